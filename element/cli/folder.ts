// A folder of the user's: what is written there, what goes, and what is left alone.

import { mkdir, readFile, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Cleared, clear, stale } from "./earlier.js";
import { hashOf, INTEGRITY, type Integrity, integrity, listed } from "./integrity.js";
import { Mistake } from "./mistake.js";
import type { Files } from "./pages.js";

/** The most files that a mistake names. */
const NAMED = 5;

/** The choices of a copy. */
export interface Choices {
  /** Overwrites files that no copy has written, and those that were changed since. */
  readonly force: boolean;
  /** Leaves the files of earlier copies that are not among the new ones. */
  readonly keep: boolean;
}

/** The outcome of a copy. */
export interface Copied extends Cleared {
  /** Everything that was written. */
  readonly files: Files;
}

/** A file that is there; nothing where there is none. */
async function there(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (code === "ENOENT") return undefined;
    throw new Mistake(`${path} cannot be looked at (${message}): name another folder`);
  }
}

/** The files that would be lost: those that no earlier copy has written, or that were changed since. */
async function foreign(folder: string, files: Files, earlier: Integrity): Promise<string[]> {
  const lost: string[] = [];
  for (const [path, content] of files) {
    const old = await there(join(folder, path));
    if (!old || hashOf(old) === hashOf(content)) continue;
    const isOurs = path === INTEGRITY ? Object.keys(earlier).length > 0 : earlier[path] === hashOf(old);
    if (!isOurs) lost.push(path);
  }
  return lost;
}

/**
 * Writes files and their list into a folder, and removes what earlier copies have left there. What
 * the user or another program has written there is a mistake where it would be lost.
 */
export async function write(folder: string, files: Files, { force, keep }: Choices): Promise<Copied> {
  const list = await there(join(folder, INTEGRITY));
  const earlier = list ? listed(new TextDecoder().decode(list)) : {};
  const all = new Map([...files, [INTEGRITY, integrity(files)]]);
  const lost = force ? [] : await foreign(folder, all, earlier);
  if (lost.length > 0) {
    const more = lost.length > NAMED ? ` and ${lost.length - NAMED} more` : "";
    const names = lost.slice(0, NAMED).join(", ") + more;
    throw new Mistake(
      `${folder} has files that no copy has written, or that were changed since: ${names}; nothing was written. ` +
        "Name another folder, or overwrite them by --force",
    );
  }
  await put(folder, files);
  const cleared = await clear(folder, stale(earlier, all), keep ? undefined : unlink);
  // The list is the last: whatever fails before, the next copy still knows the earlier files.
  const last = integrity(files, cleared.left);
  await put(folder, new Map([[INTEGRITY, last]]));
  all.set(INTEGRITY, last);
  return { ...cleared, files: all };
}

async function put(folder: string, files: Files): Promise<void> {
  try {
    for (const [path, content] of files) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  } catch (error) {
    throw new Mistake(`${folder} cannot be written (${(error as Error).message}): name another folder`);
  }
}
