//! The table: what every factor in play says of every alternative, in whole numbers.
//!
//! Where a score has a decimal, everything is counted in tenths of a point, so that it stays whole.
//!
//! **Invariant:** nothing here overflows. With n factors and k chosen project types, a total is at
//! most 1,000·n·k and the largest number of all, the sum of squares behind a margin, at most
//! 2,000,000·n·k². A comparison has at most 42 factors, so `i64` holds for 300,000 types.

use typed_index_collections::TiVec;

use crate::answers::{Answers, Cell, Factor};
use crate::comparison::{AlternativeId, Comparison, CriterionId, Estimate, Points, Tenths};
use crate::verdict::{Scale, Total};

/// The factors in play, with their weights and what they say of the alternatives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The number of times that a score counts: once for each chosen project type, so that fit,
    /// which is summed over them, stays a mean and everything stays whole. 1 while none is chosen.
    pub times: i64,
    /// The parts that a point is counted in: 1 where every score of the comparison is a whole
    /// number of points, else 10.
    pub parts: i64,
    /// One row for each factor in play, in the comparison's order, fit and team last.
    pub rows: Vec<Row>,
}

/// A factor in play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The factor.
    pub factor: Factor,
    /// Its weight for the reader.
    pub weight: Points,
    /// Its values by alternative.
    pub values: TiVec<AlternativeId, Value>,
}

/// The value of an alternative on a factor: its score in parts of a point, as often as it counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Value {
    /// The least that it can be; the same as `high` unless a score is missing.
    pub low: i64,
    /// The most that it can be.
    pub high: i64,
    /// The parts of a point by which its known scores may be off, either way.
    pub uncertainty: i64,
}

impl Table {
    /// The table that a reader's answers make of a comparison. It holds every alternative, those
    /// too that are excluded or left out.
    pub fn new(comparison: &Comparison, answers: &Answers) -> Self {
        let times = answers.chosen().map(|_| 1).sum::<i64>().max(1);
        let parts = comparison.parts();
        let alternatives = || comparison.alternatives.keys();
        let row = |factor, value: &dyn Fn(AlternativeId) -> Value| Row {
            factor,
            weight: answers.weight(factor),
            values: alternatives().map(value).collect(),
        };
        let is_in_play = |criterion: &CriterionId| {
            let named = comparison.criteria.get(*criterion);
            let weight = answers.weight(Factor::Criterion(*criterion));
            weight > Points::MIN || named.is_some_and(|named| !named.optional)
        };
        let mut rows: Vec<Row> = comparison
            .criteria
            .keys()
            .filter(is_in_play)
            .map(|criterion| {
                row(Factor::Criterion(criterion), &|alternative| {
                    let cell = Cell {
                        alternative,
                        criterion,
                    };
                    Value::of(score(comparison, answers, cell), parts).times(times)
                })
            })
            .collect();
        if answers.chosen().next().is_some() {
            rows.push(row(Factor::Fit, &|alternative| {
                let fits = answers.chosen().map(|project_type| {
                    let fit = comparison.fit(answers.view(), alternative, project_type);
                    Value::of(fit.estimate(), parts)
                });
                fits.fold(Value::default(), Value::plus)
            }));
        }
        let experience = |alternative| answers.experience(alternative).unwrap_or_default();
        let is_known = |alternative| {
            !answers.is_left_out(alternative) && experience(alternative) > Points::MIN
        };
        if alternatives().any(is_known) {
            rows.push(row(Factor::Team, &|alternative| {
                Value::of(Some(exactly(experience(alternative))), parts).times(times)
            }));
        }
        Self { times, parts, rows }
    }

    /// An alternative's weighted total.
    pub fn total(&self, alternative: AlternativeId) -> Total {
        let mut total = Total { low: 0, high: 0 };
        for row in &self.rows {
            let value = row.value(alternative);
            total.low += row.weight.get() * value.low;
            total.high += row.weight.get() * value.high;
        }
        total
    }

    /// What one point of a score counts: its parts, as often as a score counts.
    pub fn point(&self) -> i64 {
        self.parts * self.times
    }

    /// The scale on which totals are told.
    pub fn scale(&self) -> Scale {
        Scale::new(self.possible(), self.parts)
    }

    /// The total of an alternative that has every point there is.
    pub fn possible(&self) -> i64 {
        let weights = self.rows.iter().map(|row| row.weight.get()).sum::<i64>();
        Points::MAX.get() * self.point() * weights
    }

    /// The share of the possible points, 0 to 100, rounded half up; `None` while the total is an
    /// interval or nothing has a weight.
    pub fn percent(&self, total: Total) -> Option<i64> {
        let possible = self.possible();
        (total.is_exact() && possible > 0).then(|| (200 * total.low + possible) / (2 * possible))
    }

    /// The total on the scale from 0 to 10, in hundredths, rounded half up; `None` where `percent`
    /// is.
    pub fn score(&self, total: Total) -> Option<i64> {
        let possible = self.possible();
        (total.is_exact() && possible > 0).then(|| self.scale().hundredths(total.low))
    }

    /// A score as the reader knows it, in tenths of a point: once, not as often as it counts; for
    /// fit the sum over the chosen types. `None` where it is missing.
    pub fn tenths(&self, row: &Row, alternative: AlternativeId) -> Option<i64> {
        let value = row.value(alternative);
        let times = if row.factor == Factor::Fit {
            1
        } else {
            self.times
        };
        value
            .is_exact()
            .then(|| 10 * value.low / (times * self.parts))
    }
}

impl Row {
    /// The value of an alternative; all 0 for one that does not exist.
    pub fn value(&self, alternative: AlternativeId) -> Value {
        self.values.get(alternative).copied().unwrap_or_default()
    }

    /// The lead of the first alternative over the second here (d), at least: a missing score counts
    /// as what is worst for the first.
    pub fn difference(&self, first: AlternativeId, second: AlternativeId) -> i64 {
        self.value(first).low - self.value(second).high
    }

    /// Returns `true` if the first alternative is ahead of the second here even with both scores
    /// off by as much as they may be.
    pub fn is_beyond_doubt(&self, first: AlternativeId, second: AlternativeId) -> bool {
        let (one, other) = (self.value(first), self.value(second));
        self.difference(first, second) > one.uncertainty + other.uncertainty
    }
}

impl Value {
    /// A known estimate, or anything from 0 to 10 points where it is missing, in parts of a point.
    pub(super) fn of(estimate: Option<Estimate>, parts: i64) -> Self {
        let counted = |tenths: Tenths| tenths.get() * parts / 10;
        match estimate {
            Some(Estimate { value, uncertainty }) => Self {
                low: counted(value),
                high: counted(value),
                uncertainty: counted(uncertainty),
            },
            None => Self {
                low: counted(Tenths::MIN),
                high: counted(Tenths::MAX),
                uncertainty: 0,
            },
        }
    }

    fn times(self, times: i64) -> Self {
        Self {
            low: times * self.low,
            high: times * self.high,
            uncertainty: times * self.uncertainty,
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            low: self.low + other.low,
            high: self.high + other.high,
            uncertainty: self.uncertainty + other.uncertainty,
        }
    }

    /// Returns `true` if no score is missing in it.
    pub fn is_exact(self) -> bool {
        self.low == self.high
    }
}

/// The reader's own score, which holds in every view, or else the author's.
fn score(comparison: &Comparison, answers: &Answers, cell: Cell) -> Option<Estimate> {
    let own = answers.own_score(cell).map(exactly);
    own.or_else(|| {
        let score = comparison.score(answers.view(), cell.alternative, cell.criterion)?;
        Some(score.estimate)
    })
}

/// An estimate by the reader, which is not off.
fn exactly(value: Points) -> Estimate {
    Estimate {
        value: value.into(),
        uncertainty: Tenths::MIN,
    }
}
