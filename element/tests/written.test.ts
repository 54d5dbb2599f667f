// What the author wrote and what the reader set are kept apart.

import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { ATTRIBUTES } from "../attributes.js";
import { Written } from "../written.js";
import { Attributes } from "./fakes.js";

/** An element with attributes, what is kept of it, and the attributes that its widget followed. */
function made(texts: Record<string, string>) {
  const followed: string[] = [];
  const element = new Attributes((name, before, after) => {
    if (!(ATTRIBUTES as readonly string[]).includes(name)) return;
    if (before !== after && !written.isRepeated(name, before, after)) followed.push(name);
  });
  const written: Written = new Written(element as unknown as Element, (name) => followed.push(name));
  for (const [name, text] of Object.entries(texts)) element.texts.set(name, text);
  equal(written.read(), true);
  return { element, written, followed };
}

const later = () => new Promise<void>((done) => queueMicrotask(done));

test("what the reader sets stands in the attribute, and the author's is kept beside it", () => {
  const { element, written } = made({ answers: "speed=8" });
  written.write("answers", "speed=9");
  deepEqual(Object.fromEntries(element.texts), { answers: "speed=9", "data-written-answers": "speed=8" });
  written.write("answers", "speed=8");
  deepEqual(Object.fromEntries(element.texts), { answers: "speed=8" });
  equal(written.answers, "speed=8");
});

test("a clone knows both", () => {
  const { written } = made({ answers: "speed=9", "data-written-answers": "speed=8" });
  equal(written.answers, "speed=8");
});

test("it is read once", () => {
  const { written } = made({});
  equal(written.read(), false);
  equal(written.answers, "");
});

test("a page that writes the author's text again takes nothing away", async () => {
  for (const detour of [false, true]) {
    const { element, written, followed } = made({ answers: "speed=8" });
    written.write("answers", "speed=9");
    followed.length = 0;
    if (detour) element.removeAttribute("answers");
    element.setAttribute("answers", "speed=8");
    await later();
    equal(element.getAttribute("answers"), "speed=9");
    equal(written.answers, "speed=8");
  }
});

test("any other text is the author's from then on", async () => {
  const { element, written, followed } = made({ answers: "speed=8" });
  written.write("answers", "speed=9");
  followed.length = 0;
  element.setAttribute("answers", "fit=2");
  await later();
  equal(element.getAttribute("answers"), "fit=2");
  equal(written.answers, "fit=2");
  deepEqual(followed, ["answers"]);
});

test("attributes that the reader does not set are nobody else's", () => {
  const { element, written, followed } = made({ theme: "dark" });
  written.write("theme", "light");
  deepEqual(Object.fromEntries(element.texts), { theme: "light" });
  element.setAttribute("theme", "dark");
  deepEqual(followed, ["theme", "theme"]);
});

test("a switch is on or off, and what is null is left out", () => {
  const { element, written } = made({ name: "choice" });
  written.write("readonly", "false");
  written.write("disabled", 0);
  written.write("name", undefined);
  deepEqual(Object.fromEntries(element.texts), { readonly: "" });
});

test("answers are taken over though the attribute has them already", () => {
  const { element, written, followed } = made({ answers: "speed=8" });
  written.put("speed=8");
  deepEqual(followed, ["answers", "answers"]);
  equal(element.getAttribute("answers"), "speed=8");
});
