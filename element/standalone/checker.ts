// What checks an author's own comparison, in the same file.

import type { CheckerGlue, Part } from "../glue.js";

export const checker: Part<CheckerGlue> = {
  script: () => import("built/checker.glue"),
  binary: () => import("built/checker.wasm"),
};
