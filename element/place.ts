// Where a control stands on the screen while the widget changes.

import { around } from "./ground.js";

/** All that scrolls around an element, from the inside out. */
export function* scrollers(element: Element): Generator<Element | Window, void> {
  for (const one of around(element)) {
    if (/auto|scroll/.test(getComputedStyle(one).overflowY)) yield one;
  }
  yield window;
}

/** The pixels of the screen in one of a scroller's own, where the page is zoomed or scaled. */
function scale(scroller: Element | Window): number {
  const { offsetHeight } = scroller as Partial<HTMLElement>;
  return (offsetHeight && (scroller as Element).getBoundingClientRect().height / offsetHeight) || 1;
}

/**
 * Keeps what the reader has just used where it is on the screen, though something above it may have
 * become longer: browsers hold on to another part of the page, or to none.
 */
export function holdPlace(event: Event): void {
  const target = event.target as Element;
  // The verdict may stand still while the page scrolls.
  if (target.closest(".verdict")) return;
  const { top } = target.getBoundingClientRect();
  // The widget has followed by then, and nothing is painted yet.
  requestAnimationFrame(() => {
    if (!target.checkVisibility()) return;
    for (const scroller of scrollers(target)) {
      const moved = (target.getBoundingClientRect().top - top) / scale(scroller);
      if (moved) scroller.scrollBy({ top: moved, behavior: "instant" });
    }
  });
}
