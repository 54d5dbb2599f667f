//! The weightings near the reader's, counted to the last one.
//!
//! Each alternative stands in a contest of its own against all its rivals.

use typed_index_collections::TiVec;

use super::Step;
use super::contest::Contest;
use super::portion::Portion;
use crate::comparison::AlternativeId;
use crate::verdict::Table;

/// The most combinations of leads that are followed. Two alternatives have at most 8,205: the
/// leads without fit are multiples of one number, 1,641 of them on 41 factors, and fit has five
/// weights. So two are always exact.
const MOST: usize = 16_384;

/// The counting of the weightings near the reader's.
#[derive(Clone, Debug)]
pub(super) struct Nearby {
    alternatives: usize,
    /// The number of weightings that each alternative so far wins.
    wins: TiVec<AlternativeId, u128>,
    /// The number of all weightings: at most 5⁴², which is below 2⁹⁸.
    whole: u128,
    /// The next alternative against its rivals.
    contest: Option<Contest>,
}

impl Nearby {
    pub(super) fn new(alternatives: usize) -> Self {
        Self {
            alternatives,
            wins: TiVec::new(),
            whole: 1,
            contest: None,
        }
    }

    /// Adds one weight of one factor for one alternative.
    pub(super) fn step(&mut self, table: &Table) -> Step {
        let alternative = self.wins.next_key();
        let Some(contest) = &mut self.contest else {
            if self.wins.len() == self.alternatives {
                return Step::Done;
            }
            self.contest = Contest::new(table, alternative, self.alternatives);
            return match self.contest {
                Some(_) => Step::Went(table.rows.len() * self.alternatives),
                None => Step::TooMany(self.alternatives),
            };
        };
        let followed = contest.cells() * self.alternatives;
        if !contest.is_over(table) {
            contest.add(table, alternative);
            return if contest.cells() > MOST {
                Step::TooMany(self.alternatives)
            } else {
                Step::Went(followed)
            };
        }
        let (wins, whole) = contest.result();
        self.wins.push(wins);
        self.whole = whole;
        self.contest = None;
        Step::Went(followed)
    }

    pub(super) fn portion(&self, place: AlternativeId) -> Portion {
        let wins = self.wins.get(place).copied().unwrap_or_default();
        Portion::of(wins, self.whole)
    }
}

#[cfg(test)]
mod tests {
    use typed_index_collections::ti_vec;

    use super::*;
    use crate::answers::Factor;
    use crate::comparison::Points;
    use crate::verdict::table::{Row, Value};

    /// A table of the leads of the first alternative over the second, each with its weight.
    fn table(rows: impl Iterator<Item = (i64, i64)>) -> Table {
        let exactly = |score| Value {
            low: score,
            high: score,
            uncertainty: 0,
        };
        let lines = rows.map(|(weight, lead)| Row {
            factor: Factor::Fit,
            weight: Points::clamped(weight),
            values: ti_vec![exactly(lead.max(0)), exactly((-lead).max(0))],
        });
        Table {
            times: 1,
            parts: 1,
            rows: lines.collect(),
        }
    }

    fn counted(table: &Table) -> Option<[u32; 2]> {
        let mut nearby = Nearby::new(2);
        loop {
            match nearby.step(table) {
                Step::Went(_) => {}
                Step::Done => {
                    return Some(
                        [0, 1].map(|place| nearby.portion(AlternativeId(place)).millionths()),
                    );
                }
                Step::TooMany(_) => return None,
            }
        }
    }

    #[track_caller]
    fn check(rows: &[(i64, i64)], millionths: [u32; 2]) {
        assert_eq!(counted(&table(rows.iter().copied())), Some(millionths));
    }

    #[test]
    fn weightings_are_counted_by_hand() {
        // Ahead with any weight from 1 to 3, level with 0.
        check(&[(1, 4)], [750_000, 0]);
        // Of 25 pairs of equal pull, five are level.
        check(&[(5, 3), (5, -3)], [400_000, 400_000]);
        // From 8 to 10 against 0 to 2, twice as strong: 2·2 < 8 throughout.
        check(&[(10, 1), (0, -2)], [1_000_000, 0]);
        // Four times as strong: level at 8 : 2 alone.
        check(&[(10, 1), (0, -4)], [888_889, 0]);
        check(&[(5, 0)], [0, 0]);
    }

    #[test]
    fn two_are_exact_on_every_factor_that_there_can_be() {
        let without_fit = (0..41).map(|row| {
            (
                5,
                if row % 3 == 0 {
                    -230
                } else {
                    230 - 23 * (row % 4)
                },
            )
        });
        let [first, second] = counted(&table(without_fit.chain([(5, -101)]))).expect("it is exact");
        assert_eq!((first, second), (999_999, 1));
    }
}
