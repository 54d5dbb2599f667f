// A comparison of the page's own: JSON inside the element, checked before the widget is mounted.

import { checker as part } from "./checker.js";

const REMEDY = "Correct the JSON inside the element; until then its fallback stays.";

/** How many mistakes the console lists, and how many the event tells. */
const LISTED = 20;
const TOLD = 3;

let checker;

/** The first lines of some, and how many more there are. */
function first(lines, most) {
  const more = lines.length - most;
  return more > 0 ? [...lines.slice(0, most), `and ${more} more`] : lines;
}

/** The script that stands directly inside an element; the parser may not be through with it. */
async function scriptIn(element) {
  const find = () => element.querySelector(':scope > script[type="application/json"]');
  if (!find() && document.readyState === "loading") {
    await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
  }
  return find();
}

/** Loads the checker once for all elements; a failed attempt may be repeated. */
function load(from, start) {
  checker ??= start(part, from).catch((error) => {
    checker = undefined;
    throw error;
  });
  return checker;
}

/**
 * The comparison inside an element as the widget takes it; undefined where the element has none.
 * Mistakes are a failure that names the first of them, by their lines in the script.
 */
export async function ownComparison(element, from, { start, Failure }) {
  const script = await scriptIn(element);
  if (!script) return undefined;
  const glue = await load(from, start);
  try {
    return glue.check(script.textContent);
  } catch (error) {
    // What is thrown but a text is the checker's own fault, and no other element's.
    if (typeof error !== "string") throw new Failure("panic", String(error?.message ?? error));
    const mistakes = error.split("\n");
    console.error(["weigh-up: mistakes in the JSON", ...first(mistakes, LISTED)].join("\n  "));
    const failure = new Failure("comparison", first(mistakes, TOLD).join("; "));
    throw Object.assign(failure, { remedy: REMEDY });
  }
}
