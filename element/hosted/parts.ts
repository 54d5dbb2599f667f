// What a widget is made of, by the names beside the script.

import type { Part } from "../glue.js";

export const version: string = BUILD.version;
export const widget: Part = {
  script: BUILD.widget.script,
  binary: BUILD.widget.binary,
  integrity: BUILD.widget.integrity,
};
export const surroundings = BUILD.surroundings;
