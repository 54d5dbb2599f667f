// What a widget is made of, each part in the same file.

export const version = "dev";
export const widget = { script: () => import("./widget.glue.js"), binary: () => import("./widget.wasm.js") };
export const surroundings = () => import("./surroundings.js");
