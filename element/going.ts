// From one comparison to another.

import type { WeighUp } from "./element.js";

/**
 * Goes to another comparison, and leaves the focus where it was. It is mounted again where the element
 * names it already, and is told once the reader has come there.
 */
export async function go(element: WeighUp, comparison: string, again: () => void, reached: () => void): Promise<void> {
  // The attribute may name it already: the page's link had opened another one.
  if (element.getAttribute("comparison") === comparison) again();
  else element.comparison = comparison;
  try {
    await element.ready;
    element.shadowRoot!.getElementById(`go-${comparison}`)?.focus();
    reached();
  } catch {
    // The element has said why.
  }
}
