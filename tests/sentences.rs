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
        decimals: false,
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
        "Node.js and Python start level. Node.js is better on 1 criterion, Python on 2, and that evens out: 8.0 of 10 each. Speed: 9 to 6 puts Node.js 1.0 ahead. Learning: 9 to 7 puts Python 0.7 ahead.",
    );
}

#[test]
fn a_small_lead_is_within_the_margin_of_error() {
    let mut case = two();
    case.criteria[1].1 = 6;
    check(
        &case,
        "A toss-up: Node.js by a hair. Node.js is 0.2 of 10 ahead of Python, but scores are only good to about 0.8. Speed: 9 to 6 puts Node.js 1.1 ahead. Against it, Learning: 9 to 7 puts Python 0.6 ahead.",
    );
}

#[test]
fn a_larger_lead_leans() {
    let mut case = two();
    case.criteria[0].1 = 3;
    case.criteria[1].1 = 10;
    check(
        &case,
        "Leaning towards Node.js. Node.js is 1.1 of 10 ahead of Python. Scores are good to about 0.9, at worst to 2.0, so this is a lean and not a win. Speed: 9 to 6 puts Node.js 1.7 ahead. Against it, Learning: 9 to 7 puts Python 0.3 ahead.",
    );
}

#[test]
fn a_lead_beyond_all_doubt_of_the_scores_is_clear() {
    let mut case = two();
    case.sides[1].scores = vec![Some((8, 0)), Some((1, 0)), Some((9, 0))];
    check(
        &case,
        "Node.js is clearly ahead. With no preferences yet, Node.js is 2.0 of 10 ahead of Python, and would stay ahead even with every score off in favor of Python. Speed: 9 to 1 puts Node.js 2.7 ahead. Against it, Learning: 8 to 7 puts Python 0.3 ahead.",
    );
}

#[test]
fn a_lead_on_everything_that_counts_is_certain() {
    let mut case = two();
    case.criteria[0].1 = 0;
    case.criteria[2].1 = 0;
    check(
        &case,
        "Node.js is ahead, and nothing speaks against it. Node.js is 3.0 of 10 ahead of Python, and behind on nothing that counts, even with the scores off by as much as they may be. Speed: 9 to 6 puts Node.js 3.0 ahead.",
    );
}

#[test]
fn one_project_type_is_weighed_like_a_criterion() {
    check(
        &building(two(), "Messaging", Choice::Yes, &[9, 7]),
        "A toss-up: Node.js by a hair. Node.js is 0.5 of 10 ahead of Python, but scores are only good to about 0.7. Speed: 9 to 6 puts Node.js 0.8 ahead. Project fit: 9 to 7 puts Node.js 0.5 ahead. Against it, Learning: 9 to 7 puts Python 0.5 ahead.",
    );
}

#[test]
fn several_project_types_count_each_score_as_often() {
    let case = building(two(), "Messaging", Choice::Yes, &[9, 7]);
    let mut case = building(case, "Machine learning", Choice::Yes, &[4, 10]);
    case.sides[0].experience = 8;
    check(
        &case,
        "Leaning towards Node.js. Node.js is 1.2 of 10 ahead of Python. Scores are good to about 0.6, at worst to 1.6, so this is a lean and not a win. Team experience: 8 to 0 puts Node.js 1.6 ahead. Speed: 9 to 6 puts Node.js 0.6 ahead. Against it, Learning: 9 to 7 puts Python 0.4 ahead.",
    );
}

#[test]
fn the_fit_for_several_project_types_is_their_mean() {
    let case = building(two(), "Messaging", Choice::Yes, &[9, 7]);
    let mut case = building(case, "Games", Choice::Yes, &[8, 4]);
    case.fit = 10;
    check(
        &case,
        "Leaning towards Node.js. Node.js is 1.2 of 10 ahead of Python. Scores are good to about 0.7, at worst to 2.0, so this is a lean and not a win. Project fit: 8.5 to 5.5 puts Node.js 1.2 ahead. Speed: 9 to 6 puts Node.js 0.6 ahead. Against it, Learning: 9 to 7 puts Python 0.4 ahead.",
    );
}

#[test]
fn a_lead_that_two_decimals_would_hide_is_said_in_words() {
    let mut case = two();
    for side in &mut case.sides {
        side.scores = vec![Some((8, 0)); 3];
    }
    for place in 0..60 {
        let fits = if place == 0 { [9, 8] } else { [9, 9] };
        case = building(case, &format!("Type {place}"), Choice::Yes, &fits);
    }
    case.fit = 1;
    check(
        &case,
        "A toss-up: Node.js by a hair. Node.js is less than 0.01 of 10 ahead of Python, but scores are only good to about 0.09. Project fit: 9 to 8.98 puts Node.js less than 0.01 ahead.",
    );
}

#[test]
fn the_only_one_left_is_not_praised_for_anything_else() {
    let mut case = building(two(), "Data science", Choice::Must, &[3, 10]);
    case.criteria[1].1 = 10;
    case.fit = 0;
    check(
        &case,
        "Only Python is left. Nothing else passes your deal-breakers. Node.js would have led, but does not suit “Data science”.",
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
        "Node.js, Python, and Go start level. With equal weights, each comes to 8.0 of 10; what matters to you decides. Speed: 9 to 6 puts Node.js 1.0 ahead of Python. Learning: 9 to 7 puts Python 0.7 ahead of Node.js.",
    );
    case.criteria[1].1 = 10;
    check(
        &case,
        "A toss-up: Go by a hair. Go is 0.3 of 10 ahead of Node.js, but scores are only good to about 0.9. Speed: 10 to 9 puts Go 0.5 ahead of Node.js. Against it, Learning: 7 to 6 puts Node.js 0.3 ahead of Go.",
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
        "A toss-up: Node.js by a hair. With no preferences yet, Python is second, 2.0 behind; Node.js is 2.0 of 10 ahead of Go, but scores are only good to about 2.2. Learning: 9 to 7 puts Node.js 1.0 ahead of Python. Speed: 9 to 7 puts Node.js 1.0 ahead of Python.",
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
        "A toss-up: Node.js by a hair. Node.js is 0.38 of 10 ahead of Go, but scores are only good to about 1.00. Learning: 7 to 6 puts Node.js 0.38 ahead of Go.",
    );
    case = building(case, "Data science", Choice::Must, &[3, 10, 2, 3, 3, 4]);
    check(
        &case,
        "Python is clearly ahead. Python is 2.3 of 10 ahead of Elixir, and would stay ahead even with every score off in favor of Elixir. Project fit: 10 to 4 puts Python 1.7 ahead. Learning: 9 to 5 puts Python 1.1 ahead. Against it, Speed: 7 to 6 puts Elixir 0.4 ahead. Node.js, Go, Rust, and Ruby are ruled out: they do not suit “Data science”.",
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
