// Why an element that means a comparison of the page's own has none.

import { equal, ok } from "node:assert/strict";
import { test } from "node:test";
import type { WeighUp } from "../element.js";
import { missing } from "../missing.js";

interface Made {
  comparison?: string;
  data?: string;
  script?: { type: string; textContent: string };
  textContent?: string;
  behind?: boolean;
}

function element({ comparison = "", data, script, textContent = "", behind = false }: Made): WeighUp {
  const next = { matches: (selector: string) => selector.startsWith("script"), nextElementSibling: null };
  const made = {
    localName: "weigh-up",
    comparison,
    textContent,
    parentElement: null,
    nextElementSibling: behind ? next : null,
    getAttribute: () => data ?? null,
    querySelector: () => script ?? null,
  };
  return made as unknown as WeighUp;
}

test("an element that means no comparison of its own lacks none", () => {
  for (const made of [{}, { comparison: "node-vs-python" }, { comparison: "a", textContent: '{ "id": 1 }' }]) {
    equal(missing(element(made)), null);
  }
});

test("what became of the script is told, with what helps", () => {
  const rows: [made: Made, why: RegExp, remedy: RegExp][] = [
    [{ comparison: "own" }, /^comparison="own" means .* taken the script away$/, /^Let the script through/],
    [{ comparison: "own", data: "[object Object]" }, /the attribute data is “\[object Object\]”$/, /^Define the element before/],
    [{ comparison: "own", script: { type: "text/plain", textContent: "" } }, /of the type “text\/plain”$/, /^Write type=/],
    [{ script: { type: "", textContent: '{ "id": 1 }' } }, /^the element means .* of the type “”$/, /^Write type=/],
    [{ textContent: " { “id”: 1 }" }, /its JSON stands there as text$/, /^Put the JSON into a script/],
    [{ comparison: "own", behind: true }, /stands behind it/, /^Put a <div> around/],
  ];
  for (const [made, why, remedy] of rows) {
    const told = missing(element(made));
    ok(told, JSON.stringify(made));
    ok(why.test(told.message), told.message);
    ok(remedy.test(told.remedy) && told.remedy.endsWith(" Until it is there the fallback of the element stays."), told.remedy);
  }
});
