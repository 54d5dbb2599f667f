// What the keyboard does in a widget: its focus, and the keys that its controls take.

/**
 * Gives the focus to the nearest button around one that has taken itself away, and the focus with
 * it.
 */
export function holdFocus(event: Event): void {
  const target = event.target as Element;
  const pressed = target.closest("button");
  const within = target.getRootNode() as ShadowRoot;
  const around: Element[] = [];
  for (let one: Element | null = pressed; one; one = one.parentElement) around.push(one);
  // The widget has followed by then, also where it takes another turn of the page.
  const follow = () => {
    const seen = (one: Element) => one.checkVisibility();
    const { activeElement } = within;
    // A browser may notice later that what has the focus is gone.
    const elsewhere = activeElement !== pressed && activeElement;
    if (!pressed || seen(pressed) || elsewhere) return;
    const near = around.flatMap((one) => [...one.querySelectorAll<HTMLElement>("button:enabled:not([tabindex='-1'])")]);
    near.find(seen)?.focus({ preventScroll: true });
  };
  setTimeout(() => setTimeout(follow));
}

/**
 * A field that takes the focus comes into sight as a whole: browsers look after the line with the
 * cursor alone, and do not know what lies over it.
 */
export function showField(event: Event): void {
  const target = event.target as Element;
  if (target.matches("textarea")) target.scrollIntoView({ block: "nearest", behavior: "instant" });
}

// Of radio buttons the one that is chosen has the focus of all.
const CONTROLS = "input:enabled:not([type=radio]:not(:checked)),select:enabled,textarea:enabled,button:enabled,a[href]";

/** The first control in sight that can have the focus. */
export function firstControl(root: Element): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>(CONTROLS)].find((one) => one.checkVisibility({ visibilityProperty: true }));
}

const MOVES = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"];
const PASSES = ["Tab", "Escape"];

/** Keeps what a control takes for itself from the shortcuts of the page. */
export function keep(event: KeyboardEvent): void {
  const target = event.target as Element;
  const { key } = event;
  const moves = target.matches("input,select") && MOVES.includes(key);
  // A shortcut with a modifier is the page's; by AltGraph, which is both, one types.
  const shortcut = event.metaKey || event.ctrlKey !== event.altKey;
  const types = target.matches("textarea,input[type=text]") && !PASSES.includes(key) && !shortcut;
  if (moves || types) event.stopPropagation();
}
