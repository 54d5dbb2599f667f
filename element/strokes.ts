// What the reader changes, as the page hears of it: `input` once a frame, `change` when the hand
// lets go.

import type { Stroke } from "./details.js";
import type { Change } from "./package/told.js";

/** The change from some answers to others. Where several keys changed at once, none is named. */
export function change({ before, answers }: Stroke): Change {
  const [old, now] = [new URLSearchParams(before), new URLSearchParams(answers)];
  const keys = new Set([...old.keys(), ...now.keys()]);
  const changed = [...keys].filter((key) => old.get(key) !== now.get(key));
  const [key = null] = changed.length === 1 ? changed : [];
  return { key, value: key && now.get(key), answers };
}

/** The changes of one widget. */
export class Strokes {
  #tell: (name: "input" | "change", detail: Change) => void;
  // What the page has not heard of yet: at this frame, and by this stroke.
  #frame: Stroke | null = null;
  #stroke: Stroke | null = null;
  #held = false;

  constructor(root: Element, tell: (name: "input" | "change", detail: Change) => void, signal: AbortSignal) {
    this.#tell = tell;
    const on = (name: string, hear: (event: Event) => void) => root.addEventListener(name, hear, { signal });
    // A slider that is dragged has changed once it is let go.
    on("pointerdown", ({ target }) => (this.#held = (target as Element).matches("[type=range]")));
    for (const name of ["change", "pointerup", "pointercancel"]) on(name, () => this.#letGo());
  }

  /** The reader has changed some answers to others. */
  act({ before, answers }: Stroke): void {
    if (!this.#frame) requestAnimationFrame(() => this.#input());
    this.#frame = { before: this.#frame?.before ?? before, answers };
    this.#stroke = { before: this.#stroke?.before ?? before, answers };
  }

  #input(): void {
    const frame = this.#frame;
    this.#frame = null;
    if (frame && frame.before !== frame.answers) this.#tell("input", change(frame));
    if (!this.#held) this.#change();
  }

  #letGo(): void {
    this.#held = false;
    // What this stroke did last is told at the next frame, and comes first.
    if (!this.#frame) this.#change();
  }

  #change(): void {
    const stroke = this.#stroke;
    this.#stroke = null;
    if (stroke && stroke.before !== stroke.answers) this.#tell("change", change(stroke));
  }
}
