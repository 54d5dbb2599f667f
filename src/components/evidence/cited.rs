//! The claims that scores on a criterion rest on, each once, and what a reader sets against them.

use yew::prelude::*;

use super::EvidenceProps;
use crate::comparison::{ClaimId, Score};
use crate::components::environment::Environment;
use crate::language::Message as Word;

/// The claims that the scores of more than one alternative rest on in the view, in their order.
pub(super) fn shared(environment: &Environment, props: &EvidenceProps) -> Vec<ClaimId> {
    let comparison = &environment.comparison;
    let alternatives = comparison.alternatives.keys();
    let scores = alternatives
        .filter_map(|alternative| comparison.score(props.view, alternative, props.criterion));
    let cited: Vec<ClaimId> = scores.flat_map(|score| &score.claims).copied().collect();
    let mut shared = Vec::new();
    for (place, claim) in cited.iter().enumerate() {
        let is_cited_again = cited.iter().skip(place + 1).any(|other| other == claim);
        if is_cited_again && !shared.contains(claim) {
            shared.push(*claim);
        }
    }
    shared
}

/// The reader's own scores on the criterion and the link to their answers, in sentences.
pub(super) fn answers(environment: &Environment, props: &EvidenceProps) -> AttrValue {
    let comparison = &environment.comparison;
    let short = comparison.criteria.get(props.criterion);
    let short = short.map_or("", |criterion| &*criterion.short);
    let alternatives = comparison.alternatives.keys();
    let own = alternatives
        .zip(&props.sides)
        .filter_map(|(alternative, (own, _))| {
            let score = comparison.score(props.view, alternative, props.criterion);
            let name = environment.name(alternative);
            let own = environment.number((*own)?.get());
            let authored = score.map_or_else(
                || environment.say(Word::ScoreMissing).to_owned(),
                |score| environment.tenths(score.estimate.value),
            );
            let values = [
                ("alternative", &*name),
                ("criterion", short),
                ("own", &*own),
                ("authored", &*authored),
            ];
            Some(environment.fill(Word::DisputeOwn, &values))
        });
    let link = Some(&*props.address).filter(|address| !address.is_empty());
    let link = link.map(|link| environment.fill(Word::DisputeLink, &[("link", link)]));
    own.chain(link).collect::<Vec<_>>().join("\n").into()
}

/// The claims of a score that do not stand above the columns.
pub(super) fn own_claims(score: &Score, shared: &[ClaimId]) -> Vec<ClaimId> {
    let claims = score.claims.iter();
    claims
        .filter(|claim| !shared.contains(claim))
        .copied()
        .collect()
}
