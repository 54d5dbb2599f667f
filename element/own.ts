// A comparison of the page's own: JSON inside the element or in its property, checked before the
// widget is mounted.

import { demand } from "./demand.js";
import type { WeighUp } from "./element.js";
import type { Lent } from "./loading.js";
import { messageOf } from "./failure.js";
import { missing } from "./missing.js";

const REMEDY = "Correct it; until then the fallback of the element stays.";

/** The most mistakes that the console lists, and that the event tells. */
const LISTED = 20;
const TOLD = 3;

// What was read last, by elements.
const read = new WeakMap<WeighUp, string | null | undefined>();

/** The first lines of some, and how many more there are. */
function first(lines: readonly string[], most: number): readonly string[] {
  const more = lines.length - most;
  return more > 0 ? [...lines.slice(0, most), `and ${more} more`] : lines;
}

/**
 * The script with the data in an element: directly inside, or in something that a page has put
 * around it. There it may be another's, so an element that names a bundled comparison has none.
 */
function scriptIn(element: WeighUp): Element | undefined {
  const scripts = [...element.querySelectorAll('script[type="application/json" i]')];
  const named = element.comparison && element.comparison !== "own";
  const mine = ({ parentElement }: Element) => parentElement?.closest(element.localName) === element;
  return scripts.find(({ parentElement }) => parentElement === element) ?? (named ? undefined : scripts.find(mine));
}

/**
 * The JSON that a page brings, undefined where it brings none. A framework that meets the element
 * before its script has run leaves an attribute in place of the property.
 */
function json(element: WeighUp): string | undefined {
  const written = element.getAttribute("data")?.trim();
  const data = element.data || (written?.startsWith("{") ? written : null);
  if (data === null) return scriptIn(element)?.textContent ?? undefined;
  // Mistakes are told by their lines. Of a function or a symbol there is no JSON.
  return typeof data === "string" ? data : (JSON.stringify(data, null, 1) ?? String(data));
}

/** The same, once the parser is through with the element. */
async function parsed(element: WeighUp): Promise<string | undefined> {
  if (json(element) === undefined && document.readyState === "loading") {
    await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
  }
  return json(element);
}

/** Tells whether an element brings another comparison by now than the one that was read last. */
export function differs(element: WeighUp): boolean {
  try {
    return json(element) !== read.get(element);
  } catch {
    return read.get(element) !== null;
  }
}

/**
 * The comparison inside an element as the widget takes it; undefined where the element has none,
 * and means none. Mistakes are a failure that names the first of them, by their lines in the
 * script.
 */
export async function ownComparison(
  element: WeighUp,
  from: URL,
  { glue, Failure }: Pick<Lent, "glue" | "Failure">,
): Promise<Uint8Array | undefined> {
  const refuse = (message: string, remedy = REMEDY) => new Failure("comparison", message, remedy);
  let text: string | undefined;
  read.set(element, null);
  try {
    text = await parsed(element);
  } catch (error) {
    throw refuse(`of the property data there is no JSON: ${messageOf(error)}`);
  }
  read.set(element, text);
  if (text === undefined) {
    const why = missing(element);
    if (why) throw refuse(why.message, why.remedy);
    return undefined;
  }
  await demand("check", from);
  try {
    return glue.check(text);
  } catch (error) {
    // What is thrown but a list of mistakes is a panic.
    if (!Array.isArray(error)) throw error;
    const mistakes: string[] = error;
    console.error(["weigh-up: mistakes in the JSON", ...first(mistakes, LISTED)].join("\n  "));
    throw refuse(first(mistakes, TOLD).join("; "));
  }
}
