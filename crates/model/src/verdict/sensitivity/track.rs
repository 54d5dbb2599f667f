//! Tracks: which alternative leads at each whole weight of a factor, all other weights as they are.

use super::{leader, level, moved};
use crate::answers::{Action, Answers, Factor};
use crate::comparison::{AlternativeId, Comparison, Points};
use crate::verdict::space::Lead;
use crate::verdict::table::Row;
use crate::verdict::{Table, Total, Verdict};

/// Neighbouring weights at which the lead is the same: the first and the last of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The lead.
    pub lead: Lead,
    /// The least of the weights.
    pub from: i64,
    /// The largest of them.
    pub to: i64,
}

/// The tracks of a verdict.
#[derive(Debug)]
pub struct Tracks<'a> {
    comparison: &'a Comparison,
    answers: &'a Answers,
    table: Table,
    totals: Vec<(AlternativeId, Total)>,
}

impl Run {
    /// Returns `true` if a weight is one of its own.
    pub fn has(&self, weight: Points) -> bool {
        (self.from..=self.to).contains(&weight.get())
    }
}

impl<'a> Tracks<'a> {
    /// The tracks of the verdict that some answers lead to.
    pub fn new(comparison: &'a Comparison, answers: &'a Answers, verdict: &Verdict) -> Self {
        let table = Table::new(comparison, answers);
        let left = verdict.left().into_iter();
        Self {
            comparison,
            answers,
            totals: left.map(|one| (one, table.total(one))).collect(),
            table,
        }
    }

    /// The runs of a factor, from the weight 0 up to 10. There are none where fewer than two
    /// alternatives are left, nor for a factor that would not be in play with any weight.
    pub fn of(&self, factor: Factor) -> Vec<Run> {
        if self.totals.len() < 2 {
            return Vec::new();
        }
        let mut rows = self.table.rows.iter();
        let row = rows.find(|row| row.factor == factor).cloned();
        let Some(row) = row.or_else(|| self.unweighted(factor)) else {
            return Vec::new();
        };
        let weights = Points::MIN.get()..=Points::MAX.get();
        runs(weights.map(|weight| self.lead(&row, weight)))
    }

    /// The row of an optional criterion, which is not in the table before it has a weight.
    fn unweighted(&self, factor: Factor) -> Option<Row> {
        let mut answers = self.answers.clone();
        answers.apply(Action::SetWeight(factor, Points::MAX));
        let mut rows = Table::new(self.comparison, &answers).rows.into_iter();
        let row = rows.find(|row| row.factor == factor)?;
        Some(Row {
            weight: Points::MIN,
            ..row
        })
    }

    /// The lead with a weight of a factor.
    fn lead(&self, row: &Row, weight: i64) -> Lead {
        let mut others = self.table.rows.iter();
        let is_other = |other: &Row| other.factor != row.factor && other.weight > Points::MIN;
        if weight == 0 && !others.any(is_other) {
            return Lead::Open;
        }
        let totals = moved(&self.totals, row, weight - row.weight.get());
        match leader(&totals) {
            Some(leader) => Lead::By(leader),
            None if level(&totals).is_empty() => Lead::Open,
            None => Lead::Tie,
        }
    }
}

/// The runs of a list of leads, of which the first is that of the weight 0.
pub fn runs(leads: impl IntoIterator<Item = Lead>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (weight, lead) in (0..).zip(leads) {
        match runs.last_mut().filter(|run| run.lead == lead) {
            Some(run) => run.to = weight,
            None => runs.push(Run {
                lead,
                from: weight,
                to: weight,
            }),
        }
    }
    runs
}
