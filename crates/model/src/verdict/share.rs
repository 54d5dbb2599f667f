//! Shares: for how large a part of all weightings each alternative comes first.
//!
//! It is a convention about weightings, never a chance: SMAA's first-rank acceptability
//! (Lahdelma & Salminen 2001; Tervonen & Figueira 2008).
//!
//! To come first is to be ahead of every other alternative that is left, whatever the missing
//! scores are. A weighting that ties, or that leaves it open, belongs to none. So the shares of
//! two come to all of it in `all` and `order`, but for the rounding, unless the two are the same
//! on every factor or a score is missing.
//!
//! **Invariant:** nothing rests on chance or on the machine. Equal answers have equal shares, a
//! multiple of all weights has the same shares but for `near`, and another order of the
//! alternatives only reorders them. Another order of the factors changes nothing that is exact;
//! what is drawn it may move by as much as a draw may be off.

mod contest;
mod draws;
mod nearby;
mod order;
mod portion;
mod random;
mod reach;
mod told;
mod volume;
mod way;

use typed_index_collections::{TiSlice, TiVec};

use crate::comparison::AlternativeId;
use crate::verdict::table::Row;
use crate::verdict::{Band, Table, Verdict};
use draws::Draws;
use nearby::Nearby;
use order::Order;
pub use portion::{Percent, Portion};
pub use told::Told;
use way::Way;

/// The number of values that a slice of work reads, or about as many.
const SLICE: usize = 100_000;

/// The shares of one alternative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The alternative.
    pub alternative: AlternativeId,
    /// Of all weightings of the factors in play, each as likely as any other. Exact for two
    /// alternatives; for more it is drawn, and within a point in 95 of 100 cases.
    pub all: Portion,
    /// Of those that keep the reader's order of importance: what weighs more weighs at least as
    /// much, equals stay equal, 0 stays 0. `None` where all weights above 0 are equal: they give
    /// no order, and the one weighting that would be left is the reader's own. As exact as `all`.
    pub order: Option<Portion>,
    /// Of those in whole numbers with each weight at most two steps away from the reader's. Ties
    /// belong to none, so that these may add up to less than all. Exact for two alternatives,
    /// and for more on few factors; else drawn.
    pub near: Portion,
}

impl Share {
    /// The shares of one kind as they read beside each other, and last what they leave; `None`
    /// where there are none of that kind.
    pub fn percents(
        shares: &[Self],
        part: impl Fn(&Self) -> Option<Portion>,
    ) -> Option<Vec<Percent>> {
        let parts: Option<Vec<Portion>> = shares.iter().map(part).collect();
        parts
            .filter(|parts| !parts.is_empty())
            .map(|parts| Portion::percents(&parts))
    }
}

/// The counting of the shares, in slices short enough for a page to stay responsive.
#[derive(Clone, Debug)]
pub struct Shares {
    /// The alternatives that are left, in the author's order.
    left: TiVec<AlternativeId, AlternativeId>,
    /// The table of those alone, in which each has the position that it has among them.
    table: Table,
    all: Count,
    order: Option<Count>,
    near: Count,
}

/// The counting of one kind of share, for each alternative that is left.
#[derive(Clone, Debug)]
enum Count {
    /// Of two alternatives.
    Known([Portion; 2]),
    Drawn(Draws),
    Nearby(Nearby),
}

/// The result of a step.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    /// It read about so many values.
    Went(usize),
    /// There was nothing left to do.
    Done,
    /// There are too many combinations to follow, for so many alternatives.
    TooMany(usize),
}

impl Shares {
    /// Begins to count the shares of the alternatives that are left, in the author's order. There
    /// are none where there is no verdict or one is left.
    pub fn begin(table: &Table, verdict: &Verdict) -> Self {
        let mut left = TiVec::from(verdict.left());
        if left.len() == 1 || verdict.band == Band::None {
            left.clear();
        }
        left.sort_unstable();
        let table = of_those(&left, table);
        let order = Order::of(&table);
        let near = Count::Nearby(Nearby::new(left.len()));
        let (all, order) = if left.len() == 2 {
            let ordered = |order: &Order| Count::Known(volume::ordered(&table, order));
            (
                Count::Known(volume::all(&table)),
                order.as_ref().map(ordered),
            )
        } else {
            let drawn = |way| Count::Drawn(Draws::new(way, left.len()));
            (drawn(Way::All), order.map(|order| drawn(Way::Order(order))))
        };
        Self {
            left,
            table,
            all,
            order,
            near,
        }
    }

    /// Does a slice of work, about a millisecond long on a slow device. Returns `true` once all is
    /// done.
    pub fn advance(&mut self) -> bool {
        let mut budget = SLICE;
        let order = self.order.as_mut();
        self.all.advance(&self.table, &mut budget)
            && order.is_none_or(|order| order.advance(&self.table, &mut budget))
            && self.near.advance(&self.table, &mut budget)
    }

    /// Finishes what is not done yet, and returns the shares in the author's order.
    pub fn finish(mut self) -> Vec<Share> {
        while !self.advance() {}
        let places = self.left.iter_enumerated();
        let shares = places.map(|(place, alternative)| Share {
            alternative: *alternative,
            all: self.all.portion(&self.table, place),
            order: self
                .order
                .as_ref()
                .map(|order| order.portion(&self.table, place)),
            near: self.near.portion(&self.table, place),
        });
        shares.collect()
    }
}

impl Count {
    /// Goes on until the budget is used up. Returns `true` once all is done.
    fn advance(&mut self, table: &Table, budget: &mut usize) -> bool {
        while *budget > 0 {
            let step = match self {
                Self::Known(_) => return true,
                Self::Drawn(draws) => draws.step(table),
                Self::Nearby(nearby) => nearby.step(table),
            };
            match step {
                Step::Done => return true,
                Step::Went(cost) => *budget = budget.saturating_sub(cost),
                Step::TooMany(alternatives) => {
                    *self = Self::Drawn(Draws::new(Way::Near, alternatives));
                }
            }
        }
        false
    }

    /// The portion of the alternative at a place among those that are left.
    fn portion(&self, table: &Table, place: AlternativeId) -> Portion {
        match self {
            Self::Known(portions) => portions
                .get(usize::from(place))
                .copied()
                .unwrap_or_default(),
            Self::Drawn(draws) => draws.portion(table, place),
            Self::Nearby(nearby) => nearby.portion(place),
        }
    }
}

/// The table of some of its alternatives, in their order.
fn of_those(alternatives: &TiSlice<AlternativeId, AlternativeId>, table: &Table) -> Table {
    let mut rows = Vec::new();
    for row in &table.rows {
        let mut values = TiVec::new();
        for alternative in alternatives {
            values.push(row.value(*alternative));
        }
        let (factor, weight) = (row.factor, row.weight);
        rows.push(Row {
            factor,
            weight,
            values,
        });
    }
    Table {
        times: table.times,
        parts: table.parts,
        rows,
    }
}
