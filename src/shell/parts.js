// What a widget is made of, by the names beside the script. The build puts its own names and hashes.

export const version = "dev";
export const widget = { script: "./weigh-up.js", binary: "./weigh-up_bg.wasm", integrity: "" };
export const surroundings = "./surroundings.js";
