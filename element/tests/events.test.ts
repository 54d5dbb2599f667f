// Every event that the element declares is fired somewhere, and a frame hands it on or keeps it.

import { deepEqual, ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { EVENTS } from "../package/interface.js";

const NAMES = Object.keys(EVENTS).map((name) => name.replace(/^weighup-/, ""));

/** What a frame does not hand on: each step of a drag, and what is shared in the page in the frame. */
const KEPT = ["input", "share"];

/** The scripts of the element. */
const scripts = readdirSync("element", { withFileTypes: true })
  .filter((entry) => !entry.isDirectory() && entry.name.endsWith(".ts"))
  .map(({ name }) => readFileSync(`element/${name}`, "utf8"));

/** The names that a pattern finds in some texts. */
const found = (pattern: RegExp, texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name!)));

/** The events that the program fires itself: their details come with its messages, and go on as they are. */
function ofProgram(): string[] {
  const message = readFileSync("element/message.ts", "utf8");
  const told = found(/^ {2}(\w+): Told\["\w+"\];$/gm, [message]);
  const embedding = readFileSync("src/embed/embedding.rs", "utf8");
  return [...told].filter((name) => embedding.includes(`"${name}"`));
}

test("every event is fired", () => {
  const fired = found(/\btell\("([a-z-]+)"/g, scripts);
  for (const name of found(/new CustomEvent\("weighup-([a-z-]+)"/g, scripts)) fired.add(name);
  for (const name of ofProgram()) fired.add(name);
  deepEqual([...fired].sort(), [...NAMES].sort());
});

test("a frame hands every event on, or keeps it", () => {
  const [, told = ""] = readFileSync("element/resize.ts", "utf8").match(/const TOLD = \[(.*)\];/) ?? [];
  const handed = [...told.matchAll(/"([a-z-]+)"/g)].map(([, name]) => name!);
  deepEqual([...handed, ...KEPT].sort(), [...NAMES].sort());
  const conversation = readFileSync("element/conversation.ts", "utf8");
  for (const name of handed) ok(conversation.includes(`"weighup-${name}"`), `the page in the frame hears “${name}”`);
});
