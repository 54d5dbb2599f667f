//! The laws of what would have another alternative lead, against trying out every answer.

use std::cmp::Reverse;

use proptest::prelude::*;
use weigh_up::answers::{Cell, Dial, Factor};
use weigh_up::comparison::{AlternativeId, CriterionId, Points, Tenths};
use weigh_up::verdict::sensitivity::overturns::{Overturn, Overturns};

use crate::case::Case;
use crate::generated::{answered, any_case, with_gaps};
use crate::trial::Trial;
use crate::{bundled, example};

/// A kind of answers that a change may be of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Weight(Factor),
    Experience,
    Score,
}

fn kind(dial: Dial) -> Kind {
    match dial {
        Dial::Weight(factor) => Kind::Weight(factor),
        Dial::Experience(_) => Kind::Experience,
        Dial::Score(_) => Kind::Score,
    }
}

fn all(overturns: &Overturns) -> Vec<Overturn> {
    let weights = overturns.weights.iter().copied();
    weights.chain(overturns.facts()).collect()
}

/// Every answer that counts, with what it is now.
fn dials(trial: &Trial) -> Vec<(Dial, Tenths)> {
    let table = trial.table();
    let mut left = trial.verdict().left();
    left.sort_unstable();
    let mut dials = Vec::new();
    for row in &table.rows {
        dials.push((Dial::Weight(row.factor), row.weight.into()));
        let Factor::Criterion(criterion) = row.factor else {
            continue;
        };
        for alternative in left.iter().copied() {
            let cell = Cell {
                alternative,
                criterion,
            };
            if let Some(score) = table.tenths(row, alternative) {
                dials.push((Dial::Score(cell), Tenths::clamped(score)));
            }
        }
    }
    for alternative in left {
        let now = trial.answers.experience(alternative).unwrap_or_default();
        dials.push((Dial::Experience(alternative), now.into()));
    }
    dials
}

/// The fewest steps, of all that an answer may be, after which another leads; one of them may be
/// shorter than the others.
fn fewest_steps(trial: &Trial, dial: Dial, now: Tenths) -> Option<i64> {
    let before = trial.verdict().leader;
    let turns = |to: &i64| {
        let after = trial.verdict_with(dial.set(Points::clamped(*to))).leader;
        after.is_some() && after != before
    };
    let tried = (0..=10)
        .filter(turns)
        .map(|to| ((10 * to - now.get()).abs() + 9) / 10);
    tried.min()
}

/// The lead of the first of the ranking over the next.
fn lead(trial: &Trial) -> i64 {
    let verdict = trial.verdict();
    trial.least_lead(verdict.leader.expect("one leads"))
}

/// Fails unless each change makes its winner lead, and no smaller one of its kind makes another
/// lead than now.
fn are_sharp(trial: &Trial) -> Result<(), TestCaseError> {
    let before = trial.verdict();
    let found = trial.overturns();
    let is_open = before.reason.is_some() || before.left().len() < 2;
    let mut tried: Vec<(Kind, i64)> = Vec::new();
    for (dial, now) in dials(trial) {
        let Some(steps) = fewest_steps(trial, dial, now).filter(|_| !is_open) else {
            continue;
        };
        match tried.iter_mut().find(|(known, _)| *known == kind(dial)) {
            Some((_, fewest)) => *fewest = steps.min(*fewest),
            None => tried.push((kind(dial), steps)),
        }
    }
    let told = all(&found);
    for overturn in &told {
        let Overturn {
            dial, to, winner, ..
        } = *overturn;
        let after = trial.with(dial.set(to));
        prop_assert_eq!(after.verdict().leader, Some(winner));
        prop_assert_ne!(before.leader, Some(winner));
        prop_assert_eq!(lead(&after), overturn.lead);
        let now = overturn.from.unwrap_or_default().get();
        let less = to.get() - (10 * to.get() - now).signum();
        // One step less may be where no step is.
        if (10 * to.get() - now).abs() >= 10 {
            let nearly = trial.verdict_with(dial.set(Points::clamped(less)));
            prop_assert!(nearly.leader.is_none() || nearly.leader == before.leader);
        }
        let fewest = tried.iter().find(|(known, _)| *known == kind(dial));
        prop_assert_eq!(fewest.map(|(_, steps)| *steps), Some(overturn.length()));
    }
    prop_assert_eq!(told.len(), tried.len());
    prop_assert_eq!(
        found.fewest_steps(),
        tried.iter().map(|(_, steps)| *steps).min()
    );
    Ok(())
}

/// Fails unless the offers are the nearest of what was found, and not too far.
fn are_the_nearest(found: &Overturns) -> Result<(), TestCaseError> {
    let offered = found.offered();
    prop_assert!(offered.len() <= Overturns::OFFERED);
    let rank = |overturn: &Overturn| {
        let from = overturn.from.unwrap_or_default().get();
        let tenths = (10 * overturn.to.get() - from).abs();
        (tenths, Reverse(overturn.lead))
    };
    prop_assert!(offered.is_sorted_by_key(rank));
    prop_assert!(found.weights.is_sorted_by_key(rank));
    for overturn in all(found) {
        let is_weight = matches!(overturn.dial, Dial::Weight(_));
        let is_passed_over = !offered.contains(&overturn);
        let is_near = overturn.length() <= 6 || matches!(overturn.dial, Dial::Experience(_));
        if !is_passed_over {
            prop_assert!(is_near);
        } else if is_near {
            // A fact that is near is always offered, and so are weights while there is room.
            prop_assert!(is_weight && offered.len() == Overturns::OFFERED);
            let weights = offered
                .iter()
                .filter(|one| matches!(one.dial, Dial::Weight(_)));
            let farthest = weights.map(rank).max();
            prop_assert!(farthest.is_none_or(|farthest| farthest <= rank(&overturn)));
        }
    }
    Ok(())
}

#[test]
fn the_opening_tie_offers_the_weights_that_move_it_most_and_a_fact_of_each_kind() {
    let trial = Trial::answered(bundled(), "");
    let offered = trial.overturns().offered();
    assert!(offered.iter().all(|overturn| overturn.length() == 1));
    let dials: Vec<Dial> = offered.iter().map(|overturn| overturn.dial).collect();
    let weight = |criterion| Dial::Weight(Factor::Criterion(CriterionId(criterion)));
    // Errors may be off by 2, what comes before it by 1.
    let errors = Cell {
        alternative: AlternativeId(0),
        criterion: CriterionId(5),
    };
    assert_eq!(
        dials,
        [
            Dial::Experience(AlternativeId(0)),
            Dial::Score(errors),
            weight(3),
            weight(0),
        ]
    );
    let winners = offered.iter().map(|overturn| usize::from(overturn.winner));
    assert_eq!(winners.collect::<Vec<_>>(), [0, 0, 0, 1]);
}

#[test]
fn a_fact_turns_the_worked_example() {
    // A lead of 11 by the first; its score on C, at weight 8, takes two steps, the other’s too.
    let found = example().overturns();
    let score = found.score.expect("a score turns it");
    assert_eq!((score.length(), score.lead), (2, 5));
    let experience = found.experience.expect("so does experience");
    assert_eq!((experience.from, experience.to.get()), (None, 3));
    assert_eq!(experience.winner, AlternativeId(1));
}

#[test]
fn what_is_too_far_is_not_offered() {
    // A lead of 35, and a step of a fact is worth 5. What a team knows may be anything.
    let found = Trial::answered(bundled(), "team.nodejs=7").overturns();
    assert_eq!(found.offered(), Vec::from_iter(found.experience));
    assert_eq!(found.fewest_steps(), Some(8));
    let score = found.score.expect("a score turns it");
    assert_eq!(score.length(), 8);
    let never = Trial::answered(bundled(), "view=article&learning=0").overturns();
    assert_eq!(never, Overturns::default());
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 512,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn each_overturn_makes_its_winner_lead_and_nothing_smaller_of_its_kind_does(
        case in any_case(),
    ) {
        are_sharp(&Trial::of(&case))?;
    }

    #[test]
    fn so_it_is_where_scores_are_missing(case in with_gaps()) {
        are_sharp(&Trial::of(&case))?;
    }

    #[test]
    fn the_nearest_are_offered_and_a_fact_wherever_one_is_near(case in any_case()) {
        are_the_nearest(&Trial::of(&case).overturns())?;
    }

    #[test]
    fn the_order_of_the_alternatives_changes_no_distance(case in any_case()) {
        // Where scores have decimals, they have them by their places.
        let case = Case { decimals: false, ..case };
        let mut turned: Case = case.clone();
        turned.sides.reverse();
        let steps = |case: &Case| {
            let mut steps: Vec<_> = all(&Trial::of(case).overturns())
                .iter()
                .map(|overturn| (overturn.length(), overturn.lead))
                .collect();
            steps.sort_unstable();
            steps
        };
        prop_assert_eq!(steps(&case), steps(&turned));
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn it_holds_for_the_bundled_comparison(text in answered(&bundled())) {
        let trial = Trial::answered(bundled(), &text);
        are_sharp(&trial)?;
        are_the_nearest(&trial.overturns())?;
    }
}
