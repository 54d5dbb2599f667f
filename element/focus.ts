// Where the focus of a page goes that is handed to a widget.

import type { OtherHands } from "./hands.js";
import { firstControl } from "./keys.js";

/** The focus of one widget. */
export class Focus {
  readonly #element: Element;
  readonly #root: Element;
  readonly #hands: OtherHands;

  constructor(element: Element, root: Element, hands: OtherHands) {
    this.#element = element;
    this.#root = root;
    this.#hands = hands;
  }

  /** Moves the focus to where the widget begins, unless the reader has gone on meanwhile. */
  enter(): void {
    if (this.#waits()) this.#begin({ preventScroll: true });
  }

  /** Moves the focus to the first control, unless the reader has gone on meanwhile. */
  arrive(): void {
    if (this.#waits()) this.take();
  }

  /** Moves the focus to the first control; where there is none, to where the widget begins. */
  take(options?: FocusOptions): void {
    const first = firstControl(this.#root);
    if (first) first.focus(options);
    else this.#begin(options);
  }

  /** Tells whether the focus is nowhere yet. */
  #waits(): boolean {
    const { activeElement } = this.#element.getRootNode() as Document | ShadowRoot;
    return [null, this.#element, document.body].includes(activeElement as HTMLElement | null);
  }

  #begin(options?: FocusOptions): void {
    const begin = this.#root.querySelector<HTMLElement>("h1,h2,h3,h4,h5,h6") ?? (this.#root as HTMLElement);
    this.#hands.undo();
    begin.tabIndex = -1;
    this.#hands.watch();
    begin.focus(options);
  }
}
