//! The ledger: the verdict's claims that are past their review, contested or wrong, and what the
//! verdict would be without them.

use crate::answers::Answers;
use crate::comparison::{Comparison, Date};
use crate::verdict::sensitivity::Sensitivity;
use crate::verdict::{Band, Table, Verdict};

/// The stale claims behind a verdict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Each by itself, in the comparison's order.
    pub stale: Vec<Stale>,
    /// What the verdict would be without all of them; `None` where there are none.
    pub without_all: Option<Without>,
}

/// A claim that should not be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stale {
    /// The claim, by its position.
    pub claim: usize,
    /// Why not.
    pub why: Why,
    /// What the verdict would be without it.
    pub without: Without,
}

/// Why a claim should not be relied on; the first that applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It was wrong when it was said.
    Wrong,
    /// It is disputed, or true in a way that misleads.
    Contested,
    /// The day by which it had to be looked at again is over.
    PastReview,
}

/// A verdict in which the scores that rest on some claims are missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Without {
    /// Whoever leads then.
    pub leader: Option<usize>,
    /// How firm that is.
    pub band: Band,
    /// Whether leader and band are what they are with the claims.
    pub unchanged: bool,
}

impl Ledger {
    /// The stale claims behind what the explanation names: the scores of the strongest arguments
    /// on both sides, and of the factor of the nearest flip.
    pub fn new(
        _comparison: &Comparison,
        _answers: &Answers,
        _table: &Table,
        _verdict: &Verdict,
        _sensitivity: &Sensitivity,
        _today: Date,
    ) -> Self {
        Self::default()
    }
}
