// The pages of a site that is copied: their address, and which of them there are.

import { deepEqual, equal, throws } from "node:assert/strict";
import { test } from "node:test";
import { addressOf, likelyPath } from "../cli/address.js";
import { known } from "../cli/known.js";
import { addressed, comparisons, type Files, only, presets } from "../cli/pages.js";

const ADDRESS = "https://site.invalid/";

/** The template of a page in a folder of the site, with its oEmbed answer. */
const page = (id: string, folder: string, answer: string, offered = "a-vs-b a-vs-b-vs-c") => {
  const up = "../".repeat(folder.split("/").length - 1);
  return `<script src="${up}weigh-up.js"></script>
<!-- a -->
<link href="${ADDRESS}${folder}"><link href="${ADDRESS}p/${id}/picture-1.png"><link href="${ADDRESS}${answer}">
<!-- /a -->
<weigh-up comparison="${id}" comparisons="${offered}">`;
};

const files = (texts: Readonly<Record<string, string>>): Files =>
  new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));

const text = (of: Files, path: string) => new TextDecoder().decode(of.get(path));

/** A site with two comparisons, the second of which begins as the first. */
const SITE = files({
  "comparisons/a-vs-b-vs-c.json": "{}",
  "comparisons/a-vs-b.json": "{}",
  "index.html": page("a-vs-b", "", "oembed/a-vs-b.json"),
  "oembed/a-vs-b-vs-c.json": ADDRESS,
  "oembed/a-vs-b-x.json": ADDRESS,
  "oembed/a-vs-b.json": ADDRESS,
  "p/a-vs-b-vs-c/index.html": page("a-vs-b-vs-c", "p/a-vs-b-vs-c/", "oembed/a-vs-b-vs-c.json"),
  "p/a-vs-b-vs-c/picture-1.png": "dots",
  "p/a-vs-b-vs-c/questions/index.html": `Which is better?\n<!-- a -->\n${ADDRESS}q/\n<!-- /a -->`,
  "p/a-vs-b/index.html": page("a-vs-b", "p/a-vs-b/", "oembed/a-vs-b.json"),
  "p/a-vs-b/picture-1.png": "dots",
  "p/a-vs-b/x/index.html": page("a-vs-b", "p/a-vs-b/x/", "oembed/a-vs-b-x.json"),
  "weigh-up.js": ADDRESS,
});

test("a page has its address, or nothing that needs one", () => {
  const there = addressed(SITE, "https://example.org/$&/");
  deepEqual([...there.keys()], [...SITE.keys()]);
  equal(text(there, "oembed/a-vs-b.json"), "https://example.org/$&/");
  equal(
    text(there, "index.html"),
    page("a-vs-b", "", "oembed/a-vs-b.json")
      .replaceAll(ADDRESS, () => "https://example.org/$&/")
      .replace(/\n<!-- \/?a -->/g, ""),
  );
  const unknown = addressed(SITE, undefined);
  const left = [...SITE.keys()].filter((path) => !/^oembed|png$/.test(path));
  deepEqual([...unknown.keys()], left);
  equal(text(unknown, "index.html"), text(SITE, "index.html").replace(/\n<!-- a -->[^]*<!-- \/a -->/, ""));
  equal(text(unknown, "weigh-up.js"), ADDRESS);
});

test("a template without its places is a mistake", () => {
  for (const [from, to] of [
    ["<!-- a -->", ""],
    ["<!-- /a -->", ""],
    ["<weigh-up", "\n<!-- a -->"],
    [/site\.invalid/g, "example.org"],
  ] as const) {
    const broken = text(SITE, "index.html").replace(from, to);
    throws(() => addressed(files({ "index.html": broken }), "https://example.org/"), /not whole/);
  }
});

test("the ids are those that have data", () => {
  deepEqual(comparisons(SITE), ["a-vs-b", "a-vs-b-vs-c"]);
  deepEqual(known(["a-vs-b", "a-vs-b"], comparisons(SITE)), ["a-vs-b"]);
  throws(() => known(["a-vs-b", "a"], comparisons(SITE)), /no comparison “a”; there are: a-vs-b, a-vs-b-vs-c/);
});

test("the presets of a comparison are those in its data", () => {
  const site = files({ "comparisons/a.json": '{ "preset": [{ "id": "x" }, { "id": "y" }] }', "comparisons/b.json": "{}" });
  deepEqual(presets(site, "a"), ["x", "y"]);
  deepEqual(presets(site, "b"), []);
});

test("what belongs to other comparisons is left out", () => {
  const left = only(SITE, ["a-vs-b-vs-c"]);
  deepEqual([...left.keys()], [
    "comparisons/a-vs-b-vs-c.json",
    "index.html",
    "oembed/a-vs-b-vs-c.json",
    "p/a-vs-b-vs-c/index.html",
    "p/a-vs-b-vs-c/picture-1.png",
    "p/a-vs-b-vs-c/questions/index.html",
    "weigh-up.js",
  ]);
  const alone = (folder: string) =>
    page("a-vs-b-vs-c", folder, "oembed/a-vs-b-vs-c.json").replace(/ comparisons="[^"]*"/, "");
  equal(text(left, "index.html"), alone(""));
  equal(text(left, "p/a-vs-b-vs-c/index.html"), alone("p/a-vs-b-vs-c/"));
});

test("the first of those asked for is what the site opens with", () => {
  equal(only(SITE, comparisons(SITE)), SITE);
  const turned = only(SITE, ["a-vs-b-vs-c", "a-vs-b"]);
  deepEqual([...turned.keys()], [...SITE.keys()]);
  equal(text(turned, "index.html"), page("a-vs-b-vs-c", "", "oembed/a-vs-b-vs-c.json"));
  const left = only(SITE, ["a-vs-b"]);
  equal(text(left, "index.html"), page("a-vs-b", "", "oembed/a-vs-b.json").replace(/ comparisons="[^"]*"/, ""));
});

test("an address is whole, and ends in a slash", () => {
  for (const [given, expected] of [
    ["https://example.org", "https://example.org/"],
    ["https://example.org/weigh-up", "https://example.org/weigh-up/"],
    ["http://a.localhost:8080/weigh-up/", "http://a.localhost:8080/weigh-up/"],
    ["HTTPS://Example.org/a b/", "https://example.org/a%20b/"],
  ] as const) {
    equal(addressOf(given), expected);
  }
  const wrong = ["", "/weigh-up/", "example.org", "ftp://example.org/", "https://", "https://example.org/?a", "https://a/#b"];
  for (const given of [...wrong, "https://me:secret@example.org/", "https://example.org/a&b/", "https://example.org/'/"]) {
    throws(() => addressOf(given), /^Error: --site .*, as in https:\/\/example\.org\/weigh-up\/$/, given);
  }
});

test("a folder is most likely served by its name", () => {
  for (const [folder, path] of [
    ["public/weigh-up", "/weigh-up/"],
    ["./public/my widget/", "/my%20widget/"],
    ["static\\weigh-up\\", "/weigh-up/"],
    [".", "/"],
    ["..", "/"],
  ] as const) {
    equal(likelyPath(folder), path);
  }
});
