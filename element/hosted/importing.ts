// How a script of a part is imported: by its address beside the one that is included.

import { Failure, messageOf } from "../failure.js";
import { get } from "./fetching.js";

declare const exported: unique symbol;

/** The address of a script that exports a module. */
export type Script<Module> = string & { readonly [exported]?: Module };

// The addresses of scripts that could not be imported.
const failed = new Set<string>();

/** A script by its name. */
export async function script<Module>(name: Script<Module>, from: URL): Promise<Module> {
  const address = new URL(name, from);
  // What failed once fails for good in most browsers, so another attempt is made elsewhere.
  while (failed.has(address.href)) address.search += "again";
  try {
    return await import(address.href);
  } catch (error) {
    failed.add(address.href);
    // An import does not say why it failed; asking for the file does.
    await get(address);
    throw new Failure("conflict", `${address.href}: ${messageOf(error)}`);
  }
}
