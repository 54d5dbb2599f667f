//! Shares of plain cases, each worked out by hand.

use weigh_up::answers::Choice;
use weigh_up::content;
use weigh_up::notation;
use weigh_up::verdict::Findings;
use weigh_up::verdict::share::{Portion, Share};

use crate::case::{Case, DAY, Side};
use crate::{is_within_points, shares};

/// A comparison of plain scores, by criterion, each with its weight.
pub(crate) fn plain(criteria: &[(i64, &[i64])]) -> Case {
    let names = (1..).map(|place| format!("Criterion {place}"));
    let side = |place: usize| Side {
        name: format!("Side {place}"),
        scores: criteria
            .iter()
            .map(|(_, scores)| Some((scores[place], 1)))
            .collect(),
        own: vec![None; criteria.len()],
        fits: Vec::new(),
        experience: 0,
    };
    Case {
        decimals: false,
        sides: (0..criteria[0].1.len()).map(side).collect(),
        criteria: names
            .zip(criteria)
            .map(|(name, (weight, _))| (name, *weight))
            .collect(),
        types: Vec::new(),
        fit: 5,
        team: 5,
    }
}

#[track_caller]
fn check_bundled(answers: &str, nodejs: u32, python: u32) {
    let comparison = content::bundled("node-vs-python")
        .and_then(|bundled| bundled.at_revision(2))
        .expect("it is told");
    let (answers, ignored) = notation::decode(&comparison, answers);
    assert!(ignored.is_empty());
    let findings = Findings::whole(&comparison, &answers, DAY);
    let shares = findings.shares.expect("they are counted");
    let permille = |share: &Share| (share.all.millionths() + 500) / 1_000;
    assert_eq!(
        shares.iter().map(permille).collect::<Vec<_>>(),
        [nodejs, python]
    );
    assert!(shares.iter().all(|share| share.order.is_none()));
}

#[test]
fn the_bundled_comparison_has_its_published_shares_in_either_view() {
    check_bundled("view=article", 879, 121);
    check_bundled("", 472, 528);
}

#[test]
fn an_order_that_is_won_in_all_its_corners_is_won() {
    let shares = shares(&plain(&[(9, &[8, 3]), (5, &[5, 8]), (1, &[5, 6])]));
    assert_eq!(shares[0].order, Some(Portion::ALL));
    assert_eq!(shares[1].order, Some(Portion::NONE));
    assert!(shares[0].all < Portion::ALL);
}

#[test]
fn equal_weights_give_no_order_whether_or_not_others_are_0() {
    for weights in [[4, 4, 4], [4, 4, 0], [4, 0, 0]] {
        let [a, b, c] = weights;
        let shares = shares(&plain(&[(a, &[8, 3]), (b, &[5, 8]), (c, &[5, 6])]));
        assert!(
            shares.iter().all(|share| share.order.is_none()),
            "{weights:?}"
        );
    }
    let shares = shares(&plain(&[(4, &[8, 3]), (3, &[5, 8]), (0, &[0, 9])]));
    assert_eq!(shares[0].order, Some(Portion::ALL), "0 stays 0");
}

#[test]
fn alternatives_that_are_the_same_win_nothing_and_take_nothing() {
    let two = shares(&plain(&[(4, &[8, 8]), (3, &[5, 5])]));
    for share in two {
        assert_eq!((share.all, share.near), (Portion::NONE, Portion::NONE));
        assert_eq!(share.order, Some(Portion::NONE));
    }
    let three = shares(&plain(&[(4, &[8, 8, 2]), (3, &[5, 5, 9])]));
    assert_eq!((three[0].all, three[1].all), (Portion::NONE, Portion::NONE));
    is_within_points(three[2].all, 0.4, 1.0);
}

#[test]
fn a_missing_score_counts_as_what_is_worst_for_whoever_it_is() {
    let mut case = plain(&[(9, &[8, 3]), (1, &[3, 0])]);
    case.sides[1].scores[1] = None;
    let shares = shares(&case);
    // The first leads by 5 and by at least −7, so that it is ahead up to 5/12 of the second; the
    // other by −5 and by at least −3.
    is_within_points(shares[0].all, 5.0 / 12.0, 0.0001);
    assert_eq!(shares[1].all, Portion::NONE);
    // In the order the corners are 5 and (5 − 7)/2.
    is_within_points(shares[0].order.unwrap_or_default(), 5.0 / 6.0, 0.0001);
    // Nearby it leads by 5·7 − 7·3 at worst.
    assert_eq!(shares[0].near, Portion::ALL);
}

#[test]
fn three_that_are_best_on_one_criterion_each_share_alike() {
    let row: &[(i64, &[i64])] = &[(5, &[9, 1, 1]), (5, &[1, 9, 1]), (5, &[1, 1, 9])];
    for share in shares(&plain(row)) {
        is_within_points(share.all, 1.0 / 3.0, 1.0);
    }
}

#[test]
fn nobody_shares_without_a_verdict_or_alone() {
    let mut case = plain(&[(0, &[8, 3]), (0, &[5, 8])]);
    assert_eq!(shares(&case), []);
    case.criteria[0].1 = 5;
    assert_eq!(shares(&case).len(), 2);
    case.types.push(("Type A".to_owned(), Choice::Must));
    case.sides[0].fits.push(Some((9, 0)));
    case.sides[1].fits.push(Some((1, 0)));
    assert_eq!(shares(&case), []);
}

#[test]
fn the_largest_comparison_is_counted_in_short_slices() {
    let scores: Vec<Vec<i64>> = (0..40)
        .map(|row| {
            (0..40)
                .map(|side| (row * 7 + side * (row + 3)) % 11)
                .collect()
        })
        .collect();
    let weights = (0..40).map(|row| row % 11);
    let rows: Vec<(i64, &[i64])> = weights.zip(scores.iter().map(Vec::as_slice)).collect();
    let case = plain(&rows);
    let (comparison, answers) = (case.comparison(), case.answers());
    let findings = Findings::new(&comparison, &answers, DAY);
    let mut counting = findings.begin_shares(&comparison, &answers);
    let early = counting.clone();
    let mut slices = 1;
    while !counting.advance() {
        slices += 1;
    }
    // At least 3 · 9,604 · 40 · 40 scores are read, and no slice reads many more than 100,000; and
    // one slice more for each that wins no draw, of 40 in three ways.
    assert!((460..700).contains(&slices), "{slices}");
    assert!(counting.advance(), "what is done stays done");
    assert_eq!(counting.finish(), early.finish());
}
