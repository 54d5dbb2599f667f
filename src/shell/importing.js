// How a script of a part is imported: by its address beside the one that is included.

import { get } from "./fetching.js";
import { Failure } from "./failure.js";

// The addresses of scripts that could not be imported.
const failed = new Set();

/** A script by its name. */
export async function script(name, from) {
  const address = new URL(name, from);
  // What failed once fails for good in most browsers, so another attempt is made elsewhere.
  while (failed.has(address.href)) address.search += "again";
  try {
    return await import(address);
  } catch (error) {
    failed.add(address.href);
    // An import does not say why it failed; asking for the file does.
    await get(address);
    throw new Failure("conflict", `${address.href}: ${error.message}`);
  }
}
