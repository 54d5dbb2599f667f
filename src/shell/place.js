// Where a control stands on the screen while the widget changes.

/**
 * What the reader has just used stays where it is on the screen, though something above it may have
 * become longer: browsers hold on to another part of the page, or to none.
 */
export function holdPlace({ target }) {
  // The verdict may stand still while the page scrolls.
  if (target.closest(".verdict")) return;
  const { top } = target.getBoundingClientRect();
  // The widget has followed by then, and nothing is painted yet.
  requestAnimationFrame(() => {
    const moved = target.checkVisibility() && target.getBoundingClientRect().top - top;
    if (moved) scrollBy({ top: moved, behavior: "instant" });
  });
}
