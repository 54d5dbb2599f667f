// The verdict as the widget hands it out. The package's types have this as it is. It is made of
// `crates/export/src/report.rs` by `cargo test --test typescript`.

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
