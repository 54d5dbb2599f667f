// What the author wrote into the attributes that the reader sets too, kept apart from what the
// reader set: these attributes follow the reader, and none of both is lost.

import { isSwitch, textOf } from "./attributes.js";

const FOLLOWING = ["answers", "comparison"];

/** The attribute that keeps the author's text while the reader's is in its place. */
export const kept = (name: string) => `data-written-${name}`;

/**
 * The attributes of an element, but answers that the reader has set: what of them means nothing, as to
 * another comparison, is no mistake of the author's.
 */
export const authored = (element: Element) =>
  [...element.attributes].filter(({ name }) => name !== "answers" || !element.hasAttribute(kept(name)));

/** The attributes of one element as its author wrote them. */
export class Written {
  readonly #element: Element;
  // Has the widget follow an attribute.
  readonly #change: (name: string) => void;
  // Null until it is known.
  #texts: Record<string, string> | null = null;
  // The element itself writes an attribute, for the reader or by a property.
  #writing = false;
  // The texts of these attributes before others began to write them, until it is clear why.
  #before: Map<string, string | null> | null = null;

  constructor(element: Element, change: (name: string) => void) {
    this.#element = element;
    this.#change = change;
  }

  /** Reads what the author wrote, and returns whether this is the first time. */
  read(): boolean {
    if (this.#texts) return false;
    const element = this.#element;
    // A clone of an element that the reader has set tells what its author wrote.
    const written = (name: string) => [name, element.getAttribute(kept(name)) ?? element.getAttribute(name) ?? ""];
    this.#texts = Object.fromEntries(FOLLOWING.map(written));
    return true;
  }

  /** The answers that the author wrote. */
  get answers(): string {
    return this.#texts?.answers ?? "";
  }

  /** Writes an attribute for the reader, or for a script that sets the property. */
  write(name: string, value: unknown): void {
    const element = this.#element;
    const text = textOf(value);
    this.#writing = true;
    if (isSwitch(name)) element.toggleAttribute(name, !!value);
    else if (text === null) element.removeAttribute(name);
    else element.setAttribute(name, text);
    this.#writing = false;
    const written = this.#texts?.[name];
    if (written === undefined) return;
    // It goes along into a clone.
    if (written === (text ?? "")) element.removeAttribute(kept(name));
    else element.setAttribute(kept(name), written);
  }

  /** Has the widget take answers over. */
  put(answers: string): void {
    // Setting the same text again would change nothing where a link had brought the answers.
    this.write("answers", null);
    this.write("answers", answers);
  }

  /**
   * Tells whether others write what the reader may have set, and write what the author had written.
   * What syncs a page with its server does so, perhaps on a detour, and then the reader's is back
   * afterwards. What is new is the author's from now on.
   */
  isRepeated(name: string, before: string | null, after: string | null): boolean {
    const written = this.#texts?.[name];
    if (this.#writing || written === undefined) return false;
    if (!this.#before) {
      this.#before = new Map();
      queueMicrotask(() => this.#settle());
    }
    if (!this.#before.has(name)) this.#before.set(name, before);
    return (after ?? "") === written;
  }

  #settle(): void {
    const before = this.#before ?? [];
    const written = this.#texts ?? {};
    this.#before = null;
    for (const [name, text] of before) {
      const now = this.#element.getAttribute(name) ?? "";
      if (now !== written[name]) {
        written[name] = now;
        this.#element.removeAttribute(kept(name));
      } else if (now !== text) this.write(name, text);
      // It is back by itself, and the widget has followed on the way.
      else this.#change(name);
    }
  }
}
