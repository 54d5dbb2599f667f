// What a widget is made of, by addresses that bundlers find in the text and follow.

import type { Part } from "../glue.js";

export const version: string = BUILD.version;
export const widget: Part = {
  script: () => import("./weigh-up-widget.js"),
  binary: { name: BUILD.widget.binary, bundled: () => new URL(BUILD.widget.binary, import.meta.url) },
  integrity: BUILD.widget.integrity,
};
export const surroundings = () => import("./weigh-up-surroundings.js");
