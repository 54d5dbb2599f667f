// What is loaded on demand, by its names beside the script; under trunk it is the widget's.

export const appendix = { script: "./weigh-up.js", binary: "./weigh-up_bg.wasm", integrity: "" };
