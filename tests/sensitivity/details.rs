//! The laws of the details that a reader opens: tracks, intervals, the tornado, other scores.

use proptest::prelude::*;
use weigh_up::answers::Factor;
use weigh_up::verdict::sensitivity::interval::intervals;
use weigh_up::verdict::sensitivity::score::score_flips;
use weigh_up::verdict::sensitivity::tornado::tornado;
use weigh_up::verdict::space::Lead;

use crate::example;
use crate::generated::any_case;
use crate::trial::Trial;

#[test]
fn the_intervals_of_the_worked_example_end_where_the_model_says() {
    let trial = example();
    let ends = intervals(&trial.table(), &trial.verdict())
        .into_iter()
        .map(|interval| {
            let end = interval.lower.or(interval.upper).map(|end| end.at);
            (
                end.map(|at| (at.numerator(), at.denominator())),
                (interval.from.get(), interval.to.get()),
            )
        });
    assert_eq!(
        ends.collect::<Vec<_>>(),
        [
            (None, (0, 10)),
            (Some((9, 4)), (3, 10)),
            (None, (0, 10)),
            (Some((1, 2)), (1, 10)),
            (None, (0, 10)),
            (None, (0, 10)),
            (Some((15, 2)), (0, 7)),
            (Some((13, 4)), (4, 10)),
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 512,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn inside_its_interval_a_weight_leaves_the_leader_first_and_outside_it_does_not(
        case in any_case(),
    ) {
        let trial = Trial::of(&case);
        let found = intervals(&trial.table(), &trial.verdict());
        let Some(leader) = trial.verdict().leader else {
            prop_assert_eq!(found, []);
            return Ok(());
        };
        prop_assert_eq!(found.len(), trial.table().rows.len());
        for interval in found {
            for weight in 0..=10 {
                let changed = trial.weighed(interval.factor, weight);
                let lead = changed.least_lead(leader);
                let within = (interval.from.get()..=interval.to.get()).contains(&weight);
                prop_assert_eq!(lead > 0, within);
                let ends = [interval.lower, interval.upper].into_iter().flatten();
                let on_an_end = ends.clone().find(|end| {
                    end.at.is_whole() && end.at.numerator() == weight
                });
                prop_assert_eq!(lead == 0, on_an_end.is_some());
                if let Some(end) = on_an_end {
                    prop_assert_eq!(changed.lead(leader, end.rival), 0);
                }
            }
            // Exact between whole weights too: there the lead, linear in the weight, is 0.
            for end in [interval.lower, interval.upper].into_iter().flatten() {
                let lead = |weight| trial.weighed(interval.factor, weight).lead(leader, end.rival);
                let (at, below) = (end.at, end.at.floor());
                let part = at.numerator() - below * at.denominator();
                let moved = if part == 0 { 0 } else { part * (lead(below + 1) - lead(below)) };
                prop_assert_eq!(lead(below) * at.denominator() + moved, 0);
            }
        }
    }

    #[test]
    fn a_track_has_the_verdict_of_every_weight(case in any_case()) {
        let trial = Trial::of(&case);
        let factors: Vec<Factor> = trial.table().rows.iter().map(|row| row.factor).collect();
        for factor in factors {
            let track = trial.track(factor);
            if trial.verdict().left().len() < 2 {
                prop_assert_eq!(track, []);
                continue;
            }
            prop_assert!(track.windows(2).all(|pair| pair[0].lead != pair[1].lead));
            let told = track.iter().flat_map(|run| (run.from..=run.to).map(|at| (at, run.lead)));
            let tried = (0..=10).map(|weight| {
                let verdict = trial.weighed(factor, weight).verdict();
                let lead = match verdict.leader {
                    Some(leader) => Lead::By(leader),
                    None if verdict.tied.is_empty() => Lead::Open,
                    None => Lead::Tie,
                };
                (weight, lead)
            });
            prop_assert!(told.eq(tried));
        }
    }

    #[test]
    fn a_bar_of_the_tornado_crosses_zero_where_the_weight_alone_can_flip(case in any_case()) {
        let trial = Trial::of(&case);
        let left = trial.verdict().left();
        prop_assume!(left.len() > 1);
        let bars = tornado(&trial.table(), left[0], left[1]);
        prop_assert!(bars.is_sorted_by(|one, next| one.width() >= next.width()));
        prop_assert_eq!(bars.len(), trial.table().rows.len());
        for bar in bars {
            let leads = |weight| trial.weighed(bar.factor, weight).lead(left[0], left[1]);
            prop_assert_eq!((bar.at_zero, bar.at_ten), (leads(0), leads(10)));
            prop_assert_eq!(bar.weight, trial.answers.weight(bar.factor));
            let all: Vec<i64> = (0..=10).map(leads).collect();
            let both = all.iter().any(|lead| *lead < 0) && all.iter().any(|lead| *lead > 0);
            prop_assert_eq!(bar.crosses_zero(), both);
        }
    }

    #[test]
    fn the_score_flips_are_those_that_trying_every_score_finds(case in any_case()) {
        let trial = Trial::of(&case);
        let found = score_flips(&trial.table(), &trial.verdict());
        let tried = found.iter().map(|flip| (flip.factor, flip.alternative, flip.to));
        prop_assert_eq!(tried.collect::<Vec<_>>(), trial.score_flips());
        for flip in found {
            let leader = trial.verdict().leader.expect("a lead is used up");
            let level = (flip.level.numerator(), flip.level.denominator());
            let lead = trial.lead(leader, flip.rival);
            let weight = trial.answers.weight(flip.factor).get() * trial.table().point();
            // So far from the present score as the lead is worth here.
            let away = (10 * level.0 - flip.from.get() * level.1).abs();
            prop_assert_eq!(away * weight, 10 * lead * level.1);
            prop_assert_eq!(10 * level.0 < flip.from.get() * level.1, flip.alternative == leader);
        }
    }
}
