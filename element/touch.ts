// A finger on a slider, which may be about to scroll or to zoom.

// How far a finger may move and still tap, in pixels, and how long before it comes down the page
// may have scrolled and still be stopped by it, in milliseconds.
const SLOP = 6;
const STOPS = 100;

/** A finger that is down. */
interface Finger {
  /** The slider that it came down on, if any, and where that stood. */
  readonly slider: HTMLInputElement | null;
  readonly before: string;
  readonly clientX: number;
  readonly clientY: number;
  /** The slider is kept where it stood. */
  held: boolean;
  /** It is no tap. */
  moved: boolean;
  /** The value that the browser would have set. */
  wished?: string;
}

/**
 * Browsers set a slider as soon as a finger touches it. Here nothing is changed or told before the
 * finger has moved along the slider, or was lifted where it came down. Where the browser takes the
 * touch for scrolling or zooming, all is as it was. A mouse, a pen, a keyboard and what sets a
 * slider without any of these are not held back.
 */
export function holdTouches(within: ShadowRoot, signal: AbortSignal): void {
  // The fingers that are down, by their pointers.
  const fingers = new Map<number, Finger>();
  let scrolled = -Infinity;
  const on = (target: EventTarget, name: string, hear: (event: Event) => void) =>
    target.addEventListener(name, hear, { capture: true, signal });
  const onTouch = (name: string, hear: (event: PointerEvent) => void) =>
    on(within, name, (event) => (event as PointerEvent).pointerType === "touch" && hear(event as PointerEvent));

  function set(slider: HTMLInputElement, value: string): void {
    if (slider.value === value) return;
    slider.value = value;
    slider.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  }

  onTouch("pointerdown", ({ target, pointerId, clientX, clientY, timeStamp }) => {
    const slider = (target as Element).closest<HTMLInputElement>("[type=range]");
    const stops = timeStamp - scrolled < STOPS;
    fingers.set(pointerId, { slider, before: slider?.value ?? "", held: !!slider, moved: stops, clientX, clientY });
  });
  onTouch("pointermove", ({ pointerId, clientX, clientY }) => {
    const finger = fingers.get(pointerId);
    if (!finger?.held) return;
    const x = Math.abs(clientX - finger.clientX);
    const y = Math.abs(clientY - finger.clientY);
    if (Math.max(x, y) < SLOP) return;
    finger.moved = true;
    // From here on the browser sets the slider to where the finger is.
    if (x > y && fingers.size === 1) finger.held = false;
  });
  onTouch("pointerup", ({ pointerId }) => {
    const finger = fingers.get(pointerId);
    fingers.delete(pointerId);
    if (finger?.slider && finger.held && !finger.moved) set(finger.slider, finger.wished ?? finger.before);
  });
  onTouch("pointercancel", ({ pointerId }) => {
    const finger = fingers.get(pointerId);
    fingers.delete(pointerId);
    if (finger?.slider && !finger.held) set(finger.slider, finger.before);
  });
  on(within, "input", (event) => {
    const finger = [...fingers.values()].find(({ slider, held }) => held && slider === event.target);
    if (!finger?.slider) return;
    event.stopImmediatePropagation();
    finger.wished = finger.slider.value;
    finger.slider.value = finger.before;
  });
  on(window, "scroll", ({ target, timeStamp }) => {
    if ((target as Node).contains(within.host)) scrolled = timeStamp;
  });
}
