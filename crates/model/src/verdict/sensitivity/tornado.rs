//! The tornado: between which leads each weight alone can move a duel.

use crate::answers::Factor;
use crate::comparison::{AlternativeId, Points};
use crate::verdict::Table;
use crate::verdict::band::Duel;

/// The range over which a factor's weight alone can move a lead, all other weights as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The factor.
    pub factor: Factor,
    /// Its weight now.
    pub weight: Points,
    /// The lead with the weight 0, D − s·d; below 0 where the first would trail.
    pub at_zero: i64,
    /// The lead with the weight 10, D + (10 − s)·d.
    pub at_ten: i64,
}

/// The bars of a duel between two alternatives, the widest first, equals in the comparison's order.
/// A missing score counts as what is worst for the first of the two.
pub fn tornado(table: &Table, first: AlternativeId, second: AlternativeId) -> Vec<Bar> {
    let lead = Duel::new(table, first, second).lead;
    let mut bars: Vec<Bar> = Vec::new();
    for row in &table.rows {
        let (weight, difference) = (row.weight.get(), row.difference(first, second));
        let bar = Bar {
            factor: row.factor,
            weight: row.weight,
            at_zero: lead - weight * difference,
            at_ten: lead + (Points::MAX.get() - weight) * difference,
        };
        let place = bars.partition_point(|known| known.width() >= bar.width());
        bars.insert(place, bar);
    }
    bars
}

impl Bar {
    /// The most that the weight can move the lead, in points.
    pub fn width(&self) -> i64 {
        (self.at_ten - self.at_zero).abs()
    }

    /// Returns `true` if the weight alone can put either of the two ahead. A bar that only touches
    /// zero reaches a tie.
    pub fn crosses_zero(&self) -> bool {
        self.at_zero.signum() * self.at_ten.signum() < 0
    }
}
