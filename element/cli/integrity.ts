// `integrity.json`: the hash of every file, by which a page may pin one and a copy knows its own.

import { createHash } from "node:crypto";
import type { Files } from "./pages.js";

/** The name of the list. */
export const INTEGRITY = "integrity.json";

/** A file that every list has: without the entry script there is no widget. */
const ENTRY = "weigh-up.js";

/** Hashes as the attribute `integrity` takes them, by the paths of the files. */
export type Integrity = Readonly<Record<string, string>>;

/** The hash of a file. */
export const hashOf = (content: Uint8Array) => `sha384-${createHash("sha384").update(content).digest("base64")}`;

/** The list of some files, and of those of earlier copies that are left, as a file. */
export function integrity(files: Files, left: Integrity = {}): Uint8Array {
  const hashes = [...files].map(([path, content]) => [path, hashOf(content)] as const);
  return new TextEncoder().encode(written({ ...left, ...Object.fromEntries(hashes) }));
}

/** A list in the one form that builds and copies write. */
function written(list: Integrity): string {
  const sorted = Object.entries(list).sort(([one], [other]) => (one < other ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

/**
 * The hashes in a list that a copy or a build has written; nothing where another program has. The
 * name alone is no proof: what such a list names may be anybody's, and is not to be overwritten.
 */
export function listed(text: string): Integrity {
  try {
    const list: unknown = JSON.parse(text);
    const entries = Object.entries(list ?? {});
    const hashes = Object.fromEntries(entries.filter(([, hash]) => typeof hash === "string" && hash.startsWith("sha384-")));
    return ENTRY in hashes && written(hashes) === text ? hashes : {};
  } catch {
    return {};
  }
}
