//! The audit: how much a comparison leaves to the weights, before any reader has answered.
//!
//! It looks at a view as it is at the neutral start, with the criteria alone in play, the optional
//! ones left out, and counts. Whether the scores are true is not for it to say.

mod reaches;
mod sentences;

use typed_index_collections::{TiVec, ti_vec};

use crate::answers::{Action, Answers, Factor};
use crate::comparison::overlap::Overlap;
use crate::comparison::{AlternativeId, ClaimId, Comparison, CriterionId, ProjectTypeId, ViewId};
use crate::verdict::Verdict;
use crate::verdict::dominance::{Reach, twins};
use crate::verdict::share::{Portion, Shares};
use crate::verdict::table::{Row, Table};
pub use reaches::{Reached, reaches};
pub use sentences::Account;

/// The audit of a view: how much it leaves to the weights.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audit {
    /// The view.
    pub view: ViewId,
    /// The prospect of each alternative, in the author's order.
    pub prospects: TiVec<AlternativeId, Prospect>,
    /// For each criterion in play, the alternative that is better there than any other, whatever
    /// the missing scores are; `None` where there is none.
    pub best: Vec<Option<AlternativeId>>,
    /// For each project type, the alternative with a better fit than any other, as the view counts
    /// it; `None` where several are level or a fit is unknown.
    pub best_fits: TiVec<ProjectTypeId, Option<AlternativeId>>,
    /// The criteria in play on which all alternatives have the same known score, so that no weight
    /// there changes which is ahead.
    pub same: Vec<CriterionId>,
    /// The alternatives that have the same known scores on every criterion in play, in groups of
    /// two or more.
    pub twins: Vec<Vec<AlternativeId>>,
    /// The criteria that may be one thing counted twice, in any view.
    pub overlaps: Vec<Overlap>,
    /// The criteria in play with a score that was judged: none of its claims has a source. Empty
    /// for an outline, which has no sources.
    pub judged: Vec<CriterionId>,
}

/// An alternative's prospect of coming first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prospect {
    /// The share of all weightings for which it comes first; `None` where missing scores leave that
    /// open.
    pub share: Option<Portion>,
    /// Says whether any weighting puts it first; for twins, whether any puts them first together.
    pub reach: Reach,
}

/// An audit in progress, in slices short enough for a page to stay responsive.
#[derive(Clone, Debug)]
pub struct Auditor {
    audit: Audit,
    table: Table,
    shares: Shares,
    /// The number of alternatives whose reach is known.
    reached: usize,
}

impl Audit {
    /// Audits a view in one go.
    pub fn whole(comparison: &Comparison, view: ViewId) -> Self {
        Auditor::begin(comparison, view).finish()
    }
}

impl Auditor {
    /// Begins the audit of a view with everything that takes no time.
    pub fn begin(comparison: &Comparison, view: ViewId) -> Self {
        let mut answers = Answers::neutral(comparison);
        answers.apply(Action::SetView(view));
        let table = Table::new(comparison, &answers);
        let verdict = Verdict::from_table(comparison, &answers, &table);
        let prospect = Prospect {
            share: None,
            reach: Reach::Unknown,
        };
        let everyone: Vec<AlternativeId> = comparison.alternatives.keys().collect();
        let level = table.rows.iter().filter(|row| is_same(row));
        let same = level.filter_map(|row| match row.factor {
            Factor::Criterion(criterion) => Some(criterion),
            Factor::Fit | Factor::Team => None,
        });
        Self {
            audit: Audit {
                view,
                prospects: ti_vec![prospect; comparison.alternatives.len()],
                best: table.rows.iter().map(best).collect(),
                best_fits: best_fits(comparison, view),
                same: same.collect(),
                twins: twins(&table, &everyone),
                overlaps: comparison.overlaps(),
                judged: judged(comparison, view, &table),
            },
            shares: Shares::begin(&table, &verdict),
            table,
            reached: 0,
        }
    }

    /// Does a slice of work, on the shares or the reach of one alternative, about a millisecond
    /// long on a slow device. Returns `true` once all is done.
    pub fn advance(&mut self) -> bool {
        if !self.shares.advance() {
            return false;
        }
        let everyone: Vec<AlternativeId> = self.audit.prospects.keys().collect();
        let mut prospects = self.audit.prospects.iter_mut_enumerated();
        if let Some((alternative, prospect)) = prospects.nth(self.reached) {
            prospect.reach = Reach::with_twins(&self.table, alternative, &everyone);
            self.reached += 1;
        }
        self.reached >= everyone.len()
    }

    /// Finishes what is not done yet, and returns the audit.
    pub fn finish(mut self) -> Audit {
        while !self.advance() {}
        for share in self.shares.finish() {
            if let Some(prospect) = self.audit.prospects.get_mut(share.alternative) {
                prospect.share = Some(share.all);
            }
        }
        self.audit
    }
}

fn best(row: &Row) -> Option<AlternativeId> {
    let alternatives = || row.values.keys();
    let is_best = |alternative: &AlternativeId| {
        let mut rivals = alternatives().filter(|rival| rival != alternative);
        rivals.all(|rival| row.difference(*alternative, rival) > 0)
    };
    alternatives().find(is_best)
}

fn is_same(row: &Row) -> bool {
    let mut neighbours = row.values.iter().zip(row.values.iter().skip(1));
    neighbours.all(|(one, other)| one.is_exact() && other.is_exact() && one.low == other.low)
}

/// The criteria in play with a score that has no source.
fn judged(comparison: &Comparison, view: ViewId, table: &Table) -> Vec<CriterionId> {
    if comparison.claims.iter().all(|claim| claim.says.is_empty()) {
        return Vec::new();
    }
    let has_source = |claim: &ClaimId| {
        let claim = comparison.claims.get(*claim);
        claim.is_some_and(|claim| !claim.sources.is_empty())
    };
    let is_judged = |criterion: &CriterionId| {
        let named = comparison.criteria.get(*criterion);
        let scores = named.and_then(|named| named.scores.get(view));
        let mut scores = scores.into_iter().flatten().flatten();
        scores.any(|score| !score.claims.is_empty() && !score.claims.iter().any(has_source))
    };
    let criteria = table.rows.iter().filter_map(|row| match row.factor {
        Factor::Criterion(criterion) => Some(criterion),
        Factor::Fit | Factor::Team => None,
    });
    criteria.filter(is_judged).collect()
}

fn best_fits(comparison: &Comparison, view: ViewId) -> TiVec<ProjectTypeId, Option<AlternativeId>> {
    let best = |project_type| {
        let mut best = None;
        let mut most = -1;
        for alternative in comparison.alternatives.keys() {
            let estimate = comparison.fit(view, alternative, project_type).estimate()?;
            let fit = estimate.value.get();
            if fit >= most {
                best = (fit > most).then_some(alternative);
                most = fit;
            }
        }
        best
    };
    comparison.project_types.keys().map(best).collect()
}
