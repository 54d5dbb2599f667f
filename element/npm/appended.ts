// What is loaded on demand, by addresses that bundlers find in the text and follow.

import type { AppendixGlue, Part } from "../glue.js";

export const appendix: Part<AppendixGlue> = {
  script: () => import("./weigh-up-appendix.js"),
  binary: { name: BUILD.appendix.binary, bundled: () => new URL(BUILD.appendix.binary, import.meta.url) },
  integrity: BUILD.appendix.integrity,
};
