// How a wasm is had without a browser: from the disk, beside the script.

import { readFile } from "node:fs/promises";
import type { Location } from "#locating";

/** The name of the wasm of a part. */
export type Binary = Location;

/** The bytes of a part. */
export const binary = ({ name }: Binary, from: URL, _integrity?: string): Promise<BufferSource> =>
  readFile(new URL(name, from));
