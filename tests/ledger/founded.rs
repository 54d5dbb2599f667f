//! Small cases in which every score has a claim to rest on.

use weigh_up::answers::Answers;
use weigh_up::comparison::{Claim, ClaimId, ClaimKind, Comparison, Date, Judgement, ViewId};
use weigh_up::verdict::ledger::{Ledger, Why, Without};
use weigh_up::verdict::sensitivity::Sensitivity;
use weigh_up::verdict::{Table, Verdict};

use crate::case::{self, Case};

/// The day by which every claim here has to be looked at again.
pub(crate) const REVIEW_BY: Date = Date {
    year: 2027,
    month: 5,
    day: 22,
};

/// A case whose every score, and every project type's fits, rest on a claim of their own.
pub(crate) struct Founded {
    pub(crate) comparison: Comparison,
    pub(crate) answers: Answers,
}

impl Founded {
    pub(crate) fn new(case: &Case) -> Self {
        let mut comparison = case.comparison();
        for criterion in &mut comparison.criteria {
            for (score, side) in criterion.scores[ViewId::FIRST].iter_mut().zip(&case.sides) {
                if let Some(score) = score {
                    score.claims = vec![comparison.claims.next_key()];
                    comparison
                        .claims
                        .push(claim(&format!("{} on {}", side.name, criterion.id)));
                }
            }
        }
        for project_type in &mut comparison.project_types {
            project_type.fits[ViewId::FIRST].claims = vec![comparison.claims.next_key()];
            comparison.claims.push(claim(&project_type.id));
        }
        Self {
            comparison,
            answers: case.answers(),
        }
    }

    /// Gives the claim of an id another judgement.
    pub(crate) fn judged(mut self, id: &str, judgement: Judgement) -> Self {
        let mut claims = self.comparison.claims.iter_mut();
        let claim = claims.find(|claim| *claim.id == *id).expect(id);
        claim.judgement = judgement;
        self
    }

    pub(crate) fn verdict(&self) -> Verdict {
        Verdict::new(&self.comparison, &self.answers)
    }

    pub(crate) fn ledger(&self, sensitivity: &Sensitivity, today: Date) -> Ledger {
        let Self {
            comparison,
            answers,
        } = self;
        let table = Table::new(comparison, answers);
        let verdict = self.verdict();
        Ledger::new(comparison, answers, &table, &verdict, sensitivity, today)
    }

    /// The ids of the stale claims, with the reasons.
    pub(crate) fn stale(&self, today: Date) -> Vec<(String, Why)> {
        let ledger = self.ledger(&Sensitivity::default(), today);
        let id = |claim: ClaimId| self.comparison.claims[claim].id.to_string();
        let stale = ledger.stale.iter();
        stale.map(|stale| (id(stale.claim), stale.why)).collect()
    }

    /// The verdict once some claims are gone, worked out from the comparison up.
    pub(crate) fn without(&self, claims: &[ClaimId]) -> Without {
        let mut comparison = self.comparison.clone();
        let gone = |behind: &[ClaimId]| behind.iter().any(|claim| claims.contains(claim));
        for criterion in &mut comparison.criteria {
            for score in criterion.scores.iter_mut().flatten() {
                *score = score.take().filter(|score| !gone(&score.claims));
            }
        }
        for project_type in &mut comparison.project_types {
            for fits in &mut project_type.fits {
                if gone(&fits.claims) {
                    fits.by_alternative.fill(None);
                }
            }
        }
        let (with, without) = (self.verdict(), Verdict::new(&comparison, &self.answers));
        Without {
            leader: without.leader,
            band: without.band,
            unchanged: (with.leader, with.band) == (without.leader, without.band),
        }
    }
}

fn claim(id: &str) -> Claim {
    Claim {
        id: id.into(),
        kind: ClaimKind::Opinion,
        in_article: false,
        says: "So.".into(),
        judgement: Judgement::Accurate,
        note: "".into(),
        as_of: case::DAY,
        review_by: Some(REVIEW_BY),
        sources: Vec::new(),
    }
}
