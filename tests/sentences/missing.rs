//! Sentences on missing scores.

use crate::{case, check, two};

#[test]
fn a_missing_score_that_matters_is_named() {
    let mut case = two();
    case.sides[0].scores[1] = None;
    check(
        &case,
        "Undecided: the scores that would settle it are missing. No score yet for Node.js on Speed: give your own, or set the weight to 0.",
    );
}

#[test]
fn the_same_score_missing_on_both_sides_is_no_tie() {
    let mut case = two();
    for side in &mut case.sides {
        side.scores = vec![Some((7, 1)), None, Some((8, 1))];
    }
    check(
        &case,
        "Undecided: the scores that would settle it are missing. No score yet for Node.js on Speed and Python on Speed: give your own, or set the weight to 0.",
    );
}

#[test]
fn a_missing_score_of_whoever_cannot_come_first_is_not_asked_for() {
    let criteria = [("Learning", 5), ("Speed", 1)];
    let mut case = case(
        &criteria,
        &[("Node.js", &[9, 9]), ("Python", &[9, 6]), ("Go", &[2, 9])],
    );
    case.sides[1].scores[1] = None;
    case.sides[2].scores[1] = None;
    check(
        &case,
        "Undecided: the scores that would settle it are missing. No score yet for Python on Speed: give your own, or set the weight to 0.",
    );
}

#[test]
fn a_missing_score_that_cannot_matter_is_counted_at_its_worst() {
    let mut case = two();
    case.sides[0].scores[0] = None;
    case.criteria[0].1 = 1;
    case.criteria[1].1 = 10;
    check(
        &case,
        "Leaning towards Node.js. Node.js is at least 1.0 of 10 ahead of Python. Scores are good to about 0.9, at worst to 1.9, so this is a lean and not a win. Speed: 9 to 6 puts Node.js 1.9 ahead. Against it, a missing score on Learning could put Python 0.6 ahead.",
    );
}
