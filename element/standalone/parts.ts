// What a widget is made of, each part in the same file.

import type { Part } from "../glue.js";

export const version: string = BUILD.version;
export const widget: Part = {
  script: () => import("built/widget.glue"),
  binary: () => import("built/widget.wasm"),
};
export const surroundings = () => import("../surroundings.js");
