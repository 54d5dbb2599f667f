//! Second opinions, and verdicts with merged groups.

#![allow(
    clippy::indexing_slicing,
    reason = "a test that reaches beyond a list is to fail"
)]

#[path = "small/case.rs"]
mod case;
#[path = "small/table.rs"]
mod table;

use case::{Case, Side};
use table::{MISSING, table};
use weigh_up::answers::{Choice, Factor};
use weigh_up::comparison::{AlternativeId, Comparison, CriterionId, Points};
use weigh_up::verdict::groups::{Merged, merge};
use weigh_up::verdict::opinions::{First, opinions};
use weigh_up::verdict::{Band, Table, Verdict};

/// A weight and the scores by alternative.
type Line<'a> = (i64, &'a [i64]);

fn are(first: &[usize]) -> First {
    First::Are(first.iter().copied().map(AlternativeId).collect())
}

#[test]
fn each_rule_puts_first_whom_it_should() {
    let all = || [0, 1].as_slice();
    // By majority, by the worst score, by what is most important.
    let rows: [(&[Line<'_>], [First; 3]); 9] = [
        (
            &[(5, &[9, 6]), (4, &[2, 3]), (3, &[2, 3])],
            [are(&[1]), are(&[1]), are(&[0])],
        ),
        (
            &[(7, &[9, 6]), (3, &[2, 3]), (3, &[3, 3])],
            [are(&[0]), are(&[1]), are(&[0])],
        ),
        // Equal weights decide together, by the sum.
        (
            &[(5, &[9, 6]), (5, &[2, 6]), (1, &[9, 0])],
            [are(&[0]), are(&[0]), are(&[1])],
        ),
        // Level on what is most important, so that the next decides.
        (
            &[(5, &[9, 6]), (5, &[2, 5]), (1, &[0, 9])],
            [are(&[1]), are(&[1]), are(&[1])],
        ),
        (&[(5, &[4, 4])], [are(all()), are(all()), are(all())]),
        // What has no weight says nothing, missing or not.
        (
            &[(5, &[4, 4]), (0, &[0, 9])],
            [are(all()), are(all()), are(all())],
        ),
        (
            &[(5, &[4, 3]), (0, &[MISSING, 9])],
            [are(&[0]), are(&[0]), are(&[0])],
        ),
        (
            &[(5, &[4, 3]), (1, &[MISSING, 9])],
            [First::Unknown, First::Unknown, First::Unknown],
        ),
        // Each of three has one ahead of it on two criteria.
        (
            &[(4, &[3, 2, 1]), (5, &[1, 3, 2]), (3, &[2, 1, 3])],
            [First::Circle, are(&[0, 1, 2]), are(&[1])],
        ),
    ];
    for (rows, expected) in rows {
        let owned: Vec<(i64, Vec<i64>)> = rows.iter().map(|row| (row.0, row.1.to_vec())).collect();
        let left = (0..rows[0].1.len()).rev().map(AlternativeId);
        let left: Vec<AlternativeId> = left.collect();
        let found = opinions(&table(&owned), &left).map(|opinion| opinion.first);
        assert_eq!(found, expected, "{rows:?}");
    }
}

#[test]
fn only_those_that_are_left_count() {
    let table = table(&[(5, vec![4, 9, 3]), (5, vec![4, MISSING, 3])]);
    let found =
        opinions(&table, &[AlternativeId(2), AlternativeId(0)]).map(|opinion| opinion.first);
    assert_eq!(found, [are(&[0]), are(&[0]), are(&[0])]);
}

/// A case of rows of a weight and the scores, all off by one point at most.
fn case(rows: &[Line<'_>]) -> Case {
    let side = |side: usize| Side {
        name: ["Tea", "Coffee", "Cocoa"][side].to_owned(),
        scores: rows
            .iter()
            .map(|(_, scores)| (scores[side] != MISSING).then_some((scores[side], 1)))
            .collect(),
        own: vec![None; rows.len()],
        fits: vec![Some((8 - i64::try_from(side).expect("few"), 2)); 2],
        experience: 0,
    };
    let names = ["Taste", "Speed", "Price", "Smell", "Heat", "Foam"];
    let criteria = names.iter().zip(rows);
    Case {
        decimals: false,
        sides: (0..rows[0].1.len()).map(side).collect(),
        criteria: criteria
            .map(|(name, (weight, _))| ((*name).to_owned(), *weight))
            .collect(),
        types: ["Day", "Night"]
            .map(|name| (name.to_owned(), Choice::No))
            .to_vec(),
        fit: 5,
        team: 5,
    }
}

/// The comparison of a case, with the groups of its criteria, by their letters.
fn grouped(case: &Case, groups: &str) -> Comparison {
    let mut comparison = case.comparison();
    for (criterion, group) in comparison.criteria.iter_mut().zip(groups.chars()) {
        criterion.group = (group != '-').then(|| group.to_string().into());
    }
    comparison
}

fn merged(case: &Case, groups: &str) -> Option<Merged> {
    let (comparison, answers) = (grouped(case, groups), case.answers());
    let table = Table::new(&comparison, &answers);
    let verdict = Verdict::from_table(&comparison, &answers, &table);
    Merged::new(&comparison, &answers, &table, &verdict)
}

#[test]
fn an_opinion_agrees_with_the_verdict_that_has_the_same_first() {
    let rows: [(&[Line<'_>], [Option<bool>; 3]); 4] = [
        (
            &[(5, &[9, 6]), (4, &[2, 3]), (3, &[2, 3])],
            [Some(false), Some(false), Some(true)],
        ),
        (&[(5, &[4, 4])], [Some(true), Some(true), Some(true)]),
        (&[(5, &[4, 4]), (1, &[4, MISSING])], [None, None, None]),
        (
            &[(4, &[3, 2, 1]), (5, &[1, 3, 2]), (3, &[2, 1, 3])],
            [None, Some(false), Some(true)],
        ),
    ];
    for (rows, expected) in rows {
        let case = case(rows);
        let (comparison, answers) = (case.comparison(), case.answers());
        let table = Table::new(&comparison, &answers);
        let verdict = Verdict::from_table(&comparison, &answers, &table);
        let found = opinions(&table, &verdict.left()).map(|opinion| opinion.agrees(&verdict));
        assert_eq!(found, expected, "{rows:?}");
    }
}

#[test]
fn a_verdict_that_counted_one_thing_twice_does_not_survive() {
    let becomes = |leader: Option<usize>, band| {
        let leader = leader.map(AlternativeId);
        Some(Merged::Becomes { leader, band })
    };
    let rows: [(&[Line<'_>], &str, Option<Merged>); 7] = [
        (&[(5, &[9, 6]), (5, &[6, 8])], "--", None),
        (&[(5, &[9, 6]), (5, &[6, 8])], "ab", None),
        (
            &[(5, &[9, 2]), (5, &[9, 2]), (5, &[0, 9])],
            "aa-",
            becomes(Some(1), Band::Close),
        ),
        (
            &[(5, &[9, 2]), (5, &[9, 2]), (5, &[2, 9])],
            "aa-",
            becomes(None, Band::Tie),
        ),
        // The largest weight counts, and the mean of different scores.
        (
            &[(2, &[9, 2]), (1, &[9, 2]), (6, &[4, 9])],
            "a-a",
            becomes(Some(0), Band::Leans),
        ),
        (
            &[(5, &[9, 2]), (5, &[9, 2]), (1, &[5, 5])],
            "aa-",
            Some(Merged::Unchanged),
        ),
        (
            &[(5, &[4, 4]), (5, &[7, MISSING]), (5, &[1, 1])],
            "aa-",
            Some(Merged::Unchanged),
        ),
    ];
    for (rows, groups, expected) in rows {
        assert_eq!(merged(&case(rows), groups), expected, "{groups} {rows:?}");
    }
}

#[test]
fn merged_scores_are_whole_means_and_all_others_count_as_often() {
    let mut case = case(&[
        (5, &[9, 2]),
        (1, &[8, 3]),
        (3, &[7, MISSING]),
        (2, &[6, 5]),
        (4, &[5, 6]),
        (6, &[1, 1]),
    ]);
    case.types[0].1 = Choice::Yes;
    case.types[1].1 = Choice::Yes;
    let (comparison, answers) = (grouped(&case, "a-babb"), case.answers());
    let whole = Table::new(&comparison, &answers);
    let merged = merge(&comparison, &whole).expect("two groups");
    // Two and three criteria: six times what two project types already count twice.
    assert_eq!((whole.times, merged.times), (2, 12));
    let found: Vec<_> = merged
        .rows
        .iter()
        .map(|row| {
            let [one, other] = [0, 1].map(|side| row.value(AlternativeId(side)));
            let low = (one.low, other.low, other.high);
            (row.factor, row.weight.get(), low, one.uncertainty)
        })
        .collect();
    let third = 12 / 3;
    assert_eq!(
        found,
        [
            (
                Factor::Criterion(CriterionId(0)),
                5,
                (6 * 15, 6 * 7, 6 * 7),
                12
            ),
            (
                Factor::Criterion(CriterionId(1)),
                1,
                (12 * 8, 12 * 3, 12 * 3),
                12
            ),
            (
                Factor::Criterion(CriterionId(2)),
                6,
                (third * 13, third * 7, third * 7 + 40),
                12
            ),
            (Factor::Fit, 5, (6 * 16, 6 * 14, 6 * 14), 6 * 4),
        ]
    );
    assert_eq!(merged.possible(), 12 * Points::MAX.get() * (5 + 1 + 6 + 5));
}
