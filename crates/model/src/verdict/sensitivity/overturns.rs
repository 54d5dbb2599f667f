//! Overturns: the changes of one answer after which another alternative leads.
//!
//! The answer is a weight, the team's experience with an alternative, or one score. Experience and
//! scores are facts: a step of one moves the total of its alternative by s·k points, so that the
//! steps it takes are a division, and none has to be tried out.

mod shift;

use std::cmp::Reverse;

use super::fraction::Fraction;
use super::{Direction, Leads, leader, moved};
use crate::answers::{Answers, Cell, Dial, Factor};
use crate::comparison::{AlternativeId, Comparison, Points, Tenths};
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
    pub from: Option<Tenths>,
    /// The nearest answer with which another leads.
    pub to: Points,
    /// The alternative that leads then.
    pub winner: AlternativeId,
    /// Its lead over the next then, in points; more than 0.
    pub lead: i64,
    /// The parts of a point by which the answer now may be off, as often as it counts: 0 for all
    /// but scores.
    pub uncertainty: i64,
}

/// The nearest overturns of each kind. Of equally near ones the larger lead comes first, then more
/// before less, then the comparison's order. There are none where nothing leads or is tied, or one
/// alternative is left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overturns {
    /// The nearest for the weight of each factor in play, the nearest first.
    pub weights: Vec<Overturn>,
    /// The nearest for the team's experience with one alternative.
    pub experience: Option<Overturn>,
    /// The nearest for one score; of those with an equal lead the less certain comes first.
    pub score: Option<Overturn>,
}

impl Overturns {
    /// The most overturns that are offered.
    pub const OFFERED: usize = 4;

    /// The most steps of a weight or a score that are offered.
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
        let mut offered = Vec::new();
        for fact in self.facts().filter(Overturn::is_near) {
            fact.insert(&mut offered);
        }
        let room = Self::OFFERED - offered.len();
        let weights = self.weights.iter().filter(|weight| weight.is_near());
        for weight in weights.take(room) {
            weight.insert(&mut offered);
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
    /// Number of steps, one of them perhaps shorter than the others.
    pub fn length(&self) -> i64 {
        (self.distance() + 9) / 10
    }

    /// The tenths of a point between the answers.
    fn distance(&self) -> i64 {
        (Tenths::from(self.to).get() - self.from.unwrap_or_default().get()).abs()
    }

    /// Returns `true` if a reader may well try it: it takes few steps, or says what the team would
    /// have to know, which may be anything.
    pub fn is_near(&self) -> bool {
        let is_known = matches!(self.dial, Dial::Experience(_));
        is_known || self.length() <= Overturns::NEAR
    }

    /// Puts it behind all that come before it.
    fn insert(&self, sorted: &mut Vec<Self>) {
        let place = sorted.partition_point(|known| known.rank() <= self.rank());
        sorted.insert(place, *self);
    }

    /// Takes the place of another of its kind that is farther, weaker, or as much but more certain.
    fn replace(self, nearest: &mut Option<Self>) {
        let rank = |it: &Self| (it.rank(), Reverse(it.uncertainty));
        if nearest.is_none_or(|known| rank(&self) < rank(&known)) {
            *nearest = Some(self);
        }
    }

    /// The nearest and the strongest come first.
    fn rank(&self) -> (i64, Reverse<i64>) {
        (self.distance(), Reverse(self.lead))
    }
}

/// The nearest overturn of each weight, more before less where both are as near.
fn weights(table: &Table, totals: &[(AlternativeId, Total)], verdict: &Verdict) -> Vec<Overturn> {
    let leads = Leads::new(table, verdict);
    let mut weights = Vec::new();
    for row in &table.rows {
        let mut nearest = None;
        for direction in [Direction::Up, Direction::Down] {
            // One that trails gets ahead of the leader where the weight's flip is, not before.
            let first = match &leads {
                Some(leads) => leads.nearest_tie(row, direction),
                None => Some((Fraction::new(0, 1), AlternativeId::FIRST)),
            };
            let Some((tie, _)) = first else {
                continue;
            };
            for length in tie.floor() + 1..=direction.room(row.weight) {
                let overturn = weighed(row, totals, direction.sign() * length);
                if let Some(overturn) = overturn.filter(|it| Some(it.winner) != verdict.leader) {
                    overturn.replace(&mut nearest);
                    break;
                }
            }
        }
        if let Some(nearest) = nearest {
            nearest.insert(&mut weights);
        }
    }
    weights
}

/// The verdict after so many steps of a weight; `None` where nothing leads then.
fn weighed(row: &Row, totals: &[(AlternativeId, Total)], steps: i64) -> Option<Overturn> {
    let after = moved(totals, row, steps);
    let winner = leader(&after)?;
    let (mut won, mut next) = (0, 0);
    for (alternative, total) in after {
        if alternative == winner {
            won = total.low;
        } else {
            next = next.max(total.high);
        }
    }
    Some(Overturn {
        dial: Dial::Weight(row.factor),
        from: Some(row.weight.into()),
        to: Points::clamped(row.weight.get() + steps),
        winner,
        lead: won - next,
        uncertainty: 0,
    })
}

/// The nearest overturn by the team's experience, which has a weight before it is in play.
fn experience(answers: &Answers, table: &Table, shifts: &[Shift]) -> Option<Overturn> {
    let worth = answers.weight(Factor::Team).get() * table.point();
    let mut nearest = None;
    for shift in shifts {
        let dial = Dial::Experience(shift.alternative);
        let from = answers.experience(shift.alternative).map(Tenths::from);
        if let Some(overturn) = shift.by_steps_of(dial, from, worth) {
            overturn.replace(&mut nearest);
        }
    }
    nearest
}

/// The nearest overturn by a score that has a weight. One that is missing decides nothing while
/// something leads or is tied, whatever it is.
fn score(table: &Table, shifts: &[Shift]) -> Option<Overturn> {
    let mut nearest = None;
    for row in &table.rows {
        let Factor::Criterion(criterion) = row.factor else {
            continue;
        };
        let worth = row.weight.get() * table.point();
        for shift in shifts {
            let alternative = shift.alternative;
            let cell = Cell {
                alternative,
                criterion,
            };
            let Some(score) = table.tenths(row, alternative) else {
                continue;
            };
            let from = Some(Tenths::clamped(score));
            if let Some(overturn) = shift.by_steps_of(Dial::Score(cell), from, worth) {
                let overturn = Overturn {
                    uncertainty: row.value(alternative).uncertainty,
                    ..overturn
                };
                overturn.replace(&mut nearest);
            }
        }
    }
    nearest
}
