// The pages of the site as templates: their address is filled in, or what needs one is left out.

import { Mistake } from "./mistake.js";

/** Files by their paths, which have `/` between their parts. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What stands in a template for the address of the site, and around what has no sense without. */
const ADDRESS: string = BUILD.site.address;
const BEGIN: string = BUILD.site.begin;
const END: string = BUILD.site.end;

const reading = new TextDecoder();
const writing = new TextEncoder();

/** Tells whether a file is a page of a comparison. */
const isPage = (path: string) => path.endsWith(".html");

/** Tells whether a file is of use only where the address of the site is known. */
const isAddressed = (path: string) => path.startsWith("oembed/") || /^p\/.*\.png$/.test(path);

/** What is wrong where a template has not what belongs into it. */
const broken = (path: string, place: string) =>
  new Mistake(`${path} has not the one place “${place.trim()}”: the package is not whole; install it again`);

/** The parts of a text before and after a place that it has once. */
function around(path: string, text: string, place: string): readonly [string, string] {
  const [before, after, ...more] = text.split(place);
  if (before === undefined || after === undefined || more.length > 0) throw broken(path, place);
  return [before, after];
}

/** A text with every place of a kind, of which it has some, written anew. */
function replaced(path: string, text: string, place: string, by: string): string {
  if (!text.includes(place)) throw broken(path, place);
  return text.replaceAll(place, () => by);
}

/** The site with its address in every page, or without what needs one. */
export function addressed(files: Files, site: string | undefined): Map<string, Uint8Array> {
  const written = new Map<string, Uint8Array>();
  for (const [path, content] of files) {
    if (site === undefined && isAddressed(path)) continue;
    const isTemplate = isPage(path) || path.startsWith("oembed/");
    written.set(path, isTemplate ? writing.encode(filled(path, reading.decode(content), site)) : content);
  }
  return written;
}

function filled(path: string, template: string, site: string | undefined): string {
  if (!isPage(path)) return replaced(path, template, ADDRESS, site ?? "");
  const [before, rest] = around(path, template, BEGIN);
  const [inside, after] = around(path, rest, END);
  return before + (site === undefined ? "" : replaced(path, inside, ADDRESS, site)) + after;
}

/** The ids of the comparisons that a site has, in the order of their names. */
export function comparisons(files: Files): string[] {
  const ids = [...files.keys()].map((path) => /^comparisons\/([^/]+)\.json$/.exec(path)?.[1]);
  return ids.filter((id) => id !== undefined).sort();
}

/** The ids of the presets of a comparison that a site has. */
export function presets(files: Files, comparison: string): string[] {
  const { preset = [] } = JSON.parse(reading.decode(files.get(`comparisons/${comparison}.json`)));
  return preset.map(({ id }: { readonly id: string }) => id);
}

/**
 * The site, still with templates, without the pages and the data of all comparisons but some. The
 * first of them is what it opens with.
 */
export function only(files: Files, ids: readonly string[]): Files {
  const [first] = ids;
  const all = comparisons(files);
  const others = all.filter((id) => !ids.includes(id));
  if (first === undefined || ids.join() === all.join()) return files;
  const belongs = (path: string) =>
    others.some((id) => path.startsWith(`p/${id}/`) || path.startsWith(`comparisons/${id}.`));
  const kept = new Map([...files].filter(([path]) => !belongs(path)));
  const pages = [...kept.keys()].filter((path) => isPage(path) && path !== "index.html");
  let named = "";
  for (const path of pages) {
    const page = reading.decode(kept.get(path));
    named += page;
    kept.set(path, writing.encode(offering(path, page, ids)));
  }
  // What a page does not name any more belongs to another.
  for (const path of kept.keys()) {
    if (path.startsWith("oembed/") && !named.includes(`"${ADDRESS}${path}"`)) kept.delete(path);
  }
  const path = `p/${first}/index.html`;
  kept.set("index.html", writing.encode(opening(path, reading.decode(kept.get(path)))));
  return kept;
}

/**
 * A page that offers some comparisons to choose from, or one and no choice. Some pages have no
 * widget.
 */
function offering(path: string, page: string, ids: readonly string[]): string {
  if (!page.includes("<weigh-up")) return page;
  const attribute = / comparisons="([^"]*)"/.exec(page);
  if (!attribute) throw new Mistake(`${path} offers no comparisons: the package is not whole; install it again`);
  const [whole, offered = ""] = attribute;
  const left = offered.split(" ").filter((id) => ids.includes(id));
  return around(path, page, whole).join(left.length > 1 ? ` comparisons="${left.join(" ")}"` : "");
}

/** The page of a comparison as the one that the site opens with. */
function opening(path: string, page: string): string {
  const folder = path.slice(0, -"index.html".length);
  const up = "../".repeat(folder.split("/").length - 1);
  return replaced(path, replaced(path, page, up, ""), `"${ADDRESS}${folder}"`, `"${ADDRESS}"`);
}
