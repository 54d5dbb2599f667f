// The height that a page in a frame tells, in the languages of the pages around.

import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { stand } from "./fakes.js";

stand("location", {
  href: "https://example.org/w/?childId=one#?secret=abc",
  search: "?childId=one",
  hash: "#?secret=abc",
});

// The page's address is read once, when the module is loaded.
const { Height } = await import("../height.js");

/** A height whose content has so many pixels. */
function made(height: number, said: number[] = []) {
  const wrapper = { getBoundingClientRect: () => ({ height }) } as Element;
  return new Height(wrapper, (one) => said.push(one));
}

test("a height is whole, and within limits", () => {
  for (const [height, told] of [
    [500.2, 501],
    [0, 120],
    [99999, 20000],
  ] as const) {
    equal(made(height).now, told);
  }
});

test("it is told to whoever may be around", () => {
  const said: number[] = [];
  const posted: unknown[] = [];
  stand("window", { parent: { postMessage: (message: unknown) => posted.push(message) } });
  made(500, said).tell();
  deepEqual(said, [500]);
  deepEqual(posted, [
    { message: "height", value: "500", secret: "abc" },
    { sentinel: "amp", type: "embed-size", height: 500 },
    JSON.stringify({ src: "https://example.org/w/?childId=one#?secret=abc", context: "iframe.resize", height: 500 }),
    "pymxPYMxonexPYMxheightxPYMx500",
  ]);
});

test("who asks for it in another's words is heard", () => {
  const height = made(500);
  const rows: [data: unknown, asked: boolean][] = [
    ["pymxPYMxonexPYMxwidthxPYMx600", true],
    ["pymxPYMxtwoxPYMxwidthxPYMx600", false],
    [{ message: "ready", secret: "abc" }, true],
    [{ message: "ready", secret: "abd" }, false],
    [{ message: "height", secret: "abc" }, false],
    [null, false],
    [7, false],
  ];
  for (const [data, asked] of rows) equal(height.isAsked(data), asked, JSON.stringify(data));
});
