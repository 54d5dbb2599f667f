//! The laws of what would change a verdict, each against trying out every weight or score.

#![allow(
    clippy::indexing_slicing,
    reason = "a test that reaches beyond a list is to fail"
)]

#[path = "small/case.rs"]
mod case;
#[path = "sensitivity/details.rs"]
mod details;
#[path = "sensitivity/generated.rs"]
mod generated;
#[path = "sensitivity/overturns.rs"]
mod overturns;
#[path = "laws/random.rs"]
mod random;
#[path = "sensitivity/trial.rs"]
mod trial;

use case::{Case, Side};
use generated::{answered, any_case, few_factors, level, with_gaps};
use proptest::collection::vec;
use proptest::prelude::*;
use trial::Trial;
use weigh_up::answers::{Action, Factor};
use weigh_up::comparison::{AlternativeId, Comparison, CriterionId, Points};
use weigh_up::content;
use weigh_up::verdict::sensitivity::{Flip, Sensitivity, Step, Unknown};
use weigh_up::verdict::{Reason, Verdict};

const FIRST: AlternativeId = AlternativeId(0);
const SECOND: AlternativeId = AlternativeId(1);

/// The bundled comparison, with scores that stay.
fn bundled() -> Comparison {
    let bundled = content::bundled("node-vs-python");
    bundled
        .and_then(|it| it.at_revision(2))
        .expect("its history")
}

fn example() -> Trial {
    let side = |name: &str, scores: [i64; 8]| Side {
        name: name.to_owned(),
        scores: scores.map(|score| Some((score, 1))).to_vec(),
        own: vec![None; 8],
        fits: Vec::new(),
        experience: 0,
    };
    let weights = ('A'..='H').zip([7, 5, 8, 6, 4, 3, 2, 6]);
    Trial::of(&Case {
        decimals: false,
        sides: vec![side("One", [5; 8]), side("Other", [7, 1, 9, 3, 6, 2, 7, 1])],
        criteria: weights
            .map(|(letter, weight)| (letter.to_string(), weight))
            .collect(),
        types: Vec::new(),
        fit: 5,
        team: 5,
    })
}

fn step(criterion: usize, from: i64, to: i64) -> Step {
    Step {
        factor: Factor::Criterion(CriterionId(criterion)),
        from: Points::clamped(from),
        to: Points::clamped(to),
    }
}

#[test]
fn the_worked_example_flips_where_the_model_says() {
    let trial = example();
    assert_eq!(trial.verdict().lead, Some(11));
    let flips = [step(1, 5, 2), step(7, 6, 3), step(3, 6, 0), step(6, 2, 8)];
    let winner = Some(SECOND);
    assert_eq!(
        trial.sensitivity(),
        Sensitivity {
            flips: flips
                .map(|step| Flip {
                    step,
                    winner,
                    level: Vec::new(),
                })
                .to_vec(),
            cheapest: Some(vec![step(1, 5, 2)]),
            toss_up: None,
            unknown: Vec::new(),
        }
    );
}

#[test]
fn the_opening_tie_of_the_bundled_comparison_is_broken_by_a_step_of_what_differs() {
    let comparison = bundled();
    let trial = Trial::answered(comparison, "");
    let verdict = trial.verdict();
    assert_eq!((verdict.leader, verdict.tied.len()), (None, 2));
    let rows = trial.table().rows;
    let differing = rows.iter().filter(|row| row.difference(FIRST, SECOND) != 0);
    let found = trial.sensitivity();
    let factors: Vec<Factor> = found.flips.iter().map(|flip| flip.step.factor).collect();
    let expected = differing.flat_map(|row| [row.factor; 2]);
    assert_eq!(factors, expected.collect::<Vec<_>>());
    assert_eq!(found.cheapest, None);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 512,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_flips_are_those_that_trying_every_weight_finds(case in any_case()) {
        let trial = Trial::of(&case);
        prop_assert_eq!(trial.sensitivity().flips, trial.flips());
    }

    #[test]
    fn the_toss_up_is_the_one_that_trying_every_weight_finds(case in any_case()) {
        let trial = Trial::of(&case);
        prop_assert_eq!(trial.sensitivity().toss_up, trial.toss_up());
    }

    #[test]
    fn one_step_less_than_a_flip_the_leader_still_leads_or_is_level(case in any_case()) {
        Trial::of(&case).flips_are_sharp()?;
    }

    #[test]
    fn in_a_tie_of_two_every_weight_flips_on_which_they_differ(
        mut case in level(2),
    ) {
        case.sides.truncate(2);
        let trial = Trial::of(&case);
        prop_assume!(trial.verdict().tied.len() == 2);
        let table = trial.table();
        for row in &table.rows {
            let found = trial.sensitivity().flips;
            let flips = found.iter().filter(|flip| flip.step.factor == row.factor).count();
            let ways = [row.weight > Points::MIN, row.weight < Points::MAX];
            let differs = row.difference(FIRST, SECOND) != 0 || row.difference(SECOND, FIRST) != 0;
            let expected = if differs { ways.into_iter().filter(|way| *way).count() } else { 0 };
            prop_assert_eq!(flips, expected);
        }
    }

    #[test]
    fn nothing_less_than_the_cheapest_change_puts_anyone_ahead(case in few_factors()) {
        let trial = Trial::of(&case);
        let cheapest = trial.sensitivity().cheapest;
        let length = |steps: &Vec<Step>| steps.iter().map(Step::length).sum::<i64>();
        prop_assert_eq!(cheapest.as_ref().map(length), trial.fewest_steps());
        if let Some(steps) = cheapest {
            let mut changed = trial.clone();
            for step in &steps {
                prop_assert_eq!(trial.answers.weight(step.factor), step.from);
                prop_assert!(step.length() > 0);
                changed.apply(Action::SetWeight(step.factor, step.to));
            }
            let leader = trial.verdict().leader.expect("somebody is overtaken");
            prop_assert!(changed.least_lead(leader) < 0);
            let factors: Vec<Factor> = steps.iter().map(|step| step.factor).collect();
            let all = trial.table().rows.into_iter().map(|row| row.factor);
            let in_order = all.filter(|factor| factors.contains(factor));
            prop_assert_eq!(&factors, &in_order.collect::<Vec<_>>());
        }
    }

    #[test]
    fn no_cheapest_change_means_that_no_rival_is_better_anywhere(case in any_case()) {
        let trial = Trial::of(&case);
        let verdict = trial.verdict();
        let is_beaten = verdict.leader.is_some_and(|leader| {
            let table = trial.table();
            let rivals = verdict.left().into_iter().filter(|rival| *rival != leader);
            rivals.into_iter().any(|rival| {
                table.rows.iter().any(|row| row.difference(leader, rival) < 0)
            })
        });
        prop_assert_eq!(trial.sensitivity().cheapest.is_some(), is_beaten);
    }

    #[test]
    fn what_is_not_led_or_tied_has_no_flips(case in any_case()) {
        let trial = Trial::of(&case);
        let (verdict, found) = (trial.verdict(), trial.sensitivity());
        if verdict.left().len() < 2 || verdict.reason.is_some() {
            prop_assert_eq!((found.flips, found.cheapest), (Vec::new(), None));
        } else {
            prop_assert_eq!(found.unknown, Vec::new());
        }
    }

    #[test]
    fn the_unknowns_are_those_that_completing_the_scores_finds(case in with_gaps()) {
        let trial = Trial::of(&case);
        let found = trial.sensitivity().unknown;
        if trial.verdict().reason != Some(Reason::UnknownScores) {
            prop_assert_eq!(&found, &[]);
            return Ok(());
        }
        let left = trial.verdict().left();
        let mut expected = Vec::new();
        for (position, side) in case.sides.iter().enumerate() {
            let alternative = AlternativeId(position);
            for (criterion, known) in side.scores.iter().enumerate() {
                if known.is_some() || side.own[criterion].is_some() || !left.contains(&alternative) {
                    continue;
                }
                let leads = |own: i64| {
                    let mut best = trial::completed(&case, |side| {
                        if side == position { 10 } else { 0 }
                    });
                    best.sides[position].own[criterion] = Some(own);
                    let verdict = Verdict::new(&best.comparison(), &best.answers());
                    verdict.leader == Some(alternative)
                };
                if let Some(needs) = (0..=10).find(|own| leads(*own)).filter(|own| *own > 0) {
                    expected.push(Unknown {
                        alternative,
                        factor: Factor::Criterion(CriterionId(criterion)),
                        needs: Points::clamped(needs),
                    });
                }
            }
        }
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn no_completion_in_which_an_unknown_is_less_lets_its_alternative_lead(
        case in with_gaps(), guesses in vec(0..=10_i64, 5 * (6 + 3)),
    ) {
        for unknown in Trial::of(&case).sensitivity().unknown {
            let mut criteria = 0..case.criteria.len();
            let criterion = criteria
                .find(|criterion| Factor::Criterion(CriterionId(*criterion)) == unknown.factor)
                .expect("an unknown is the score of a criterion");
            let mut guesses = guesses.iter().copied();
            let mut full = trial::completed(&case, |_| guesses.next().unwrap_or_default());
            let cell = &mut full.sides[usize::from(unknown.alternative)].own[criterion];
            *cell = cell.or(Some(unknown.needs.get() - 1));
            prop_assert!(Trial::of(&full).verdict().leader != Some(unknown.alternative));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn each_flip_of_the_bundled_comparison_makes_its_winner_lead_and_a_step_less_does_not(
        text in answered(&bundled()),
    ) {
        let comparison = bundled();
        Trial::answered(comparison, &text).flips_are_sharp()?;
    }
}
