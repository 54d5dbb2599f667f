//! The verdict: what the answers say about the alternatives, in whole numbers.

pub mod band;
pub mod explanation;
pub mod report;
pub mod screening;
pub mod table;

use crate::answers::{Answers, Factor};
use crate::comparison::{Comparison, Points};
pub use band::Band;

/// What follows from a comparison and a reader's answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The alternatives: not excluded first, best total first, equals in the author's order.
    pub ranking: Vec<Standing>,
    /// The alternative that is ahead of every other one, by its position.
    pub leader: Option<usize>,
    /// The alternatives that share the first place in a tie, in the author's order; else empty.
    pub tied: Vec<usize>,
    /// The second of the ranking; `None` where one is left or nothing leads.
    pub rival: Option<usize>,
    /// How far the leader is ahead of the rival, in points; more than 0.
    pub lead: Option<i64>,
    /// How firm the verdict is: the weakest band over all rivals.
    pub band: Band,
    /// How far the scores' uncertainty could move the lead at most, against the rival whose band
    /// is the weakest: Σ s·(E of the leader + E of the rival).
    pub doubt: i64,
    /// Why there is no verdict, where the band is none.
    pub reason: Option<Reason>,
    /// What each factor in play adds, between the first two of the ranking, in the comparison's
    /// order, fit and team last. Empty where fewer than two are left.
    pub contributions: Vec<Contribution>,
}

/// Where one alternative stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The alternative.
    pub alternative: usize,
    /// Its weighted total.
    pub total: Total,
    /// The share of the possible points that it has, 0 to 100, rounded, for display alone; `None`
    /// while a score is missing or all weights are 0.
    pub percent: Option<i64>,
    /// The deal-breakers that it fails; empty where it is not excluded.
    pub excluded_by: Vec<usize>,
}

/// A sum of points; an interval while a score is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    /// What it is at least.
    pub low: i64,
    /// What it is at most.
    pub high: i64,
}

/// What a factor adds to the first of the ranking or takes from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// The factor.
    pub factor: Factor,
    /// How much it matters to the reader.
    pub weight: Points,
    /// The scores by alternative, as the reader sees them; for fit, sums over the chosen types.
    pub scores: Vec<Option<i64>>,
    /// The alternative that it pulls towards; `None` where it pulls neither way.
    pub toward: Option<usize>,
    /// How far it pulls, in points; never negative. Towards the first of the ranking it adds,
    /// towards the second it takes away, and together they make the lead.
    pub amount: i64,
}

/// Why there is no verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Every factor in play has the weight 0.
    NoWeights,
    /// Every alternative fails a deal-breaker.
    AllExcluded,
    /// A missing score could turn it.
    UnknownScores,
}
