// What is wanted on demand, in the same file.

import type { AppendixGlue, Part } from "../glue.js";

export const appendix: Part<AppendixGlue> = {
  script: () => import("built/appendix.glue"),
  binary: () => import("built/appendix.wasm"),
};
