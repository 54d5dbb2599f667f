// How a verdict is shared: as the page has it, by the system's share sheet, or by the clipboard.

import type { Sharing } from "./details.js";
import { copy, type Leaving } from "./files.js";

// How long a share sheet waits for its picture, in milliseconds: a browser opens none long after the
// press of a button.
const PATIENCE = 3000;

/** What a share sheet takes: the link, and the picture with what it says, where they are to be had. */
async function shared({ url, title }: Sharing, card: () => Promise<Leaving>): Promise<ShareData> {
  const late = new Promise<null>((done) => setTimeout(done, PATIENCE, null));
  const made = await Promise.race([card(), late]).catch(() => null);
  if (!made) return { url, title };
  const { name, data, type, says } = made;
  const files = [new File([data], name, { type })];
  const whole = { url, title, ...(says && { text: says }) };
  return navigator.canShare?.({ files }) ? { ...whole, files } : whole;
}

/**
 * Shares a link, by the share sheet with a card; returns whether it is in the clipboard, or null
 * where there is nothing to report.
 */
export async function share(element: Element, sharing: Sharing, card: () => Promise<Leaving>): Promise<boolean | null> {
  const { way, url } = sharing;
  const wish = { detail: { url }, bubbles: true, composed: true, cancelable: true };
  // Whoever cancels the event shares the link in a way of their own.
  if (!element.dispatchEvent(new CustomEvent("weighup-share", wish))) return null;
  const copied = () =>
    copy(url).then(
      () => true,
      () => false,
    );
  if (way === "copy") return copied();
  const data = await shared(sharing, card);
  return navigator.share(data).then(
    () => null,
    // Whoever closes the share sheet has changed their mind. Where there may be none, as in a frame
    // without leave, there is the link all the same.
    (error: unknown) => ((error as DOMException).name === "AbortError" ? null : copied()),
  );
}

/** Refuses a link, where none would open what the element shows. */
export function noLink(): never {
  const own = "no link opens a comparison of the page's own";
  throw new TypeError(`weigh-up: ${own}, nor files whose address asset-base does not tell`);
}
