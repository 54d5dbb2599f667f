//! The report: a verdict as the plain object that pages and programs get. Its names are public
//! and permanent.

use weigh_up_model::answers::{Answers, Factor};
use weigh_up_model::comparison::{Comparison, Text};
use weigh_up_model::verdict::explanation::Explanation;
use weigh_up_model::verdict::ledger::Stale;
use weigh_up_model::verdict::sensitivity::{Flip, Step, Unknown};
use weigh_up_model::verdict::share::Share;
use weigh_up_model::verdict::{Contribution, Findings, Reason, Standing};

use crate::json::Json;

/// Reports a verdict, with the answers in the notation that it follows from.
pub fn report(
    comparison: &Comparison,
    answers: &Answers,
    answers_text: &str,
    findings: &Findings,
    explanation: &Explanation,
) -> Json {
    let verdict = &findings.verdict;
    let ids = Ids(comparison);
    let view = comparison.views.get(answers.view());
    let ranking = verdict.ranking.iter().map(|standing| ids.place(standing));
    let pulls = verdict.contributions.iter().map(|row| ids.pull(row));
    let tied = verdict.tied.iter().map(|tied| ids.alternative(*tied));
    let rival = verdict.rival.map(|rival| ids.alternative(rival));
    let sensitivity = &findings.sensitivity;
    let flips = sensitivity.flips.iter().map(|flip| ids.flip(flip));
    let cheapest = sensitivity.cheapest.as_ref().map(|steps| {
        let steps = steps.iter().map(|step| Json::object(ids.step(*step)));
        Json::List(steps.collect())
    });
    let shares = findings
        .shares
        .iter()
        .flatten()
        .map(|share| ids.share(share));
    let unknown = sensitivity.unknown.iter().map(|cell| ids.unknown(cell));
    let stale = findings.ledger.stale.iter().map(|stale| ids.stale(stale));
    Json::object(vec![
        ("comparison", comparison.id.clone().into()),
        ("rev", i64::from(comparison.revision).into()),
        ("view", view.map(|view| view.id.clone()).into()),
        ("answers", answers_text.into()),
        ("ranking", Json::List(ranking.collect())),
        ("leader", ids.leader(verdict.leader)),
        ("tied", Json::texts(tied)),
        ("rival", rival.into()),
        ("lead", verdict.lead.into()),
        ("band", verdict.band.id().into()),
        ("reason", verdict.reason.map(Reason::id).into()),
        ("contributions", Json::List(pulls.collect())),
        ("flips", Json::List(flips.collect())),
        ("cheapest", cheapest.into()),
        ("shares", Json::List(shares.collect())),
        ("unknown", Json::List(unknown.collect())),
        ("stale", Json::List(stale.collect())),
        ("text", explanation.text().into()),
    ])
}

/// Turns positions into ids.
struct Ids<'a>(&'a Comparison);

impl Ids<'_> {
    fn alternative(&self, alternative: usize) -> Text {
        let alternative = self.0.alternatives.get(alternative);
        alternative.map_or_else(|| "".into(), |alternative| alternative.id.clone())
    }

    /// Whoever leads, or nobody.
    fn leader(&self, leader: Option<usize>) -> Json {
        leader.map(|leader| self.alternative(leader)).into()
    }

    /// The id of a claim, by its position.
    fn claim(&self, claim: usize) -> Text {
        let claim = self.0.claims.get(claim);
        claim.map_or_else(|| "".into(), |claim| claim.id.clone())
    }

    fn factor(&self, factor: Factor) -> Text {
        match factor {
            Factor::Criterion(criterion) => {
                let criterion = self.0.criteria.get(criterion);
                criterion.map_or_else(|| "".into(), |criterion| criterion.id.clone())
            }
            Factor::Fit => "fit".into(),
            Factor::Team => "team".into(),
        }
    }

    fn place(&self, standing: &Standing) -> Json {
        let alternative = self.0.alternatives.get(standing.alternative);
        let musts = standing.excluded_by.iter();
        let musts = musts.filter_map(|must| self.0.project_types.get(*must));
        let total = standing.total;
        let total = if total.is_exact() {
            total.low.into()
        } else {
            Json::List(vec![total.low.into(), total.high.into()])
        };
        Json::object(vec![
            ("id", self.alternative(standing.alternative).into()),
            ("name", alternative.map(|named| named.name.clone()).into()),
            ("total", total),
            ("percent", standing.percent.into()),
            ("excludedBy", Json::texts(musts.map(|must| must.id.clone()))),
        ])
    }

    fn pull(&self, row: &Contribution) -> Json {
        let scores = row.scores.iter().enumerate();
        let scores = scores.map(|(position, score)| (self.alternative(position), (*score).into()));
        let toward = row.toward.map(|toward| self.alternative(toward));
        Json::object(vec![
            ("criterion", self.factor(row.factor).into()),
            ("weight", row.weight.get().into()),
            ("scores", Json::Object(scores.collect())),
            ("toward", toward.into()),
            ("amount", row.amount.into()),
        ])
    }

    fn step(&self, step: Step) -> Vec<(&'static str, Json)> {
        vec![
            ("criterion", self.factor(step.factor).into()),
            ("from", step.from.get().into()),
            ("to", step.to.get().into()),
        ]
    }

    fn flip(&self, flip: &Flip) -> Json {
        let mut members = self.step(flip.step);
        members.push(("winner", self.leader(flip.winner)));
        Json::object(members)
    }

    fn share(&self, share: &Share) -> Json {
        Json::object(vec![
            ("id", self.alternative(share.alternative).into()),
            ("all", share.all.into()),
            ("order", share.order.into()),
            ("near", share.near.into()),
        ])
    }

    fn unknown(&self, unknown: &Unknown) -> Json {
        Json::object(vec![
            ("alternative", self.alternative(unknown.alternative).into()),
            ("criterion", self.factor(unknown.factor).into()),
            ("needs", unknown.needs.get().into()),
        ])
    }

    fn stale(&self, stale: &Stale) -> Json {
        let without = vec![
            ("leader", self.leader(stale.without.leader)),
            ("band", stale.without.band.id().into()),
        ];
        Json::object(vec![
            ("claim", self.claim(stale.claim).into()),
            ("without", Json::object(without)),
        ])
    }
}
