// What the reader changes, as the page hears of it: `input` once a frame, `change` when the hand
// lets go.

/** The change from some answers to others. Where several keys changed at once, none is named. */
function change({ before, answers }) {
  const [old, now] = [before, answers].map((text) => new URLSearchParams(text));
  const keys = new Set([...old.keys(), ...now.keys()]);
  const changed = [...keys].filter((key) => old.get(key) !== now.get(key));
  const key = changed.length === 1 ? changed[0] : null;
  return { key, value: key && now.get(key), answers };
}

/** The changes of one widget. */
export class Strokes {
  #tell;
  // What the page has not heard of yet: at this frame, and by this stroke.
  #frame = null;
  #stroke = null;
  #held = false;

  constructor(root, tell, signal) {
    this.#tell = tell;
    const on = (name, hear) => root.addEventListener(name, hear, { signal });
    // A slider that is dragged has changed once it is let go.
    on("pointerdown", ({ target }) => (this.#held = target.matches("[type=range]")));
    for (const name of ["change", "pointerup", "pointercancel"]) on(name, () => this.#letGo());
  }

  /** The reader has changed some answers to others. */
  act(before, answers) {
    if (!this.#frame) requestAnimationFrame(() => this.#input());
    this.#frame = { before: this.#frame?.before ?? before, answers };
    this.#stroke = { before: this.#stroke?.before ?? before, answers };
  }

  #input() {
    const frame = this.#frame;
    this.#frame = null;
    if (frame.before !== frame.answers) this.#tell("input", change(frame));
    if (!this.#held) this.#change();
  }

  #letGo() {
    this.#held = false;
    // What this stroke did last is told at the next frame, and comes first.
    if (!this.#frame) this.#change();
  }

  #change() {
    const stroke = this.#stroke;
    this.#stroke = null;
    if (stroke && stroke.before !== stroke.answers) this.#tell("change", change(stroke));
  }
}
