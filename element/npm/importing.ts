// How a script of a part is imported: by the bundler's own means.

import { Failure, messageOf } from "../failure.js";

/** A function that imports a script, which exports a module. */
export type Script<Module> = () => Promise<Module>;

/** A script of a part. */
export async function script<Module>(part: Script<Module>, _from: URL): Promise<Module> {
  try {
    return await part();
  } catch (error) {
    throw new Failure("network", messageOf(error));
  }
}
