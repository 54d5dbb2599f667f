// Defines the element under its own name.

import { WeighUp } from "./element.js";

/**
 * Makes `<weigh-up>` of a page work. The first script of a page does; any other says that it does
 * not.
 */
export function define(): void {
  // Where there is no browser there is nothing to define.
  const registry = globalThis.customElements;
  const defined = registry?.get("weigh-up") as typeof WeighUp | undefined;
  if (!defined) registry?.define("weigh-up", WeighUp);
  else if (defined !== WeighUp)
    console.warn(`weigh-up: ${defined.version} is on this page already, so ${WeighUp.version} is not used.`);
}
