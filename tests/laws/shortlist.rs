//! The laws of a shortlist: what it leaves out is as if it were not there.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;
use weigh_up::answers::{Action, Answers};
use weigh_up::comparison::{AlternativeId, Comparison};
use weigh_up::language::Language;
use weigh_up::notation;
use weigh_up::verdict::explanation::Explanation;
use weigh_up::verdict::report::Report;
use weigh_up::verdict::{Findings, Verdict};

use crate::any_case;
use crate::case::{Case, DAY};

/// The answers to a case with a shortlist.
fn shortlisted(case: &Case, picks: &[bool]) -> Answers {
    let mut answers = case.answers();
    for (side, _) in case.sides.iter().enumerate() {
        let is_listed = picks.get(side).copied().unwrap_or_default();
        answers.apply(Action::SetShortlisted(AlternativeId(side), is_listed));
    }
    answers
}

/// The verdict as programs get it, but for what names everything that was said.
fn report(comparison: &Comparison, answers: &Answers) -> Value {
    let findings = Findings::whole(comparison, answers, DAY);
    let explanation = Explanation::new(comparison, answers, &findings, &Language::english());
    let text = notation::encode(comparison, answers);
    let report = Report::new(comparison, answers, &text, &findings, &explanation);
    let mut report = serde_json::to_value(report).expect("JSON");
    let fields = report.as_object_mut().expect("fields");
    for field in ["answers", "leftOut", "text"] {
        fields.remove(field);
    }
    for pull in fields["contributions"].as_array_mut().expect("pulls") {
        let pull = pull.as_object_mut().expect("fields");
        pull.remove("scores");
    }
    report
}

/// A case, and which of its sides are picked: two at least, and not all.
fn picked() -> impl Strategy<Value = (Case, Vec<bool>)> {
    let both = any_case().prop_flat_map(|case| {
        let picks = vec(any::<bool>(), case.sides.len());
        (Just(case), picks)
    });
    both.prop_filter("a shortlist", |(case, picks)| {
        let picked = picks.iter().filter(|picked| **picked).count();
        (2..case.sides.len()).contains(&picked)
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 256,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_shortlist_decides_like_a_comparison_of_those_alone((case, picks) in picked()) {
        let mut alone = case.clone();
        let mut places = picks.iter();
        alone.sides.retain(|_| places.next() == Some(&true));
        let listed = report(&case.comparison(), &shortlisted(&case, &picks));
        prop_assert_eq!(listed, report(&alone.comparison(), &alone.answers()));
    }

    #[test]
    fn what_is_left_out_is_listed_and_nothing_else((case, picks) in picked()) {
        let answers = shortlisted(&case, &picks);
        let verdict = Verdict::new(&case.comparison(), &answers);
        let places = picks.iter().enumerate();
        let out: Vec<AlternativeId> = places
            .filter(|(_, picked)| !**picked)
            .map(|(place, _)| AlternativeId(place))
            .collect();
        prop_assert_eq!(&verdict.left_out, &out);
        let ranked = verdict.ranking.iter().map(|standing| standing.alternative);
        prop_assert_eq!(ranked.filter(|one| out.contains(one)).count(), 0);
        prop_assert_eq!(verdict.ranking.len() + out.len(), case.sides.len());
    }

    #[test]
    fn one_alone_changes_nothing(case in any_case(), pick in 0..5_usize) {
        let comparison = case.comparison();
        let mut answers = case.answers();
        let before = Verdict::new(&comparison, &answers);
        answers.apply(Action::SetShortlisted(AlternativeId(pick % case.sides.len()), true));
        prop_assert_eq!(&Verdict::new(&comparison, &answers), &before);
        answers.apply(Action::ClearShortlist);
        prop_assert_eq!(answers, case.answers());
    }
}
