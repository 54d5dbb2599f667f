// How a part is fetched: by its address beside the script.

import { Failure } from "./failure.js";

// The addresses of scripts that could not be imported.
const failed = new Set();

/** A script of a part. */
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

/** The wasm of a part, as the build made it. */
export async function binary(name, from, integrity) {
  if (location.protocol === "file:") throw new Failure("file-protocol", from.href);
  const wasm = await get(new URL(name, from), integrity);
  const type = wasm.headers.get("content-type") ?? "";
  if (!type.startsWith("application/wasm")) throw new Failure("mime", `${wasm.url} is “${type}”`);
  return wasm;
}

/** Whether an error comes out of a part: others on the page may fail as they like. */
export function comesFrom({ script, binary }, error) {
  const stack = String(error?.stack ?? "");
  return [script, binary].some((name) => stack.includes(name.slice(1)));
}

async function get(address, integrity) {
  let refused = false;
  const watch = (event) => (refused ||= event.blockedURI.startsWith(address.origin));
  document.addEventListener("securitypolicyviolation", watch);
  try {
    const response = await fetch(address, { integrity });
    if (response.ok) return response;
    throw new Failure(`http-${response.status}`, address.href);
  } catch (error) {
    if (error instanceof Failure) throw error;
    // The violation is reported in a task of its own.
    await new Promise((done) => setTimeout(done));
    if (refused) throw new Failure("csp-connect", address.href);
    // What can be had without its hash is not what was built; else asking again says why.
    if (integrity && (await get(address))) throw new Failure("integrity", address.href);
    throw new Failure("network", `${address.href}: ${error.message}`);
  } finally {
    document.removeEventListener("securitypolicyviolation", watch);
  }
}
