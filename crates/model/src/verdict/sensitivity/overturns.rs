//! Overturns: the changes of one answer after which another alternative leads.
//!
//! The answer is a weight, the team's experience with an alternative, or one score. Experience and
//! scores are facts: a step of one moves the total of its alternative by s·k points, so that the
//! steps it takes are a division, and none has to be tried out.

mod shift;

use std::cmp::Reverse;

use super::{Direction, Leads, leader, moved};
use crate::answers::{Answers, Cell, Dial, Factor};
use crate::comparison::{AlternativeId, Comparison, Points};
use crate::verdict::table::Row;
use crate::verdict::{Table, Total, Verdict};
use shift::{Shift, shifts};

/// A change of one answer, all others as they are, after which another alternative leads; one step
/// less, and none or the same does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overturn {
    /// The answer.
    pub dial: Dial,
    /// It now; `None` where the reader has said nothing, which counts as 0.
    pub from: Option<Points>,
    /// The nearest answer with which another leads.
    pub to: Points,
    /// The alternative that leads then.
    pub winner: AlternativeId,
    /// Its lead over the next then, in points; more than 0.
    pub lead: i64,
}

/// The nearest overturns of each kind. Of equally near ones the larger lead comes first, then the
/// comparison's order. There are none where nothing leads or is tied, or one alternative is left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overturns {
    /// The nearest for the weight of each factor in play, the nearest first.
    pub weights: Vec<Overturn>,
    /// The nearest for the team's experience with one alternative.
    pub experience: Option<Overturn>,
    /// The nearest for one score; of equals the less certain comes before the comparison's order.
    pub score: Option<Overturn>,
}

impl Overturns {
    /// The most overturns that are offered.
    pub const OFFERED: usize = 4;

    /// The most steps of one that is offered.
    pub const NEAR: i64 = 6;

    /// Finds what would have another alternative lead than the verdict does.
    pub fn new(
        comparison: &Comparison,
        answers: &Answers,
        table: &Table,
        verdict: &Verdict,
    ) -> Self {
        let left = verdict.left();
        if left.len() < 2 || verdict.reason.is_some() {
            return Self::default();
        }
        // In the comparison's order, which decides between equals.
        let everyone = comparison.alternatives.keys();
        let totals: Vec<(AlternativeId, Total)> = everyone
            .filter(|alternative| left.contains(alternative))
            .map(|alternative| (alternative, table.total(alternative)))
            .collect();
        let shifts = shifts(&totals);
        Self {
            weights: weights(table, &totals, verdict),
            experience: experience(answers, table, &shifts),
            score: score(table, &shifts),
        }
    }

    /// The few that a reader may well try: a fact of each kind and the nearest weights, as far as
    /// they are near, in the order of their steps.
    pub fn offered(&self) -> Vec<Overturn> {
        let facts = self.facts().filter(Overturn::is_near);
        let weights = self.weights.iter().copied().filter(Overturn::is_near);
        let mut offered: Vec<Overturn> = weights.take(Self::OFFERED - facts.count()).collect();
        for fact in self.facts().filter(Overturn::is_near) {
            fact.insert(&mut offered);
        }
        offered
    }

    /// The experience and the score.
    pub fn facts(&self) -> impl Iterator<Item = Overturn> {
        self.experience.into_iter().chain(self.score)
    }

    /// The steps of the nearest of all; `None` where there is none.
    pub fn fewest_steps(&self) -> Option<i64> {
        let weights = self.weights.iter().copied();
        weights
            .chain(self.facts())
            .map(|overturn| overturn.length())
            .min()
    }
}

impl Overturn {
    /// Number of steps.
    pub fn length(&self) -> i64 {
        (self.to.get() - self.from.unwrap_or_default().get()).abs()
    }

    /// Returns `true` if it takes so few steps that a reader may try it.
    pub fn is_near(&self) -> bool {
        self.length() <= Overturns::NEAR
    }

    /// Puts it behind all that are no farther, and no weaker where they are as near.
    fn insert(self, sorted: &mut Vec<Self>) {
        let place = sorted.partition_point(|known| known.rank() <= self.rank());
        sorted.insert(place, self);
    }

    /// The steps, then the lead: the nearest and the strongest come first.
    fn rank(&self) -> (i64, Reverse<i64>) {
        (self.length(), Reverse(self.lead))
    }
}

/// The nearest overturn of each weight, more before less where both are as near.
fn weights(table: &Table, totals: &[(AlternativeId, Total)], verdict: &Verdict) -> Vec<Overturn> {
    let leads = Leads::new(table, verdict);
    let weight = |row: &Row| {
        let ways = [Direction::Up, Direction::Down].into_iter();
        let ways = ways.filter_map(|direction| {
            // One that trails gets ahead of the leader where the weight's flip is, not before.
            let first = leads.as_ref().map_or(Some(1), |leads| {
                let (steps, _) = leads.nearest_tie(row, direction)?;
                Some(steps.floor() + 1)
            })?;
            let lengths = first..=direction.room(row.weight);
            lengths
                .filter_map(|length| weighed(row, totals, direction.sign() * length))
                .find(|overturn| Some(overturn.winner) != verdict.leader)
        });
        ways.min_by_key(Overturn::rank)
    };
    let mut weights = Vec::new();
    for overturn in table.rows.iter().filter_map(weight) {
        overturn.insert(&mut weights);
    }
    weights
}

/// The verdict after so many steps of a weight; `None` where nothing leads then.
fn weighed(row: &Row, totals: &[(AlternativeId, Total)], steps: i64) -> Option<Overturn> {
    let after = moved(totals, row, steps);
    let winner = leader(&after)?;
    let (won, others): (Vec<_>, Vec<_>) = after.into_iter().partition(|(one, _)| *one == winner);
    let next = others.iter().map(|(_, total)| total.high).max()?;
    let (_, first) = won.first()?;
    Some(Overturn {
        dial: Dial::Weight(row.factor),
        from: Some(row.weight),
        to: Points::clamped(row.weight.get() + steps),
        winner,
        lead: first.low - next,
    })
}

/// The nearest overturn by the team's experience, which has a weight before it is in play.
fn experience(answers: &Answers, table: &Table, shifts: &[Shift]) -> Option<Overturn> {
    let worth = answers.weight(Factor::Team).get() * table.times;
    let ways = shifts.iter().filter_map(|shift| {
        let from = answers.experience(shift.alternative);
        shift.by_steps_of(Dial::Experience(shift.alternative), from, worth)
    });
    ways.min_by_key(Overturn::rank)
}

/// The nearest overturn by a score that has a weight. One that is missing decides nothing while
/// something leads or is tied, whatever it is.
fn score(table: &Table, shifts: &[Shift]) -> Option<Overturn> {
    let mut nearest = None;
    for row in &table.rows {
        let Factor::Criterion(criterion) = row.factor else {
            continue;
        };
        for shift in shifts {
            let alternative = shift.alternative;
            let cell = Cell {
                alternative,
                criterion,
            };
            let from = table.shown(row, alternative).map(Points::clamped);
            let worth = row.weight.get() * table.times;
            let overturn =
                from.and_then(|from| shift.by_steps_of(Dial::Score(cell), Some(from), worth));
            if let Some(overturn) = overturn {
                let rank = (overturn.rank(), Reverse(row.value(alternative).uncertainty));
                if nearest.is_none_or(|(known, _)| rank < known) {
                    nearest = Some((rank, overturn));
                }
            }
        }
    }
    nearest.map(|(_, overturn)| overturn)
}
