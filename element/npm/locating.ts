// Where a wasm is: where the bundler has put it, or else in the folder of the widget's files.

/** The name of a wasm, and the address that a bundler may have written anew. */
export interface Location {
  readonly name: string;
  bundled(): URL;
}

/** The address of a wasm by its name and the address that a bundler may have written anew. */
export function addressOf({ name, bundled }: Location, from: URL): URL {
  const here = import.meta.url;
  let address;
  try {
    // Next.js writes a path that begins at the root of the site.
    address = new URL(bundled(), document.baseURI);
    if (address.href !== new URL(name, here).href) return address;
  } catch {
    // In a script that is no module, nothing is beside anything.
  }
  // The bundler has left the address alone, and with it the file.
  return new URL(name, from);
}

/** The remedy where it is not there. */
export const MISSING =
  "Where a bundler leaves the .wasm files out, as esbuild and Angular do, copy node_modules/weigh-up/*.wasm " +
  "into a folder of the site and name the folder by the attribute asset-base.";
