//! Scores in words: the author's with the value that it was computed from, the reader's own, and
//! both.

use super::EvidenceProps;
use crate::comparison::{Estimate, Points, Score, Tenths};
use crate::components::environment::Environment;
use crate::language::{Language, Message as Word, Template};
use crate::verdict::scale::{authored, with_value};

/// A point, in tenths.
const ONE: i64 = 10;

/// A score in words: the reader's own beside the authored one.
pub(super) fn score_text(
    environment: &Environment,
    own: Option<Points>,
    score: Option<&Score>,
) -> String {
    let language = &environment.language;
    match (own, score) {
        (Some(own), Some(score)) => environment.fill(
            Word::ScoreOwn,
            &[
                ("own", &environment.number(own.get())),
                ("authored", &authored(score, language)),
            ],
        ),
        (Some(own), None) => environment.number(own.get()),
        (None, Some(score)) => {
            let points = estimate_text(language, Word::ScoreAuthored, score.estimate);
            with_value(score, points, language)
        }
        (None, None) => environment.say(Word::ScoreMissing).to_owned(),
    }
}

/// A number with its uncertainty.
pub fn estimate_text(language: &Language, word: Template, estimate: Estimate) -> String {
    let number = |tenths: Tenths| language.formats().parts(tenths.get(), 10);
    let values = [
        ("score", &*number(estimate.value)),
        ("uncertainty", &*number(estimate.uncertainty)),
    ];
    language.fill(word, &values)
}

/// Returns `true` if all scores were computed from values and lie within one point.
pub(super) fn is_alike(environment: &Environment, props: &EvidenceProps) -> bool {
    let comparison = &environment.comparison;
    let measured = |alternative| {
        let score = comparison.score(props.view, alternative, props.criterion)?;
        (!score.measured.is_empty()).then_some(score.estimate.value)
    };
    let scores: Option<Vec<Tenths>> = comparison.alternatives.keys().map(measured).collect();
    let scores = scores.unwrap_or_default();
    let ends = scores.iter().min().zip(scores.iter().max());
    ends.is_some_and(|(least, most)| most.get() - least.get() <= ONE)
}
