// How a widget fits into its page: what it stands on, and what covers the screen. All of this can
// only be measured, and follows the page. It is told by a style sheet of the widget's own, since a
// page may forbid styles in attributes.

import { around, behind, nearest, readable, type Rgb, type Rgba, suited } from "./ground.js";
import { scrollers } from "./place.js";
import { kept } from "./written.js";

const DARK = "(prefers-color-scheme: dark)";
const FORCED = "(forced-colors: active)";

// The attributes of the element that follow the reader, and say nothing of its colours.
const REFLECTED = ["answers", kept("answers")];

// The colours that were read, as the browser told them at a scheme; most pages have a handful.
const known = new Map<string, number[]>();
const MANY = 100;

/** The numbers in a text. */
const numbers = (text: string): number[] => text.match(/-?[\d.]+(e-?\d+)?/g)?.map(Number) ?? [];

/** The height at the top of the screen that a page keeps for something else, in pixels. */
function padded(element: Element): number {
  const { body, documentElement } = element.ownerDocument;
  const inner = [...scrollers(element)].find((one) => one !== window && one !== body && one !== documentElement);
  const scroller = (inner ?? documentElement) as Element;
  const { scrollPaddingTop } = getComputedStyle(scroller);
  const [value = 0] = numbers(scrollPaddingTop);
  return scrollPaddingTop.endsWith("%") ? (value * scroller.clientHeight) / 100 : value;
}

/** The fit of one widget, as long as it is on the page. */
export class Fitting {
  readonly #element: HTMLElement;
  readonly #root: HTMLElement;
  #sheet!: CSSStyleSheet;
  #rule = "";
  #frame = 0;
  #gone = new AbortController();
  #changes = new MutationObserver((records) => {
    const reflected = ({ target, attributeName }: MutationRecord) =>
      target === this.#element && REFLECTED.includes(attributeName!);
    if (!records.every(reflected)) this.#soon();
  });
  #width = 0;
  #sizes = new ResizeObserver((entries) => {
    // The root grows and shrinks with what is said in it, which moves nothing that is followed here.
    const matters = ({ target, contentRect: { width } }: ResizeObserverEntry) => {
      if (target !== this.#root) return true;
      const changed = width !== this.#width;
      this.#width = width;
      return changed;
    };
    if (entries.filter(matters).length > 0) this.#soon();
  });

  constructor(element: HTMLElement, root: HTMLElement) {
    this.#element = element;
    this.#root = root;
    root.dataset.theme ??= "auto";
    const { signal } = this.#gone;
    const soon = () => this.#soon();
    for (const query of [DARK, FORCED]) matchMedia(query).addEventListener("change", soon, { signal });
    // A style sheet may come late.
    const loaded = ({ target }: Event) => (target as Element).localName === "link" && soon();
    document.addEventListener("load", loaded, { capture: true, signal });
    this.#sizes.observe(root);
    this.dress();
  }

  /** Gives the element the style sheet, in a document that it has come to. */
  dress(): void {
    const { CSSStyleSheet } = this.#element.ownerDocument.defaultView!;
    this.#sheet = new CSSStyleSheet();
    this.#rule = "";
    this.#element.shadowRoot!.adoptedStyleSheets.push(this.#sheet);
    this.look();
  }

  /** The widget is gone. */
  close(): void {
    this.#gone.abort();
    this.#changes.disconnect();
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  #soon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.look());
  }

  /** Looks at the page anew. */
  look(): void {
    const element = this.#element;
    if (!element.isConnected) return;
    const { head } = element.ownerDocument;
    this.#changes.disconnect();
    const all = [...around(element)];
    for (const one of all) this.#changes.observe(one, { attributes: true });
    if (head) this.#changes.observe(head, { attributes: true, childList: true, subtree: true });
    const summary = this.#root.querySelector<HTMLElement>(".summary");
    // Where it has no box of its own, the headline alone stays in sight.
    const held = summary?.offsetHeight ? summary : this.#root.querySelector<HTMLElement>(".headline");
    if (held) this.#sizes.observe(held);
    const covered = held?.offsetHeight ? `--covered:${held.offsetHeight}px;` : "";
    const places = `[data-theme]{${covered}--padded:${padded(element)}px}`;
    this.#set(`${places}[data-theme=auto]{${this.#ground()}}`);
    const isFading = (animation: Animation) =>
      (animation as Partial<CSSTransition>).transitionProperty?.startsWith("background");
    if (all.some((one) => one.getAnimations().some(isFading))) this.#soon();
  }

  #set(rule: string): void {
    if (rule === this.#rule) return;
    this.#rule = rule;
    this.#sheet.replaceSync(rule);
  }

  /** Follows the ground: returns the colours that it decides where the theme is `auto`. */
  #ground(): string {
    const root = this.#root;
    if (matchMedia(FORCED).matches) {
      delete root.dataset.ground;
      root.removeAttribute("data-own");
      return "";
    }
    const read = (color: string) => this.#read(color);
    const styles = getComputedStyle(this.#element);
    const bg = styles.getPropertyValue("--weighup-bg").trim();
    // What is no colour paints nothing that can be read.
    const isKnown = bg === "" || CSS.supports("color", bg);
    const own = bg && isKnown ? read(bg) : null;
    const ground = isKnown ? behind(this.#element, own, read) : null;
    const found = ground && readable(ground);
    // Where nobody knows, the page's own text tells: it has to be read too.
    const scheme = found?.scheme ?? (ground ? nearest(ground) : suited(read(styles.color).slice(0, 3) as unknown as Rgb));
    if (root.dataset.ground !== scheme) root.dataset.ground = scheme;
    // What stands on a ground that is seen to be the widget's alone keeps its distance from the
    // edge.
    const page = own && behind(this.#element, null, read);
    const isSame = page && ground?.every((part, at) => Math.abs(part - page[at]!) < 2);
    root.toggleAttribute("data-own", !found || (!!own && !isSame));
    return found && ground ? `--behind:rgb(${ground.map(Math.round)});--ink:${found.ink}%;` : "";
  }

  /**
   * A colour as red, green and blue up to 255, and its opacity; the browser knows all notations.
   */
  #read(color: string): Rgba {
    if (/^rgba?\([\d., ]+\)$/.test(color)) {
      const [red, green, blue, alpha = 1] = numbers(color) as [number, number, number, number?];
      return [red, green, blue, alpha];
    }
    const { colorScheme } = getComputedStyle(this.#element.ownerDocument.documentElement);
    const key = [color, colorScheme, matchMedia(DARK).matches].join();
    if (known.size > MANY) known.clear();
    const told = known.get(key) ?? this.#told(color, colorScheme);
    known.set(key, told);
    const [red, green, blue, alpha = 1] = told as [number, number, number, number?];
    return [255 * red, 255 * green, 255 * blue, alpha];
  }

  /** A colour as the browser tells it: `color(srgb 1 0.5 0 / 0.5)`. The slot of the
   *  fallback has it for a moment in which nothing is painted. */
  #told(color: string, scheme: string): number[] {
    this.#rule = "";
    this.#sheet.replaceSync(
      `:host>slot{color-scheme:${scheme}!important;outline-color:color-mix(in srgb,${color},${color})!important}`,
    );
    const slot = this.#element.shadowRoot!.querySelector("slot")!;
    return numbers(getComputedStyle(slot).outlineColor);
  }
}
