// What the page around a frame may wish of it, as attributes of the element. A message is text of
// others: what is not understood is passed over. The widget reads the values as strictly as those
// of a link.

import { MODES, THEMES } from "./values.js";

/** Attributes of the element, each with its value, or with null where it is to go. */
export type Wishes = Record<string, string | null>;

/** A text of others in the form of a message: nothing in it is certain. */
export type Message = Readonly<Record<string, unknown>>;

const LANGUAGE = /^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,7}$/i;
const ID = /^[a-z][a-z0-9-]{0,63}$/;

// The longest that is read, in characters, and the most calls to action.
const ANSWERS = 32768;
const TEXT = 200;
const ADDRESS = 2048;
const CALLS = 16;

/** The attributes that a message wishes. */
export function wishes({ answers, theme, mode, lang, cta }: Message): Wishes {
  const wished: Wishes = {};
  if (isText(answers, ANSWERS)) wished.answers = answers;
  if (isOneOf(THEMES, theme)) wished.theme = theme;
  if (isOneOf(MODES, mode)) wished.mode = mode;
  if (typeof lang === "string" && LANGUAGE.test(lang)) wished.lang = lang;
  const calls = Object.entries(isPlain(cta) ? cta : {}).filter(([id]) => ID.test(id));
  for (const [id, call] of calls.slice(0, CALLS)) {
    if (!isPlain(call) && call !== null) continue;
    const { text = null, href = null } = call ?? {};
    if (text === null || isText(text, TEXT)) wished[`cta-${id}`] = text;
    if (href === null || isText(href, ADDRESS)) wished[`cta-${id}-href`] = href;
  }
  return wished;
}

function isOneOf(known: readonly string[], value: unknown): value is string {
  return known.includes(value as string);
}

function isText(value: unknown, most: number): value is string {
  return typeof value === "string" && value.length <= most;
}

/** Tells whether a value is a plain object, as those of a message are, and no list or buffer. */
export function isPlain(value: unknown): value is Message {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
