// How a script of a part is imported: by its address beside the one that is included.

import { get } from "./fetching.js";
import { Failure } from "./failure.js";

/** A script by its name. */
export async function script(name, from) {
  const address = new URL(name, from);
  try {
    return await import(address);
  } catch (error) {
    // An import does not say why it failed; asking for the file does.
    await get(address);
    throw new Failure("conflict", `${address.href}: ${error.message}`);
  }
}
