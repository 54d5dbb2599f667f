//! Scores with a decimal: exact in the sums, plain on the screen and in every file.

#![allow(
    clippy::indexing_slicing,
    reason = "a test that reaches beyond a list is to fail"
)]

#[path = "small/case.rs"]
mod case;
#[path = "laws/random.rs"]
mod random;

use case::{Case, Side};
use proptest::prelude::*;
use random::cases;
use weigh_up::answers::Answers;
use weigh_up::comparison::{AlternativeId, Comparison, Estimate, Tenths, ViewId};
use weigh_up::language::Language;
use weigh_up::verdict::explanation::Explanation;
use weigh_up::verdict::report::Report;
use weigh_up::verdict::share::Share;
use weigh_up::verdict::{Band, Findings, Standing, Table, Verdict};

/// Two sides with scores on two criteria, in tenths, each off by as much as is given.
fn two(scores: [[i64; 2]; 2], weights: [i64; 2], off: i64) -> (Comparison, Answers) {
    let case = Case {
        sides: ["First", "Second"].map(side).to_vec(),
        criteria: ["Speed", "Price"]
            .map(str::to_owned)
            .into_iter()
            .zip(weights)
            .collect(),
        types: Vec::new(),
        fit: 5,
        team: 5,
        decimals: false,
    };
    let (mut comparison, answers) = (case.comparison(), case.answers());
    for (criterion, tenths) in comparison.criteria.iter_mut().zip(scores) {
        for (score, tenths) in criterion.scores[ViewId::FIRST].iter_mut().zip(tenths) {
            score.as_mut().expect("a score").estimate = Estimate {
                value: Tenths::clamped(tenths),
                uncertainty: Tenths::clamped(off),
            };
        }
    }
    (comparison, answers)
}

fn side(name: &str) -> Side {
    Side {
        name: name.to_owned(),
        scores: vec![Some((0, 0)); 2],
        own: vec![None; 2],
        fits: Vec::new(),
        experience: 0,
    }
}

/// Fails unless the totals, the lead, the band and what a program gets are those given.
#[track_caller]
fn check(
    scores: [[i64; 2]; 2],
    weights: [i64; 2],
    off: i64,
    (totals, lead, band): ([&str; 2], &str, Band),
) {
    let (comparison, answers) = two(scores, weights, off);
    let findings = Findings::new(&comparison, &answers, case::DAY);
    let verdict = &findings.verdict;
    let language = Language::english();
    let exact = |points| verdict.scale.exact(points, &language);
    let told = [AlternativeId(0), AlternativeId(1)].map(|alternative| {
        let standing = verdict.standing(alternative).expect("a standing");
        exact(standing.total.low)
    });
    assert_eq!(told, totals);
    assert_eq!(verdict.band, band);
    let explanation = Explanation::new(&comparison, &answers, &findings, &language);
    let report = Report::new(&comparison, &answers, "", &findings, &explanation);
    let report = serde_json::to_value(report).expect("JSON");
    assert_eq!(report["lead"].to_string(), lead);
}

#[test]
fn totals_and_leads_have_the_decimal_that_they_need() {
    // 5 × 8.4 + 3 × 6 = 60 and 5 × 7.9 + 3 × 6.2 = 58.1.
    let scores = [[84, 79], [60, 62]];
    check(scores, [5, 3], 0, (["60", "58.1"], "1.9", Band::Clear));
    // 5 × 0.5 − 5 × 0.5 = 0: a tie is exact.
    let scores = [[84, 79], [57, 62]];
    check(scores, [5, 5], 0, (["70.5", "70.5"], "null", Band::Tie));
    let scores = [[84, 83], [60, 60]];
    check(scores, [1, 0], 0, (["8.4", "8.3"], "0.1", Band::Certain));
    // √(10² · 2 · 0.3²) is 4.24, and 10 × 0.4 is less, 10 × 0.5 more; all of the doubt is 6.
    let scores = |first| [[first, 79], [60, 60]];
    check(scores(83), [10, 0], 3, (["83", "79"], "4", Band::Close));
    check(scores(84), [10, 0], 3, (["84", "79"], "5", Band::Leans));
    check(scores(85), [10, 0], 3, (["85", "79"], "6", Band::Certain));
}

/// The same numbers as tenths, where nothing else than scores counts.
fn tenfold(case: &Case) -> (Comparison, Answers) {
    let (mut comparison, answers) = (case.comparison(), case.answers());
    let scores = comparison.criteria.iter_mut();
    let scores = scores.flat_map(|criterion| criterion.scores.iter_mut().flatten().flatten());
    for score in scores {
        let smaller = |tenths: Tenths| Tenths::clamped(tenths.get() / 10);
        score.estimate = Estimate {
            value: smaller(score.estimate.value),
            uncertainty: smaller(score.estimate.uncertainty),
        };
    }
    (comparison, answers)
}

/// Cases in which scores alone count, and all of them are known.
fn scored() -> impl Strategy<Value = Case> {
    cases(10, 12).prop_map(|mut case| {
        case.types.clear();
        for side in &mut case.sides {
            side.fits.clear();
            side.experience = 0;
            side.own.fill(None);
        }
        case
    })
}

/// What a verdict is made of, but for the scale.
fn numbers(verdict: &Verdict) -> impl PartialEq + std::fmt::Debug {
    let totals = |standing: &Standing| (standing.alternative, standing.total);
    (
        verdict.ranking.iter().map(totals).collect::<Vec<_>>(),
        (verdict.leader, verdict.tied.clone(), verdict.band),
        (verdict.lead, verdict.margin, verdict.doubt),
    )
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_tenth_is_to_tenths_what_a_point_is_to_points(case in scored()) {
        let (whole, answers) = (case.comparison(), case.answers());
        let (fine, _) = tenfold(&case);
        let table = Table::new(&fine, &answers);
        // Where all of them are whole points still, nothing is counted in tenths.
        prop_assume!(table.parts == 10);
        let (of_whole, of_fine) = (Verdict::new(&whole, &answers), Verdict::new(&fine, &answers));
        prop_assert_eq!(numbers(&of_whole), numbers(&of_fine));
        let shares = |comparison: &Comparison| -> Option<Vec<Share>> {
            Findings::whole(comparison, &answers, case::DAY).shares
        };
        prop_assert_eq!(shares(&whole), shares(&fine));
    }
}
