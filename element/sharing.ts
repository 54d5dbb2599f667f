// How a link is shared: as the page has it, by the system's share sheet, or by the clipboard.

import type { Sharing } from "./details.js";
import { copy } from "./files.js";

/**
 * Shares a link; returns whether it is in the clipboard, or null where there is nothing to report.
 */
export async function share(element: Element, { way, url, title }: Sharing): Promise<boolean | null> {
  const wish = { detail: { url }, bubbles: true, composed: true, cancelable: true };
  // Whoever cancels the event shares the link in a way of their own.
  if (!element.dispatchEvent(new CustomEvent("weighup-share", wish))) return null;
  const sheet = way === "sheet";
  const done = sheet ? navigator.share({ url, title }) : copy(url);
  const copied = await done.then(
    () => true,
    () => false,
  );
  // Whoever closes the share sheet has changed their mind.
  return sheet ? null : copied;
}

/** Refuses a link, where none would open what the element shows. */
export function noLink(): never {
  const own = "no link opens a comparison of the page's own";
  throw new TypeError(`weigh-up: ${own}, nor files whose address asset-base does not tell`);
}
