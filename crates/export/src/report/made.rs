//! Makes a report of a verdict: positions become ids.

use weigh_up_model::answers::{Answers, Factor};
use weigh_up_model::comparison::{AlternativeId, Comparison};
use weigh_up_model::verdict::explanation::Explanation;
use weigh_up_model::verdict::ledger::Stale;
use weigh_up_model::verdict::sensitivity::{Flip, Step, Unknown};
use weigh_up_model::verdict::share::Share;
use weigh_up_model::verdict::{Contribution, Findings, Standing};

use super::{
    Amount, Change, Doubt, Fraction, Gap, Outcome, Part, Place, Pull, Report, Total, Turn,
};

impl<'a> Report<'a> {
    /// Reports a verdict, with the answers in the notation that it follows from.
    pub fn new(
        comparison: &'a Comparison,
        answers: &Answers,
        answers_text: &'a str,
        findings: &Findings,
        explanation: &'a Explanation,
    ) -> Self {
        let verdict = &findings.verdict;
        let sensitivity = &findings.sensitivity;
        let ids = Ids(comparison);
        let view = comparison.views.get(answers.view());
        let cheapest = sensitivity.cheapest.as_ref();
        let parts = verdict.scale.parts();
        let points = |number| Amount { number, parts };
        let left_out = all(&verdict.left_out, |left_out| ids.alternative(*left_out));
        Self {
            comparison: &comparison.id,
            rev: comparison.revision,
            view: view.map(|view| &*view.id),
            answers: answers_text,
            ranking: all(&verdict.ranking, |standing| ids.place(standing, points)),
            left_out: Some(left_out).filter(|left_out| !left_out.is_empty()),
            leader: ids.maybe(verdict.leader),
            tied: all(&verdict.tied, |tied| ids.alternative(*tied)),
            rival: ids.maybe(verdict.rival),
            lead: verdict.lead.map(points),
            band: verdict.band,
            reason: verdict.reason,
            contributions: all(&verdict.contributions, |row| ids.pull(row, points)),
            flips: all(&sensitivity.flips, |flip| ids.turn(flip)),
            cheapest: cheapest.map(|steps| all(steps, |step| ids.change(*step))),
            shares: all(findings.shares.iter().flatten(), |share| ids.part(share)),
            unknown: all(&sensitivity.unknown, |unknown| ids.gap(unknown)),
            stale: all(&findings.ledger.stale, |stale| ids.doubt(stale)),
            text: explanation.text(),
        }
    }
}

fn all<T, Made>(of: impl IntoIterator<Item = T>, make: impl FnMut(T) -> Made) -> Vec<Made> {
    of.into_iter().map(make).collect()
}

/// Turns positions into ids.
#[derive(Clone, Copy)]
struct Ids<'a>(&'a Comparison);

impl<'a> Ids<'a> {
    fn alternative(self, alternative: AlternativeId) -> &'a str {
        let alternative = self.0.alternatives.get(alternative);
        alternative.map_or("", |alternative| &alternative.id)
    }

    fn maybe(self, alternative: Option<AlternativeId>) -> Option<&'a str> {
        alternative.map(|alternative| self.alternative(alternative))
    }

    fn factor(self, factor: Factor) -> &'a str {
        match factor {
            Factor::Criterion(criterion) => {
                let criterion = self.0.criteria.get(criterion);
                criterion.map_or("", |criterion| &criterion.id)
            }
            Factor::Fit => "fit",
            Factor::Team => "team",
        }
    }

    fn place(self, standing: &Standing, points: impl Fn(i64) -> Amount) -> Place<'a> {
        let alternative = self.0.alternatives.get(standing.alternative);
        let excluded_by = standing.excluded_by.iter();
        let musts = excluded_by.filter_map(|must| self.0.project_types.get(*must));
        let total = standing.total;
        Place {
            id: self.alternative(standing.alternative),
            name: alternative.map_or("", |alternative| &alternative.name),
            total: if total.is_exact() {
                Total::Exact(points(total.low))
            } else {
                Total::Between(points(total.low), points(total.high))
            },
            percent: standing.percent,
            excluded_by: musts.map(|must| &*must.id).collect(),
            score: standing.score,
        }
    }

    fn pull(self, row: &Contribution, points: impl Fn(i64) -> Amount) -> Pull<'a> {
        let tenths = |number| Amount { number, parts: 10 };
        let scores = row.scores.iter_enumerated();
        Pull {
            criterion: self.factor(row.factor),
            weight: row.weight.get(),
            scores: all(scores, |(place, score)| {
                (self.alternative(place), score.map(tenths))
            }),
            toward: self.maybe(row.toward),
            amount: points(row.amount),
        }
    }

    fn change(self, step: Step) -> Change<'a> {
        Change {
            criterion: self.factor(step.factor),
            from: step.from.get(),
            to: step.to.get(),
        }
    }

    fn turn(self, flip: &Flip) -> Turn<'a> {
        let Change {
            criterion,
            from,
            to,
        } = self.change(flip.step);
        Turn {
            criterion,
            from,
            to,
            winner: self.maybe(flip.winner),
        }
    }

    fn part(self, share: &Share) -> Part<'a> {
        Part {
            id: self.alternative(share.alternative),
            all: Fraction(share.all),
            order: share.order.map(Fraction),
            near: Fraction(share.near),
        }
    }

    fn gap(self, unknown: &Unknown) -> Gap<'a> {
        Gap {
            alternative: self.alternative(unknown.alternative),
            criterion: self.factor(unknown.factor),
            needs: unknown.needs.get(),
        }
    }

    fn doubt(self, stale: &Stale) -> Doubt<'a> {
        let claim = self.0.claims.get(stale.claim);
        Doubt {
            claim: claim.map_or("", |claim| &claim.id),
            without: Outcome {
                leader: self.maybe(stale.without.leader),
                band: stale.without.band,
            },
        }
    }
}
