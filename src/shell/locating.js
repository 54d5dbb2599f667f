// Where a wasm is: by its name in the folder of the widget's files.

export const addressOf = (name, from) => new URL(name, from);

/** What helps where it is not there. */
export const MISSING = "Copy the whole folder again.";
