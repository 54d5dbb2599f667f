//! Random cases.

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use weigh_up::answers::Choice;

use crate::case::{Case, Side};

/// Two to five alternatives, one to six criteria and up to three project types, with weights up to
/// `most`; `known` of twelve scores are not missing.
pub(crate) fn cases(most: i64, known: u32) -> impl Strategy<Value = Case> {
    (2..=5_usize, 1..=6_usize, 0..=3_usize).prop_flat_map(move |(number, criteria, types)| {
        let choice = prop_oneof![Just(Choice::No), Just(Choice::Yes), Just(Choice::Must)];
        (
            vec(side(criteria, types, known), number),
            vec(0..=most, criteria),
            vec(choice, types),
            0..=most,
            0..=most,
        )
            .prop_map(|(sides, weights, choices, fit, team)| Case {
                sides: named("Side", sides)
                    .map(|(name, side)| Side { name, ..side })
                    .collect(),
                criteria: named("Criterion", weights).collect(),
                types: named("Type", choices).collect(),
                fit,
                team,
                decimals: false,
            })
    })
}

fn side(criteria: usize, types: usize, known: u32) -> impl Strategy<Value = Side> {
    let rating = move || {
        let rating = (0..12_u32, 0..=10_i64, 0..=3_i64);
        rating.prop_map(move |(draw, score, off)| (draw < known).then_some((score, off)))
    };
    (
        vec(rating(), criteria),
        vec(weighted(0.1, 0..=10_i64), criteria),
        vec(rating(), types),
        prop_oneof![Just(0), 0..=10_i64],
    )
        .prop_map(|(scores, own, fits, experience)| Side {
            name: String::new(),
            scores,
            own,
            fits,
            experience,
        })
}

/// Names without a digit, so that every digit of a sentence belongs to a number.
fn named<T>(kind: &'static str, items: Vec<T>) -> impl Iterator<Item = (String, T)> {
    let letters = ('A'..='Z').map(move |letter| format!("{kind} {letter}"));
    letters.zip(items)
}
