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

// How long the widget may take to follow the reader, in milliseconds.
const PATIENCE = 1000;

/** A control that the reader has just used, where it was, and until when it is held there. */
interface Held {
  readonly target: Element;
  readonly top: number;
  readonly until: number;
  /** The widget has followed, and what it has drawn is about to be painted. */
  drawn: boolean;
}

let held: Held | null = null;

/**
 * Keeps what the reader has just used where it is on the screen, though something above it may
 * become longer: browsers hold on to another part of the page, or to none.
 */
export function holdPlace(event: Event): void {
  const target = event.target as Element;
  // The verdict may stand still while the page scrolls.
  if (target.closest(".verdict")) return;
  const { top } = target.getBoundingClientRect();
  held = { target, top, until: performance.now() + PATIENCE, drawn: false };
  requestAnimationFrame(putBack);
}

/** The widget has drawn. On a slow device that takes several turns of the page, and frames. */
export function keepPlace(): void {
  if (!held) return;
  held.drawn = true;
  requestAnimationFrame(putBack);
}

/** Puts what is held back to its place, before a frame is painted. */
function putBack(): void {
  if (!held) return;
  const { target, top, until, drawn } = held;
  const isLate = performance.now() > until;
  if (isLate || drawn) held = null;
  if (isLate || !target.checkVisibility()) return;
  const moved = () => target.getBoundingClientRect().top - top;
  // Most often it has not moved, and looking for all that scrolls costs more than the step itself.
  if (moved() === 0) return;
  for (const scroller of scrollers(target)) {
    const distance = moved() / scale(scroller);
    if (distance) scroller.scrollBy({ top: distance, behavior: "instant" });
  }
}
