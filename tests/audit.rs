//! The audit: what a comparison leaves to the weights, and how it says so.

#![allow(
    clippy::indexing_slicing,
    reason = "a test that reaches beyond a list is to fail"
)]

#[path = "small/case.rs"]
mod case;
#[path = "laws/random.rs"]
mod random;

use case::{Case, Rating, Side};
use proptest::prelude::*;
use random::cases;
use weigh_up::answers::Choice;
use weigh_up::audit::{Account, Audit, Auditor};
use weigh_up::comparison::overlap::{Alike, Overlap};
use weigh_up::comparison::{
    AlternativeId, ClaimId, Comparison, CriterionId, Score, SourceId, ViewId,
};
use weigh_up::content;
use weigh_up::language::Language;
use weigh_up::verdict::dominance::Reach;
use weigh_up::verdict::share::{Portion, Shares};
use weigh_up::verdict::{Table, Verdict};

/// A comparison by the scores of each criterion, and the fits of each project type, by alternative.
fn comparison(scores: &[&[i64]], fits: &[&[i64]]) -> Comparison {
    let ratings = |rows: &[&[i64]], side: usize| -> Vec<Option<Rating>> {
        let known = rows.iter().map(|row| row[side]);
        known
            .map(|score| (score >= 0).then_some((score, 1)))
            .collect()
    };
    let names = ["Tea", "Coffee", "Cocoa"];
    let sides = (0..scores[0].len()).map(|side| Side {
        name: names[side].to_owned(),
        scores: ratings(scores, side),
        own: vec![None; scores.len()],
        fits: ratings(fits, side),
        experience: 0,
    });
    let criteria = ["Taste", "Speed", "Price", "Smell"];
    let types = ["Day", "Night", "Noon"];
    let case = Case {
        decimals: false,
        sides: sides.collect(),
        criteria: criteria[..scores.len()]
            .iter()
            .map(|name| ((*name).to_owned(), 5))
            .collect(),
        types: types[..fits.len()]
            .iter()
            .map(|name| ((*name).to_owned(), Choice::No))
            .collect(),
        fit: 5,
        team: 5,
    };
    case.comparison()
}

/// The sentences about the first view, without the first one, which tells the shares.
fn said(comparison: &Comparison) -> Vec<String> {
    let audit = Audit::whole(comparison, ViewId::FIRST);
    let mut findings = Account::new(comparison, &audit, &Language::english()).findings;
    findings.remove(0);
    findings
}

#[test]
fn a_comparison_that_leaves_it_to_the_weights_is_said_to() {
    let comparison = comparison(&[&[7, 5], &[3, 6], &[4, 4]], &[&[9, 3], &[5, 5], &[2, 8]]);
    assert_eq!(
        said(&comparison),
        [
            "Each alternative can come first.",
            "Of 3 criteria, Tea is best on 1 and Coffee on 1.",
            "All alternatives have the same score on Price: no weight there changes which is ahead.",
            "Of 3 project types, Tea has the best fit for 1 and Coffee for 1.",
        ]
    );
}

#[test]
fn a_comparison_that_is_decided_before_anyone_answers_is_said_to_be() {
    let one_best = comparison(&[&[7, 5, 7], &[8, 6, 7]], &[]);
    assert_eq!(
        said(&one_best),
        [
            "No weights put Coffee first.",
            "Cocoa can be tied for first, but never ahead of all others.",
            "Of 2 criteria, Tea is best on 1, Coffee on 0, and Cocoa on 0.",
        ]
    );
    let best_on_all = comparison(&[&[7, 5, 6], &[8, 6, 7]], &[]);
    assert_eq!(
        said(&best_on_all),
        [
            "No weights put Coffee and Cocoa first.",
            "Tea is best on every criterion, so no weights can change which comes first.",
        ]
    );
}

#[test]
fn missing_scores_are_nobodys_best() {
    let comparison = comparison(&[&[7, -1], &[-1, -1], &[6, 5]], &[&[7, -1], &[3, 4]]);
    let audit = Audit::whole(&comparison, ViewId::FIRST);
    let reaches: Vec<Reach> = audit.prospects.iter().map(|found| found.reach).collect();
    assert_eq!(reaches, [Reach::Can, Reach::Can]);
    let (first, second) = (AlternativeId(0), AlternativeId(1));
    assert_eq!(audit.best, [None, None, Some(first)]);
    assert_eq!(audit.best_fits.raw, [None, Some(second)]);
    assert_eq!(audit.same, []);
}

/// Lets the scores of a criterion rest on claims.
fn rest(comparison: &mut Comparison, criterion: usize, claims: &[usize]) {
    let criterion = CriterionId(criterion);
    let scores = comparison.criteria[criterion].scores.iter_mut().flatten();
    for Score { claims: known, .. } in scores.flatten() {
        *known = claims.iter().copied().map(ClaimId).collect();
    }
}

#[test]
fn criteria_with_scores_that_have_no_source_are_counted() {
    let mut comparison = comparison(&[&[7, 5], &[3, 6], &[4, 5]], &[]);
    comparison.claims[ClaimId(0)].sources = vec![SourceId(0)];
    for (criterion, claims) in [&[0][..], &[2], &[2, 0]].into_iter().enumerate() {
        rest(&mut comparison, criterion, claims);
    }
    let audit = Audit::whole(&comparison, ViewId::FIRST);
    assert_eq!(audit.judged, [CriterionId(1)]);
    let sourced =
        "2 of 3 criteria have a source for every score; the others are judged, at least in part.";
    assert!(said(&comparison).iter().any(|said| said == sourced));
}

#[test]
fn what_may_count_twice_is_named_once_with_its_reason() {
    let rows: [&[i64]; 4] = [&[7, 5], &[7, 5], &[4, 6], &[7, 5]];
    let mut comparison = comparison(&rows, &[]);
    let overlaps = |comparison: &Comparison| -> Vec<(Alike, Vec<usize>)> {
        let overlaps = comparison.overlaps().into_iter();
        overlaps
            .map(|overlap| {
                let criteria = overlap.criteria.into_iter().map(usize::from);
                (overlap.alike, criteria.collect())
            })
            .collect()
    };
    assert_eq!(overlaps(&comparison), [(Alike::Scores, vec![0, 1, 3])]);
    assert_eq!(
        said(&comparison)[2],
        "Taste, Speed, and Smell have the same scores in every view: they may count one thing twice."
    );
    rest(&mut comparison, 0, &[2, 1]);
    rest(&mut comparison, 2, &[1, 2, 2]);
    comparison.criteria[CriterionId(1)].group = Some("drink".into());
    comparison.criteria[CriterionId(3)].group = Some("drink".into());
    assert_eq!(
        overlaps(&comparison),
        [
            (Alike::Scores, vec![0, 1, 3]),
            (Alike::Claims, vec![0, 2]),
            (Alike::Group, vec![1, 3]),
        ]
    );
    assert_eq!(
        said(&comparison)[3..5],
        [
            "Taste and Price rest on the same claims: they may count one thing twice.",
            "Speed and Smell are in one group: they measure nearly the same.",
        ]
    );
}

#[test]
fn the_shares_of_all_alternatives_are_said_or_none() {
    let comparison = comparison(&[&[7, 5, 4], &[3, 6, 4]], &[]);
    let mut audit = Audit::whole(&comparison, ViewId::FIRST);
    let said = |audit: &Audit| {
        let account = Account::new(&comparison, audit, &Language::english());
        account.findings[0].clone()
    };
    let shares = [Portion::ALL, Portion::NONE, Portion::NONE];
    for (prospect, share) in audit.prospects.iter_mut().zip(shares) {
        prospect.share = Some(share);
    }
    assert_eq!(
        said(&audit),
        "Of all possible weights of the criteria alone, Tea comes first in 100%, Coffee in 0%, and Cocoa in 0%."
    );
    audit.prospects[AlternativeId(1)].share = None;
    assert_eq!(
        said(&audit),
        "Scores are missing, so no shares are counted."
    );
}

#[test]
fn the_bundled_comparison_is_open_in_both_views() {
    let comparison = content::bundled("node-vs-python").expect("it is bundled");
    let (node, python) = (Some(AlternativeId(0)), Some(AlternativeId(1)));
    let rows = [
        (
            [python, node, python, node, node, python, python, None],
            [8, 11],
            &[CriterionId(7)][..],
        ),
        (
            [python, node, node, node, node, python, None, None],
            [10, 12],
            &[CriterionId(6), CriterionId(7)],
        ),
    ];
    for (view, (best, fits, same)) in comparison.views.keys().zip(rows) {
        let audit = Audit::whole(&comparison, view);
        assert!(
            audit
                .prospects
                .iter()
                .all(|found| found.reach == Reach::Can)
        );
        assert_eq!(audit.best, best);
        let best_for = |side| audit.best_fits.iter().filter(|best| **best == side).count();
        assert_eq!([best_for(node), best_for(python)], fits);
        assert_eq!(audit.same, same);
        let concurrency = Overlap {
            alike: Alike::Group,
            criteria: vec![CriterionId(1), CriterionId(4)],
        };
        assert_eq!(audit.overlaps, [concurrency]);
    }
}

/// The case of a reader who has set nothing.
fn unanswered(case: Case) -> Case {
    let criteria = case.criteria.into_iter();
    let types = case.types.into_iter();
    let sides = case.sides.into_iter().map(|side| Side {
        own: vec![None; side.own.len()],
        experience: 0,
        ..side
    });
    Case {
        decimals: false,
        criteria: criteria.map(|(name, _)| (name, 5)).collect(),
        types: types.map(|(name, _)| (name, Choice::No)).collect(),
        sides: sides.collect(),
        fit: 5,
        team: 5,
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_audit_has_the_shares_and_reaches_of_the_neutral_start(case in cases(10, 11)) {
        let case = unanswered(case);
        let (comparison, answers) = (case.comparison(), case.answers());
        let table = Table::new(&comparison, &answers);
        let verdict = Verdict::from_table(&comparison, &answers, &table);
        let shares = Shares::begin(&table, &verdict).finish();
        let everyone: Vec<AlternativeId> = comparison.alternatives.keys().collect();

        let audit = Audit::whole(&comparison, ViewId::FIRST);
        for (side, found) in audit.prospects.iter_enumerated() {
            let share = shares.iter().find(|share| share.alternative == side);
            prop_assert_eq!(found.reach, Reach::with_twins(&table, side, &everyone));
            prop_assert_eq!(found.share, share.map(|share| share.all));
            let alone = Reach::new(&table, side, &everyone);
            if matches!(alone, Reach::Cannot | Reach::OnlyTie) && share.is_some() {
                prop_assert_eq!(found.share, Some(Portion::NONE));
            }
        }
        let account = Account::new(&comparison, &audit, &Language::english());
        prop_assert!(account.findings.iter().all(|sentence| sentence.ends_with('.')));
    }

    #[test]
    fn slices_make_the_audit_that_is_made_at_once(case in cases(10, 11)) {
        let comparison = case.comparison();
        let mut auditor = Auditor::begin(&comparison, ViewId::FIRST);
        let mut slices = 1;
        while !auditor.advance() {
            slices += 1;
        }
        prop_assert!(slices >= comparison.alternatives.len());
        prop_assert!(auditor.advance(), "what is done stays done");
        prop_assert_eq!(auditor.finish(), Audit::whole(&comparison, ViewId::FIRST));
    }
}
