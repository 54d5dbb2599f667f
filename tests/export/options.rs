//! What a decision record says for and against each option.

use weigh_up::answers::Choice;

use crate::case::Case;
use crate::files::{Files, two};
use crate::record::record;

#[test]
fn consequences_are_the_contributions() {
    let record = record(&Files::of(&two([[7, 9, 8], [9, 5, 9]])));
    assert_eq!(
        record.under("Consequences"),
        [
            "Of choosing Node.js rather than Python:",
            "Good, because Speed puts Node.js 1.3 of 10 ahead of Python: 9 to 5 at weight 5",
            "Slightly behind: Learning puts Python 0.7 of 10 ahead of Node.js: 9 to 7 at weight 5",
            "Slightly behind: Libraries puts Python 0.3 of 10 ahead of Node.js: 9 to 8 at weight 5",
        ]
    );
}

#[test]
fn what_is_within_the_uncertainty_is_neither_good_nor_bad() {
    let mut case = two([[10, 9, 5], [8, 5, 9]]);
    case.sides[1].scores[2] = Some((9, 3));
    case.sides[0].experience = 5;
    case.sides[1].experience = 6;
    let told = |case: &Case| {
        let record = record(&Files::of(case));
        let under = record.under("Consequences").into_iter().skip(1);
        let begins = under.map(|item| item.split([',', ':']).next().unwrap_or_default().to_owned());
        let own = record.under("Node.js").into_iter().skip(1);
        let own = own.map(|item| item.split([',', ':']).next().unwrap_or_default().to_owned());
        (begins.collect::<Vec<_>>(), own.collect::<Vec<_>>())
    };
    // Learning 10 ± 1 to 8 ± 1, Speed 9 ± 1 to 5 ± 1, Libraries 5 ± 1 to 9 ± 3, and what the team
    // knows, which is not off.
    let (consequences, own) = told(&case);
    assert_eq!(
        consequences,
        ["Good", "Slightly ahead", "Bad", "Slightly behind"]
    );
    assert_eq!(own, ["Slightly ahead", "Good", "Slightly behind", "Bad"]);
    case.sides[1].scores[2] = Some((9, 2));
    let (consequences, own) = told(&case);
    assert_eq!(consequences, ["Good", "Slightly ahead", "Bad", "Bad"]);
    assert_eq!(own, ["Slightly ahead", "Good", "Bad", "Bad"]);
}

#[test]
fn project_types_that_pull_apart_are_told_in_the_context() {
    let mut case = two([[9, 9, 8], [9, 2, 2]]);
    let types = ["Robots", "Games"];
    case.types = types.map(|name| (name.to_owned(), Choice::Yes)).to_vec();
    case.sides[0].fits = vec![Some((9, 1)), Some((2, 1))];
    case.sides[1].fits = vec![Some((7, 1)), Some((6, 1))];
    let record = record(&Files::of(&case));
    let context = record.under("Context and Problem Statement");
    assert_eq!(
        context[3..],
        [
            "Your project types pull apart: “Robots” suits Node.js (9 to 7) and “Games” suits \
             Python (6 to 2), so one choice for each may serve better than one for all."
        ]
    );
    assert!(context[2].starts_with("To be built: "));
}

#[test]
fn pros_and_cons_are_the_scores_with_their_texts() {
    let mut case = two([[7, 9, 8], [9, 5, 9]]);
    case.sides[0].own[2] = Some(9);
    case.sides[1].scores[0] = None;
    case.sides[0].experience = 4;
    assert_eq!(
        record(&Files::of(&case)).under("Node.js"),
        [
            "introduction",
            "Neutral, because on Learning it scores 7 ± 1 of 10. text",
            "Good, because on Speed it scores 9 ± 1 of 10. text",
            "Neutral, because on Libraries it scores 9 of 10 in the reader’s own judgment; by the only one it is 8 ± 1. text",
            "Good, because the team’s experience with it is 4 of 10.",
        ]
    );
    let record = record(&Files::of(&case));
    let under = record.under("Python");
    assert_eq!(
        under[1],
        "Neutral, because its score on Learning is not known."
    );
    assert_eq!(
        under[2],
        "Bad, because on Speed it scores 5 ± 1 of 10. text"
    );
}

#[test]
fn the_fit_for_several_project_types_is_their_mean() {
    let mut case = two([[7, 9, 8], [9, 5, 9]]);
    let types = ["Robots", "Games"];
    case.types = types.map(|name| (name.to_owned(), Choice::Yes)).to_vec();
    case.sides[0].fits = vec![Some((9, 1)), Some((8, 1))];
    case.sides[1].fits = vec![Some((6, 1)), Some((6, 1))];
    let record = record(&Files::of(&case));
    let under = record.under("Consequences");
    let fit = "Project fit puts Node.js 0.6 of 10 ahead of Python: 8.5 to 6 at weight 5";
    assert!(
        under.contains(&&*format!("Good, because {fit}")),
        "{under:?}"
    );
    let under = record.under("Node.js");
    let fit = "its project fit is 8.5 of 10: “Robots” 9 ± 1 and “Games” 8 ± 1.";
    assert!(
        under.contains(&&*format!("Good, because {fit}")),
        "{under:?}"
    );
}
