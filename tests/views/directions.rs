//! Names from right to left: each stands isolated, so that no number beside it is torn or turned.

use weigh_up::answers::Choice;
use weigh_up::comparison::Comparison;
use weigh_up::components::panel::Panel;

use crate::dom::find;
use crate::leads::{shown, stage};
use crate::rules::check;
use crate::stage::{Stage, bundled};

const NAMES: [&str; 3] = ["بايثون", "עברית ++", "جافا سكريبت"];
const CRITERIA: [&str; 4] = ["سرعة", "كلفة", "سهولة", "أدوات"];

/// A comparison of three with names from right to left.
fn named(mut comparison: Comparison) -> Comparison {
    for (alternative, name) in comparison.alternatives.iter_mut().zip(NAMES) {
        alternative.name = name.into();
    }
    for (criterion, name) in comparison.criteria.iter_mut().zip(CRITERIA) {
        criterion.name = name.into();
        criterion.short = name.into();
    }
    for project_type in &mut comparison.project_types {
        project_type.name = "متجر".into();
    }
    comparison
}

fn stages() -> Vec<Stage> {
    let of = |scores: &[[i64; 4]], must| {
        let stage = stage(scores, [9, 5, 2, 1], must);
        Stage::with_answers(named((*stage.comparison).clone()), stage.link.answers)
    };
    vec![
        of(&[[8, 3, 5, 5], [4, 9, 5, 5], [5, 6, 7, 2]], Choice::Yes),
        of(&[[8, 3, 5, 5], [8, 3, 5, 5], [5, 6, 7, 2]], Choice::No),
        of(&[[8, 3, 5, 5], [4, -1, 5, 5], [5, 6, 7, 2]], Choice::No),
        of(&[[8, 3, 5, 5], [4, 9, 5, 5], [5, 6, 7, 2]], Choice::Must),
    ]
}

fn is_from_right(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{6ff}')
}

/// A text without what is isolated in it; `None` where an isolate has no end.
fn outside(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut depth = 0_i32;
    for letter in text.chars() {
        match letter {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth -= 1,
            _ if depth == 0 => out.push(letter),
            _ => {}
        }
        if depth < 0 {
            return None;
        }
    }
    (depth == 0).then_some(out)
}

/// Fails where a name stands bare beside a number or beside words.
#[track_caller]
fn check_text(text: &str) {
    let found = outside(text);
    assert!(found.is_some(), "an isolate is not whole: {text:?}");
    let letters = found.unwrap_or_default();
    let mixed = letters.chars().any(|letter| letter.is_ascii_alphanumeric());
    let bare = letters.chars().any(is_from_right);
    assert!(!(mixed && bare), "{text:?}");
}

#[test]
fn a_sentence_isolates_the_names_in_it() {
    for stage in stages() {
        let explanation = stage.explanation();
        assert!(explanation.text().contains('\u{2068}'));
        check_text(explanation.text());
        let outside = outside(explanation.text()).expect("whole isolates");
        assert!(!outside.chars().any(is_from_right), "{outside}");
    }
}

#[test]
fn english_has_no_isolate() {
    for link in [
        "",
        "speed=9&projects=iot,fintech&team.python=6",
        "must=data-science",
    ] {
        let text = Stage::of(&bundled(), link).explanation().text().to_owned();
        assert!(
            !text.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']),
            "{text}"
        );
    }
}

#[test]
fn a_button_reads_from_the_old_weight_to_the_new() {
    let stages = stages();
    let page = shown(&stages[0], Panel::Limits);
    let labels: Vec<String> = find(&page, ".limits .attempt")
        .into_iter()
        .map(|button| button.text().collect())
        .collect();
    assert!(!labels.is_empty());
    for label in labels {
        assert!(label.starts_with("Set \u{2068}"), "{label:?}");
        let outside = outside(&label).expect("whole isolates");
        let (from, to) = outside.split_once(" to ").expect("a step");
        let from = from.rsplit(' ').next().unwrap_or_default();
        assert!(from.parse::<u8>().is_ok(), "{label:?}");
        assert!(
            to.starts_with(|digit: char| digit.is_ascii_digit()),
            "{label:?}"
        );
    }
}

#[test]
fn no_name_stands_bare_beside_a_number_on_the_screen() {
    let beside = "p, li, button, td, dd, caption, h2, h3, h4, h5, .portions span, option";
    for stage in stages() {
        let page = stage.show();
        check("right to left", &page);
        for element in find(&page, beside) {
            if element.children().all(|child| child.value().is_text()) {
                check_text(&element.text().collect::<String>());
            }
        }
        let panels = [
            Panel::Limits,
            Panel::Rule,
            Panel::Opinions,
            Panel::Space,
            Panel::Audit,
        ];
        for panel in panels {
            for element in find(&shown(&stage, panel), beside) {
                if element.children().all(|child| child.value().is_text()) {
                    check_text(&element.text().collect::<String>());
                }
            }
        }
    }
}
