// How a wasm is fetched: by its address beside the script that is included.

import { addressOf, type Location, MISSING } from "#locating";
import { Failure, messageOf } from "../failure.js";

/** The name of the wasm of a part. */
export type Binary = Location;

/** The wasm of a part by what the build calls it, as the build made it. */
export async function binary(name: Binary, from: URL, integrity?: string): Promise<Response> {
  const address = addressOf(name, from);
  if (address.protocol === "file:") throw new Failure("file-protocol", address.href);
  return typed(await get(address, integrity));
}

/** A wasm that is served as one. */
function typed(wasm: Response): Response {
  const type = wasm.headers.get("content-type") ?? "";
  if (type.startsWith("application/wasm")) return wasm;
  // A page in its place means that the file is missing.
  throw new Failure("mime", `${wasm.url} is “${type}”`, /html/.test(type) ? MISSING : undefined);
}

/** A file, or why it cannot be had. */
export async function get(address: URL, integrity = ""): Promise<Response> {
  let refused = false;
  const watch = (event: SecurityPolicyViolationEvent) => (refused ||= event.blockedURI.startsWith(address.origin));
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
    // It may also be a page that a server has in place of every missing file.
    if (integrity && typed(await get(address))) throw new Failure("integrity", address.href);
    throw new Failure("network", `${address.href}: ${messageOf(error)}`);
  } finally {
    document.removeEventListener("securitypolicyviolation", watch);
  }
}
