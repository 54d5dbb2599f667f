// The attributes of the element, and the property of each.

import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { ATTRIBUTES, define, setAgain, textOf } from "../attributes.js";
import { Attributes } from "./fakes.js";

class Element extends Attributes {
  declare headingLevel: unknown;
  declare readOnly: unknown;
  declare readonly: unknown;
  declare theme: unknown;
  data: unknown = null;
}
define(Element.prototype as unknown as HTMLElement, (element, name, value) => {
  element.setAttribute(name, String(value));
});

test("each attribute is a property in camel case", () => {
  const properties = Object.keys(Element.prototype);
  equal(properties.length, ATTRIBUTES.length + 1);
  for (const name of ["headingLevel", "urlSync", "assetBase", "ctaHref", "readonly", "readOnly"]) {
    equal(properties.includes(name), true, name);
  }
  const element = new Element();
  equal(element.headingLevel, null);
  element.headingLevel = 2;
  equal(element.getAttribute("heading-level"), "2");
  deepEqual([element.readonly, element.readOnly], [false, false]);
  element.setAttribute("readonly", "");
  deepEqual([element.readonly, element.readOnly], [true, true]);
});

test("what a page has set too early is set again", () => {
  const element = new Element();
  Object.defineProperty(element, "theme", { value: "dark", configurable: true });
  equal(element.getAttribute("theme"), null);
  setAgain(element as unknown as HTMLElement);
  equal(element.getAttribute("theme"), "dark");
  equal(Object.hasOwn(element, "theme"), false);
});

test("of some values there is no text", () => {
  const odd = {
    toString(): string {
      throw new Error("no text");
    },
  };
  const rows: [value: unknown, text: string | null][] = [
    ["a", "a"],
    [0, "0"],
    [false, "false"],
    [null, null],
    [undefined, null],
    [Symbol("a"), "Symbol(a)"],
    [Object.create(null), ""],
    [odd, ""],
  ];
  for (const [value, text] of rows) equal(textOf(value), text);
});
