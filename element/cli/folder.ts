// A folder of the user's: what is written there, and what is left alone.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { hashOf, INTEGRITY, listed } from "./integrity.js";
import { Mistake } from "./mistake.js";
import type { Files } from "./pages.js";

/** The most files that a mistake names. */
const NAMED = 5;

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
async function foreign(folder: string, files: Files): Promise<string[]> {
  const list = await there(join(folder, INTEGRITY));
  const known = list ? listed(new TextDecoder().decode(list)) : {};
  const lost: string[] = [];
  for (const [path, content] of files) {
    const old = await there(join(folder, path));
    if (!old || hashOf(old) === hashOf(content)) continue;
    const isOurs = path === INTEGRITY ? Object.keys(known).length > 0 : known[path] === hashOf(old);
    if (!isOurs) lost.push(path);
  }
  return lost;
}

/** Writes files into a folder. What the user or another program has written there is a mistake. */
export async function write(folder: string, files: Files, force: boolean): Promise<void> {
  const lost = force ? [] : await foreign(folder, files);
  if (lost.length > 0) {
    const more = lost.length > NAMED ? ` and ${lost.length - NAMED} more` : "";
    const names = lost.slice(0, NAMED).join(", ") + more;
    throw new Mistake(
      `${folder} has files that no copy has written, or that were changed since: ${names}; nothing was written. ` +
        "Name another folder, or overwrite them by --force",
    );
  }
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
