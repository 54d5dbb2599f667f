// `custom-elements.json`, which describes the element to editors.

import type { Attribute } from "../attributes.js";
import { isSwitch } from "../attributes.js";
import { CSS_PARTS, CSS_PROPERTIES, SLOTS } from "./dress.js";
import { ATTRIBUTES, type Call, EVENTS, FIELDS, METHODS } from "./interface.js";
import { camel, isLevel, told, typeOf, union, valuesOf } from "./shape.js";

const DEFINE =
  "Makes `<weigh-up>` of a page work. The first script of a page does; any other leaves it as it is and says so on the console. " +
  "Where there is no browser, nothing happens.";

/** The type of an attribute in its text. */
function textOf(name: Attribute): string {
  if (isSwitch(name)) return "boolean";
  if (isLevel(name)) return "number";
  const values = valuesOf(name);
  return values ? union(values) : "string";
}

/** The value that holds where an attribute is left out, as a script writes it. */
function initialOf(name: Attribute, initial: string | undefined): { default?: string } {
  if (isSwitch(name)) return { default: "false" };
  if (initial === undefined) return {};
  return { default: isLevel(name) ? initial : JSON.stringify(initial) };
}

const attributes = told(ATTRIBUTES).map(([name, { initial, says }]) => ({
  name,
  type: { text: textOf(name) },
  ...initialOf(name, initial),
  description: says,
  fieldName: camel(name),
}));

const properties = told(ATTRIBUTES).flatMap(([name, { says, property }]) => {
  const field = { kind: "field", name: camel(name), type: { text: typeOf(name) }, description: property ?? says, attribute: name };
  const description = "The same as `readonly`, by the name that fields of a form have it under.";
  return name === "readonly" ? [field, { ...field, name: "readOnly", description }] : [field];
});

const fields = Object.entries(FIELDS).map(([name, { type, set, says }]) => ({
  kind: "field",
  name,
  type: { text: type },
  description: says,
  ...(set === null ? { readonly: true } : {}),
}));

const version = {
  kind: "field",
  name: "version",
  type: { text: "string" },
  description: "The version of this script.",
  static: true,
  readonly: true,
};

const methods = Object.entries(METHODS as Readonly<Record<string, readonly Call[]>>).map(([name, calls]) => {
  const given = calls.flatMap(({ parameter }) => parameter ?? []);
  const [first] = given;
  const type = { text: [...given].reverse().map(({ type }) => type).join(" | ") };
  const optional = first?.optional ? { optional: true } : {};
  const returned = [...calls].reverse().map(({ returns }) => returns.replace(/^Promise<(.*)>$/, "$1"));
  const inside = returned.join(" | ");
  const text = calls[0]?.returns.startsWith("Promise<") ? `Promise<${inside}>` : inside;
  return {
    kind: "method",
    name,
    description: [...calls].reverse().map(({ says }) => says).join(" "),
    ...(first ? { parameters: [{ name: first.name, type, ...optional }] } : {}),
    return: { type: { text } },
  };
});

const rows = (said: Readonly<Record<string, string>>) =>
  Object.entries(said).map(([name, description]) => ({ name, description }));

const element = {
  kind: "class",
  name: "WeighUp",
  customElement: true,
  tagName: "weigh-up",
  superclass: { name: "HTMLElement" },
  description: "A widget that turns “it depends” into a verdict for this reader.",
  attributes,
  members: [...properties, ...fields, version, ...methods],
  events: Object.entries(EVENTS).map(([name, { detail, says }]) => ({
    name,
    type: { text: `CustomEvent<${detail}>` },
    description: says,
  })),
  slots: rows(SLOTS),
  cssParts: rows(CSS_PARTS),
  cssProperties: Object.entries(CSS_PROPERTIES).map(([name, { syntax, initial, says }]) => ({
    name,
    syntax,
    ...(initial === undefined ? {} : { default: initial }),
    description: says,
  })),
};

const define = { kind: "function", name: "define", description: DEFINE, return: { type: { text: "void" } } };

/** A module that exports the same as the main one. */
function exported(more: object): object[] {
  return ["WeighUp", "define"].map((name) => ({ kind: "js", name, declaration: { name, ...more } }));
}

/** A module that defines the element too. */
const defining = (path: string) => {
  const declaration = { name: "WeighUp", module: "index.js" };
  const definition = { kind: "custom-element-definition", name: "weigh-up", declaration };
  return { kind: "javascript-module", path, exports: [...exported({ module: "index.js" }), definition] };
};

const main = {
  kind: "javascript-module",
  path: "index.js",
  declarations: [element, define],
  exports: exported({}),
};

/** The manifest, as JSON. */
export function manifest(): string {
  const modules = [main, defining("define.js"), defining("weigh-up.standalone.js")];
  return `${JSON.stringify({ schemaVersion: "2.1.0", readme: "README.md", modules }, null, 2)}\n`;
}
