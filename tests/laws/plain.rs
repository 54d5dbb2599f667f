//! The plain object that pages get, written once more from its public description.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use weigh_up::answers::Factor;
use weigh_up::comparison::{AlternativeId, ProjectTypeId};
use weigh_up::verdict::sensitivity::Step;
use weigh_up::verdict::share::Portion;
use weigh_up::verdict::{Band, Findings, Reason, Total};

use crate::case::{self, Case};

/// The names of its members, in their order.
pub(crate) const NAMES: [&str; 18] = [
    "comparison",
    "rev",
    "view",
    "answers",
    "ranking",
    "leader",
    "tied",
    "rival",
    "lead",
    "band",
    "reason",
    "contributions",
    "flips",
    "cheapest",
    "shares",
    "unknown",
    "stale",
    "text",
];

/// The report of findings, with the answers `a=1`.
pub(crate) fn report(case: &Case, findings: &Findings, text: &str) -> Value {
    let mut report = of_verdict(case, findings);
    let more = beside_verdict(case, findings);
    let members = report.as_object_mut().expect("an object");
    members.extend(more.as_object().expect("an object").clone());
    members.insert("text".to_owned(), json!(text));
    report
}

fn of_verdict(case: &Case, findings: &Findings) -> Value {
    let verdict = &findings.verdict;
    let id = |side: &AlternativeId| case::id(&case.sides[usize::from(*side)].name).to_string();
    let must = |must: &ProjectTypeId| case::id(&case.types[usize::from(*must)].0).to_string();
    let ranking = verdict.ranking.iter().map(|place| {
        let musts = place.excluded_by.iter().map(must);
        let Total { low, high } = place.total;
        json!({
            "id": id(&place.alternative),
            "name": case.sides[usize::from(place.alternative)].name,
            "total": if low == high { json!(low) } else { json!([low, high]) },
            "percent": place.percent,
            "excludedBy": musts.collect::<Vec<_>>(),
            "score": place.score,
        })
    });
    let contributions = verdict.contributions.iter().map(|row| {
        let sides = row.scores.iter_enumerated();
        let scores = sides.map(|(side, score)| (id(&side), score.map(|tenths| tenths / 10)));
        json!({
            "criterion": factor(case, row.factor),
            "weight": row.weight.get(),
            "scores": scores.collect::<BTreeMap<_, _>>(),
            "toward": row.toward.as_ref().map(id),
            "amount": row.amount,
        })
    });
    json!({
        "comparison": "small",
        "rev": 7,
        "view": "only",
        "answers": "a=1",
        "ranking": ranking.collect::<Vec<_>>(),
        "leader": verdict.leader.as_ref().map(id),
        "tied": verdict.tied.iter().map(id).collect::<Vec<_>>(),
        "rival": verdict.rival.as_ref().map(id),
        "lead": verdict.lead,
        "band": band(verdict.band),
        "reason": verdict.reason.map(|reason| match reason {
            Reason::NoWeights => "no-weights",
            Reason::AllExcluded => "all-excluded",
            Reason::UnknownScores => "unknown-scores",
        }),
        "contributions": contributions.collect::<Vec<_>>(),
    })
}

fn beside_verdict(case: &Case, findings: &Findings) -> Value {
    let id = |side: &AlternativeId| case::id(&case.sides[usize::from(*side)].name).to_string();
    let step = |step: &Step| {
        let (from, to) = (step.from.get(), step.to.get());
        json!({ "criterion": factor(case, step.factor), "from": from, "to": to })
    };
    let flips = findings.sensitivity.flips.iter().map(|flip| {
        let mut told = step(&flip.step);
        told["winner"] = json!(flip.winner.as_ref().map(id));
        told
    });
    let cheapest = findings.sensitivity.cheapest.as_ref();
    let shares = findings.shares.iter().flatten().map(|share| {
        json!({
            "id": id(&share.alternative),
            "all": portion(share.all),
            "order": share.order.map(portion),
            "near": portion(share.near),
        })
    });
    let unknown = findings.sensitivity.unknown.iter().map(|cell| {
        json!({
            "alternative": id(&cell.alternative),
            "criterion": factor(case, cell.factor),
            "needs": cell.needs.get(),
        })
    });
    let stale = findings.ledger.stale.iter().map(|stale| {
        let leader = stale.without.leader.as_ref().map(id);
        let without = json!({ "leader": leader, "band": band(stale.without.band) });
        json!({ "claim": &*case::claim_id(stale.claim.into()), "without": without })
    });
    json!({
        "flips": flips.collect::<Vec<_>>(),
        "cheapest": cheapest.map(|steps| steps.iter().map(step).collect::<Vec<_>>()),
        "shares": shares.collect::<Vec<_>>(),
        "unknown": unknown.collect::<Vec<_>>(),
        "stale": stale.collect::<Vec<_>>(),
    })
}

fn factor(case: &Case, factor: Factor) -> String {
    match factor {
        Factor::Criterion(place) => case::id(&case.criteria[usize::from(place)].0).to_string(),
        Factor::Fit => "fit".to_owned(),
        Factor::Team => "team".to_owned(),
    }
}

fn band(band: Band) -> String {
    format!("{band:?}").to_lowercase()
}

fn portion(portion: Portion) -> Value {
    match portion.millionths() {
        0 => json!(0),
        1_000_000 => json!(1),
        part => serde_json::from_str(&format!("0.{part:06}")).expect("a number"),
    }
}
