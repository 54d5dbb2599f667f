// What checks an author's own comparison, by addresses that bundlers find in the text and follow.

import type { CheckerGlue, Part } from "../glue.js";

export const checker: Part<CheckerGlue> = {
  script: () => import("./weigh-up-checker.js"),
  binary: { name: BUILD.checker.binary, bundled: () => new URL(BUILD.checker.binary, import.meta.url) },
  integrity: BUILD.checker.integrity,
};
