// `integrity.json`: the hash of every file, by which a page may pin one and a copy knows its own.

import { createHash } from "node:crypto";
import type { Files } from "./pages.js";

/** The name of the list. */
export const INTEGRITY = "integrity.json";

/** Hashes as the attribute `integrity` takes them, by the paths of the files. */
export type Integrity = Readonly<Record<string, string>>;

/** The hash of a file. */
export const hashOf = (content: Uint8Array) => `sha384-${createHash("sha384").update(content).digest("base64")}`;

/** The list of some files, as a file. */
export function integrity(files: Files): Uint8Array {
  const hashes = [...files].map(([path, content]) => [path, hashOf(content)] as const);
  const sorted = hashes.sort(([one], [other]) => (one < other ? -1 : 1));
  return new TextEncoder().encode(`${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

/** The hashes in such a file; nothing where it is none. */
export function listed(text: string): Integrity {
  try {
    const list: unknown = JSON.parse(text);
    const entries = Object.entries(list ?? {});
    return Object.fromEntries(entries.filter(([, hash]) => typeof hash === "string" && hash.startsWith("sha384-")));
  } catch {
    return {};
  }
}
