//! The laws of the scale, on which points are told as scores from 0 to 10.

#![allow(
    clippy::indexing_slicing,
    reason = "a test that reaches beyond a list is to fail"
)]

#[path = "small/case.rs"]
mod case;
#[path = "laws/random.rs"]
mod random;

use case::Case;
use proptest::prelude::*;
use random::cases;
use weigh_up::answers::Answers;
use weigh_up::content;
use weigh_up::language::{Decimals, Language};
use weigh_up::notation::decode;
use weigh_up::verdict::scale::mean;
use weigh_up::verdict::{Band, Contribution, Scale, Standing, Table, Verdict};

fn any_case() -> impl Strategy<Value = Case> {
    prop_oneof![cases(10, 12), cases(10, 10)]
}

fn found(case: &Case) -> (Verdict, i64) {
    let (comparison, answers) = (case.comparison(), case.answers());
    let table = Table::new(&comparison, &answers);
    let verdict = Verdict::from_table(&comparison, &answers, &table);
    (verdict, table.possible())
}

/// What is told, in units of its last decimal; `None` where it is no figure.
fn units(told: &str) -> Option<i64> {
    let (whole, part) = told.split_once('.')?;
    format!("{whole}{part}").parse().ok()
}

fn left(verdict: &Verdict) -> Vec<&Standing> {
    let ranking = verdict.ranking.iter();
    ranking.filter(|standing| !standing.is_excluded()).collect()
}

proptest! {
    #[test]
    fn a_score_is_the_mean_of_a_pocket_calculator(case in any_case()) {
        let (verdict, possible) = found(&case);
        for place in &verdict.ranking {
            prop_assert_eq!(place.score.is_none(), place.percent.is_none());
            if let Some(score) = place.score {
                prop_assert!((0..=1_000).contains(&score));
                prop_assert!((2 * score - 1) * possible <= 2_000 * place.total.low);
                prop_assert!(2_000 * place.total.low < (2 * score + 1) * possible);
            }
        }
    }

    #[test]
    fn a_greater_total_has_no_lower_score_and_an_equal_one_the_same(case in any_case()) {
        let (verdict, _) = found(&case);
        for one in &verdict.ranking {
            for other in &verdict.ranking {
                if let (Some(own), Some(its)) = (one.score, other.score) {
                    prop_assert!(one.total.low != other.total.low || own == its);
                    prop_assert!(one.total.low < other.total.low || own >= its);
                }
            }
        }
    }

    #[test]
    fn weights_that_are_all_multiplied_leave_it(mut case in cases(3, 12), by in 1..4_i64) {
        let (before, _) = found(&case);
        case.criteria.iter_mut().for_each(|(_, weight)| *weight *= by);
        case.fit *= by;
        case.team *= by;
        let (after, _) = found(&case);
        let scores = |verdict: &Verdict| verdict.ranking.iter().map(|place| place.score).collect::<Vec<_>>();
        prop_assert_eq!(scores(&before), scores(&after));
        // The margin, which tells where it leans, is a whole number of points.
        if before.band != Band::Leans {
            prop_assert_eq!(before.scale.decimals, after.scale.decimals);
        }
    }

    #[test]
    fn project_types_that_are_all_chosen_twice_leave_it(case in any_case()) {
        let mut doubled = case.clone();
        let again = case.types.iter().map(|(name, choice)| (format!("{name} again"), *choice));
        doubled.types.extend(again);
        doubled.sides.iter_mut().for_each(|side| side.fits.extend_from_within(..));
        let (one, two) = (found(&case).0, found(&doubled).0);
        for place in &one.ranking {
            let same = two.standing(place.alternative).expect("it is ranked");
            prop_assert_eq!(place.score, same.score);
        }
    }

    #[test]
    fn contributions_add_up_to_the_lead(case in any_case()) {
        let (verdict, possible) = found(&case);
        let (Some(leader), Some(lead)) = (verdict.leader, verdict.lead) else {
            return Ok(());
        };
        let scale = verdict.scale;
        let signed = |row: &Contribution, amount: i64| {
            if row.toward == Some(leader) { amount } else { -amount }
        };
        let rows = &verdict.contributions;
        let points: i64 = rows.iter().map(|row| signed(row, row.amount)).sum();
        prop_assert_eq!(points, lead);
        // Rounded, each is off by half a hundredth at most.
        let rounded = rows.iter().map(|row| signed(row, scale.hundredths(row.amount)));
        let off = rounded.sum::<i64>() * possible - 1_000 * lead;
        let rows = i64::try_from(rows.len()).expect("few rows");
        prop_assert!(2 * off.abs() <= rows * possible);
    }

    #[test]
    fn a_bound_is_told_no_tighter_than_it_is_and_a_bar_has_room_for_every_pull(case in any_case()) {
        let (verdict, possible) = found(&case);
        let (scale, language) = (verdict.scale, Language::english());
        let farthest = verdict.contributions.iter().map(|row| row.amount).max();
        let full = scale.full(farthest.unwrap_or_default());
        prop_assert!(full >= farthest.unwrap_or_default() && full <= possible.max(1));
        prop_assert!(full == 1 || full < 2 * farthest.unwrap_or_default() + 2);
        for row in verdict.contributions.iter().filter(|_| possible > 0) {
            let told = |bound: String| units(&bound[bound.find(char::is_numeric)?..]);
            let least = told(scale.least(row.amount, &language)).expect("a figure");
            let most = told(scale.most(row.amount, &language)).expect("a figure");
            let exact = 10 * scale.decimals.units() * row.amount;
            prop_assert!(least * possible <= exact && exact <= most * possible);
            prop_assert!(most - least <= 1);
        }
    }

    #[test]
    fn what_differs_does_not_read_alike_unless_two_decimals_hide_it(case in any_case()) {
        let (verdict, _) = found(&case);
        let (scale, language) = (verdict.scale, Language::english());
        let told = |points| scale.told(points, &language);
        let left = left(&verdict);
        for pair in left.windows(2) {
            let exact = pair.iter().all(|place| place.total.is_exact());
            let [one, next] = [pair[0].total.low, pair[1].total.low];
            let alike = told(one) == told(next);
            if exact {
                prop_assert!(alike == (one == next) || scale.decimals == Decimals::Two);
            }
        }
        if let Some(lead) = verdict.lead {
            prop_assert!(units(&told(lead)).is_some() || scale.decimals == Decimals::Two);
        }
        if verdict.band == Band::Leans && scale.decimals == Decimals::One {
            let challenger = verdict.challenger.and_then(|rival| verdict.standing(rival));
            let lead = left[0].total.low - challenger.expect("it leans against one").total.high;
            prop_assert!(units(&told(lead)) > units(&scale.about(verdict.margin, &language)));
        }
    }

    #[test]
    fn what_is_told_is_true(possible in 1..30_000_i64, part in 0..=1_000_i64) {
        let points = possible * part / 1_000;
        let (scale, language) = (Scale::new(possible, 1), Language::english());
        let told = scale.told(points, &language);
        if let Some(tenths) = units(&told) {
            prop_assert!((2 * tenths - 1) * possible <= 200 * points);
            prop_assert!(200 * points < (2 * tenths + 1) * possible);
            prop_assert!(tenths > 0 || points == 0);
        } else {
            prop_assert_eq!(told, "less than 0.1");
            prop_assert!(points > 0 && 200 * points < possible);
        }
        let least = scale.at_least(points, &language);
        match least.strip_prefix("at least ").and_then(units) {
            Some(tenths) => prop_assert!(tenths * possible <= 100 * points),
            None => prop_assert!(least == "more than 0" && points > 0),
        }
        let about = units(&scale.about(points, &language));
        prop_assert_eq!(about.is_some_and(|about| about > 0), points > 0);
    }

    #[test]
    fn means_that_differ_do_not_read_alike(types in 1..24_i64, one in 0..240_i64, other in 0..240_i64) {
        let language = Language::english();
        let told = |sum: i64| mean(10 * sum, types, &language);
        prop_assert_eq!(told(one) == told(other), one == other);
        if one % types == 0 {
            prop_assert_eq!(told(one), (one / types).to_string());
        }
    }

    #[test]
    fn nor_do_means_of_tenths(types in 1..=10_i64, one in 0..1_000_i64, other in 0..1_000_i64) {
        let language = Language::english();
        let told = |tenths| mean(tenths, types, &language);
        prop_assert_eq!(told(one) == told(other), one == other);
    }
}

#[track_caller]
fn check(points: i64, possible: i64, told: &str, short: &str, least: &str) {
    let (scale, language) = (Scale::new(possible, 1), Language::english());
    assert_eq!(scale.told(points, &language), told);
    assert_eq!(scale.short(points, &language), short);
    assert_eq!(scale.at_least(points, &language), least);
}

#[test]
fn halves_are_rounded_up_and_the_least_is_rounded_down() {
    check(320, 400, "8.0", "8.0", "at least 8.0");
    check(392, 530, "7.4", "7.4", "at least 7.3");
    check(30, 400, "0.8", "0.8", "at least 0.7");
    // 7.945 is rounded once, not by way of 7.95.
    check(1_589, 2_000, "7.9", "7.9", "at least 7.9");
    check(19, 4_000, "less than 0.1", "<0.1", "more than 0");
    check(0, 400, "0.0", "0.0", "at least 0.0");
    check(0, 0, "0.0", "0.0", "at least 0.0");
    check(400, 400, "10.0", "10.0", "at least 10.0");
}

#[test]
fn what_two_decimals_would_hide_is_said_in_words() {
    let (mut scale, language) = (Scale::new(23_000, 1), Language::english());
    scale.decimals = Decimals::Two;
    for (points, told, short, least) in [
        (11, "less than 0.01", "<0.01", "more than 0"),
        (12, "0.01", "0.01", "more than 0"),
        (23, "0.01", "0.01", "at least 0.01"),
        (22_988, "9.99", "9.99", "at least 9.99"),
    ] {
        assert_eq!(scale.told(points, &language), told);
        assert_eq!(scale.short(points, &language), short);
        assert_eq!(scale.at_least(points, &language), least);
    }
    assert_eq!(scale.about(1, &language), "0.01");
}

#[test]
fn a_second_decimal_comes_where_one_would_hide_the_lead() {
    let comparison = content::bundled("node-vs-python").expect("it is bundled");
    let language = Language::english();
    let told = |answers: &Answers| {
        let verdict = Verdict::new(&comparison, answers);
        let totals = verdict.ranking.iter();
        let told = totals.map(|place| verdict.scale.told(place.total.low, &language));
        told.collect::<Vec<_>>()
    };
    let after = |query| told(&decode(&comparison, query).0);
    assert_eq!(after(""), ["8.0", "8.0"]);
    assert_eq!(after("learning=4"), ["8.03", "7.97"]);
}
