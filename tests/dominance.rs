//! Dominance, and who comes first under some weighting or none: by brute force and by chance.

#![allow(
    clippy::indexing_slicing,
    reason = "a test that reaches beyond a list is to fail"
)]

#[path = "small/table.rs"]
mod table;

use proptest::collection::vec;
use proptest::prelude::*;
use table::{MISSING, table};
use weigh_up::answers::Factor;
use weigh_up::comparison::{AlternativeId, CriterionId};
use weigh_up::verdict::Table;
use weigh_up::verdict::dominance::{Dominance, Reach};

/// A table of equal weights.
fn scores(rows: &[Vec<i64>]) -> Table {
    let weighted: Vec<(i64, Vec<i64>)> = rows.iter().map(|row| (5, row.clone())).collect();
    table(&weighted)
}

/// So many alternatives.
fn several(number: usize) -> Vec<AlternativeId> {
    (0..number).map(AlternativeId).collect()
}

fn reaches(rows: &[Vec<i64>]) -> Vec<Reach> {
    let everyone = several(rows[0].len());
    let reach = |side: &AlternativeId| Reach::new(&scores(rows), *side, &everyone);
    everyone.iter().map(reach).collect()
}

#[test]
fn whoever_is_never_behind_and_ahead_once_dominates() {
    // The factors on which the first is better than the second; none where it does not dominate.
    let rows: [(&[[i64; 2]], &[usize]); 6] = [
        (&[[7, 6], [5, 5]], &[0]),
        (&[[7, 6], [5, 4], [9, 9]], &[0, 1]),
        (&[[7, 6], [4, 5]], &[]),
        (&[[6, 6], [5, 5]], &[]),
        (&[[7, 6], [MISSING, 5]], &[]),
        (&[[7, 6], [10, MISSING]], &[0]),
    ];
    for (given, expected) in rows {
        let rows: Vec<Vec<i64>> = given.iter().map(|row| row.to_vec()).collect();
        let (winner, loser) = (AlternativeId(0), AlternativeId(1));
        let found = Dominance::new(&scores(&rows), winner, loser);
        let better_on = expected.iter().copied().map(CriterionId);
        let expected = (!expected.is_empty()).then(|| Dominance {
            winner,
            loser,
            better_on: better_on.map(Factor::Criterion).collect(),
        });
        assert_eq!(found, expected, "{rows:?}");
    }
}

#[test]
fn every_dominance_is_found_among_those_that_are_left() {
    let table = scores(&[vec![3, 2, 1, 3], vec![5, 5, 4, 6]]);
    let pairs = |left: &[usize]| -> Vec<(usize, usize)> {
        let left: Vec<AlternativeId> = left.iter().copied().map(AlternativeId).collect();
        let all = Dominance::all(&table, &left).into_iter();
        all.map(|found| (found.winner.into(), found.loser.into()))
            .collect()
    };
    let all = [(0, 1), (0, 2), (1, 2), (3, 0), (3, 1), (3, 2)];
    assert_eq!(pairs(&[0, 1, 2, 3]), all);
    assert_eq!(pairs(&[2, 1]), [(1, 2)]);
}

#[test]
fn some_come_first_and_some_only_level_and_some_never() {
    use Reach::{Can, Cannot, OnlyTie};
    let rows: [(&[&[i64]], &[Reach]); 10] = [
        (&[&[7, 6], &[5, 5]], &[Can, OnlyTie]),
        (&[&[7, 6], &[6, 5]], &[Can, Cannot]),
        (&[&[7, 6], &[5, 6]], &[Can, Can]),
        (&[&[7, 7], &[5, 5]], &[OnlyTie, OnlyTie]),
        (&[&[7, 7, 3], &[5, 5, 9]], &[OnlyTie, OnlyTie, Can]),
        // Between two extremes, above, on and below the line between them.
        (&[&[10, 6, 0], &[0, 6, 10]], &[Can, Can, Can]),
        (&[&[10, 5, 0], &[0, 5, 10]], &[Can, OnlyTie, Can]),
        (&[&[10, 4, 0], &[0, 4, 10]], &[Can, Cannot, Can]),
        // What is missing may be as good as can be, and as bad for a rival.
        (&[&[10, MISSING], &[9, 9]], &[Can, OnlyTie]),
        (&[&[10, MISSING, 3], &[9, 8, 8]], &[Can, OnlyTie, Cannot]),
    ];
    for (given, expected) in rows {
        let rows: Vec<Vec<i64>> = given.iter().map(|row| row.to_vec()).collect();
        assert_eq!(reaches(&rows), expected, "{rows:?}");
    }
}

#[test]
fn one_that_is_left_alone_comes_first() {
    let table = scores(&[vec![0, 9]]);
    let (first, second) = (AlternativeId(0), AlternativeId(1));
    assert_eq!(Reach::new(&table, first, &[first]), Reach::Can);
    assert_eq!(Reach::new(&table, first, &[first, second]), Reach::Cannot);
}

#[test]
fn numbers_that_grow_too_large_give_no_answer_rather_than_a_wrong_one() {
    // Scores far beyond what a comparison can have, and one alternative just below the mean.
    let mut score = 1_u64;
    let mut next = || {
        score = score
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(score >> 24).expect("40 bits")
    };
    let rows: Vec<Vec<i64>> = (0..42)
        .map(|_| {
            let others: Vec<i64> = (0..11).map(|_| next()).collect();
            let mean = others.iter().sum::<i64>() / 11;
            others.into_iter().chain([mean - 1]).collect()
        })
        .collect();
    let reach = Reach::new(&scores(&rows), AlternativeId(11), &several(12));
    assert_eq!(reach, Reach::Unknown);
}

fn determinant(rows: &[Vec<i128>]) -> i128 {
    let Some((first, rest)) = rows.split_first() else {
        return 1;
    };
    let minor = |place: usize| {
        let without = rest.iter().map(|row| {
            let mut shorter = row.clone();
            shorter.remove(place);
            shorter
        });
        determinant(&without.collect::<Vec<_>>())
    };
    let sign = |place: usize| if place.is_multiple_of(2) { 1 } else { -1 };
    (0..first.len())
        .map(|place| sign(place) * first[place] * minor(place))
        .sum()
}

fn subsets(of: usize) -> Vec<Vec<usize>> {
    let subset = |mask: usize| (0..of).filter(|item| mask & (1 << item) != 0).collect();
    (1..1 << of).map(subset).collect()
}

/// The reach by trying each square part of the game: one of them has weights that make its rows
/// equal and are a best mix (Shapley & Snow 1950).
fn by_brute_force(rows: &[Vec<i64>], side: usize) -> Reach {
    let rivals: Vec<usize> = (0..rows[0].len()).filter(|rival| *rival != side).collect();
    let lead = |row: usize, rival: usize| i128::from(rows[row][side] - rows[row][rival]);
    let mut best = Reach::Cannot;
    for factors in subsets(rows.len()) {
        for tight in subsets(rivals.len()) {
            if tight.len() != factors.len() {
                continue;
            }
            // Σ w·lead − t = 0 in each row, and Σ w = 1, solved by Cramer's rule.
            let mut system: Vec<Vec<i128>> = tight
                .iter()
                .map(|rival| {
                    let leads = factors.iter().map(|factor| lead(*factor, rivals[*rival]));
                    leads.chain([-1]).collect()
                })
                .collect();
            system.push(factors.iter().map(|_| 1).chain([0]).collect());
            let whole = determinant(&system);
            if whole == 0 {
                continue;
            }
            let weights: Vec<i128> = (0..factors.len())
                .map(|place| {
                    let mut replaced = system.clone();
                    for row in &mut replaced {
                        row[place] = 0;
                    }
                    replaced[factors.len()][place] = 1;
                    determinant(&replaced) * whole.signum()
                })
                .collect();
            if weights.iter().any(|weight| *weight < 0) {
                continue;
            }
            let leads = rivals.iter().map(|rival| -> i128 {
                let products = factors.iter().zip(&weights);
                products
                    .map(|(factor, weight)| weight * lead(*factor, *rival))
                    .sum()
            });
            match leads.min() {
                Some(1..) => return Reach::Can,
                Some(0) => best = Reach::OnlyTie,
                _ => {}
            }
        }
    }
    best
}

fn tables(
    most: i64,
    alternatives: std::ops::RangeInclusive<usize>,
    factors: std::ops::RangeInclusive<usize>,
) -> impl Strategy<Value = Vec<Vec<i64>>> {
    (alternatives, factors)
        .prop_flat_map(move |(sides, factors)| vec(vec(0..=most, sides), factors))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 512,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_reach_is_that_of_brute_force(
        rows in prop_oneof![tables(2, 2..=4, 1..=4), tables(10, 2..=4, 1..=4)],
    ) {
        for (side, reach) in reaches(&rows).into_iter().enumerate() {
            prop_assert_eq!(reach, by_brute_force(&rows, side), "{} of {:?}", side, rows);
        }
    }

    #[test]
    fn whoever_wins_a_weighting_can_and_whoever_ties_one_is_not_out(
        rows in tables(10, 2..=40, 1..=42), draws in vec(vec(0..=20_i64, 42), 8),
    ) {
        let reaches = reaches(&rows);
        prop_assert!(!reaches.contains(&Reach::Unknown));
        for weights in draws {
            let total = |side: usize| -> i64 {
                rows.iter().zip(&weights).map(|(row, weight)| weight * row[side]).sum()
            };
            let totals: Vec<i64> = (0..reaches.len()).map(total).collect();
            let most = totals.iter().max().expect("someone");
            let first: Vec<usize> = (0..totals.len()).filter(|side| totals[*side] == *most).collect();
            let weighted = weights.iter().zip(&rows).any(|(weight, _)| *weight > 0);
            match first[..] {
                [winner] => prop_assert_eq!(reaches[winner], Reach::Can),
                _ if weighted => for side in first {
                    prop_assert_ne!(reaches[side], Reach::Cannot);
                },
                _ => {}
            }
        }
    }

    #[test]
    fn a_mean_of_the_others_is_never_alone_in_front_and_a_point_below_it_is_out(
        rows in tables(10, 2..=11, 1..=42), picks in vec(0..11_usize, 1..=4),
    ) {
        let with = |less: i64| -> Vec<Vec<i64>> {
            rows.iter().map(|row| {
                let others = picks.iter().map(|pick| row[pick % row.len()] + 1);
                let size = i64::try_from(picks.len()).expect("few");
                // Scores that count as often as there are picks keep the mean whole.
                let mean = others.sum::<i64>() - less;
                row.iter().map(|score| (score + 1) * size).chain([mean]).collect()
            }).collect()
        };
        let last = |rows: &[Vec<i64>]| reaches(rows).pop().expect("someone");
        prop_assert_ne!(last(&with(0)), Reach::Can);
        prop_assert_ne!(last(&with(0)), Reach::Unknown);
        prop_assert_eq!(last(&with(1)), Reach::Cannot);
    }

    #[test]
    fn the_dominated_cannot_win(rows in tables(3, 2..=5, 1..=4)) {
        let everyone = several(rows[0].len());
        let reaches = reaches(&rows);
        for Dominance { winner, loser, better_on } in Dominance::all(&scores(&rows), &everyone) {
            prop_assert_ne!(reaches[usize::from(loser)], Reach::Can, "{:?} over {:?}", winner, loser);
            if better_on.len() == rows.len() {
                prop_assert_eq!(reaches[usize::from(loser)], Reach::Cannot);
            }
        }
    }
}
