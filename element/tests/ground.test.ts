// The ground that an element stands on, and which of our colours can be read on it.

import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import { behind, contrast, nearest, readable, type Rgb, type Rgba, suited } from "../ground.js";
import { stand } from "./fakes.js";

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

test("contrast is that of WCAG", () => {
  equal(contrast(WHITE, BLACK), 21);
  equal(contrast(BLACK, WHITE), 21);
  equal(contrast(WHITE, WHITE), 1);
  equal(contrast([118, 118, 118], WHITE).toFixed(2), "4.54");
});

test("a scheme is dark where white is read", () => {
  const rows: [color: Rgb, scheme: string][] = [
    [WHITE, "light"],
    [BLACK, "dark"],
    [[30, 30, 60], "dark"],
    [[250, 240, 200], "light"],
  ];
  for (const [color, scheme] of rows) {
    equal(nearest(color), scheme);
    equal(suited(color), scheme === "dark" ? "light" : "dark");
  }
});

test("our colours are read on most grounds, with more ink the nearer these are to grey", () => {
  deepEqual(readable(WHITE), { scheme: "light", ink: 0 });
  deepEqual(readable([13, 17, 23]), { scheme: "dark", ink: 0 });
  const pale = readable([200, 200, 200]);
  ok(pale);
  ok(pale.scheme === "light" && pale.ink > 0);
  equal(readable([128, 128, 128]), null);
});

/** Elements one around the other, from the inside out, each with its background. */
function page(...backgrounds: [color: string, image?: string][]): Element {
  stand("getComputedStyle", ({ background }: { background: [string, string?] }) => ({
    backgroundColor: background[0],
    backgroundImage: background[1] ?? "none",
  }));
  const around = backgrounds.reduceRight<object | null>(
    (parentElement, background) => ({ background, parentElement, assignedSlot: null, getRootNode: () => ({}) }),
    null,
  );
  return around as Element;
}

const COLORS: Record<string, Rgba> = {
  none: [0, 0, 0, 0],
  veil: [0, 0, 0, 0.5],
  red: [255, 0, 0, 1],
  Canvas: [255, 255, 255, 1],
};
const read = (color: string) => COLORS[color]!;

test("the ground is what is seen through all that is before it", () => {
  deepEqual(behind(page(["none"], ["red"], ["veil"]), null, read), [255, 0, 0]);
  deepEqual(behind(page(["none"], ["veil"], ["red"]), null, read), [127.5, 0, 0]);
  deepEqual(behind(page(["none"], ["veil"]), null, read), [127.5, 127.5, 127.5]);
  deepEqual(behind(page(["red"]), [0, 0, 255, 1], read), [0, 0, 255]);
  equal(behind(page(["none"], ["none", "url(a.png)"], ["red"]), null, read), null);
});
