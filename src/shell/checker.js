// The check of a comparison that a page brings, by its names beside the script; under trunk it is
// the widget's.

export const checker = { script: "./weigh-up.js", binary: "./weigh-up_bg.wasm", integrity: "" };
