// What the element tells of: the verdict, a change, an error. The package's types have this as it
// is.

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
   * All alternatives: those not excluded first, the best total first, equals in the author's order.
   */
  ranking: Standing[];
  /** The id of the leader, or null in a tie and without a band. */
  leader: string | null;
  /** The ids of those that share the first place in a tie. */
  tied: string[];
  /** The id of the second, or null where one is left. */
  rival: string | null;
  /** The difference between the totals of the first two. */
  lead: number | null;
  /** How firm the lead is. */
  band: "none" | "tie" | "close" | "leans" | "clear" | "certain";
  /** Why there is no band. */
  reason: null | "no-weights" | "all-excluded" | "unknown-scores";
  /** What each criterion adds to the lead, in the comparison's order. */
  contributions: Contribution[];
  /** The nearest changes of one weight at which the leader no longer leads. */
  flips: (Step & { winner: string | null })[];
  /** The fewest steps of several weights that put another ahead. */
  cheapest: Step[] | null;
  /** For how many of all weightings each comes first; empty without a band. */
  shares: Share[];
  /** The missing scores that could turn the verdict. */
  unknown: { alternative: string; criterion: string; needs: number }[];
  /** The verdict without claims that may no longer hold. */
  stale: { claim: string; without: { leader: string | null; band: Verdict["band"] } }[];
  /** The sentences on the screen. */
  text: string;
}

/** The place of an alternative. */
export interface Standing {
  id: string;
  name: string;
  /** The sum of weight times score, or its lowest and highest while a score is missing. */
  total: number | [number, number];
  /** The total as a part of the highest there could be. */
  percent: number | null;
  /** The ids of the project types that exclude it. */
  excludedBy: string[];
}

/** What a criterion adds to the lead of the first over the second. */
export interface Contribution {
  /** The id of the criterion, or `fit` or `team`. */
  criterion: string;
  /** From 0 to 10. */
  weight: number;
  /** The scores by the alternatives' ids. */
  scores: Record<string, number | null>;
  /** The id of the alternative that it speaks for. */
  toward: string | null;
  /** How much of the lead that is, 0 or more. */
  amount: number | null;
}

/** A change of a weight. */
export interface Step {
  criterion: string;
  from: number;
  to: number;
}

/** The part of all weightings for which an alternative comes first, from 0 to 1. */
export interface Share {
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
