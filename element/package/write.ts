// Prints what the package and the docs say of the element, by the places of the files: a JSON object.

import { readFileSync } from "node:fs";
import { manifest } from "./manifest.js";
import { reference } from "./reference.js";
import { types } from "./types.js";

const DOCS = "docs/element.md";

const told = ["verdict", "told"].map((name) => readFileSync(`element/package/${name}.ts`, "utf8"));
const docs = readFileSync(DOCS, "utf8");
console.log(
  JSON.stringify({
    "npm/custom-elements.json": manifest(),
    "npm/index.d.ts": types(told),
    [DOCS]: reference(docs),
  }),
);
