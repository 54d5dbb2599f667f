// Why an element that means a comparison of the page's own has none: what became of the script.

import type { WeighUp } from "./element.js";

const LOOKED = 'there is no table in the element, no <script type="application/json">, no property data and no attribute src';
const REMEDY = "Until it is there the fallback of the element stays.";

// A quoted key behind a brace, also by the quotes that a typographer puts there.
const JSON_TEXT = /\{\s*["'“”„«‘]\s*[\w-]{1,40}\s*["'“”»’]\s*:/;

/** A trace of the script: what became of it, what helps, and how certain it is that this was it. */
interface Trace {
  what: string;
  remedy: string;
  certain?: boolean;
}

/**
 * Says what has happened and what helps, where an element means a comparison that it does not
 * bring: it says so, or the JSON stands there as a text. Of an element that means none there is
 * nothing to say.
 */
export function missing(element: WeighUp): { message: string; remedy: string } | null {
  const named = element.comparison;
  const own = named === "own";
  if (!own && named) return null;
  const traces = trace(element);
  if (!own && !traces?.certain) return null;
  const meant = own ? 'comparison="own"' : "the element";
  const { what, remedy } = traces ?? {
    what: "something between its author and this page may have taken the script away",
    remedy: "Let the script through, set the property data, or name a bundled comparison.",
  };
  return { message: `${meant} means a comparison of the page's own, but ${LOOKED}: ${what}`, remedy: `${remedy} ${REMEDY}` };
}

/** Finds what is left of the script. */
function trace(element: Element): Trace | null {
  const attribute = element.getAttribute("data");
  if (attribute !== null) {
    return {
      what: `the attribute data is “${attribute.slice(0, 40)}”`,
      remedy: "Define the element before it is rendered, so that data is a property.",
    };
  }
  const script = element.querySelector("script");
  if (script) {
    const { type } = script;
    const what = `its script is of the type “${type}”`;
    return { what, remedy: 'Write type="application/json".', certain: JSON_TEXT.test(script.textContent) };
  }
  if (JSON_TEXT.test(element.textContent)) {
    const remedy = "Put the JSON into a script of that type, which a sanitiser lets through, or set the property data.";
    return { what: "its JSON stands there as text", remedy, certain: true };
  }
  if (behind(element).some((one) => one.matches('script[type="application/json" i]'))) {
    const remedy = "Put a <div> around the element, and the script at its beginning.";
    return { what: "a script of that type stands behind it, as where a paragraph was closed too early", remedy };
  }
  return null;
}

/** The elements behind an element, and behind the one that it stands in, up to another like it. */
function behind(element: Element): Element[] {
  const found: Element[] = [];
  for (const start of [element, element.parentElement]) {
    let one = start?.nextElementSibling;
    for (; one && !one.matches(element.localName); one = one.nextElementSibling) found.push(one);
  }
  return found;
}
