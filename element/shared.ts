// What all elements of a page share, and the first one makes: their style sheet, and the look into
// what comes near the screen. Importing this asks nothing of a browser, so that a page may be
// rendered without one.

import { STYLE } from "./room.js";

/** An element that loads once it is near the screen. */
interface Sleeping extends Element {
  wake(): void;
}

export let base: CSSStyleSheet;
export let near: IntersectionObserver | undefined;

/** Makes both. */
export function prepare(): void {
  base = new CSSStyleSheet();
  base.replaceSync(STYLE);
  near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) (target as Sleeping).wake();
    },
    { rootMargin: "300px" },
  );
}
