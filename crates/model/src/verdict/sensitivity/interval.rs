//! Stability intervals: how far each weight alone may move while the verdict holds.
//!
//! Triantaphyllou & Sánchez 1997: an end is where a lead is used up, s* = s − D/d.

use super::{Direction, Leads};
use crate::answers::Factor;
use crate::comparison::{AlternativeId, Points};
use crate::verdict::sensitivity::fraction::Fraction;
use crate::verdict::table::Row;
use crate::verdict::{Table, Verdict};

/// The weights of a factor with which the leader stays strictly first, all others as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The factor.
    pub factor: Factor,
    /// Its weight now, which is within.
    pub weight: Points,
    /// The end above which the verdict holds; `None` where it holds from 0 on.
    pub lower: Option<End>,
    /// The end below which it holds; `None` where it holds up to 10.
    pub upper: Option<End>,
    /// The least whole weight with which it holds.
    pub from: Points,
    /// The largest whole weight with which it holds.
    pub to: Points,
}

/// A weight at which the leader is level with a rival, or with missing scores could be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct End {
    /// The weight, 0 to 10. The verdict does not hold on it.
    pub at: Fraction,
    /// The rival that would be ahead beyond it: the first of the ranking where several are.
    pub rival: AlternativeId,
}

/// The interval of each factor in play, in the comparison's order; none without a leader.
pub fn intervals(table: &Table, verdict: &Verdict) -> Vec<Interval> {
    let leads = Leads::new(table, verdict);
    let intervals = leads.map(|leads| {
        let interval = |row| Interval::new(row, &leads);
        table.rows.iter().map(interval).collect()
    });
    intervals.unwrap_or_default()
}

impl Interval {
    fn new(row: &Row, leads: &Leads) -> Self {
        let lower = End::new(row, leads, Direction::Down);
        let upper = End::new(row, leads, Direction::Up);
        let from = lower.map_or(Points::MIN, |end| Points::clamped(end.at.floor() + 1));
        let to = upper.map_or(Points::MAX, |end| Points::clamped(end.at.ceil() - 1));
        Self {
            factor: row.factor,
            weight: row.weight,
            lower,
            upper,
            from,
            to,
        }
    }
}

impl End {
    fn new(row: &Row, leads: &Leads, direction: Direction) -> Option<Self> {
        let (steps, rival) = leads.nearest_tie(row, direction)?;
        let weight = row.weight.get();
        let at = match direction {
            Direction::Down => steps.negated().added_to(weight),
            Direction::Up => steps.added_to(weight),
        };
        let is_weight = at.floor() >= Points::MIN.get() && at.ceil() <= Points::MAX.get();
        is_weight.then_some(Self { at, rival })
    }
}
