//! A way of weighing: which weightings count, how one of them is drawn, and how far a lead goes.

use super::order::Order;
use super::random::{Random, gaps};
use super::reach::reach;
use crate::comparison::AlternativeId;
use crate::verdict::Table;
use crate::verdict::table::Row;

/// The scale of the weights in an order: each gap is multiplied by it before it is divided among
/// the factors of its blocks.
pub(super) const FINE: i64 = 1 << 12;

/// The weightings that are drawn from.
#[derive(Clone, Debug)]
pub(super) enum Way {
    /// All of them.
    All,
    /// Those in an order of importance.
    Order(Order),
    /// Those in whole numbers near the reader's.
    Near,
}

impl Way {
    /// Returns `true` if its weightings are so few that a tie at one of them counts.
    pub(super) fn is_of_steps(&self) -> bool {
        matches!(self, Self::Near)
    }

    /// The least and the most that the lead of one alternative over another can be, for some
    /// measure: a lead is largest and smallest where all weight is on one factor, or on one block
    /// of an order and those above it, or where each weight is as far as it goes.
    pub(super) fn leads(
        &self,
        table: &Table,
        one: AlternativeId,
        other: AlternativeId,
    ) -> (i64, i64) {
        let differences = table
            .rows
            .iter()
            .map(|row| (row, row.difference(one, other)));
        let (mut least, mut most) = (i64::MAX, i64::MIN);
        match self {
            Self::All => {
                for (_, difference) in differences {
                    least = least.min(difference);
                    most = most.max(difference);
                }
            }
            Self::Order(order) => {
                for block in &order.blocks {
                    let down_to_here = differences
                        .clone()
                        .filter(|(row, _)| row.weight >= block.weight);
                    let sum = down_to_here.map(|(_, difference)| difference).sum();
                    least = least.min(sum);
                    most = most.max(sum);
                }
            }
            Self::Near => {
                (least, most) = (0, 0);
                for (row, difference) in differences {
                    let (lightest, heaviest) = reach(row.weight);
                    let ends = (lightest * difference, heaviest * difference);
                    least += ends.0.min(ends.1);
                    most += ends.0.max(ends.1);
                }
            }
        }
        (least, most)
    }

    /// Weightings of which all of this way are mixes, each as the leads of an alternative over its
    /// rivals, for some measure. Those near the reader's get the corners of all weightings: an
    /// alternative that wins none of all wins none of these.
    pub(super) fn corners<R: Iterator<Item = AlternativeId>>(
        &self,
        table: &Table,
        one: AlternativeId,
        rivals: &dyn Fn() -> R,
    ) -> Vec<Vec<i64>> {
        let leads = |is_in: &dyn Fn(&Row) -> bool| {
            let lead = |rival| {
                let rows = table.rows.iter().filter(|row| is_in(row));
                rows.map(|row| row.difference(one, rival)).sum()
            };
            rivals().map(lead).collect()
        };
        match self {
            Self::All | Self::Near => {
                let rows = table.rows.iter();
                rows.map(|alone| leads(&|row| row.factor == alone.factor))
                    .collect()
            }
            Self::Order(order) => {
                let blocks = order.blocks.iter();
                blocks
                    .map(|block| leads(&|row| row.weight >= block.weight))
                    .collect()
            }
        }
    }

    /// A weight for each factor.
    pub(super) fn weights(&self, random: &mut Random, table: &Table) -> Vec<i64> {
        match self {
            Self::All => gaps(random, table.rows.len()),
            Self::Order(order) => ordered(random, order, table),
            Self::Near => {
                let mut weights = Vec::new();
                for row in &table.rows {
                    let (least, most) = reach(row.weight);
                    let spread = u32::try_from(most - least + 1).unwrap_or(1);
                    weights.push(least + random.below(spread));
                }
                weights
            }
        }
    }
}

/// Weights in an order of importance. A gap goes in equal parts to all factors down to its block;
/// what the division drops moves the point by less than the gaps are fine.
fn ordered(random: &mut Random, order: &Order, table: &Table) -> Vec<i64> {
    let mut weights = gaps(random, order.blocks.len());
    let mut below = 0;
    for (weight, block) in weights.iter_mut().zip(&order.blocks).rev() {
        below += *weight * FINE / block.down_to_here;
        *weight = below;
    }
    let mut by_row = Vec::new();
    for row in &table.rows {
        let mut blocks = order.blocks.iter().zip(&weights);
        let block = blocks.find(|(block, _)| block.weight == row.weight);
        by_row.push(block.map_or(0, |(_, weight)| *weight));
    }
    by_row
}
