// Where an element stands: the language that holds there, and the form that it belongs to; and
// where its widget does.

import type { Fields } from "./details.js";
import type { Loaded } from "./loading.js";

/** The language that holds where an element stands, through the shadow roots around it. */
export function languageAt(element: Element): string {
  let one: Element | undefined = element;
  for (; one; one = (one.getRootNode() as Partial<ShadowRoot>).host) {
    const named = one.closest("[lang]");
    if (named) return named.getAttribute("lang")!;
  }
  return "";
}

/**
 * The entries of a form under a name: the answers, and with an ending each the leader and the band.
 */
export function entries(name: string, { answers, leader, band }: Fields): FormData {
  const data = new FormData();
  data.set(name, answers);
  data.set(`${name}.leader`, leader);
  data.set(`${name}.band`, band);
  return data;
}

/** The root of a widget, hidden, in a shadow root that gets its style too. */
export function rootIn(shadow: ShadowRoot, { glue, sheet }: Loaded): HTMLElement {
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets.slice(0, 1), sheet];
  // A widget that is taken off the page leaves its root to the next one.
  const root = (glue.root() ?? document.createElement("div")) as HTMLElement;
  root.hidden = true;
  shadow.append(root);
  return root;
}

/** A style sheet of a text. */
export function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Gives a shadow root in another document the style sheets that it had in its own. */
export function dressAgain(shadow: ShadowRoot, sheets: readonly CSSStyleSheet[]): void {
  const { CSSStyleSheet } = shadow.ownerDocument.defaultView!;
  shadow.adoptedStyleSheets = sheets.map(({ cssRules }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(Array.from(cssRules, ({ cssText }) => cssText).join(""));
    return sheet;
  });
}

/** Has the address of what is shown, and the day, stand below a widget on paper. */
export function imprint(root: HTMLElement, address: () => string, signal: AbortSignal): void {
  const line = document.createElement("p");
  line.className = "imprint";
  const print = () => {
    line.textContent = `${address()} · ${new Date().toISOString().slice(0, 10)}`;
    root.after(line);
  };
  addEventListener("beforeprint", print, { signal });
  addEventListener("afterprint", () => line.remove(), { signal });
}
