// What of an author's markup means nothing: a line on the console for each, with what to write. A
// reader hears nothing of it, and the widget goes by what is left.

import type { WeighUp } from "./element.js";
import { PARTS, VALUES } from "./values.js";

// What only the widget knows the meaning of.
const READ = /^(answers|comparisons|hide|theme|mode|cta(-.+)?)$/;

const OTHERS = ["form", "autofocus", "data"];

// What stands around the answers in a link, and is an attribute of its own here.
const AROUND = ["theme", "lang", "mode", "hide"];

// What no fallback has, but the rest of a page does.
const REST =
  "h1:not([slot]),h2:not([slot]),h3:not([slot]),main,article,section,nav,form,header,footer:not([slot])," +
  'script:not([type="application/json" i])';

/** An attribute as the advice takes it: its name and its text. */
type Written = Pick<Attr, "name" | "value">;

/** Finds what the widget passes over in an attribute; nothing where there is no widget. */
export type Meaningless = (name: string, value: string) => readonly string[] | null | undefined;

const said = new WeakMap<Element, Set<string>>();

const quoted = (text: string) => `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`;
const listed = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join(", ");

/** The distance of two words: the letters that are to be put in, taken out or changed. */
export function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [down, letter] of [...one].entries()) {
    let last = down + 1;
    const next = [last];
    for (const [at, above] of row.slice(1).entries()) {
      last = Math.min(above + 1, last + 1, row[at]! + (other[at] === letter ? 0 : 1));
      next.push(last);
    }
    row = next;
  }
  return row.at(-1)!;
}

/** The attribute of ours that a name is a slip of. */
function meant(element: Element, name: string): string | undefined {
  const ours = [...(element.constructor as typeof WeighUp).observedAttributes, ...OTHERS];
  // What every element has, and what frameworks and programs add, is no slip.
  if (ours.includes(name) || name in element || /^(data|aria|x|v|on|ng|cta)-|^on|[^a-z-]/.test(name)) return undefined;
  const bare = (text: string) => text.replaceAll("-", "");
  const near = (own: string) => distance(bare(name), bare(own)) <= (own.length < 6 ? 1 : 2);
  return ours.find(near);
}

/** What to write in place of pairs that mean nothing in answers, by the first that has its own place. */
function instead(passed: readonly string[]): string {
  for (const [key = ""] of passed.map((pair) => pair.toLowerCase().split("="))) {
    if (key === "preset") return "preset is for links; write the answers it stands for, as `npx weigh-up snippet` does";
    if (AROUND.includes(key)) return `${key} is an attribute of its own`;
  }
  return "write keys and values of answers, as in a link of this comparison";
}

/**
 * Names the part of an attribute that means nothing, and what to write; undefined where all of it
 * does.
 */
function problem(element: Element, { name, value }: Written, meaningless: Meaningless): string | undefined {
  const near = meant(element, name);
  if (near) return `the attribute ${name} means nothing; write ${near}`;
  if (value === "" || (name === "url-sync" && value === "page")) return undefined;
  if (/^(readonly|disabled)$/.test(name) && /^(false|0|no|off)$/i.test(value)) {
    return `${name}="${value}" switches it on, as whatever it says does; leave the attribute out`;
  }
  const values = (VALUES as Readonly<Record<string, readonly string[]>>)[name];
  if (!READ.test(name)) {
    return !values || values.includes(value) ? undefined : `${name}=${quoted(value)} means nothing; write ${listed(values)}`;
  }
  const passed = meaningless(name, value);
  if (!passed?.length) return undefined;
  const what = quoted(passed.join(", "));
  if (values) return `${name}=${what} means nothing; write ${listed(values)}`;
  if (name === "hide") return `hide passes over ${what}; the parts are ${listed(PARTS)}, with commas between them`;
  if (name === "answers") return `answers passes over ${what}; ${instead(passed)}`;
  if (name === "comparisons") return `comparisons passes over ${what}; write ids of bundled comparisons, with spaces`;
  if (value === passed[0] && name.endsWith("-href")) {
    return `${name}=${what} leads nowhere; write an address that begins with https:// or mailto:, or a path`;
  }
  return `${name} is for nobody; ${what} is the id of no alternative, nor “tie”`;
}

/**
 * Tells whether an element seems to have swallowed the rest of its page, as one that is never
 * closed does.
 */
function swallows(element: Element): boolean {
  if (element.querySelector(element.localName)) return true;
  const isLast = element.nextSibling === null;
  return isLast && (element.querySelector(REST) !== null || element.querySelectorAll(":scope > p").length > 3);
}

function* causes(element: Element, attributes: readonly Written[], meaningless: Meaningless) {
  for (const attribute of attributes) yield problem(element, attribute, meaningless);
  const tag = element.localName;
  if (swallows(element)) {
    yield `<${tag}> seems to have swallowed what follows it, which is its fallback now; write <${tag}></${tag}>, for HTML has no <${tag}/>`;
  }
}

/**
 * Says once each what means nothing in the markup of an element, by all of its attributes or some.
 * The parts of an attribute that the widget passes over are those that it finds `meaningless`.
 */
export function advise(
  element: Element,
  meaningless: Meaningless,
  attributes: readonly Written[] = [...element.attributes],
): void {
  const known = said.get(element) ?? new Set<string>();
  said.set(element, known);
  for (const cause of causes(element, attributes, meaningless)) {
    if (!cause || known.has(cause)) continue;
    known.add(cause);
    console.warn(`weigh-up: ${cause}.`);
  }
}
