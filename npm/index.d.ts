/** A verdict: which leads for the answers that stand, how firmly, and why. */
export interface Verdict {
  /** The id of the comparison. */
  comparison: string;
  /** The revision of its data. */
  rev: number;
  /** The id of the view: which set of scores counts. */
  view: string | null;
  /** The answers that the verdict follows from, as the attribute has them. */
  answers: string;
  /**
   * The alternatives that are compared: those not excluded first, the best total first, equals
   * in the author's order.
   */
  ranking: Array<Standing>;
  /**
   * The ids of those that the reader's shortlist leaves out, so that nothing here counts them;
   * there only where it leaves some out.
   */
  leftOut?: Array<string>;
  /** The id of the leader, or null in a tie and without a band. */
  leader: string | null;
  /** The ids of those that share the first place in a tie. */
  tied: Array<string>;
  /** The id of the second, or null where one is left. */
  rival: string | null;
  /** The difference between the totals of the first two. */
  lead: number | null;
  /** The band: how firm the lead is. */
  band: "none" | "tie" | "close" | "leans" | "clear" | "certain";
  /** The reason why there is no band. */
  reason: "no-weights" | "all-excluded" | "unknown-scores" | null;
  /** The contribution of each criterion to the lead, in the comparison's order. */
  contributions: Array<Contribution>;
  /** The nearest changes of one weight at which the leader no longer leads. */
  flips: Array<{
    /** The id of the criterion, or `fit` or `team`. */
    criterion: string;
    /** The weight as it is. */
    from: number;
    /** The weight that it would take. */
    to: number;
    /** The id of the alternative that leads then, or null in a tie. */
    winner: string | null;
  }>;
  /** The fewest steps of several weights that put another ahead. */
  cheapest: Array<Step> | null;
  /** For how many of all weightings each comes first; empty without a band. */
  shares: Array<Share>;
  /** The missing scores that could turn the verdict. */
  unknown: Array<{
    /** The id of the alternative. */
    alternative: string;
    /** The id of the criterion. */
    criterion: string;
    /** The score from which on it would. */
    needs: number;
  }>;
  /** The verdict without claims that may no longer hold. */
  stale: Array<{
    /** The id of the claim. */
    claim: string;
    /** The verdict without the scores that rest on it. */
    without: {
      /** The id of the leader, or null in a tie and without a band. */
      leader: string | null;
      /** The band: how firm the lead is. */
      band: "none" | "tie" | "close" | "leans" | "clear" | "certain";
    };
  }>;
  /** The verdict and what explains it, in sentences. */
  text: string;
}

/** The place of an alternative. */
export interface Standing {
  /** The id of the alternative. */
  id: string;
  /** Its name. */
  name: string;
  /** The sum of weight times score, or its lowest and highest while a score is missing. */
  total: number | [number, number];
  /** The total in percent of the highest there could be. */
  percent: number | null;
  /** The ids of the project types that exclude it. */
  excludedBy: Array<string>;
  /**
   * The mean of its scores by the reader's weights, in hundredths: 795 is 7.95 of 10. It is 10
   * times the total, divided by the highest there could be; null where `percent` is.
   */
  score: number | null;
}

/** The contribution of a criterion to the lead of the first over the second. */
export interface Contribution {
  /** The id of the criterion, or `fit` or `team`. */
  criterion: string;
  /** Its weight, from 0 to 10. */
  weight: number;
  /** The scores by the alternatives' ids, null where one is missing. */
  scores: Record<string, number | null>;
  /** The id of the alternative that it speaks for. */
  toward: string | null;
  /** The points of the lead that it makes up, 0 or more. */
  amount: number;
}

/** A change of a weight. */
export interface Step {
  /** The id of the criterion, or `fit` or `team`. */
  criterion: string;
  /** The weight as it is. */
  from: number;
  /** The weight that it would take. */
  to: number;
}

/** The part of all weightings for which an alternative comes first, from 0 to 1. */
export interface Share {
  /** The id of the alternative. */
  id: string;
  /** Of all weightings. */
  all: number;
  /** Of those that keep the reader's order of importance. */
  order: number | null;
  /** Of those at most two steps away on each weight. */
  near: number;
}

/** What the reader changed. */
export interface Change {
  /** The key of a link that changed, or null where several changed at once. */
  key: string | null;
  /** Its value now, or null where it is back at its default. */
  value: string | null;
  /** All answers now. */
  answers: string;
}

/** Why the widget, or something of it, is not there. */
export interface WeighUpError {
  /**
   * `unsupported`, `csp-wasm`, `csp-connect`, `mime`, `integrity`, `network`, `http-404` and other
   * statuses, `file-protocol`, `memory`, `comparison`, `conflict` or `panic`; or `url-sync`, with
   * which the widget runs on.
   */
  code: string;
  /** What happened, for whoever looks after the page. */
  message: string;
}

/** The events of the element by their names. All bubble and cross shadow roots. */
export interface WeighUpEventMap {
  /** The first verdict and what explains it stand. */
  "weighup-ready": CustomEvent<{ version: string }>;
  /**
   * The widget could not be loaded, or stopped, and the fallback is in its place; or, with the code
   * `url-sync`, it keeps nothing in the address.
   */
  "weighup-error": CustomEvent<WeighUpError>;
  /** The reader changes something; at most once a frame. */
  "weighup-input": CustomEvent<Change>;
  /** The reader has changed something: a slider that was dragged is let go. */
  "weighup-change": CustomEvent<Change>;
  /** The reader has changed the leader or the band. */
  "weighup-verdict": CustomEvent<Verdict>;
  /** The reader shares a link. Whoever cancels the event shares it in another way. */
  "weighup-share": CustomEvent<{ url: string }>;
}

/** The events of the element as React, Preact and Svelte 5 name their handlers. */
export type WeighUpHandlers = {
  [Name in keyof WeighUpEventMap as `on${Name}`]?: ((event: WeighUpEventMap[Name]) => void) | null;
};

/** The attributes of the element. One that is null or undefined is left out. */
export interface WeighUpAttributes {
  /**
   * The id of a comparison; `own` for the page's own and no other: its table, script or `data`, or
   * what `src` names. By default `node-vs-python`.
   */
  comparison?: string | null;
  /** The address of a comparison of the page's own: `.json`, `.csv`, `.tsv` or `.md`. */
  src?: string | null;
  /** The day on which the scores of the table inside were right: `2026-01-31`. */
  checked?: string | null;
  /** Who judged, with what interest, where a table inside is the comparison. */
  by?: string | null;
  /** Lists the mistakes of a comparison of the page's own on the page too, as on a local one. */
  debug?: boolean | "" | null;
  /** Ids of comparisons to choose from, with spaces. */
  comparisons?: string | null;
  /**
   * Answers, by the keys that a link has for them: `speed=8&team.python=6`. The attribute follows
   * the reader.
   */
  answers?: string | null;
  /** The colours; `auto` follows the ground behind the element. By default `auto`. */
  theme?: "light" | "dark" | "auto" | null;
  /** How much there is. By default `full`. */
  mode?: "full" | "compact" | "verdict" | null;
  /**
   * What to leave out, with commas: `share`, `embed`, `export`, `compare`, `evidence`, `charts`,
   * `footer`.
   */
  hide?: string | null;
  /** Shows the answers and changes nothing. */
  readonly?: boolean | "" | null;
  /**
   * The name under which a form submits the answers; with `.leader` and `.band` behind it, what
   * leads and how firmly.
   */
  name?: string | null;
  /** As on a form's field: nothing can be set, and nothing is submitted. */
  disabled?: boolean | "" | null;
  /** The level of the widget's first heading, 1–6. By default `3`. */
  "heading-level"?: HeadingLevel | null;
  /**
   * Keeps the answers in the page's address, under keys that begin with `weighup.`. By default
   * `none`.
   */
  "url-sync"?: "none" | "query" | null;
  /** Loads near the screen, or at once. By default `lazy`. */
  loading?: "lazy" | "eager" | null;
  /** Loads by itself, or when the reader presses a button. By default `auto`. */
  reveal?: "auto" | "interaction" | null;
  /**
   * The address of the folder that links lead to, and that the other files are in. By default it is
   * that of the script.
   */
  "asset-base"?: string | null;
  /** What to say whatever the verdict is, where no `cta-<alternative>` or `cta-tie` says it. */
  cta?: string | null;
  /**
   * Where the call to action leads, where no `cta-<alternative>-href` or `cta-tie-href` says it.
   */
  "cta-href"?: string | null;
  /**
   * What to say to a reader for whom an alternative leads, or none, as by `cta-tie`; with `-href`
   * behind it, where that leads.
   */
  [call: `cta-${string}`]: string | null | undefined;
}

/** The level of a heading. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6 | "1" | "2" | "3" | "4" | "5" | "6";

/** What a template takes as `<weigh-up>`, beside what it takes for every element. */
export interface WeighUpProps extends WeighUpAttributes {
  /** A comparison of the page's own: an object or its JSON, or null where it stands inside. */
  data?: object | string | null;
  /** As `readonly`, which some frameworks write so. */
  readOnly?: boolean | null;
  headingLevel?: HeadingLevel | null;
  urlSync?: "none" | "query" | null;
  assetBase?: string | null;
  ctaHref?: string | null;
  /** The id of the form that the element belongs to. */
  form?: string | null;
  /** Moves the focus to the first control once it is there. */
  autofocus?: boolean | "" | null;
}

/**
 * The element `<weigh-up>`. Its content is a fallback: it stays until the widget is there, and
 * comes back where it fails. The style of a page reaches the widget by the custom properties
 * `--weighup-…`.
 */
export class WeighUp extends HTMLElement {
  static readonly observedAttributes: string[];
  /** The version of this script. */
  static readonly version: string;

  /**
   * The id of a comparison; `own` for the page's own and no other: its table, script or `data`, or
   * what `src` names.
   */
  comparison: string | null;
  /** The address of a comparison of the page's own: `.json`, `.csv`, `.tsv` or `.md`. */
  src: string | null;
  /** The day on which the scores of the table inside were right: `2026-01-31`. */
  checked: string | null;
  /** Who judged, with what interest, where a table inside is the comparison. */
  by: string | null;
  /** Lists the mistakes of a comparison of the page's own on the page too, as on a local one. */
  debug: boolean;
  /** Ids of comparisons to choose from, with spaces. */
  comparisons: string | null;
  /** What stands now. As an attribute it is what the author wrote, until the reader changes it. */
  answers: string | null;
  /** The colours; `auto` follows the ground behind the element. */
  theme: string | null;
  /** How much there is. */
  mode: string | null;
  /**
   * What to leave out, with commas: `share`, `embed`, `export`, `compare`, `evidence`, `charts`,
   * `footer`.
   */
  hide: string | null;
  /** Shows the answers and changes nothing. */
  readonly: boolean;
  /** The same, by the name that fields of a form have it under. */
  readOnly: boolean;
  /**
   * The name under which a form submits the answers; with `.leader` and `.band` behind it, what
   * leads and how firmly.
   */
  name: string | null;
  /** As on a form's field: nothing can be set, and nothing is submitted. */
  disabled: boolean;
  /** The level of the widget's first heading, 1–6. */
  get headingLevel(): string | null;
  set headingLevel(headingLevel: string | null | number);
  /** Keeps the answers in the page's address, under keys that begin with `weighup.`. */
  urlSync: string | null;
  /** Loads near the screen, or at once. */
  loading: string | null;
  /** Loads by itself, or when the reader presses a button. */
  reveal: string | null;
  /**
   * The address of the folder that links lead to, and that the other files are in. By default it is
   * that of the script.
   */
  assetBase: string | null;
  /** What to say whatever the verdict is, where no `cta-<alternative>` or `cta-tie` says it. */
  cta: string | null;
  /**
   * Where the call to action leads, where no `cta-<alternative>-href` or `cta-tie-href` says it.
   */
  ctaHref: string | null;

  /** A comparison of the page's own: an object or its JSON, or null where it stands inside. */
  data: object | string | null;
  /** The form that the element belongs to. Set to an id, it is the attribute of that name. */
  get form(): HTMLFormElement | null;
  set form(form: HTMLFormElement | null | string);
  /** The verdict, or null before it is there. */
  get verdict(): Verdict | null;
  /**
   * Resolves when the first verdict and what explains it stand, and is rejected where it never
   * will.
   */
  get ready(): Promise<void>;

  /** Moves the focus to the first control, which may have to be loaded. */
  focus(options?: FocusOptions): void;
  /** Goes back to the neutral start. */
  reset(): Promise<void>;
  /** The address that opens exactly these answers. */
  shareUrl(): Promise<string>;
  /**
   * The verdict as a picture of dots, a PNG: in full, or as a card of 1,200 by 630 pixels to share.
   */
  exportAs(kind: "png" | "card"): Promise<Blob>;
  /** The verdict as a text. */
  exportAs(kind: "markdown" | "csv" | "json" | "svg"): Promise<string>;
  /** What to paste into a page that is to show these answers. */
  embedCode(kind: "link" | "iframe" | "iframe-resize" | "element" | "standalone" | "npm"): Promise<string>;

  addEventListener<K extends keyof (WeighUpEventMap & HTMLElementEventMap)>(
    type: K,
    listener: (this: WeighUp, event: (WeighUpEventMap & HTMLElementEventMap)[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof (WeighUpEventMap & HTMLElementEventMap)>(
    type: K,
    listener: (this: WeighUp, event: (WeighUpEventMap & HTMLElementEventMap)[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/**
 * Makes `<weigh-up>` of a page work. The first script of a page does; any other leaves it as it
 * is and says so on the console. Where there is no browser, nothing happens.
 */
export function define(): void;

declare global {
  interface HTMLElementTagNameMap {
    "weigh-up": WeighUp;
  }
  interface HTMLElementEventMap extends WeighUpEventMap {}
}

// For templates of frameworks, where they are installed; elsewhere there is nothing to add to.

// @ts-ignore
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      "weigh-up": import("react").DetailedHTMLProps<import("react").HTMLAttributes<WeighUp>, WeighUp> & { class?: string } & WeighUpProps & WeighUpHandlers;
    }
  }
}

// @ts-ignore
declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      "weigh-up": Omit<import("preact").HTMLAttributes<WeighUp>, keyof WeighUpProps> & WeighUpProps & WeighUpHandlers;
    }
  }
}

// @ts-ignore
declare module "vue" {
  interface GlobalComponents {
    "weigh-up": new () => {
      // @ts-ignore
      $props: import("vue").HTMLAttributes & import("vue").ReservedProps & WeighUpProps;
      // @ts-ignore
      $emit: import("vue").EmitFn<{ [Name in keyof WeighUpEventMap]: (event: WeighUpEventMap[Name]) => void }>;
    };
  }
}

// @ts-ignore
declare module "svelte/elements" {
  interface SvelteHTMLElements {
    // @ts-ignore
    "weigh-up": Omit<import("svelte/elements").HTMLAttributes<WeighUp>, keyof WeighUpProps> & WeighUpProps & WeighUpHandlers & {
      [Name in keyof WeighUpEventMap as `on:${Name}`]?: ((event: WeighUpEventMap[Name]) => void) | null;
    };
  }
}
