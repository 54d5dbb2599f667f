// A comparison of the page's own, checked before the widget is mounted.

import { type Brought, brought, broughtWhole, type Elsewhere } from "./brought.js";
import { demand } from "./demand.js";
import type { WeighUp } from "./element.js";
import { fetched } from "./elsewhere.js";
import { messageOf } from "./failure.js";
import type { Lent } from "./loading.js";
import { missing } from "./missing.js";

const REMEDY = "Correct it; until then the fallback of the element stays.";

/** The most mistakes that the console and the page list, and that the event tells. */
const LISTED = 20;
const TOLD = 3;

/** What was read last, by elements. */
const read = new WeakMap<WeighUp, string | null | undefined>();

/** The first lines of some, and how many more there are. */
function first(lines: readonly string[], most: number): readonly string[] {
  const more = lines.length - most;
  return more > 0 ? [...lines.slice(0, most), `and ${more} more`] : lines;
}

/** Tells whether who looks at an element is likely its author: on their own machine, or by the attribute. */
const isAuthors = (element: Element): boolean =>
  element.hasAttribute("debug") || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(location.hostname);

/** Tells whether an element brings another comparison by now than the one that was read last. */
export function differs(element: WeighUp): boolean {
  try {
    return JSON.stringify(brought(element)) !== read.get(element);
  } catch {
    return read.get(element) !== null;
  }
}

/**
 * The comparison inside an element as the widget takes it; undefined where the element has none,
 * and means none. Mistakes are a failure that names the first of them, by their lines or rows.
 */
export async function ownComparison(
  element: WeighUp,
  from: URL,
  { glue, Failure }: Pick<Lent, "glue" | "Failure">,
): Promise<Uint8Array | undefined> {
  const refuse = (message: string, remedy = REMEDY, lines?: readonly string[]) =>
    new Failure("comparison", message, remedy, lines);
  let found: Brought | Elsewhere | undefined;
  read.set(element, null);
  try {
    found = await broughtWhole(element);
  } catch (error) {
    throw refuse(`of the property data there is no JSON: ${messageOf(error)}`);
  }
  read.set(element, JSON.stringify(found));
  if (found === undefined) {
    const why = missing(element);
    if (why) throw refuse(why.message, why.remedy);
    return undefined;
  }
  if ("src" in found) {
    try {
      found = await fetched(found.src);
    } catch (error) {
      throw refuse(messageOf(error));
    }
  }
  await demand("check", from);
  try {
    return glue.check(found);
  } catch (error) {
    // What is thrown but a list of mistakes is a panic.
    if (!Array.isArray(error)) throw error;
    const mistakes: string[] = error;
    const lines = first(mistakes, LISTED);
    console.error([`weigh-up: mistakes in the ${found.form === "json" ? "JSON" : "table"}`, ...lines].join("\n  "));
    throw refuse(first(mistakes, TOLD).join("; "), REMEDY, isAuthors(element) ? lines : undefined);
  }
}
