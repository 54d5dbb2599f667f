//! The verdict in words: whole explanations of small cases.

#![allow(
    clippy::indexing_slicing,
    reason = "a test that reaches beyond a list is to fail"
)]

#[path = "small/case.rs"]
mod case;
#[path = "sentences/change.rs"]
mod change;
#[path = "sentences/freshness.rs"]
mod freshness;
#[path = "sentences/labels.rs"]
mod labels;
#[path = "sentences/missing.rs"]
mod missing;
#[path = "sentences/shares.rs"]
mod shares;
#[path = "sentences/whole.rs"]
mod whole;

use case::{Case, Side};
use weigh_up::answers::Choice;
use weigh_up::language::Language;
use weigh_up::verdict::Findings;
use weigh_up::verdict::explanation::Explanation;
use weigh_up::verdict::ledger::Ledger;
use weigh_up::verdict::sensitivity::Sensitivity;

/// Criteria with their weights, then alternatives with their scores, each off by 1 at most.
fn case(criteria: &[(&str, i64)], sides: &[(&str, &[i64])]) -> Case {
    Case {
        sides: sides
            .iter()
            .map(|(name, scores)| Side {
                name: (*name).to_owned(),
                scores: scores.iter().map(|score| Some((*score, 1))).collect(),
                own: vec![None; criteria.len()],
                fits: Vec::new(),
                experience: 0,
            })
            .collect(),
        criteria: criteria
            .iter()
            .map(|(name, weight)| ((*name).to_owned(), *weight))
            .collect(),
        types: Vec::new(),
        fit: 5,
        team: 5,
    }
}

/// Two alternatives, judged by three criteria that all weigh 5.
fn two() -> Case {
    let criteria = [("Learning", 5), ("Speed", 5), ("Libraries", 5)];
    case(
        &criteria,
        &[("Node.js", &[7, 9, 8]), ("Python", &[9, 6, 9])],
    )
}

/// Adds a project type with the fits of the alternatives.
fn building(mut case: Case, name: &str, choice: Choice, fits: &[i64]) -> Case {
    case.types.push((name.to_owned(), choice));
    for (side, fit) in case.sides.iter_mut().zip(fits) {
        side.fits.push(Some((*fit, 1)));
    }
    case
}

/// The verdict of a case, with nothing else found yet.
fn findings(case: &Case) -> Findings {
    Findings {
        sensitivity: Sensitivity::default(),
        ledger: Ledger::default(),
        shares: None,
        ..Findings::new(&case.comparison(), &case.answers(), case::DAY)
    }
}

fn explain(case: &Case, findings: &Findings) -> Explanation {
    let (comparison, answers) = (case.comparison(), case.answers());
    Explanation::new(&comparison, &answers, findings, &Language::english())
}

/// The verdict, the arguments and who is out; the other sentences have files of their own.
#[track_caller]
fn check(case: &Case, text: &str) {
    let explanation = explain(case, &findings(case));
    let arguments = explanation.in_favour.iter().chain(&explanation.against);
    let sentences = [&explanation.headline, &explanation.detail]
        .into_iter()
        .chain(arguments.map(|argument| &argument.sentence))
        .chain(&explanation.excluded);
    let stopped: Vec<String> = sentences.map(|sentence| format!("{sentence}.")).collect();
    assert_eq!(stopped.join(" "), text);
}

#[test]
fn a_tie_names_the_strongest_pull_each_way() {
    check(
        &two(),
        "No preferences yet: Node.js and Python start level. With equal weights, each has 120 of 150 points; what matters to you decides. Speed puts Node.js 15 points ahead of Python: 9 to 6 at weight 5. Learning puts Python 10 points ahead of Node.js: 9 to 7 at weight 5.",
    );
}

#[test]
fn a_small_lead_is_within_the_margin_of_error() {
    let mut case = two();
    case.criteria[1].1 = 6;
    check(
        &case,
        "Too close to call: Node.js is barely ahead. Node.js is 3 of 160 points ahead of Python. Leads of up to 13 points are within these scores’ margin of error. Speed puts Node.js 18 points ahead of Python: 9 to 6 at weight 6. Against it: Learning puts Python 10 points ahead (9 to 7 at weight 5).",
    );
}

#[test]
fn a_larger_lead_leans() {
    let mut case = two();
    case.criteria[0].1 = 3;
    case.criteria[1].1 = 10;
    check(
        &case,
        "Leaning towards Node.js. Node.js is 19 of 180 points ahead of Python, more than the margin of error of 16 points, but no more than the 36 points that it would lose if every score were off in favour of Python. Speed puts Node.js 30 points ahead of Python: 9 to 6 at weight 10. Against it: Learning puts Python 6 points ahead (9 to 7 at weight 3).",
    );
}

#[test]
fn a_lead_beyond_all_doubt_of_the_scores_is_clear() {
    let mut case = two();
    case.sides[1].scores = vec![Some((8, 0)), Some((1, 0)), Some((9, 0))];
    check(
        &case,
        "Node.js is clearly ahead. With no preferences yet, Node.js is 30 of 150 points ahead of Python, more than the 15 points that it would lose if every score were off in favour of Python. Speed puts Node.js 40 points ahead of Python: 9 to 1 at weight 5. Against it: Learning puts Python 5 points ahead (8 to 7 at weight 5).",
    );
}

#[test]
fn a_lead_on_everything_that_counts_is_certain() {
    let mut case = two();
    case.criteria[0].1 = 0;
    case.criteria[2].1 = 0;
    check(
        &case,
        "Node.js is ahead, and nothing speaks against it. Node.js is 15 of 50 points ahead of Python, and behind on nothing that counts, even if the scores are off by as much as they may be. Speed puts Node.js 15 points ahead of Python: 9 to 6 at weight 5.",
    );
}

#[test]
fn one_project_type_is_weighed_like_a_criterion() {
    check(
        &building(two(), "Messaging", Choice::Yes, &[9, 7]),
        "Too close to call: Node.js is barely ahead. Node.js is 10 of 200 points ahead of Python. Leads of up to 14 points are within these scores’ margin of error. Speed puts Node.js 15 points ahead of Python: 9 to 6 at weight 5. Project fit puts Node.js 10 points ahead of Python: 9 to 7 at weight 5. Against it: Learning puts Python 10 points ahead (9 to 7 at weight 5).",
    );
}

#[test]
fn several_project_types_count_each_score_as_often() {
    let case = building(two(), "Messaging", Choice::Yes, &[9, 7]);
    let mut case = building(case, "Machine learning", Choice::Yes, &[4, 10]);
    case.sides[0].experience = 8;
    check(
        &case,
        "Leaning towards Node.js. Node.js is 60 of 500 points ahead of Python, more than the margin of error of 28 points, but no more than the 80 points that it would lose if every score were off in favour of Python. Team experience puts Node.js 80 points ahead of Python: 8 to 0 at weight 5, for each of 2 project types. Speed puts Node.js 30 points ahead of Python: 9 to 6 at weight 5, for each of 2 project types. Against it: Learning puts Python 20 points ahead (9 to 7 at weight 5, for each of 2 project types).",
    );
}

#[test]
fn the_only_one_left_is_not_praised_for_anything_else() {
    let mut case = building(two(), "Data science", Choice::Must, &[3, 10]);
    case.criteria[1].1 = 10;
    case.fit = 0;
    check(
        &case,
        "Python is the only one left. Nothing else passes your deal-breakers. Node.js would have led, but does not suit “Data science”.",
    );
}

#[test]
fn where_everyone_is_out_the_smallest_way_back_is_named() {
    let case = building(two(), "Data science", Choice::Must, &[3, 10]);
    let case = building(case, "Mobile app", Choice::Must, &[6, 3]);
    check(
        &building(case, "Desktop app", Choice::Must, &[2, 4]),
        "Every alternative fails a deal-breaker. Without “Mobile app” as a deal-breaker, Python would be left. Python would have led, but does not suit “Mobile app”. Node.js is ruled out: it does not suit “Data science” and “Desktop app”.",
    );
}

#[test]
fn without_weights_there_is_a_way_to_a_verdict() {
    let mut case = two();
    case.criteria.iter_mut().for_each(|(_, weight)| *weight = 0);
    check(
        &case,
        "Nothing counts yet, so there is no verdict. Give a weight to at least one thing that matters to you.",
    );
}

#[test]
fn three_alternatives_are_told_apart_by_name() {
    let criteria = [("Learning", 5), ("Speed", 5), ("Libraries", 5)];
    let mut case = case(
        &criteria,
        &[
            ("Node.js", &[7, 9, 8]),
            ("Python", &[9, 6, 9]),
            ("Go", &[6, 10, 8]),
        ],
    );
    check(
        &case,
        "No preferences yet: Node.js, Python, and Go start level. With equal weights, each has 120 of 150 points; what matters to you decides. Speed puts Node.js 15 points ahead of Python: 9 to 6 at weight 5. Learning puts Python 10 points ahead of Node.js: 9 to 7 at weight 5.",
    );
    case.criteria[1].1 = 10;
    check(
        &case,
        "Too close to call: Go is barely ahead. Go is 5 of 200 points ahead of Node.js. Leads of up to 17 points are within these scores’ margin of error. Speed puts Go 10 points ahead of Node.js: 10 to 9 at weight 10. Against it: Learning puts Node.js 5 points ahead (7 to 6 at weight 5).",
    );
}

#[test]
fn the_weakest_band_may_be_that_of_another_than_the_second() {
    let criteria = [("Learning", 5), ("Speed", 5)];
    let mut case = case(
        &criteria,
        &[("Node.js", &[9, 9]), ("Python", &[7, 7]), ("Go", &[6, 8])],
    );
    case.sides[2].scores = vec![Some((6, 3)), Some((8, 3))];
    check(
        &case,
        "Too close to call: Node.js is barely ahead. With no preferences yet, Python is second, 20 points behind; Node.js is 20 of 100 points ahead of Go. Leads of up to 22 points are within these scores’ margin of error. Learning puts Node.js 10 points ahead of Python: 9 to 7 at weight 5. Speed puts Node.js 10 points ahead of Python: 9 to 7 at weight 5.",
    );
}

#[test]
fn six_alternatives_read_like_two() {
    let criteria = [("Learning", 5), ("Speed", 8)];
    let sides: [(&str, &[i64]); 6] = [
        ("Node.js", &[7, 9]),
        ("Python", &[9, 6]),
        ("Go", &[6, 9]),
        ("Rust", &[3, 10]),
        ("Ruby", &[8, 5]),
        ("Elixir", &[5, 7]),
    ];
    let mut case = case(&criteria, &sides);
    check(
        &case,
        "Too close to call: Node.js is barely ahead. Node.js is 5 of 130 points ahead of Go. Leads of up to 13 points are within these scores’ margin of error. Learning puts Node.js 5 points ahead of Go: 7 to 6 at weight 5.",
    );
    case = building(case, "Data science", Choice::Must, &[3, 10, 2, 3, 3, 4]);
    check(
        &case,
        "Python is clearly ahead. Python is 42 of 180 points ahead of Elixir, more than the 36 points that it would lose if every score were off in favour of Elixir. Project fit puts Python 30 points ahead of Elixir: 10 to 4 at weight 5. Learning puts Python 20 points ahead of Elixir: 9 to 5 at weight 5. Against it: Speed puts Elixir 8 points ahead (7 to 6 at weight 8). Node.js, Go, Rust, and Ruby are ruled out: they do not suit “Data science”.",
    );
    for side in &mut case.sides {
        side.scores[1] = None;
        side.fits = vec![None];
    }
    check(
        &case,
        "Undecided: the scores that would settle it are missing. No score yet for Python on Speed, Ruby on Speed, Node.js on Speed, and others: give your own, or set the weight to 0.",
    );
}
