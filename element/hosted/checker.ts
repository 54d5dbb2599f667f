// The check of a comparison that a page brings, by its names beside the script; under trunk it is
// the widget's.

import type { CheckerGlue, Part } from "../glue.js";

export const checker: Part<CheckerGlue> = {
  script: BUILD.checker.script,
  binary: BUILD.checker.binary,
  integrity: BUILD.checker.integrity,
};
