// Where the folder is served: the address of `--site`, or else its likely path.

import { Mistake } from "./mistake.js";

/** What no address of a folder has, in the text of a page either. */
const FOREIGN = /[&"'<>\\]/;

/** The address of a folder as pages write it: whole, and with a slash at its end. */
export function addressOf(text: string): string {
  const wrong = (why: string) => new Mistake(`--site ${text}: ${why}, as in https://example.org/weigh-up/`);
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) throw wrong("an address begins with https:// and a host");
  const address = new URL(text);
  if (address.search || address.hash) throw wrong("the address of a folder has no ? and no #");
  if (address.username || address.password) throw wrong("readers would see the name and the password");
  if (!address.pathname.endsWith("/")) address.pathname += "/";
  if (FOREIGN.test(address.href)) throw wrong("the address of a folder has none of & \" ' < >");
  return address.href;
}

/** The path at which a site most likely serves a folder that stands in what it serves. */
export function likelyPath(folder: string): string {
  const name = folder.split(/[\\/]/).filter((part) => !["", ".", ".."].includes(part)).pop();
  return name === undefined ? "/" : `/${encodeURIComponent(name)}/`;
}
