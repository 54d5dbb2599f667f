//! Optional criteria: they count while a reader gives them a weight, and nothing knows of them
//! before.

#![allow(
    clippy::indexing_slicing,
    reason = "a test that reaches beyond a list is to fail"
)]

#[path = "small/case.rs"]
mod case;
#[path = "laws/random.rs"]
mod random;

use case::{Case, DAY};
use proptest::prelude::*;
use proptest::sample::Index;
use random::cases;
use weigh_up::answers::{Action, Answers, Factor};
use weigh_up::audit::{Audit, Auditor};
use weigh_up::comparison::{Comparison, CriterionId, Points, ViewId};
use weigh_up::language::Language;
use weigh_up::notation::{decode, encode};
use weigh_up::verdict::Findings;
use weigh_up::verdict::explanation::Explanation;
use weigh_up::verdict::report::Report;

/// The verdict as the object that pages get, with all that is counted.
fn verdict(comparison: &Comparison, answers: &Answers) -> String {
    let findings = Findings::whole(comparison, answers, DAY);
    let language = Language::english();
    let explanation = Explanation::new(comparison, answers, &findings, &language);
    let text = encode(comparison, answers);
    let report = Report::new(comparison, answers, &text, &findings, &explanation);
    report.to_json()
}

/// A case with one criterion more, and that criterion's position.
fn with_another() -> impl Strategy<Value = (Case, usize)> {
    let case = prop_oneof![cases(10, 12), cases(10, 10)];
    let more = case.prop_filter("a criterion is left", |case| case.criteria.len() > 1);
    (more, any::<Index>()).prop_map(|(case, place)| {
        let place = place.index(case.criteria.len());
        (case, place)
    })
}

/// The comparison in which one criterion is optional.
fn optional(case: &Case, place: usize) -> Comparison {
    let mut comparison = case.comparison();
    comparison.criteria[CriterionId(place)].optional = true;
    comparison
}

/// The case without a criterion.
fn without(case: &Case, place: usize) -> Case {
    let mut case = case.clone();
    case.criteria.remove(place);
    for side in &mut case.sides {
        side.scores.remove(place);
        side.own.remove(place);
    }
    case
}

/// The audit with criteria by id, since positions differ.
fn audit(comparison: &Comparison) -> impl PartialEq + std::fmt::Debug {
    let Audit {
        prospects,
        best,
        best_fits,
        same,
        ..
    } = Auditor::begin(comparison, ViewId::FIRST).finish();
    let ids = same
        .iter()
        .map(|same| comparison.criteria[*same].id.clone());
    (prospects, best, best_fits, ids.collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whoever_leaves_an_optional_criterion_never_meets_it((case, place) in with_another()) {
        let fewer = without(&case, place);
        let (comparison, before) = (optional(&case, place), fewer.comparison());
        // Answers to the comparison as it was before mean the same in the new one.
        let text = encode(&before, &fewer.answers());
        let (answers, ignored) = decode(&comparison, &text);
        prop_assert_eq!(ignored, []);
        prop_assert_eq!(verdict(&comparison, &answers), verdict(&before, &fewer.answers()));
        prop_assert_eq!(audit(&comparison), audit(&before));
        let neutral = Answers::neutral(&comparison);
        prop_assert_eq!(encode(&comparison, &neutral), "");
    }

    #[test]
    fn a_weight_makes_an_optional_criterion_one_like_the_others(
        (case, place) in with_another(), weight in 1..=10_i64,
    ) {
        let weigh = Action::SetWeight(Factor::Criterion(CriterionId(place)), Points::clamped(weight));
        let mut answers = case.answers();
        answers.apply(weigh);
        let told = |comparison: &Comparison| {
            let findings = Findings::whole(comparison, &answers, DAY);
            let language = Language::english();
            let explanation = Explanation::new(comparison, &answers, &findings, &language);
            let report = Report::new(comparison, &answers, "", &findings, &explanation);
            report.to_json()
        };
        prop_assert_eq!(told(&optional(&case, place)), told(&case.comparison()));
    }

    #[test]
    fn answers_to_optional_criteria_survive_the_way_there_and_back(
        (case, place) in with_another(),
    ) {
        let comparison = optional(&case, place);
        let answers = case.answers();
        let text = encode(&comparison, &answers);
        prop_assert_eq!(decode(&comparison, &text), (answers, Vec::new()));
    }
}
