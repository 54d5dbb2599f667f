// Where a wasm is: by its name in the folder of the widget's files.

/** What a wasm is found by: its address beside the script. */
export type Location = string;

export const addressOf = (name: Location, from: URL): URL => new URL(name, from);

/** What helps where it is not there. */
export const MISSING = "Copy the whole folder again.";
