// The tables of `docs/element.md`, which describe the element to people.

import { type Attribute, isSwitch } from "../attributes.js";
import { CSS_PARTS, CSS_PROPERTIES, SLOTS } from "./dress.js";
import { ATTRIBUTES, type Call, EVENTS, FIELDS, METHODS } from "./interface.js";
import { told, valuesOf } from "./shape.js";

type Row = readonly string[];

const code = (text: string) => `\`${text.replaceAll("|", "\\|")}\``;

const line = (row: Row) => `| ${row.join(" | ")} |`;

/** A table with a head. */
const table = (head: Row, rows: readonly Row[]): string =>
  [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");

/** The values of an attribute. */
function values(name: Attribute): string {
  if (isSwitch(name)) return "on or off";
  return valuesOf(name)?.map(code).join(", ") ?? "a text";
}

function attributes(): string {
  const rows = told(ATTRIBUTES).map(([name, { initial, says }]) => {
    const otherwise = isSwitch(name) ? "off" : initial === undefined ? "–" : code(initial);
    return [code(name), values(name), otherwise, says];
  });
  return table(["attribute", "values", "default", "what it does"], rows);
}

function properties(): string {
  const again = [code("readOnly"), code("boolean"), "The same as `readonly`, by the name that fields of a form have it under."];
  const fields = Object.entries(FIELDS).map(([name, { type, set, says }]) => [
    code(name),
    code(set ? `${type} | ${set}` : type),
    set === null ? `${says} Read-only.` : says,
  ]);
  const version = [code("WeighUp.version"), code("string"), "The version of this script, a member of the class."];
  return table(["property", "type", "what it is"], [...fields, again, version]);
}

function methods(): string {
  const rows = Object.entries(METHODS as Readonly<Record<string, readonly Call[]>>).flatMap(([name, calls]) =>
    calls.map(({ parameter, returns, says }) => {
      const given = parameter ? `${parameter.name}${parameter.optional ? "?" : ""}: ${parameter.type}` : "";
      return [code(`${name}(${given})`), code(returns), says];
    }),
  );
  return table(["method", "returns", "what it does"], rows);
}

function events(): string {
  const rows = Object.entries(EVENTS).map(([name, { detail, says }]) => [code(name), code(detail), says]);
  return table(["event", "detail", "when"], rows);
}

/** A table of names and what is said of them. */
function described(head: string, said: Readonly<Record<string, string>>): string {
  const rows = Object.entries(said).map(([name, says]) => [name ? code(name) : "none", says]);
  return table([head, "what it is"], rows);
}

function customProperties(): string {
  const rows = Object.entries(CSS_PROPERTIES).map(([name, { syntax, says }]) => [code(name), code(syntax), says]);
  return table(["custom property", "syntax", "what it is"], rows);
}

const TABLES: Readonly<Record<string, () => string>> = {
  attributes,
  properties,
  methods,
  events,
  slots: () => described("slot", SLOTS),
  parts: () => described("part", CSS_PARTS),
  "custom-properties": customProperties,
};

/** The page with its tables made anew; each stands between two marks. */
export function reference(page: string): string {
  return Object.entries(TABLES).reduce((text, [name, made]) => {
    const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
    const [before, rest, ...more] = text.split(open);
    const [, after] = rest?.split(close) ?? [];
    if (before === undefined || after === undefined || more.length > 0) throw new Error(`docs/element.md has no place for ${name}`);
    return `${before}${open}\n${made()}\n\n${close}${after}`;
  }, page);
}
