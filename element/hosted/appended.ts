// What is loaded on demand, by its names beside the script; under trunk it is the widget's.

import type { AppendixGlue, Part } from "../glue.js";

export const appendix: Part<AppendixGlue> = {
  script: BUILD.appendix.script,
  binary: BUILD.appendix.binary,
  integrity: BUILD.appendix.integrity,
};
