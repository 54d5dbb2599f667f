//! The sentence on what would change the verdict.

use weigh_up::answers::{Choice, Factor};
use weigh_up::comparison::{AlternativeId, CriterionId, Points};
use weigh_up::verdict::Findings;
use weigh_up::verdict::sensitivity::{Flip, Sensitivity, Step, Unknown};

use crate::case::Case;
use crate::{building, case, explain, findings, two};

pub(crate) const LEARNING: Factor = Factor::Criterion(CriterionId(0));
pub(crate) const SPEED: Factor = Factor::Criterion(CriterionId(1));
const LIBRARIES: Factor = Factor::Criterion(CriterionId(2));

const NODE: Option<AlternativeId> = Some(AlternativeId(0));
pub(crate) const PYTHON: Option<AlternativeId> = Some(AlternativeId(1));
pub(crate) const GO: Option<AlternativeId> = Some(AlternativeId(2));

pub(crate) fn step(factor: Factor, from: i64, to: i64) -> Step {
    Step {
        factor,
        from: Points::clamped(from),
        to: Points::clamped(to),
    }
}

pub(crate) fn flip(factor: Factor, from: i64, to: i64, winner: Option<AlternativeId>) -> Flip {
    Flip {
        step: step(factor, from, to),
        winner,
        level: Vec::new(),
    }
}

pub(crate) fn unknown(alternative: Option<AlternativeId>, factor: Factor, needs: i64) -> Unknown {
    Unknown {
        alternative: alternative.expect("an alternative"),
        factor,
        needs: Points::clamped(needs),
    }
}

pub(crate) fn three() -> Case {
    let criteria = [("Learning", 5), ("Speed", 5), ("Libraries", 5)];
    case(
        &criteria,
        &[
            ("Node.js", &[7, 9, 8]),
            ("Python", &[9, 6, 9]),
            ("Go", &[6, 10, 8]),
        ],
    )
}

/// A lead of Node.js by 3 points.
fn led() -> Case {
    let mut case = two();
    case.criteria[1].1 = 6;
    case
}

#[track_caller]
fn check_found(case: &Case, sensitivity: Sensitivity, expected: Option<&str>) {
    let findings = Findings {
        sensitivity,
        ..findings(case)
    };
    assert_eq!(explain(case, &findings).change.as_deref(), expected);
}

#[track_caller]
fn check(case: &Case, flips: &[Flip], expected: &str) {
    let sensitivity = Sensitivity {
        flips: flips.to_vec(),
        cheapest: Some(vec![step(LIBRARIES, 5, 0), step(SPEED, 5, 0)]),
        ..Sensitivity::default()
    };
    check_found(case, sensitivity, Some(expected));
}

#[track_caller]
fn check_cheapest(case: &Case, cheapest: Option<&[Step]>, expected: &str) {
    let sensitivity = Sensitivity {
        cheapest: cheapest.map(<[Step]>::to_vec),
        ..Sensitivity::default()
    };
    check_found(case, sensitivity, Some(expected));
}

#[test]
fn the_nearest_flip_is_told_before_any_combined_change() {
    let flips = [
        flip(LEARNING, 5, 7, PYTHON),
        flip(SPEED, 6, 4, PYTHON),
        flip(LIBRARIES, 5, 9, PYTHON),
    ];
    check(
        &led(),
        &flips,
        "Python would lead with Learning at 7 instead of 5",
    );
    check(
        &led(),
        &flips[1..],
        "Python would lead with Speed at 4 instead of 6",
    );
}

#[test]
fn a_flip_that_makes_nobody_lead_ends_the_lead() {
    let mut case = three();
    case.criteria[1].1 = 10;
    check(
        &case,
        &[flip(SPEED, 10, 4, None)],
        "With Speed at 4 instead of 10, Go would no longer lead",
    );
}

#[test]
fn fit_and_team_can_flip_a_verdict_like_a_criterion() {
    check(
        &building(led(), "Messaging", Choice::Yes, &[9, 7]),
        &[flip(Factor::Fit, 5, 2, PYTHON)],
        "Python would lead with Project fit at 2 instead of 5",
    );
    check(
        &led(),
        &[flip(Factor::Team, 0, 10, PYTHON)],
        "Python would lead with Team experience at 10 instead of 0",
    );
}

#[test]
fn where_no_weight_alone_is_enough_the_cheapest_change_is_told() {
    let steps = [
        step(LEARNING, 5, 3),
        step(SPEED, 6, 0),
        step(LIBRARIES, 5, 10),
        step(Factor::Fit, 5, 0),
    ];
    check_cheapest(
        &led(),
        Some(&steps[..2]),
        "No single weight puts anything ahead of Node.js; it would take Learning at 3 instead of 5 and Speed at 0 instead of 6",
    );
    check_cheapest(
        &led(),
        Some(&steps),
        "No single weight puts anything ahead of Node.js; it would take Learning at 3 instead of 5, Speed at 0 instead of 6, Libraries at 10 instead of 5, and others",
    );
}

#[test]
fn whoever_is_nowhere_behind_leads_by_every_weighting() {
    check_cheapest(
        &led(),
        None,
        "Node.js is behind on no criterion, so no weights put anything else ahead",
    );
}

#[test]
fn the_only_one_left_has_company_without_a_deal_breaker() {
    let mut case = building(three(), "Data science", Choice::Must, &[3, 10, 3]);
    check_cheapest(
        &case,
        None,
        "Without “Data science” as a deal-breaker, Node.js, Python, and Go would be left",
    );
    case = building(case, "Mobile app", Choice::Must, &[6, 6, 2]);
    check_cheapest(
        &case,
        None,
        "Without “Data science” as a deal-breaker, Node.js and Python would be left",
    );
}

#[test]
fn where_the_detail_shows_the_way_to_a_verdict_nothing_is_said_twice() {
    let out = building(two(), "Data science", Choice::Must, &[3, 2]);
    check_found(&out, Sensitivity::default(), None);
    let mut idle = two();
    idle.criteria.iter_mut().for_each(|(_, weight)| *weight = 0);
    check_found(&idle, Sensitivity::default(), None);
}

#[test]
fn a_tie_ends_by_one_step_either_way() {
    let flips = [
        flip(LEARNING, 5, 4, NODE),
        flip(LEARNING, 5, 6, PYTHON),
        flip(SPEED, 5, 4, PYTHON),
        flip(SPEED, 5, 6, NODE),
    ];
    check(
        &two(),
        &flips,
        "One step on one slider breaks the tie: Learning at 4 instead of 5 for Node.js and Learning at 6 instead of 5 for Python",
    );
    check(
        &two(),
        &flips[1..3],
        "One step on one slider breaks the tie: Learning at 6 instead of 5 for Python",
    );
}

#[test]
fn a_tie_that_one_step_only_makes_smaller_says_by_which() {
    let flips = [flip(LEARNING, 5, 6, None), flip(SPEED, 5, 4, None)];
    check(
        &three(),
        &flips,
        "One step on one slider breaks the tie: Learning at 6 instead of 5",
    );
    let flips = [flips[0].clone(), flip(SPEED, 5, 6, GO)];
    check(
        &three(),
        &flips,
        "One step on one slider breaks the tie: Speed at 6 instead of 5 for Go",
    );
}

#[test]
fn a_tie_of_equals_cannot_be_broken() {
    check(&two(), &[], "No weights can separate them");
}

#[test]
fn a_tie_of_twelve_names_three_ways_out() {
    let names = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"];
    let sides = names.map(|name| (name, &[5, 5][..]));
    let tie = case(&[("Learning", 5), ("Speed", 5)], &sides);
    let flips = (0..12).map(|side| flip(LEARNING, 5, 6, Some(AlternativeId(side))));
    check(
        &tie,
        &flips.collect::<Vec<_>>(),
        "One step on one slider breaks the tie: Learning at 6 instead of 5 for A, Learning at 6 instead of 5 for B, Learning at 6 instead of 5 for C, and others",
    );
}

#[test]
fn a_missing_score_that_could_decide_says_what_it_needs() {
    let mut case = three();
    case.sides[2].scores[1] = None;
    let mut found = Sensitivity {
        unknown: vec![unknown(GO, SPEED, 7)],
        ..Sensitivity::default()
    };
    check_found(
        &case,
        found.clone(),
        Some("To lead, Go needs at least 7 on Speed"),
    );
    found.unknown.push(unknown(PYTHON, LEARNING, 3));
    check_found(
        &case,
        found.clone(),
        Some("To lead, Go needs at least 7 on Speed and Python needs at least 3 on Learning"),
    );
    found
        .unknown
        .extend([unknown(NODE, SPEED, 1), unknown(NODE, LIBRARIES, 2)]);
    check_found(
        &case,
        found,
        Some(
            "To lead, Go needs at least 7 on Speed, Python needs at least 3 on Learning, Node.js needs at least 1 on Speed, and others",
        ),
    );
    check_found(&case, Sensitivity::default(), None);
}
