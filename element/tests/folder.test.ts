// A folder that is copied into again: what goes, and what is the user's.

import { deepEqual, equal, rejects } from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { clear, stale } from "../cli/earlier.js";
import { write } from "../cli/folder.js";
import { hashOf, INTEGRITY, type Integrity, integrity, listed } from "../cli/integrity.js";
import type { Files } from "../cli/pages.js";

const files = (...paths: readonly string[]): Files =>
  new Map(paths.map((path) => [path, new TextEncoder().encode(`the content of ${path}`)]));

const text = (content: Uint8Array) => new TextDecoder().decode(content);

const list = (of: Files): Integrity => listed(text(integrity(of)));

/** A site of two comparisons, and a later one without the second, with another name of a script. */
const EARLIER = files("p/a/index.html", "p/b/index.html", "p/b/x/index.html", "weigh-up-1.js", "weigh-up.js");
const LATER = files("p/a/index.html", "weigh-up-2.js", "weigh-up.js");

/** Runs a test in an empty folder with one beside it, which nothing may touch. */
async function inFolder(run: (folder: string, beside: string) => Promise<void>): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "weigh-up-folder-"));
  try {
    await run(join(root, "public"), join(root, "beside"));
  } finally {
    rmSync(root, { recursive: true });
  }
}

function put(folder: string, path: string, text = `the content of ${path}`): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The paths of a folder, with a slash behind an empty one's. */
function paths(folder: string, before = ""): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  if (entries.length === 0) return [before];
  const below = entries.map((entry) => {
    const path = before + entry.name;
    return entry.isDirectory() ? paths(join(folder, entry.name), `${path}/`) : [path];
  });
  return below.flat().sort();
}

const CHOICES = { force: false, keep: false } as const;

test("what a later copy does not have goes, with its folders", () =>
  inFolder(async (folder) => {
    equal((await write(folder, EARLIER, CHOICES)).removed, 0);
    deepEqual(paths(folder), [...EARLIER.keys(), INTEGRITY].sort());
    const { removed, left, files: all } = await write(folder, LATER, CHOICES);
    deepEqual([removed, left], [3, {}]);
    deepEqual([...all.keys()].sort(), [...LATER.keys(), INTEGRITY].sort());
    deepEqual(paths(folder), [...LATER.keys(), INTEGRITY].sort());
    deepEqual(listed(readFileSync(join(folder, INTEGRITY), "utf8")), list(LATER));
    equal((await write(folder, LATER, CHOICES)).removed, 0);
  }));

test("what the user has changed or added stays", () =>
  inFolder(async (folder) => {
    await write(folder, EARLIER, CHOICES);
    put(folder, "p/b/index.html", "mine");
    put(folder, "p/b/x/notes.txt");
    put(folder, "weigh-up-0.js");
    equal((await write(folder, LATER, CHOICES)).removed, 2);
    const mine = ["p/b/index.html", "p/b/x/notes.txt", "weigh-up-0.js"];
    deepEqual(paths(folder), [...LATER.keys(), ...mine, INTEGRITY].sort());
    equal(readFileSync(join(folder, "p/b/index.html"), "utf8"), "mine");
  }));

test("where the user wants it all stays, until a copy removes it", () =>
  inFolder(async (folder) => {
    await write(folder, EARLIER, CHOICES);
    put(folder, "p/b/index.html", "mine");
    const { removed, left } = await write(folder, LATER, { force: false, keep: true });
    deepEqual([removed, Object.keys(left)], [0, ["p/b/x/index.html", "weigh-up-1.js"]]);
    deepEqual(paths(folder), [...new Set([...EARLIER.keys(), ...LATER.keys(), INTEGRITY])].sort());
    equal((await write(folder, LATER, CHOICES)).removed, 2);
    deepEqual(paths(folder), [...LATER.keys(), "p/b/index.html", INTEGRITY].sort());
  }));

test("a copy that is not written removes nothing, and the next one does", () =>
  inFolder(async (folder) => {
    await write(folder, EARLIER, CHOICES);
    const before = readFileSync(join(folder, INTEGRITY), "utf8");
    const wrong = files("weigh-up-2.js", "weigh-up.js/index.html");
    await rejects(write(folder, wrong, { force: true, keep: false }), /cannot be written/);
    put(folder, "p/a/index.html", "mine");
    await rejects(write(folder, files("p/a/index.html"), CHOICES), /: p\/a\/index\.html; nothing was written/);
    const there = [...EARLIER.keys(), INTEGRITY].sort();
    deepEqual(paths(folder).filter((path) => path !== "weigh-up-2.js"), there);
    equal(readFileSync(join(folder, INTEGRITY), "utf8"), before);
    put(folder, "p/a/index.html");
    // One file had gone before that copy was interrupted.
    rmSync(join(folder, "p/b/x/index.html"), { recursive: true });
    equal((await write(folder, LATER, CHOICES)).removed, 2);
    deepEqual(paths(folder), [...LATER.keys(), INTEGRITY].sort());
  }));

test("what cannot be removed is still known", () =>
  inFolder(async (folder) => {
    await write(folder, EARLIER, CHOICES);
    const left = await clear(folder, stale(list(EARLIER), LATER), () => Promise.reject(new Error("it is open elsewhere")));
    deepEqual(left, { removed: 0, left: stale(list(EARLIER), LATER) });
    deepEqual(Object.keys(left.left), ["p/b/index.html", "p/b/x/index.html", "weigh-up-1.js"]);
    deepEqual(listed(text(integrity(LATER, left.left))), { ...left.left, ...list(LATER) });
  }));

test("no list leads out of the folder", () =>
  inFolder(async (folder, beside) => {
    put(beside, "a.txt");
    const hash = hashOf(new TextEncoder().encode("the content of a.txt"));
    await write(folder, EARLIER, CHOICES);
    symlinkSync(beside, join(folder, "linked"), "junction");
    symlinkSync(join(beside, "a.txt"), join(folder, "linked.txt"), "file");
    put(beside, "empty/there", "");
    rmSync(join(beside, "empty/there"), { recursive: true });
    const outside = ["../beside/a.txt", "p/../../beside/a.txt", join(beside, "a.txt"), "..\\beside\\a.txt"];
    const within = ["./p/a.txt", "p//a.txt", "p/a.txt.", "p/a.txt ", "p/", "", ".", "..", "P/A/index.html", "a:b"];
    const links = ["linked/a.txt", "linked/empty/there", "linked.txt"];
    const all = Object.fromEntries([...outside, ...within, ...links].map((path) => [path, hash]));
    deepEqual(Object.keys(stale(all, LATER)), links);
    for (const path of [...outside, ...within, ...links]) {
      put(folder, INTEGRITY, text(integrity(EARLIER, { [path]: hash })));
      equal((await write(folder, EARLIER, CHOICES)).removed, 0, path);
    }
    deepEqual(paths(beside), ["a.txt", "empty/"]);
    deepEqual(paths(folder), [...EARLIER.keys(), "linked", "linked.txt", INTEGRITY].sort());
  }));

test("a list of another program's is not ours", () =>
  inFolder(async (folder) => {
    const own = text(integrity(EARLIER));
    deepEqual(Object.keys(listed(own)), [...EARLIER.keys()]);
    const foreign = [
      "",
      "null",
      "[]",
      "{}\n",
      JSON.stringify(JSON.parse(own)),
      own.replace('"weigh-up.js"', '"weigh-up.mjs"'),
      own.replace("sha384-", "sha256-"),
      text(integrity(files("main.js"))),
    ];
    for (const one of foreign) deepEqual(listed(one), {}, one);
    for (const path of EARLIER.keys()) put(folder, path);
    put(folder, INTEGRITY, foreign.at(-1));
    await rejects(write(folder, LATER, CHOICES), /: integrity\.json; nothing was written/);
    equal((await write(folder, LATER, { force: true, keep: false })).removed, 0);
    deepEqual(paths(folder), [...new Set([...EARLIER.keys(), ...LATER.keys(), INTEGRITY])].sort());
  }));
