// What earlier copies have left in a folder: files that are still as they were written may go.

import { lstat, readFile, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { hashOf, type Integrity } from "./integrity.js";
import type { Files } from "./pages.js";

/**
 * A part of a path as copies write it. A list may be anybody's: no path in it leads up or begins at a
 * root, and none has a spelling that some systems take for another.
 */
const PART = /^\w(?:[\w.-]*\w)?$/;

/** The outcome of a clearing. */
export interface Cleared {
  /** The number of files that were removed. */
  readonly removed: number;
  /** The files that are left, as a later copy has to know them. */
  readonly left: Integrity;
}

/** Removes a file. */
type Remove = (file: string) => Promise<void>;

type Fate = "removed" | "left" | "foreign";

/** The files in the list of an earlier copy that a new one does not have. */
export function stale(earlier: Integrity, files: Files): Integrity {
  // To some systems a name in other letters is the same file.
  const needed = new Set([...files.keys()].map((path) => path.toLowerCase()));
  const isStale = (path: string) =>
    path.split("/").every((part) => PART.test(part)) && !needed.has(path.toLowerCase());
  return Object.fromEntries(Object.entries(earlier).filter(([path]) => isStale(path)));
}

/**
 * Clears a folder of files that have the hashes of a list, and of the folders that become empty. A
 * file that has another hash, or that a link leads to, is the user's. Those that cannot be removed
 * are left, and so are all where nothing removes them.
 */
export async function clear(folder: string, list: Integrity, remove?: Remove): Promise<Cleared> {
  let removed = 0;
  const left: Record<string, string> = {};
  for (const [path, hash] of Object.entries(list)) {
    const fate = await treat(folder, path, hash, remove).catch((): Fate => "left");
    if (fate === "removed") removed += 1;
    if (fate === "left") left[path] = hash;
  }
  return { removed, left };
}

async function treat(folder: string, path: string, hash: string, remove?: Remove): Promise<Fate> {
  if (!(await isWithin(folder, path))) return "foreign";
  const isOurs = await isWritten(join(folder, path), hash);
  if (!remove) return isOurs ? "left" : "foreign";
  if (isOurs) await remove(join(folder, path));
  // A copy that was interrupted may have removed the file and not its folder.
  await prune(folder, path);
  return isOurs ? "removed" : "foreign";
}

/** The folders on the way to a file, the outermost first. */
function way(path: string): string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, before) => parts.slice(0, before + 1).join("/"));
}

/** The kind of what is at a path, a link as itself; nothing where there is nothing. */
async function look(path: string) {
  try {
    return await lstat(path);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as { code?: string }).code ?? "")) return undefined;
    throw error;
  }
}

/** Tells whether no link leads out of the folder on the way to a file. */
async function isWithin(folder: string, path: string): Promise<boolean> {
  for (const step of way(path)) {
    const found = await look(join(folder, step));
    if (found && !found.isDirectory()) return false;
  }
  return true;
}

/** Tells whether a file is still as it was written. */
async function isWritten(file: string, hash: string): Promise<boolean> {
  const found = await look(file);
  return found !== undefined && found.isFile() && hashOf(await readFile(file)) === hash;
}

/** Removes the folders on the way to a file that are empty, the innermost first. */
async function prune(folder: string, path: string): Promise<void> {
  for (const step of way(path).reverse()) {
    try {
      await rmdir(join(folder, step));
    } catch (error) {
      if ((error as { code?: string }).code !== "ENOENT") return;
    }
  }
}
