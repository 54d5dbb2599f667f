// The element as others know it: each of its attributes, properties, methods and events, and what
// it is for. The types of the package and its manifest are made of this.

import type { Attribute } from "../attributes.js";
import type { Change, WeighUpError } from "./told.js";
import type { Verdict } from "./verdict.js";

/** An attribute. Its type follows from its name, where it has a few values. */
interface Described {
  /** The value that holds where it is left out. */
  readonly initial?: string;
  readonly says: string;
  /** The text for its property, where that is another one. */
  readonly property?: string;
}

export const ATTRIBUTES: Readonly<Record<Attribute, Described>> = {
  comparison: {
    initial: "node-vs-python",
    says: "The id of a comparison; `own` for the page's own and no other: its table, script or `data`, or what `src` names.",
  },
  src: {
    says: "The address of a comparison of the page's own: `.json`, `.csv`, `.tsv` or `.md`.",
  },
  checked: { says: "The day on which the scores of the table inside were right: `2026-01-31`." },
  by: { says: "Who judged, with what interest, where a table inside is the comparison." },
  debug: { says: "Lists the mistakes of a comparison of the page's own on the page too, as on a local one." },
  comparisons: { says: "Ids of comparisons to choose from, with spaces." },
  answers: {
    says: "Answers, by the keys that a link has for them: `speed=8&team.python=6`. The attribute follows the reader.",
    property: "What stands now. As an attribute it is what the author wrote, until the reader changes it.",
  },
  theme: { initial: "auto", says: "The colours; `auto` follows the ground behind the element." },
  mode: { initial: "full", says: "How much there is." },
  hide: {
    says: "What to leave out, with commas: `share`, `embed`, `export`, `compare`, `evidence`, `charts`, `footer`.",
  },
  readonly: { says: "Shows the answers and changes nothing." },
  name: {
    says: "The name under which a form submits the answers; with `.leader` and `.band` behind it, what leads and how firmly.",
  },
  disabled: { says: "As on a form's field: nothing can be set, and nothing is submitted." },
  "heading-level": { initial: "3", says: "The level of the widget's first heading, 1–6." },
  "url-sync": {
    initial: "none",
    says: "Keeps the answers in the page's address, under keys that begin with `weighup.`.",
  },
  loading: { initial: "lazy", says: "Loads near the screen, or at once." },
  reveal: { initial: "auto", says: "Loads by itself, or when the reader presses a button." },
  "asset-base": {
    says: "The address of the folder that links lead to, and that the other files are in. By default it is that of the script.",
  },
  cta: { says: "What to say whatever the verdict is, where no `cta-<alternative>` or `cta-tie` says it." },
  "cta-href": {
    says: "Where the call to action leads, where no `cta-<alternative>-href` or `cta-tie-href` says it.",
  },
};

/** The types of details, by the way that they are written. */
interface Details {
  "{ version: string }": { version: string };
  "{ url: string }": { url: string };
  Change: Change;
  Verdict: Verdict;
  WeighUpError: WeighUpError;
}

export const EVENTS = {
  "weighup-ready": { detail: "{ version: string }", says: "The first verdict and what explains it stand." },
  "weighup-error": {
    detail: "WeighUpError",
    says: "The widget could not be loaded, or stopped, and the fallback is in its place; or, with the code `url-sync`, it keeps nothing in the address.",
  },
  "weighup-input": { detail: "Change", says: "The reader changes something; at most once a frame." },
  "weighup-change": {
    detail: "Change",
    says: "The reader has changed something: a slider that was dragged is let go.",
  },
  "weighup-verdict": { detail: "Verdict", says: "The reader has changed the leader or the band." },
  "weighup-share": {
    detail: "{ url: string }",
    says: "The reader shares a link. Whoever cancels the event shares it in another way.",
  },
} as const satisfies Readonly<Record<string, { detail: keyof Details; says: string }>>;

/** The details of the events, by their names without what all of these begin with. */
export type Told = {
  [Name in keyof typeof EVENTS as Name extends `weighup-${infer Short}` ? Short : never]: Details[(typeof EVENTS)[Name]["detail"]];
};

/** A property that is more than an attribute. */
interface Field {
  readonly type: string;
  /** A further type that it may be set to, if any; null where it is read alone. */
  readonly set: string | null;
  readonly says: string;
}

export const FIELDS = {
  data: {
    type: "object | string | null",
    set: "",
    says: "A comparison of the page's own: an object or its JSON, or null where it stands inside.",
  },
  form: {
    type: "HTMLFormElement | null",
    set: "string",
    says: "The form that the element belongs to. Set to an id, it is the attribute of that name.",
  },
  verdict: { type: "Verdict | null", set: null, says: "The verdict, or null before it is there." },
  ready: {
    type: "Promise<void>",
    set: null,
    says: "Resolves when the first verdict and what explains it stand, and is rejected where it never will.",
  },
} as const satisfies Readonly<Record<string, Field>>;

/** A way to call a method. */
export interface Call {
  readonly parameter?: { readonly name: string; readonly type: string; readonly optional?: true };
  readonly returns: string;
  readonly says: string;
}

const TEXTS = ["markdown", "csv", "json", "svg"].map((kind) => `"${kind}"`).join(" | ");
const CODES = ["link", "iframe", "iframe-resize", "element", "standalone", "npm"].map((kind) => `"${kind}"`).join(" | ");

/** The methods, each with the ways to call it. */
export const METHODS = {
  focus: [
    {
      parameter: { name: "options", type: "FocusOptions", optional: true },
      returns: "void",
      says: "Moves the focus to the first control, which may have to be loaded.",
    },
  ],
  reset: [{ returns: "Promise<void>", says: "Goes back to the neutral start." }],
  shareUrl: [{ returns: "Promise<string>", says: "The address that opens exactly these answers." }],
  exportAs: [
    {
      parameter: { name: "kind", type: '"png" | "card"' },
      returns: "Promise<Blob>",
      says: "The verdict as a picture of dots, a PNG: in full, or as a card of 1,200 by 630 pixels to share.",
    },
    { parameter: { name: "kind", type: TEXTS }, returns: "Promise<string>", says: "The verdict as a text." },
  ],
  embedCode: [
    {
      parameter: { name: "kind", type: CODES },
      returns: "Promise<string>",
      says: "What to paste into a page that is to show these answers.",
    },
  ],
} as const satisfies Readonly<Record<string, readonly Call[]>>;
