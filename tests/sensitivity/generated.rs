//! Generated cases and answers: what the laws are tried on.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use weigh_up::answers::Choice;
use weigh_up::comparison::{Comparison, Text};

use crate::case::{Case, Side};
use crate::random::cases;

/// Cases with narrow leads, with wide ones, with missing scores, and with ties, with whole scores
/// and with decimals.
pub(crate) fn any_case() -> impl Strategy<Value = Case> {
    let ties = (2..=3_usize).prop_flat_map(level);
    let cases = prop_oneof![
        cases(2, 12),
        cases(10, 12),
        cases(10, 11),
        cases(10, 9),
        ties
    ];
    (cases, any::<bool>()).prop_map(|(case, decimals)| Case { decimals, ..case })
}

/// Cases in which the first sides are level, because they have one another's scores in turn. The
/// other sides are next to them, and a last criterion without a weight has gaps.
pub(crate) fn level(number: usize) -> impl Strategy<Value = Case> {
    cases(10, 12).prop_map(move |mut case| {
        let (sides, mut weights) = (case.sides.clone(), case.criteria.clone());
        weights.truncate(2);
        let turns = number.min(sides.len());
        let turned = (0..turns).flat_map(|turn| {
            let named = move |(name, weight)| (format!("{name} {turn}"), weight);
            weights.clone().into_iter().map(named)
        });
        case.criteria = turned.chain([("Last".to_owned(), 0)]).collect();
        case.types.clear();
        for (place, side) in case.sides.iter_mut().enumerate() {
            let turned = (0..turns).map(|turn| &sides[(place + turn) % turns]);
            let known = turned.flat_map(|side| &side.scores[..weights.len()]);
            let mut scores: Vec<_> = known.copied().collect();
            if place >= turns {
                scores[0] = scores[0].map(|(score, off)| ((score - 1).max(0), off));
            }
            let known = side.scores[0].filter(|(score, _)| score % 2 == 0);
            scores.push(known.map(|_| (5, 1)));
            *side = Side {
                name: side.name.clone(),
                own: vec![None; scores.len()],
                scores,
                fits: Vec::new(),
                experience: 0,
            };
        }
        case
    })
}

/// Cases with so few factors that every weighting can be tried out.
pub(crate) fn few_factors() -> impl Strategy<Value = Case> {
    prop_oneof![cases(4, 12), cases(4, 11)].prop_map(|mut case| {
        let most = if case.types.is_empty() { 3 } else { 2 };
        case.criteria.truncate(most);
        for side in &mut case.sides {
            side.scores.truncate(most);
            side.own.truncate(most);
        }
        case
    })
}

/// Cases with missing scores. A fit that is a deal-breaker is none of them: what it turns out to
/// be may exclude, which no weight can.
pub(crate) fn with_gaps() -> impl Strategy<Value = Case> {
    cases(6, 10).prop_map(|mut case| {
        for (place, (_, choice)) in case.types.iter().enumerate() {
            if *choice == Choice::Must {
                let fits = case.sides.iter_mut().map(|side| &mut side.fits[place]);
                fits.for_each(|fit| *fit = fit.or(Some((5, 1))));
            }
        }
        case
    })
}

/// Any answers to a comparison, in the notation.
pub(crate) fn answered(comparison: &Comparison) -> impl Strategy<Value = String> + use<> {
    fn ids<'a>(ids: impl Iterator<Item = &'a Text>) -> Vec<String> {
        ids.map(ToString::to_string).collect()
    }
    let criteria = ids(comparison.criteria.iter().map(|one| &one.id));
    let alternatives = ids(comparison.alternatives.iter().map(|one| &one.id));
    let types = ids(comparison.project_types.iter().map(|one| &one.id));
    let views = ids(comparison.views.iter().map(|one| &one.id));
    let some = types.len().min(4);
    let own = (
        select(alternatives.clone()),
        select(criteria.clone()),
        0..=10_i64,
    );
    (
        vec(0..=10_i64, criteria.len() + 2),
        vec(prop_oneof![Just(0), 0..=10_i64], alternatives.len()),
        subsequence(types.clone(), 0..=some),
        prop_oneof![4 => subsequence(types.clone(), 0), 1 => subsequence(types, 0..=1)],
        vec(own, 0..4),
        select(views),
    )
        .prop_map(
            move |(weights, experience, projects, musts, scores, view)| {
                let factors = criteria.iter().map(String::as_str).chain(["fit", "team"]);
                let mut pairs = Vec::new();
                for (factor, weight) in factors.zip(weights) {
                    pairs.push(format!("{factor}={weight}"));
                }
                for (alternative, points) in alternatives.iter().zip(experience) {
                    pairs.push(format!("team.{alternative}={points}"));
                }
                for (alternative, criterion, score) in scores {
                    pairs.push(format!("{alternative}.{criterion}={score}"));
                }
                for (key, list) in [("projects", projects), ("must", musts)] {
                    if !list.is_empty() {
                        pairs.push(format!("{key}={}", list.join(",")));
                    }
                }
                pairs.push(format!("view={view}"));
                pairs.join("&")
            },
        )
}
