//! Sensitivity: which weights would have to change for the verdict to change.
//!
//! A missing score counts as what is worst for the leader. So its lead over a rival, D = Σ s·d, is
//! linear in every weight s, whether scores are missing or not: n steps against the leader move it
//! by n·|d|, a tie is D ÷ |d| steps away, and the next whole step after that is the flip. With
//! missing scores a rival is not said to be ahead then, but it cannot be ruled out.
//!
//! **Invariant:** nothing here overflows: no number is larger than a few totals of the table, and
//! fractions multiply a total by a difference, which the table's squares have room for.

mod cheapest;
pub mod fraction;
pub mod interval;
pub mod overturns;
pub mod score;
pub mod tornado;
mod toss_up;
pub mod track;
mod unknown;

use crate::answers::Factor;
use crate::comparison::{AlternativeId, Points};
use crate::verdict::table::Row;
use crate::verdict::{Table, Total, Verdict};
use fraction::Fraction;

/// The changes that would end the verdict, or lead to one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sensitivity {
    /// The changes of one weight alone that end the verdict, the nearest first, among equally near
    /// ones in the comparison's order, down before up; at most one for each factor and direction.
    /// One step less and no rival is ahead of the leader, nor could be: at worst they are level. In
    /// a tie a step on each weight that breaks it.
    pub flips: Vec<Flip>,
    /// The fewest steps of weights after which some rival is ahead of the leader, in the
    /// comparison's order; `None` where no weighting puts any ahead of it, or there is no leader.
    pub cheapest: Option<Vec<Step>>,
    /// The nearest change of one weight that leaves the leader no more than a toss-up or a tie, the
    /// first of equals as for flips; `None` where none does, or it has no more as it is.
    pub toss_up: Option<Step>,
    /// The missing scores that could decide, while it is open which leads, in the author's order of
    /// the alternatives. A missing fit is none of them: it is a sum, and no score of its own.
    pub unknown: Vec<Unknown>,
}

/// A change of one weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The factor.
    pub factor: Factor,
    /// Its weight now.
    pub from: Points,
    /// The weight that it would have to be.
    pub to: Points,
}

/// A change of one weight that ends the verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// The change.
    pub step: Step,
    /// The alternative that leads then; `None` where others tie, or missing scores leave it open.
    pub winner: Option<AlternativeId>,
    /// The alternatives that share the first place then, in the ranking's order; empty where one
    /// leads or it is open.
    pub level: Vec<AlternativeId>,
}

/// A missing score that could decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The alternative whose score it is.
    pub alternative: AlternativeId,
    /// The factor that it is a score on.
    pub factor: Factor,
    /// The least score with which the alternative could still lead, if its other missing scores
    /// were as high and those of its rivals as low as can be.
    pub needs: Points,
}

/// A way to change a weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    Down,
    Up,
}

/// A leader and how far it is ahead of each rival, in the ranking's order.
struct Leads {
    leader: AlternativeId,
    rivals: Vec<(AlternativeId, i64)>,
}

impl Sensitivity {
    /// Finds what would change the verdict that a table makes.
    pub fn new(table: &Table, verdict: &Verdict) -> Self {
        let leads = Leads::new(table, verdict);
        Self {
            flips: flips(table, verdict, leads.as_ref()),
            cheapest: leads.and_then(|leads| cheapest::overtaking(table, &leads)),
            toss_up: toss_up::nearest(table, verdict),
            unknown: unknown::scores(table, verdict),
        }
    }
}

impl Step {
    /// A change by so many steps of a weight that has room for them.
    fn new(row: &Row, direction: Direction, length: i64) -> Self {
        Self {
            factor: row.factor,
            from: row.weight,
            to: Points::clamped(row.weight.get() + direction.sign() * length),
        }
    }

    /// Number of steps.
    pub fn length(&self) -> i64 {
        (self.to.get() - self.from.get()).abs()
    }
}

impl Direction {
    const BOTH: [Self; 2] = [Self::Down, Self::Up];

    fn sign(self) -> i64 {
        match self {
            Self::Down => -1,
            Self::Up => 1,
        }
    }

    /// The number of steps that a weight can go.
    fn room(self, weight: Points) -> i64 {
        match self {
            Self::Down => weight.get(),
            Self::Up => Points::MAX.get() - weight.get(),
        }
    }
}

impl Leads {
    /// The leads of the leader, where there is one.
    fn new(table: &Table, verdict: &Verdict) -> Option<Self> {
        let leader = verdict.leader?;
        let least = table.total(leader).low;
        let mut rivals = verdict.left();
        rivals.retain(|rival| *rival != leader);
        let lead = |rival: AlternativeId| (rival, least - table.total(rival).high);
        Some(Self {
            leader,
            rivals: rivals.into_iter().map(lead).collect(),
        })
    }

    /// The fewest steps of a weight that use up a lead over a rival, D ÷ |d|, and that rival.
    /// `None` where no rival gains by going that way.
    fn nearest_tie(&self, row: &Row, direction: Direction) -> Option<(Fraction, AlternativeId)> {
        let ties = self.rivals.iter().filter_map(|(rival, lead)| {
            let gain = -direction.sign() * row.difference(self.leader, *rival);
            (gain > 0).then(|| (Fraction::new(*lead, gain), *rival))
        });
        ties.min_by_key(|(steps, _)| *steps)
    }
}

/// The changes of one weight alone that end a lead or a tie.
fn flips(table: &Table, verdict: &Verdict, leads: Option<&Leads>) -> Vec<Flip> {
    let left = verdict.left();
    let totals: Vec<(AlternativeId, Total)> = left
        .iter()
        .map(|alternative| (*alternative, table.total(*alternative)))
        .collect();
    let mut flips: Vec<Flip> = Vec::new();
    for row in &table.rows {
        for direction in Direction::BOTH {
            let length = match leads {
                Some(leads) => leads
                    .nearest_tie(row, direction)
                    .map(|(steps, _)| steps.floor() + 1),
                None if verdict.tied.is_empty() => None,
                None => Some(1),
            };
            let room = direction.room(row.weight);
            let Some(length) = length.filter(|length| *length <= room) else {
                continue;
            };
            let totals = moved(&totals, row, direction.sign() * length);
            if is_level(&totals, &verdict.tied) {
                continue;
            }
            let step = Step::new(row, direction, length);
            let (winner, level) = (leader(&totals), level(&totals));
            let place = flips.partition_point(|flip| flip.step.length() <= length);
            let flip = Flip {
                step,
                winner,
                level,
            };
            flips.insert(place, flip);
        }
    }
    flips
}

/// The totals after a weight has moved.
fn moved(totals: &[(AlternativeId, Total)], row: &Row, by: i64) -> Vec<(AlternativeId, Total)> {
    let moved = |(alternative, total): &(AlternativeId, Total)| {
        let value = row.value(*alternative);
        let total = Total {
            low: total.low + by * value.low,
            high: total.high + by * value.high,
        };
        (*alternative, total)
    };
    totals.iter().map(moved).collect()
}

/// The alternative that is ahead of all others, whatever the missing scores are.
fn leader(totals: &[(AlternativeId, Total)]) -> Option<AlternativeId> {
    let is_first = |(one, total): &&(AlternativeId, Total)| {
        let mut others = totals.iter().filter(|(other, _)| other != one);
        others.all(|(_, other)| other.high < total.low)
    };
    totals.iter().find(is_first).map(|(first, _)| *first)
}

/// The alternatives that share the first place, whatever the missing scores are; empty where none
/// do.
fn level(totals: &[(AlternativeId, Total)]) -> Vec<AlternativeId> {
    let best = totals.iter().map(|(_, total)| total.low).max();
    let highest = totals.iter().filter(|(_, total)| Some(total.low) == best);
    let level: Vec<AlternativeId> = highest.map(|(one, _)| *one).collect();
    if level.len() > 1 && is_level(totals, &level) {
        level
    } else {
        Vec::new()
    }
}

/// Returns `true` if these alternatives share the first place, whatever the missing scores are, and
/// `false` if there are none.
fn is_level(totals: &[(AlternativeId, Total)], tied: &[AlternativeId]) -> bool {
    let mut level = totals.iter().filter(|(one, _)| tied.contains(one));
    !tied.is_empty()
        && level.all(|(_, total)| {
            let mut others = totals.iter();
            total.is_exact() && others.all(|(_, other)| other == total || other.high < total.low)
        })
}
