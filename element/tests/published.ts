// The types of the package are those of the element: the compiler alone reads this.

import type * as published from "../../npm/index.js";
import type { WeighUp } from "../element.js";
import type { EVENTS } from "../package/interface.js";

type Same<One, Other> = [One, Other] extends [Other, One] ? true : never;

/** The methods that the browser and the shared parts call; no page does. */
type Inner =
  | "adoptedCallback"
  | "attributeChangedCallback"
  | "connectedCallback"
  | "disconnectedCallback"
  | "fail"
  | "formDisabledCallback"
  | "formResetCallback"
  | "formStateRestoreCallback"
  | "wake";

type Added<Element> = Exclude<keyof Element, keyof HTMLElement | Inner>;

/** Every name is there on both sides. */
export const names: Same<Added<WeighUp>, Added<published.WeighUp>> = true;

/** What is read from the element has the published type. */
export const read: Same<Pick<WeighUp, Read>, Pick<published.WeighUp, Read>> = true;
type Read = Exclude<Added<WeighUp>, "exportAs" | "embedCode">;

/** Every event has its name on both sides. */
export const events: Same<keyof typeof EVENTS, keyof published.WeighUpEventMap> = true;

/** What is static has the published type. */
export const fixed: Same<
  Pick<typeof WeighUp, "observedAttributes" | "version">,
  Pick<typeof published.WeighUp, "observedAttributes" | "version">
> = true;
