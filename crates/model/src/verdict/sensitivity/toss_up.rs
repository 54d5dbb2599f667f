//! The toss-up: where the doubt begins, before any other alternative leads.

use super::{Direction, Step};
use crate::comparison::AlternativeId;
use crate::verdict::table::Row;
use crate::verdict::{Band, Table, Verdict};

/// The fewest steps of one weight, all others as they are, after which a lead that is more than a
/// toss-up is one, or a tie; of equally few the first in the comparison's order, down before up.
/// `None` where nothing leads by more, or no weight leads there before the lead is lost.
pub(super) fn nearest(table: &Table, verdict: &Verdict) -> Option<Step> {
    let leader = verdict.leader.filter(|_| verdict.band > Band::Close)?;
    let rivals = verdict.left().into_iter().filter(|one| *one != leader);
    let sums: Vec<Sums> = rivals
        .map(|rival| Sums::new(table, leader, rival))
        .collect();
    let mut steps = Vec::new();
    for row in &table.rows {
        let mut others = table.rows.iter().filter(|other| other.factor != row.factor);
        let stands_alone = others.all(|other| other.weight.get() == 0);
        for direction in Direction::BOTH {
            let firmness = |length: &i64| {
                let weight = row.weight.get() + direction.sign() * length;
                if stands_alone && weight == 0 {
                    return Firmness::Lost;
                }
                let moved = sums.iter().map(|sums| sums.at(row, weight).firmness());
                moved.min().unwrap_or(Firmness::Firm)
            };
            let mut lengths = 1..=direction.room(row.weight);
            let weaker = lengths.find(|length| firmness(length) < Firmness::Firm);
            let weaker = weaker.filter(|length| firmness(length) == Firmness::TossUp);
            steps.extend(weaker.map(|length| Step::new(row, direction, length)));
        }
    }
    steps.into_iter().min_by_key(Step::length)
}

/// What is left of a lead, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Firmness {
    /// Another is ahead, or may be.
    Lost,
    /// A toss-up or a tie.
    TossUp,
    /// More.
    Firm,
}

/// The sums that the band of a duel rests on: a weight moves them by its own row alone.
#[derive(Clone, Copy, Debug)]
struct Sums {
    leader: AlternativeId,
    rival: AlternativeId,
    lead: i64,
    /// The square of the margin of error.
    squares: i64,
    /// The rows with a weight on which the leader may be behind.
    doubtful: i64,
    /// The rows with a weight on which a score is missing.
    open: i64,
}

impl Sums {
    fn new(table: &Table, leader: AlternativeId, rival: AlternativeId) -> Self {
        let none = Self {
            leader,
            rival,
            lead: 0,
            squares: 0,
            doubtful: 0,
            open: 0,
        };
        let rows = table.rows.iter();
        rows.fold(none, |sums, row| sums.with(row, row.weight.get(), 1))
    }

    /// The same with another weight of a row.
    fn at(self, row: &Row, weight: i64) -> Self {
        self.with(row, row.weight.get(), -1).with(row, weight, 1)
    }

    /// The same with a row at a weight once more, or with −1 without it.
    fn with(self, row: &Row, weight: i64, times: i64) -> Self {
        let (one, other) = (row.value(self.leader), row.value(self.rival));
        let difference = row.difference(self.leader, self.rival);
        let errors = (one.uncertainty, other.uncertainty);
        let squares = errors.0 * errors.0 + errors.1 * errors.1;
        let counts = |is: bool| i64::from(is && weight > 0) * times;
        Self {
            lead: self.lead + times * weight * difference,
            squares: self.squares + times * weight * weight * squares,
            doubtful: self.doubtful + counts(difference < errors.0 + errors.1),
            open: self.open + counts(!(one.is_exact() && other.is_exact())),
            ..self
        }
    }

    /// By the rules of the bands.
    fn firmness(&self) -> Firmness {
        let is_within = self.lead * self.lead <= self.squares && self.doubtful > 0;
        match self.lead {
            ..0 => Firmness::Lost,
            0 if self.open > 0 => Firmness::Lost,
            0 => Firmness::TossUp,
            _ if is_within => Firmness::TossUp,
            _ => Firmness::Firm,
        }
    }
}
