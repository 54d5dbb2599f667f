// The folder that the other files are in, and that links lead to.

import { Failure } from "./failure.js";

// A bundler may know this script by a file of the machine that it ran on, or not at all; then there
// is the page.
const HOME = /^http/.test(import.meta.url) ? import.meta.url : ".";

/** Says that it is known where the files are; else no link leads there. */
export const isKnown = HOME !== ".";

/** The folder that an address is in, or names without the slash at its end. */
export function folderOf(address: string = HOME): URL {
  let named: URL;
  try {
    named = new URL(address, document.baseURI);
  } catch {
    throw new Failure("network", `“${address}” is no address`, "Correct asset-base.");
  }
  if (!/(\/|\.(m?js|html))$/.test(named.pathname)) named.pathname += "/";
  return new URL(".", named);
}
