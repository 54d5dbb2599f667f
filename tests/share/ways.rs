//! Other ways to find a share, with no code in common.

use typed_index_collections::{TiVec, ti_vec};
use weigh_up::comparison::{AlternativeId, Points};
use weigh_up::verdict::Table;

/// The part of a simplex on which a linear function is above 0, from its values in the corners,
/// no two of them alike.
pub(crate) fn volume(leads: &[i64]) -> f64 {
    let term = |lead: &i64| {
        let others = leads.iter().filter(|other| *other != lead);
        others
            .map(|other| float(*lead) / float(lead - other))
            .product::<f64>()
    };
    leads.iter().filter(|lead| **lead > 0).map(term).sum()
}

/// The number of draws after which an estimate is off by more than five points only once in 10¹¹
/// times.
const DRAWS: u32 = 10_000;

/// Dice for draws: xorshift (Marsaglia 2003).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    /// A point of the simplex, by exponential gaps.
    fn point(&mut self, number: usize) -> Vec<f64> {
        let roll = |_| {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            let number = u32::try_from(self.0 >> 32).expect("it has 32 bits");
            -((f64::from(number) + 1.0) / 4_294_967_296.0).ln()
        };
        (0..number).map(roll).collect()
    }
}

/// The part that each alternative wins, by draws: of all weightings of the criteria alone, and of
/// those in the order of the weights.
pub(crate) fn drawn(
    dice: &mut Dice,
    table: &Table,
    left: &[AlternativeId],
) -> (Vec<f64>, Vec<f64>) {
    let blocks: Vec<i64> = (1..=10)
        .rev()
        .filter(|weight| table.rows.iter().any(|row| row.weight.get() == *weight))
        .collect();
    let (mut all, mut order) = (vec![0.0; left.len()], vec![0.0; left.len()]);
    for _ in 0..DRAWS {
        let weights = dice.point(table.rows.len());
        if let Some(winner) = winner(table, left, &weights) {
            all[winner] += 1.0 / f64::from(DRAWS);
        }
        let gaps = dice.point(blocks.len());
        let weight = |own: i64| -> f64 {
            let down_to = blocks
                .iter()
                .zip(&gaps)
                .filter(|(block, _)| **block <= own && own > 0);
            let share = down_to.map(|(block, gap)| {
                let equals = table.rows.iter().filter(|row| row.weight.get() >= *block);
                gap / float(equals.map(|_| 1).sum())
            });
            share.sum()
        };
        let weights: Vec<f64> = table
            .rows
            .iter()
            .map(|row| weight(row.weight.get()))
            .collect();
        if let Some(winner) = winner(table, left, &weights) {
            order[winner] += 1.0 / f64::from(DRAWS);
        }
    }
    (all, order)
}

/// The place among those left of whoever is ahead of all others.
fn winner(table: &Table, left: &[AlternativeId], weights: &[f64]) -> Option<usize> {
    let lead = |one: AlternativeId, other: AlternativeId| -> f64 {
        let rows = table.rows.iter().zip(weights);
        rows.map(|(row, weight)| weight * float(row.difference(one, other)))
            .sum()
    };
    let rivals = |one: AlternativeId| left.iter().filter(move |other| **other != one);
    left.iter()
        .position(|one| rivals(*one).all(|other| lead(*one, *other) > 1e-9))
}

/// Tries all weightings near the table's. Returns the number that each alternative leads, and the
/// number of weightings.
pub(crate) fn tried(
    table: &Table,
    alternatives: usize,
    leader: impl Fn(&Table) -> Option<AlternativeId>,
) -> (TiVec<AlternativeId, u32>, u32) {
    let mut tables = vec![table.clone()];
    for place in 0..table.rows.len() {
        let own = table.rows[place].weight.get();
        let steps = (own - 2..=own + 2).filter(|weight| (0..=10).contains(weight));
        tables = steps
            .flat_map(|weight| {
                tables.iter().map(move |table| {
                    let mut other = table.clone();
                    other.rows[place].weight = Points::clamped(weight);
                    other
                })
            })
            .collect();
    }
    let mut wins = ti_vec![0; alternatives];
    for leader in tables.iter().filter_map(leader) {
        wins[leader] += 1;
    }
    (wins, u32::try_from(tables.len()).expect("few weightings"))
}

fn float(whole: i64) -> f64 {
    f64::from(i32::try_from(whole).expect("a small number"))
}
