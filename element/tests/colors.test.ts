// Colours that stand in several languages. Their source is `styles/widget.css`.

import { deepEqual, equal } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { contrast, type Rgb, SCHEMES, type Scheme } from "../ground.js";

const AT = { light: 0, dark: 1 };
const GROUNDS: Readonly<Record<Scheme, Rgb>> = { light: [255, 255, 255], dark: [0, 0, 0] };

const read = (path: string) => readFileSync(path, "utf8");

/** The colours in a text, each as six hexadecimal digits. */
const hexes = (text: string) =>
  [...text.matchAll(/#([0-9a-f]{6}|[0-9a-f]{3})\b/g)].map(([, hex]) => (hex!.length === 3 ? hex!.replace(/./g, "$&$&") : hex!));

const rgb = (hex: string) => [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

/** The light and the dark colour of a property of the style sheet. */
function colors(property: string, styles = read("styles/widget.css")): string[] {
  const [, value = ""] = styles.match(new RegExp(`^  --${property}: .*?light-dark\\(([^)]*)\\)`, "m")) ?? [];
  const pair = hexes(value);
  equal(pair.length, 2, property);
  return pair;
}

/** The colours of the alternatives. */
const hues = () => [1, 2, 3, 4, 5, 6].map((place) => colors(`hue-${place}`));

/** The value of a constant of Rust. */
function constant(path: string, name: string): string[] {
  const [, value = ""] = read(path).match(new RegExp(`const ${name}: [^=]*=([^;]*);`)) ?? [];
  return hexes(value);
}

test("an alternative has its light colour in pictures too", () => {
  deepEqual(constant("crates/export/src/svg.rs", "HUES"), hues().map(([light]) => light));
});

test("the texts of pictures and of the page have the widget's colours", () => {
  const canvas = "crates/export/src/svg/canvas.rs";
  deepEqual(constant(canvas, "INK"), [colors("fg")[0]]);
  deepEqual(constant(canvas, "MUTED"), [colors("muted")[0]]);
  const page = read("styles/page.css");
  for (const name of ["bg", "fg", "muted"]) deepEqual(colors(name, page), colors(name), name);
  deepEqual(constant(canvas, "LINE"), [colors("line", page)[0]]);
});

test("the colours that a ground is looked at for are the style sheet's, and the weakest of them", () => {
  for (const [name, { weakest, text, ink }] of Object.entries(SCHEMES)) {
    const scheme = name as Scheme;
    const at = AT[scheme];
    const of = (property: string) => rgb(colors(property)[at]!);
    deepEqual(text, of("fg"));
    deepEqual(ink, of("full"));
    const texts = [of("fg"), of("muted"), ...hues().map((pair) => rgb(pair[at]!))];
    const contrasts = texts.map((color) => contrast(color, GROUNDS[scheme]));
    const least = texts[contrasts.indexOf(Math.min(...contrasts))];
    deepEqual(weakest, least, `${scheme}: ${texts.length} colours`);
  }
});
