// What the page around a frame may wish of it.

import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { isPlain, type Message, type Wishes, wishes } from "../wishes.js";

test("a wish is an attribute, and what is not understood is passed over", () => {
  const rows: [message: Message, wished: Wishes][] = [
    [{}, {}],
    [{ answers: "speed=8", theme: "dark", mode: "verdict", lang: "de-CH" }, { answers: "speed=8", theme: "dark", mode: "verdict", lang: "de-CH" }],
    [{ answers: 8, theme: "pink", mode: ["full"], lang: "<b>" }, {}],
    [{ answers: "a".repeat(32769), lang: "" }, {}],
    [{ cta: { nodejs: { text: "Go", href: "/go" } } }, { "cta-nodejs": "Go", "cta-nodejs-href": "/go" }],
    [{ cta: { nodejs: null } }, { "cta-nodejs": null, "cta-nodejs-href": null }],
    [{ cta: { nodejs: { text: 1 }, "Not an id": { text: "Go" } } }, { "cta-nodejs-href": null }],
    [{ cta: { nodejs: { text: "a".repeat(201), href: "a".repeat(2049) } } }, {}],
    [{ cta: ["nodejs"] }, {}],
  ];
  for (const [message, wished] of rows) deepEqual(wishes(message), wished, JSON.stringify(message).slice(0, 80));
});

test("there are so many calls to action and no more", () => {
  const cta = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`a${at}`, { text: "Go", href: "/" }]));
  equal(Object.keys(wishes({ cta })).length, 32);
});

test("a message is a plain object", () => {
  for (const value of [null, undefined, "a", [], new Map(), new Uint8Array(1)]) equal(isPlain(value), false);
  equal(isPlain({}), true);
});
