// Where a wasm is: by its name in the folder of the widget's files.

/** The address of a wasm beside the script. */
export type Location = string;

export const addressOf = (name: Location, from: URL): URL => new URL(name, from);

/** The remedy where it is not there. */
export const MISSING = "Copy the whole folder again.";
