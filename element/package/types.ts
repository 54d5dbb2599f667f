// `index.d.ts`, the types of the package.

import { type Attribute, isSwitch } from "../attributes.js";
import { FRAMEWORKS } from "./frameworks.js";
import { ATTRIBUTES, EVENTS, FIELDS, METHODS } from "./interface.js";
import { camel, isLevel, told, typeOf, union, valuesOf } from "./shape.js";

const LISTENERS = ["add", "remove"].map(
  (verb) => `
  ${verb}EventListener<K extends keyof (WeighUpEventMap & HTMLElementEventMap)>(
    type: K,
    listener: (this: WeighUp, event: (WeighUpEventMap & HTMLElementEventMap)[K]) => unknown,
    options?: boolean | ${verb === "add" ? "Add" : ""}EventListenerOptions,
  ): void;
  ${verb}EventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | ${verb === "add" ? "Add" : ""}EventListenerOptions,
  ): void;`,
);

const WIDTH = 100;

/** A comment on a member, before which a line begins; of several lines where it is long. */
function comment(says: string): string {
  const short = `  /** ${says} */`;
  if (short.length <= WIDTH) return `\n${short}`;
  const lines = ["  /**", "   *"];
  for (const word of says.split(" ")) {
    const line = `${lines.at(-1)} ${word}`;
    if (line.length <= WIDTH) lines[lines.length - 1] = line;
    else lines.push(`   * ${word}`);
  }
  return `\n${lines.join("\n")}\n   */`;
}

/** The text on an attribute, with the value that holds where it is left out. */
const saying = (says: string, initial: string | undefined) =>
  initial === undefined ? says : `${says} By default \`${initial}\`.`;

/** The type of an attribute in a template. */
function written(name: Attribute): string {
  if (isSwitch(name)) return 'boolean | ""';
  if (isLevel(name)) return "HeadingLevel";
  const values = valuesOf(name);
  return values ? union(values) : "string";
}

const quoted = (name: string) => (name.includes("-") ? `"${name}"` : name);

function attributes(): string {
  const rows = told(ATTRIBUTES).map(
    ([name, { initial, says }]) => `${comment(saying(says, initial))}\n  ${quoted(name)}?: ${written(name)} | null;`,
  );
  const calls = "What to say to a reader for whom an alternative leads, or none, as by `cta-tie`; with `-href` behind it, where that leads.";
  return `
/** The attributes of the element. One that is null or undefined is left out. */
export interface WeighUpAttributes {${rows.join("")}${comment(calls)}
  [call: \`cta-\${string}\`]: string | null | undefined;
}

/** The level of a heading. */
export type HeadingLevel = ${union(valuesOf("heading-level")!).replaceAll('"', "")} | ${union(valuesOf("heading-level")!)};
`;
}

function props(): string {
  const hyphened = told(ATTRIBUTES).filter(([name]) => name.includes("-"));
  const rows = hyphened.map(([name]) => `\n  ${camel(name)}?: ${written(name)} | null;`);
  return `
/** What a template takes as \`<weigh-up>\`, beside what it takes for every element. */
export interface WeighUpProps extends WeighUpAttributes {${comment(FIELDS.data.says)}
  data?: ${FIELDS.data.type};${comment("As `readonly`, which some frameworks write so.")}
  readOnly?: boolean | null;${rows.join("")}${comment("The id of the form that the element belongs to.")}
  form?: string | null;${comment("Moves the focus to the first control once it is there.")}
  autofocus?: boolean | "" | null;
}
`;
}

function events(): string {
  const rows = Object.entries(EVENTS).map(
    ([name, { detail, says }]) => `${comment(says)}\n  "${name}": CustomEvent<${detail}>;`,
  );
  return `
/** The events of the element by their names. All bubble and cross shadow roots. */
export interface WeighUpEventMap {${rows.join("")}
}

/** The events of the element as React, Preact and Svelte 5 name their handlers. */
export type WeighUpHandlers = {
  [Name in keyof WeighUpEventMap as \`on\${Name}\`]?: ((event: WeighUpEventMap[Name]) => void) | null;
};
`;
}

/** A property, which may be set to more than it ever is. */
function property(name: string, type: string, set: string | null, says: string): string {
  const before = comment(says);
  if (set === "") return `${before}\n  ${name}: ${type};`;
  const get = `${before}\n  get ${name}(): ${type};`;
  return set === null ? get : `${get}\n  set ${name}(${name}: ${type} | ${set});`;
}

function members(): string {
  const reflected = told(ATTRIBUTES).flatMap(([name, { says, property: own }]) => {
    const row = property(camel(name), typeOf(name), isLevel(name) ? "number" : "", own ?? says);
    const again = "The same, by the name that fields of a form have it under.";
    return name === "readonly" ? [row, property("readOnly", "boolean", "", again)] : [row];
  });
  const fields = Object.entries(FIELDS).map(([name, { type, set, says }]) => property(name, type, set, says));
  const methods = Object.entries(METHODS).flatMap(([name, calls]) =>
    calls.map((call) => {
      const given = "parameter" in call ? call.parameter : null;
      const optional = given && "optional" in given ? "?" : "";
      const parameter = given ? `${given.name}${optional}: ${given.type}` : "";
      return `${comment(call.says)}\n  ${name}(${parameter}): ${call.returns};`;
    }),
  );
  return [...reflected, "\n", ...fields, "\n", ...methods, "\n"].join("");
}

const ELEMENT = `
/**
 * The element \`<weigh-up>\`. Its content is a fallback: it stays until the widget is there, and
 * comes back where it fails. The style of a page reaches the widget by the custom properties
 * \`--weighup-…\`.
 */
export class WeighUp extends HTMLElement {
  static readonly observedAttributes: string[];
  /** The version of this script. */
  static readonly version: string;
`;

const DEFINE = `
/**
 * Makes \`<weigh-up>\` of a page work. The first script of a page does; any other leaves it as it
 * is and says so on the console. Where there is no browser, nothing happens.
 */
export function define(): void;

`;

/** The types, behind those of what the element tells of, which stand in sources of their own. */
export function types(sources: readonly string[]): string {
  // The first lines of a source are for those who open it.
  const told = sources.map((source) => source.slice(source.indexOf("\n\n") + 2));
  const element = `${ELEMENT}${members()}${LISTENERS.join("")}\n}\n`;
  return [told.join("\n"), events(), attributes(), props(), element, DEFINE, FRAMEWORKS].join("");
}
