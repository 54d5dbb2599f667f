//! The laws of the shares of weightings, against other ways to find them.

#![allow(
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    reason = "a test that reaches beyond a list is to fail, and other ways to a share take floats"
)]

#[path = "small/case.rs"]
mod case;
#[path = "laws/random.rs"]
mod random;
#[path = "share/rows.rs"]
mod rows;
#[path = "share/ways.rs"]
mod ways;

use case::{Case, DAY};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use random::cases;
use rows::plain;
use weigh_up::comparison::AlternativeId;
use weigh_up::verdict::dominance::Reach;
use weigh_up::verdict::share::{Portion, Share, Shares};
use weigh_up::verdict::table::Value;
use weigh_up::verdict::{Band, Findings, Table, Verdict};

fn shares(case: &Case) -> Vec<Share> {
    let whole = Findings::whole(&case.comparison(), &case.answers(), DAY);
    whole.shares.expect("they are counted")
}

fn of_two() -> impl Strategy<Value = Case> {
    cases(10, 12).prop_map(|mut case| {
        case.sides.truncate(2);
        case
    })
}

/// Cases with so few factors that all weightings nearby can be tried.
fn few(known: u32) -> impl Strategy<Value = Case> {
    cases(10, known).prop_map(|mut case| {
        case.criteria.truncate(2);
        for side in &mut case.sides {
            side.scores.truncate(2);
            side.own.truncate(2);
        }
        case
    })
}

/// Sums of shares in millionths, which rounding may move by one for each alternative.
#[track_caller]
fn comes_to(portions: impl Iterator<Item = Portion>, millionths: u32) {
    let sum = portions.map(Portion::millionths).sum::<u32>();
    assert!(sum.abs_diff(millionths) <= 1, "{sum} for {millionths}");
}

/// One kind of share.
type Part = fn(&Share) -> Option<Portion>;

/// The corners of the weightings in the order of a table's weights, as rows: what all factors down
/// to a weight add up to.
fn blocks(table: &Table) -> Table {
    let mut weights: Vec<_> = table.rows.iter().map(|row| row.weight).collect();
    weights.retain(|weight| weight.get() > 0);
    weights.sort_unstable();
    weights.dedup();
    let rows = weights.into_iter().map(|weight| {
        let block = table.rows.iter().filter(|row| row.weight >= weight);
        let sum = |one: Value, other: &Value| Value {
            low: one.low + other.low,
            high: one.high + other.high,
            uncertainty: 0,
        };
        let mut rows = block.cloned();
        let mut first = rows.next().expect("the factor of that weight");
        for row in rows {
            let values = first.values.iter().zip(&row.values);
            first.values = values.map(|(one, other)| sum(*one, other)).collect();
        }
        first
    });
    Table {
        times: table.times,
        parts: table.parts,
        rows: rows.collect(),
    }
}

/// Between two extremes and never alone in front: on the line between them, and below it.
#[test]
fn whoever_several_between_them_keep_from_winning_has_no_share() {
    for middle in [5, 4] {
        let rows: [(i64, &[i64]); 2] = [(9, &[10, middle, 0]), (2, &[0, middle, 10])];
        let shares = shares(&plain(&rows));
        let share = shares[1];
        assert_eq!(share.all, Portion::NONE, "{middle}");
        assert_eq!(share.near, Portion::NONE, "{middle}");
        let others = shares
            .iter()
            .filter(|share| share.alternative != AlternativeId(1));
        assert!(others.map(|share| share.all).all(|all| all > Portion::NONE));
    }
}

#[track_caller]
fn is_within_points(portion: Portion, part: f64, points: f64) {
    let percent = f64::from(portion.millionths()) / 10_000.0;
    assert!(
        (percent - 100.0 * part).abs() <= points,
        "{percent} % for {part}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 32,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_shares_of_two_come_to_all_unless_they_are_the_same(case in of_two()) {
        let table = Table::new(&case.comparison(), &case.answers());
        let shares = shares(&case);
        prop_assume!(!shares.is_empty());
        let rows = || table.rows.iter().map(|row| (row.weight.get(), row.difference(AlternativeId(0), AlternativeId(1))));
        let whole = |level: bool| if level { 0 } else { 1_000_000 };
        let is_level = rows().all(|(_, difference)| difference == 0);
        comes_to(shares.iter().map(|share| share.all), whole(is_level));
        if shares[0].order.is_some() {
            let pull = |weight| rows().filter(move |row| row.0 == weight).map(|row| row.1);
            let is_level = (1..=10).all(|weight| pull(weight).sum::<i64>() == 0);
            comes_to(shares.iter().filter_map(|share| share.order), whole(is_level));
        }
    }

    #[test]
    fn the_share_of_two_is_the_volume_by_its_formula(
        leads in vec(-10..=10_i64, 2..=6), weights in vec(1..=10_i64, 6),
    ) {
        let mut distinct = leads.clone();
        distinct.sort_unstable();
        distinct.dedup();
        prop_assume!(distinct.len() == leads.len());
        let scores: Vec<[i64; 2]> = leads.iter().map(|d| [*d.max(&0), -d.min(&0)]).collect();
        let rows: Vec<(i64, &[i64])> =
            weights.into_iter().zip(scores.iter().map(|row| &row[..])).collect();
        for share in shares(&plain(&rows)).iter().take(1) {
            is_within_points(share.all, ways::volume(&leads), 0.0001);
        }
    }

    #[test]
    fn a_share_is_what_other_draws_find(case in cases(10, 12), seed: u64) {
        let table = Table::new(&case.comparison(), &case.answers());
        let shares = shares(&case);
        let left: Vec<AlternativeId> = shares.iter().map(|share| share.alternative).collect();
        let mut random = ways::Dice::new(seed);
        let (all, order) = ways::drawn(&mut random, &table, &left);
        for (place, share) in shares.iter().enumerate() {
            is_within_points(share.all, all[place], 5.0);
            if let Some(portion) = share.order {
                is_within_points(portion, order[place], 5.0);
            }
        }
    }

    #[test]
    fn a_share_is_nothing_or_all_exactly_where_that_is_certain(case in cases(10, 12)) {
        let table = Table::new(&case.comparison(), &case.answers());
        let shares = shares(&case);
        let left: Vec<AlternativeId> = shares.iter().map(|share| share.alternative).collect();
        prop_assume!(left.len() > 1);
        let in_order = blocks(&table);
        let ways: [(&Table, Part); 2] =
            [(&table, |share| Some(share.all)), (&in_order, |share| share.order)];
        for (table, part) in ways {
            for share in &shares {
                let Some(portion) = part(share) else { continue };
                let reach = Reach::new(table, share.alternative, &left);
                prop_assert_eq!(portion == Portion::NONE, reach != Reach::Can);
                let is_ahead = |rival: &AlternativeId| {
                    let leads = || table.rows.iter().map(|row| row.difference(share.alternative, *rival));
                    leads().all(|lead| lead >= 0) && leads().any(|lead| lead > 0)
                };
                let always = left.iter().filter(|rival| **rival != share.alternative).all(is_ahead);
                prop_assert_eq!(portion == Portion::ALL, always);
            }
        }
        for share in shares {
            if Reach::new(&table, share.alternative, &left) != Reach::Can {
                prop_assert_eq!(share.near, Portion::NONE);
            }
        }
    }

    #[test]
    fn what_is_near_is_what_trying_every_weighting_finds(
        case in prop_oneof![few(12), few(10)],
    ) {
        let (comparison, answers) = (case.comparison(), case.answers());
        let table = Table::new(&comparison, &answers);
        let leader = |table: &Table| Verdict::from_table(&comparison, &answers, table).leader;
        let (wins, whole) = ways::tried(&table, case.sides.len(), leader);
        for share in shares(&case) {
            let part = f64::from(wins[share.alternative]) / f64::from(whole);
            is_within_points(share.near, part, 0.0001);
        }
    }

    #[test]
    fn multiplied_weights_leave_all_and_the_order_as_they_are(
        case in cases(3, 11), times in 1..=3_i64,
    ) {
        let mut larger = case.clone();
        larger.criteria.iter_mut().for_each(|(_, weight)| *weight *= times);
        larger.fit *= times;
        larger.team *= times;
        let told = |case: &Case| {
            let shares = shares(case).into_iter();
            shares.map(|share| (share.alternative, share.all, share.order)).collect::<Vec<_>>()
        };
        prop_assert_eq!(told(&case), told(&larger));
    }

    #[test]
    fn another_order_of_the_factors_changes_nothing_for_two(case in of_two(), by: Index) {
        let mut turned = case.clone();
        let by = by.index(case.criteria.len());
        turned.criteria.rotate_left(by);
        for side in &mut turned.sides {
            side.scores.rotate_left(by);
            side.own.rotate_left(by);
        }
        prop_assert_eq!(shares(&case), shares(&turned));
    }

    #[test]
    fn another_order_of_the_alternatives_only_reorders_their_shares(case in cases(10, 11)) {
        let mut reversed = case.clone();
        reversed.sides.reverse();
        let mut mirrored = shares(&reversed);
        mirrored.reverse();
        let last = case.sides.len() - 1;
        for share in &mut mirrored {
            share.alternative = AlternativeId(last - usize::from(share.alternative));
        }
        prop_assert_eq!(shares(&case), mirrored);
    }

    #[test]
    fn shares_stand_for_whoever_is_left_and_never_come_to_more_than_all(
        case in prop_oneof![cases(10, 12), cases(10, 11)],
    ) {
        let (comparison, answers) = (case.comparison(), case.answers());
        let verdict = Verdict::new(&comparison, &answers);
        let shares = Shares::begin(&Table::new(&comparison, &answers), &verdict).finish();
        let mut left = verdict.left();
        left.sort_unstable();
        if left.len() < 2 || verdict.band == Band::None {
            left.clear();
        }
        let of: Vec<AlternativeId> = shares.iter().map(|share| share.alternative).collect();
        prop_assert_eq!(of, left);
        for part in [|share: &Share| share.all, |share: &Share| share.near] {
            let sum: u32 = shares.iter().map(|share| part(share).millionths()).sum();
            prop_assert!(sum <= 1_000_003, "{}", sum);
        }
    }
}
