// The site in the package: its files, and the package itself as a file that it hands on.

import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { archived } from "./archive.js";
import { INTEGRITY, type Integrity } from "./integrity.js";
import { Mistake } from "./mistake.js";
import type { Files } from "./pages.js";

/** The list of the site's files: a path in the package for each path on the site. */
const LIST = "site.json";

/** The name under which a site hands on the package. */
const PACKED = "weigh-up.tgz";

/** A file of the package, in whose folder this script is. */
async function own(path: string): Promise<Uint8Array> {
  try {
    return await readFile(new URL(path, import.meta.url));
  } catch {
    throw new Mistake(`${path} is missing: the package is not whole; install it again`);
  }
}

const list = async (path: string) => JSON.parse(new TextDecoder().decode(await own(path)));

/** The files of the site, still templates. */
export async function site(): Promise<Files> {
  const places: Readonly<Record<string, string>> = await list(LIST);
  const files = new Map<string, Uint8Array>();
  for (const [path, place] of Object.entries(places)) files.set(path, await own(place));
  return files;
}

/** The package as one file, which package managers install from its address, and its name. */
export async function packed(): Promise<readonly [string, Uint8Array]> {
  const all: Integrity = await list(INTEGRITY);
  const files = new Map<string, Uint8Array>();
  for (const path of [...Object.keys(all), INTEGRITY].sort()) files.set(`package/${path}`, await own(path));
  return [PACKED, gzipSync(archived(files), { level: 9 })];
}
