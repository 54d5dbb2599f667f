//! The reader's order of importance: which weights are equal, and which are larger.

use crate::comparison::Points;
use crate::verdict::Table;

/// The weights that occur, as blocks of equals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Order {
    /// The largest weight first; at least two. Factors of weight 0 are in none.
    pub(super) blocks: Vec<Block>,
}

/// The factors of one weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// The weight, above 0.
    pub(super) weight: Points,
    /// The number of factors that have it or a larger one, at least 1.
    pub(super) down_to_here: i64,
}

impl Order {
    /// The order that the weights of a table give; `None` where those above 0 are all equal.
    pub(super) fn of(table: &Table) -> Option<Self> {
        let mut blocks = Vec::new();
        let mut before = 0;
        for step in (1..=Points::MAX.get()).rev() {
            let weight = Points::clamped(step);
            let mut down_to_here = before;
            for row in &table.rows {
                down_to_here += i64::from(row.weight == weight);
            }
            if down_to_here > before {
                blocks.push(Block {
                    weight,
                    down_to_here,
                });
            }
            before = down_to_here;
        }
        (blocks.len() > 1).then_some(Self { blocks })
    }
}
