//! A contest: one alternative against all its rivals, under every weighting near the reader's.
//!
//! The leads over all rivals are followed together, factor by factor: how many weightings of the
//! factors so far come to which leads. Where a score is missing, a lead is what it is at least.

use super::reach::reach;
use crate::comparison::AlternativeId;
use crate::verdict::Table;

/// One alternative against all its rivals.
#[derive(Clone, Debug)]
pub(super) struct Contest {
    leads: Vec<Lead>,
    /// The factor that is being added, and the next of its weights.
    row: usize,
    weight: i64,
    /// The cells of the factors before it, sorted by leads.
    before: Vec<Cell>,
    /// The cells with the weights of it so far, sorted by leads.
    after: Vec<Cell>,
}

/// The place of the lead over one rival in the leads of a cell, where it is kept as the difference
/// to the least that it can be, in bits of its own. No sum of leads reaches over into other bits.
#[derive(Clone, Copy, Debug)]
struct Lead {
    rival: AlternativeId,
    least: i64,
    shift: u32,
    width: u32,
}

/// The weightings that have the same leads.
#[derive(Clone, Copy, Debug)]
struct Cell {
    leads: u128,
    weightings: u128,
}

impl Contest {
    /// Before any factor, all leads are 0. `None` where the leads do not fit into the bits.
    pub(super) fn new(
        table: &Table,
        alternative: AlternativeId,
        alternatives: usize,
    ) -> Option<Self> {
        let mut leads = Vec::new();
        let mut shift = 0;
        let everyone = (0..alternatives).map(AlternativeId);
        for rival in everyone.filter(|rival| *rival != alternative) {
            let (mut least, mut range) = (0, 0);
            for row in &table.rows {
                let difference = row.difference(alternative, rival);
                let (lightest, heaviest) = reach(row.weight);
                least += (lightest * difference).min(heaviest * difference);
                range += (heaviest - lightest) * difference.abs();
            }
            let width = (i64::BITS - range.leading_zeros()).max(1);
            leads.push(Lead {
                rival,
                least,
                shift,
                width,
            });
            shift += width;
        }
        (shift <= u128::BITS).then(|| Self {
            leads,
            row: 0,
            weight: table.rows.first().map_or(0, |row| reach(row.weight).0),
            before: vec![Cell {
                leads: 0,
                weightings: 1,
            }],
            after: Vec::new(),
        })
    }

    /// Returns `true` once every factor is added.
    pub(super) fn is_over(&self, table: &Table) -> bool {
        self.row >= table.rows.len()
    }

    /// The number of combinations of leads that it follows.
    pub(super) fn cells(&self) -> usize {
        self.before.len().max(self.after.len())
    }

    /// Adds the next weight of the factor, and goes on to the next factor after the last one.
    pub(super) fn add(&mut self, table: &Table, alternative: AlternativeId) {
        let Some(row) = table.rows.get(self.row) else {
            return;
        };
        let (lightest, heaviest) = reach(row.weight);
        let mut step = 0;
        for lead in &self.leads {
            let difference = row.difference(alternative, lead.rival);
            let worst = if difference < 0 { heaviest } else { lightest };
            let above = (self.weight - worst) * difference;
            step |= u128::try_from(above).unwrap_or_default() << lead.shift;
        }
        self.after = merged(&self.after, &self.before, step);
        self.weight += 1;
        if self.weight > heaviest {
            self.before = std::mem::take(&mut self.after);
            self.row += 1;
            let next = table.rows.get(self.row);
            self.weight = next.map_or(0, |row| reach(row.weight).0);
        }
    }

    /// The number of weightings that have a lead over every rival, and the number of all.
    pub(super) fn result(&self) -> (u128, u128) {
        let (mut wins, mut whole) = (0, 0);
        for cell in &self.before {
            let mut leads = self.leads.iter();
            whole += cell.weightings;
            if leads.all(|lead| lead.of(cell) > 0) {
                wins += cell.weightings;
            }
        }
        (wins, whole)
    }
}

impl Lead {
    /// The lead of the alternative over the rival in a cell.
    fn of(&self, cell: &Cell) -> i64 {
        let above = (cell.leads >> self.shift) & ((1 << self.width) - 1);
        i64::try_from(above).unwrap_or_default() + self.least
    }
}

/// The sorted cells of both lists, with a step added to the leads of the second.
fn merged(mut one: &[Cell], mut other: &[Cell], step: u128) -> Vec<Cell> {
    let mut merged = Vec::with_capacity(one.len() + other.len());
    while let Some((cell, rest)) = other.split_first() {
        let mut sum = Cell {
            leads: cell.leads + step,
            ..*cell
        };
        while let Some((cell, rest)) = one.split_first()
            && cell.leads <= sum.leads
        {
            if cell.leads == sum.leads {
                sum.weightings += cell.weightings;
            } else {
                merged.push(*cell);
            }
            one = rest;
        }
        merged.push(sum);
        other = rest;
    }
    merged.extend_from_slice(one);
    merged
}
