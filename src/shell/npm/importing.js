// How a script of a part is imported: by the bundler's own means.

import { Failure } from "./failure.js";

/** A script of a part. */
export async function script(part) {
  try {
    return await part();
  } catch (error) {
    throw new Failure("network", error.message);
  }
}
