//! The decision record, read back.

use proptest::prelude::*;
use weigh_up::answers::{Cell, Choice, Dial, Factor};
use weigh_up::comparison::{AlternativeId, CriterionId, Points, Tenths};
use weigh_up::export::Kind;
use weigh_up::verdict::sensitivity::overturns::{Overturn, Overturns};
use weigh_up::verdict::sensitivity::{Flip, Sensitivity, Step, Unknown};

use crate::files::{Files, LINK, hostile, seen, two};
use crate::record::{read, record};

#[test]
fn the_headings_are_those_of_madr() {
    let record = record(&Files::of(&two([[9, 9, 8], [9, 2, 2]])));
    assert_eq!(record.all("#"), ["Which? – Node.js is clearly ahead"]);
    assert_eq!(
        record.all("##"),
        [
            "Context and Problem Statement",
            "Decision Drivers",
            "Considered Options",
            "Decision Outcome",
            "Pros and Cons of the Options",
            "More Information",
        ]
    );
    let under = record.all("###");
    assert_eq!(under[0], "Consequences");
    assert_eq!(under[under.len() - 2..], ["Node.js", "Python"]);
}

#[test]
fn only_a_firm_verdict_is_a_choice() {
    let mut nobody = two([[1, 1, 1], [2, 2, 2]]);
    nobody.types = vec![("Robots".to_owned(), Choice::Must)];
    for side in &mut nobody.sides {
        side.fits = vec![Some((1, 1))];
    }
    let mut only = nobody.clone();
    only.sides[1].fits = vec![Some((9, 1))];
    let chosen =
        "Chosen option: \"Node.js\", because it comes out first by these weights and scores.";
    let rows = [
        (two([[9, 9, 8], [9, 2, 2]]), "accepted", chosen),
        (two([[9, 9, 9], [1, 1, 1]]), "accepted", chosen),
        (
            only,
            "accepted",
            "Chosen option: \"Python\", because it is the only one that passes the deal-breakers.",
        ),
        (
            two([[7, 9, 8], [9, 5, 9]]),
            "proposed",
            "No option is chosen yet, because the lead of Node.js is too small: it is a toss-up.",
        ),
        (
            two([[7, 9, 8], [9, 6, 9]]),
            "proposed",
            "No option is chosen yet, because Node.js and Python are tied.",
        ),
        (
            nobody,
            "proposed",
            "No option is chosen, because there is no verdict.",
        ),
    ];
    for (case, status, outcome) in rows {
        let files = Files::of(&case);
        let record = record(&files);
        assert_eq!(
            record.front,
            format!("status: {status}\ndate: 2026-11-22\n")
        );
        let under = record.under("Decision Outcome");
        assert_eq!(under, [outcome, files.explanation().text()]);
    }
}

#[test]
fn drivers_come_by_their_weight() {
    let mut case = two([[7, 9, 8], [9, 5, 9]]);
    case.criteria[2].1 = 9;
    case.criteria[0].1 = 0;
    case.types = vec![("Robots".to_owned(), Choice::Must)];
    for side in &mut case.sides {
        side.fits = vec![Some((8, 1))];
    }
    let anchors = "from “worst” (0) to “best” (10)";
    assert_eq!(
        record(&Files::of(&case)).under("Decision Drivers"),
        [
            &*format!("Libraries: weight 9 of 10, {anchors}"),
            &*format!("Speed: weight 5 of 10, {anchors}"),
            "Project fit: weight 5 of 10",
            &*format!("Learning: weight 0 of 10, {anchors}"),
            "Whatever does not suit “Robots” is ruled out.",
        ]
    );
}

#[test]
fn what_would_change_the_outcome_is_told() {
    let mut files = Files::of(&two([[7, 9, 8], [9, 5, 9]]));
    let step = |criterion, to| Step {
        factor: Factor::Criterion(CriterionId(criterion)),
        from: Points::MIDDLE,
        to: Points::clamped(to),
    };
    let flip = |winner| Flip {
        step: step(0, 8),
        winner,
        level: Vec::new(),
    };
    files.findings.sensitivity = Sensitivity {
        flips: vec![flip(Some(AlternativeId(1))), flip(None)],
        cheapest: Some(vec![step(0, 6), step(1, 4)]),
        unknown: vec![Unknown {
            alternative: AlternativeId(1),
            factor: Factor::Criterion(CriterionId(2)),
            needs: Points::clamped(1),
        }],
        ..Sensitivity::default()
    };
    let overturn = |dial, from, to| Overturn {
        dial,
        from,
        to: Points::clamped(to),
        winner: AlternativeId(1),
        lead: 1,
        uncertainty: 0,
    };
    let cell = Cell {
        alternative: AlternativeId(0),
        criterion: CriterionId(1),
    };
    let experience = Dial::Experience(AlternativeId(1));
    files.findings.overturns = Overturns {
        weights: Vec::new(),
        experience: Some(overturn(experience, None, 2)),
        score: Some(overturn(Dial::Score(cell), Some(Tenths::clamped(90)), 7)),
    };
    assert_eq!(
        record(&files).under("Confirmation"),
        [
            "This is what would change the outcome:",
            "With Learning at weight 8 instead of 5, Python would lead.",
            "With Learning at weight 8 instead of 5, none would lead alone.",
            "If the team’s experience with Python were 2 instead of 0, Python would lead.",
            "If Node.js scored 7 instead of 9 on Speed, Python would lead.",
            "The fewest steps that put another option ahead of Node.js: Learning from 5 to 6 and Speed from 5 to 4.",
            "Python has no score on Libraries and could lead with 1 or more.",
        ]
    );
    files.findings.sensitivity = Sensitivity::default();
    // A score that is more than six steps away is far.
    files.findings.overturns = Overturns {
        score: Some(overturn(Dial::Score(cell), Some(Tenths::clamped(90)), 2)),
        ..Overturns::default()
    };
    let unbeaten = "No weights put another option ahead of Node.js.";
    assert_eq!(record(&files).under("Confirmation")[1..], [unbeaten]);
}

#[test]
fn hostile_names_come_out_as_text() {
    let names = [
        "a | b",
        "*a*",
        "_a_",
        "<script>alert(1)</script>",
        "`a`",
        "``",
        "# a",
        "- a",
        "+ a",
        "1. a",
        "12) a",
        "> a",
        "[a](b)",
        "![a](b)",
        "[a]: b",
        "\\",
        "\\|",
        "a\\",
        "&lt;",
        "~~a~~",
        "---",
        "===",
        "| --- |",
        "https://a.example",
        "www.a.example",
        "a@a.example",
        "[ ] a",
        "$a$",
        "<!-- a",
        ":::",
        "    a",
        "a  ",
    ];
    for name in names {
        let mut files = Files::of(&two([[7, 9, 8], [9, 5, 9]]));
        files.comparison.alternatives[AlternativeId(1)].name = name.into();
        let record = record(&files);
        assert_eq!(record.under("Considered Options"), ["Node.js", name.trim()]);
        assert_eq!(record.all("th")[3], name.trim());
        assert_eq!(record.all("###").last(), Some(&name.trim()));
    }
}

/// As adr-log finds it: the first line behind the front matter.
#[test]
fn the_title_follows_the_front_matter_at_once() {
    let text = Files::of(&two([[9, 9, 8], [9, 2, 2]])).text(Kind::Markdown);
    let (front, rest) = text
        .strip_prefix("---\n")
        .and_then(|text| text.split_once("\n---\n"))
        .expect("front matter");
    assert_eq!(front, "status: accepted\ndate: 2026-11-22");
    let title = rest.lines().next().expect("a line");
    assert_eq!(title, "# Which? – Node.js is clearly ahead");
}

proptest! {
    #[test]
    fn any_text_of_a_record_is_text(files in hostile()) {
        let record = read(&files.text(Kind::Markdown));
        prop_assert_eq!(&record.foreign, &Vec::<String>::new());
        prop_assert_eq!(record.all("#").len(), 1);
        prop_assert_eq!(record.all("##").len(), 6);
        let names = files.names();
        let headings = record.all("###");
        prop_assert_eq!(&headings[headings.len() - names.len()..], &names);
        prop_assert_eq!(&record.all("th")[2..], &names);
        let columns = names.len() + 2;
        prop_assert_eq!(record.all("td").len() % columns, 0);
        let title = seen(&files.comparison.title);
        prop_assert!(title.is_empty() || record.under("Context and Problem Statement").contains(&&*title));
        for (_, address) in &record.links {
            prop_assert!(address.starts_with("https://"), "{address}");
        }
        prop_assert_eq!(&record.links[0].1, LINK);
    }
}
