//! The ledger: the verdict's claims that are past their review, contested or wrong, and what the
//! verdict would be without them.

use crate::answers::{Action, Answers, Cell, Choice, Factor};
use crate::comparison::{
    AlternativeId, Claim, ClaimId, Comparison, CriterionId, Date, Estimate, Judgement, Points,
    ProjectTypeId,
};
use crate::verdict::sensitivity::Sensitivity;
use crate::verdict::table::Value;
use crate::verdict::{Band, Table, Verdict};

/// The stale claims behind a verdict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Each by itself, in the comparison's order.
    pub stale: Vec<Stale>,
    /// The verdict without all of them; `None` where there are none.
    pub without_all: Option<Without>,
}

/// A claim that should not be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stale {
    /// The claim.
    pub claim: ClaimId,
    /// The reason.
    pub why: Why,
    /// The verdict without it.
    pub without: Without,
}

/// Why a claim should not be relied on; the first that applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It was wrong when it was said.
    Wrong,
    /// It is disputed, or true in a way that misleads.
    Contested,
    /// The day by which it had to be looked at again is over.
    PastReview,
}

/// A verdict in which the scores that rest on some claims are missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Without {
    /// The alternative that leads then.
    pub leader: Option<AlternativeId>,
    /// The band of that verdict.
    pub band: Band,
    /// `true` if leader and band are what they are with the claims.
    pub unchanged: bool,
}

impl Ledger {
    /// The stale claims behind what the explanation names: the scores of the strongest arguments
    /// on both sides, and of the factor of the nearest flip.
    pub fn new(
        comparison: &Comparison,
        answers: &Answers,
        table: &Table,
        verdict: &Verdict,
        sensitivity: &Sensitivity,
        today: Date,
    ) -> Self {
        let evidence = Evidence {
            comparison,
            answers,
            table,
            verdict,
        };
        let stale = |claim: ClaimId| {
            let why = Why::of(comparison.claims.get(claim)?, today)?;
            Some(Stale {
                claim,
                why,
                without: evidence.without(&[claim]),
            })
        };
        let behind = evidence.behind(sensitivity).into_iter();
        let stale: Vec<Stale> = behind.filter_map(stale).collect();
        let all: Vec<ClaimId> = stale.iter().map(|stale| stale.claim).collect();
        Self {
            without_all: (!all.is_empty()).then(|| evidence.without(&all)),
            stale,
        }
    }
}

impl Why {
    /// Why a claim should not be relied on today; `None` where it may be.
    fn of(claim: &Claim, today: Date) -> Option<Self> {
        match claim.judgement {
            Judgement::Wrong => Some(Self::Wrong),
            Judgement::Contested => Some(Self::Contested),
            Judgement::Accurate | Judgement::Outdated => {
                let is_over = claim.review_by.is_some_and(|day| day < today);
                is_over.then_some(Self::PastReview)
            }
        }
    }
}

/// Everything that a verdict rests on.
struct Evidence<'a> {
    comparison: &'a Comparison,
    answers: &'a Answers,
    table: &'a Table,
    verdict: &'a Verdict,
}

impl Evidence<'_> {
    /// The claims behind what the explanation names, in the comparison's order.
    fn behind(&self, sensitivity: &Sensitivity) -> Vec<ClaimId> {
        let mut claims = Vec::new();
        let [first, second, ..] = *self.verdict.left() else {
            return claims;
        };
        let arguments = self.verdict.arguments();
        for row in arguments.in_favour.iter().chain(&arguments.against) {
            self.collect(row.factor, [first, second], &mut claims);
        }
        if let Some(flip) = sensitivity.flips.first() {
            // The alternative that leads after the flip need not be the second of the ranking.
            let other = flip.winner.filter(|winner| *winner != first);
            let sides = [first, other.unwrap_or(second)];
            self.collect(flip.step.factor, sides, &mut claims);
        } else {
            for step in sensitivity.cheapest.iter().flatten() {
                self.collect(step.factor, [first, second], &mut claims);
            }
        }
        claims
    }

    /// Adds the claims that a factor's scores of some alternatives rest on, each once and in order.
    fn collect(&self, factor: Factor, alternatives: [AlternativeId; 2], claims: &mut Vec<ClaimId>) {
        for alternative in alternatives {
            match factor {
                Factor::Criterion(criterion) => {
                    insert(claims, self.behind_score(alternative, criterion));
                }
                Factor::Fit => {
                    for project_type in self.answers.chosen() {
                        if let Some((_, behind)) = self.fit(alternative, project_type) {
                            insert(claims, behind);
                        }
                    }
                }
                Factor::Team => {}
            }
        }
    }

    /// The claims that a score rests on: none where it is the reader's own.
    fn behind_score(&self, alternative: AlternativeId, criterion: CriterionId) -> &[ClaimId] {
        let cell = Cell {
            alternative,
            criterion,
        };
        if self.answers.own_score(cell).is_some() {
            return &[];
        }
        let view = self.answers.view();
        let score = self.comparison.score(view, alternative, criterion);
        score.map_or(&[], |score| &score.claims)
    }

    /// A fit that the active view judges, with the claims that it rests on. What counts for one
    /// that is not listed rests on none.
    fn fit(
        &self,
        alternative: AlternativeId,
        project_type: ProjectTypeId,
    ) -> Option<(Estimate, &[ClaimId])> {
        let project_type = self.comparison.project_types.get(project_type)?;
        let fits = project_type.fits.get(self.answers.view())?;
        let estimate = fits.by_alternative.get(alternative).copied().flatten()?;
        Some((estimate, &fits.claims))
    }

    /// The verdict in which every score and every fit that rests on one of the claims is missing.
    fn without(&self, claims: &[ClaimId]) -> Without {
        let rests = |behind: &[ClaimId]| behind.iter().any(|claim| claims.contains(claim));
        let mut answers = self.answers.clone();
        let mut table = self.table.clone();
        let all = Points::MAX.get() * table.point();
        for row in &mut table.rows {
            for (alternative, value) in row.values.iter_mut_enumerated() {
                match row.factor {
                    Factor::Criterion(criterion) => {
                        if rests(self.behind_score(alternative, criterion)) {
                            *value = Value {
                                low: Points::MIN.get(),
                                high: all,
                                uncertainty: 0,
                            };
                        }
                    }
                    Factor::Fit => {
                        for project_type in self.answers.chosen() {
                            let fit = self.fit(alternative, project_type);
                            let Some((fit, _)) = fit.filter(|(_, behind)| rests(behind)) else {
                                continue;
                            };
                            let fit = Value::of(Some(fit), table.parts);
                            value.low -= fit.low;
                            value.high += table.parts * Points::MAX.get() - fit.high;
                            value.uncertainty -= fit.uncertainty;
                            // The fits of a project type rest on the same claims, so that all are
                            // missing here, and a missing fit excludes nothing.
                            answers.apply(Action::SetProject(project_type, Choice::Yes));
                        }
                    }
                    Factor::Team => {}
                }
            }
        }
        let verdict = Verdict::from_table(self.comparison, &answers, &table);
        Without {
            leader: verdict.leader,
            band: verdict.band,
            unchanged: verdict.leader == self.verdict.leader && verdict.band == self.verdict.band,
        }
    }
}

fn insert(claims: &mut Vec<ClaimId>, more: &[ClaimId]) {
    for claim in more {
        if let Err(place) = claims.binary_search(claim) {
            claims.insert(place, *claim);
        }
    }
}
