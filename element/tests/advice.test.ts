// What of an author's markup means nothing, and what to write.

import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { advise, distance } from "../advice.js";
import { ATTRIBUTES } from "../attributes.js";
import { heard } from "./fakes.js";

test("the distance of two words counts letters", () => {
  const rows: [one: string, other: string, apart: number][] = [
    ["", "", 0],
    ["", "abc", 3],
    ["theme", "theme", 0],
    ["theme", "thme", 1],
    ["anwsers", "answers", 2],
    ["mode", "node", 1],
    ["kitten", "sitting", 3],
  ];
  for (const [one, other, apart] of rows) {
    equal(distance(one, other), apart, `${one} ${other}`);
    equal(distance(other, one), apart, `${other} ${one}`);
  }
});

class Element {
  static readonly observedAttributes = [...ATTRIBUTES, "lang"];
  readonly localName = "weigh-up";
  readonly nextSibling = {};
  title = "";
  querySelector = () => null;
}

/** The lines on the console about attributes, of which the widget passes over what is given. */
function said(attributes: Record<string, string>, passed: readonly string[] = []): string[] {
  const element = new Element() as unknown as globalThis.Element;
  const rows = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  return heard("warn", () => {
    advise(element, () => passed, rows);
    // Nothing is said twice.
    advise(element, () => passed, rows);
  });
}

test("what means something is passed over in silence", () => {
  for (const attributes of [
    {},
    { theme: "dark", mode: "full", loading: "eager" },
    { title: "A title", "data-id": "1", "aria-label": "a", onclick: "f()", "x-on": "1" },
    { "url-sync": "page", "heading-level": "1", readonly: "" },
  ]) {
    deepEqual(said(attributes), []);
  }
});

test("what means nothing is told with what to write", () => {
  const rows: [attributes: Record<string, string>, passed: readonly string[], line: string][] = [
    [{ anwsers: "speed=8" }, [], "the attribute anwsers means nothing; write answers"],
    [{ headinglevel: "2" }, [], "the attribute headinglevel means nothing; write heading-level"],
    [{ loading: "now" }, [], "loading=“now” means nothing; write “lazy”, “eager”"],
    [{ readonly: "false" }, [], 'readonly="false" switches it on, as whatever it says does; leave the attribute out'],
    [{ theme: "pink" }, ["pink"], "theme=“pink” means nothing; write “light”, “dark”, “auto”"],
    [{ answers: "sped=8&x=1" }, ["sped=8", "x=1"], "answers passes over “sped=8, x=1”; write keys and values of answers, as in a link of this comparison"],
    [{ answers: "preset=live-chat" }, ["preset=live-chat"], "answers passes over “preset=live-chat”; preset is for links; write the answers it stands for, as `npx weigh-up snippet` does"],
    [{ answers: "sped=8&theme=dark" }, ["sped=8", "theme=dark"], "answers passes over “sped=8, theme=dark”; theme is an attribute of its own"],
    [{ "cta-go": "Go" }, ["go"], "cta-go is for nobody; “go” is the id of no alternative, nor “tie”"],
    [{ "cta-href": "javascript:" }, ["javascript:"], "cta-href=“javascript:” leads nowhere; write an address that begins with https:// or mailto:, or a path"],
  ];
  for (const [attributes, passed, line] of rows) deepEqual(said(attributes, passed), [`weigh-up: ${line}.`]);
});
