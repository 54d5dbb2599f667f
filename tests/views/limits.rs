//! The panel of limits: what it says would end the verdict does end it, and nothing less does.

use weigh_up::answers::{Action, Answers, Cell, Choice, Factor};
use weigh_up::comparison::{Comparison, Points};
use weigh_up::components::button::Button;
use weigh_up::components::panel::Panel;
use weigh_up::components::presets::Start;
use weigh_up::components::scene::Message;
use weigh_up::language::Language;
use weigh_up::notation;
use weigh_up::verdict::explanation::factor_name;
use weigh_up::verdict::{Table, Verdict};
use yew::html;

use crate::dom::{find, is, text, within};
use crate::leads::{shown, stage, stages};
use crate::rules::check;
use crate::skipped::collect;
use crate::stage::{Stage, bundled};

/// The answers after the steps that a button's label names.
fn taken(comparison: &Comparison, stage: &Stage, label: &str) -> Answers {
    let mut answers = stage.link.answers.clone();
    let listed = label.split(": ").next().expect("the steps come first");
    let listed = listed.strip_prefix("Set ").expect("what is to be done");
    let steps = listed.replace(", and ", ", ").replace(" and ", ", ");
    for step in steps.split(", ") {
        let (name, weights) = step.split_once(" from ").expect("a step");
        let (_, to) = weights.split_once(" to ").expect("two weights");
        let to = Points::clamped(to.parse().expect("a weight"));
        answers.apply(Action::SetWeight(factor(comparison, stage, name), to));
    }
    answers
}

fn factor(comparison: &Comparison, stage: &Stage, name: &str) -> Factor {
    let rows = Table::new(comparison, &stage.link.answers).rows.into_iter();
    let language = Language::english();
    let mut factors = rows.map(|row| row.factor);
    let named = factors.find(|factor| factor_name(comparison, *factor, &language) == name);
    named.expect("a factor of that name")
}

#[test]
fn the_panel_keeps_the_rules_in_every_state() {
    for (state, stage) in stages() {
        let page = shown(&stage, Panel::Limits);
        check(&state, &page);
        assert!(!find(&page, ".limits p").is_empty(), "{state} says nothing");
    }
}

#[test]
fn every_factor_in_play_has_its_row_while_somebody_leads() {
    for (state, stage) in stages() {
        let (comparison, answers) = (&stage.comparison, &stage.link.answers);
        let verdict = Verdict::new(comparison, answers);
        let is_led = verdict.leader.is_some() && verdict.rival.is_some();
        let expected = if is_led {
            verdict.contributions.len()
        } else {
            0
        };
        let page = shown(&stage, Panel::Limits);
        assert_eq!(find(&page, ".limit").len(), expected, "{state}");
        assert_eq!(find(&page, ".tornado").len(), expected, "{state}");
    }
}

#[test]
fn what_a_button_offers_comes_true() {
    let mut tried = 0;
    for (state, stage) in stages() {
        let (comparison, page) = (&stage.comparison, shown(&stage, Panel::Limits));
        let before = Verdict::new(comparison, &stage.link.answers);
        let mut offered = Vec::new();
        stage.render(|scene| {
            let explained = scene.explained.expect("the program is whole");
            let panel = (stage.desk()).panel(scene, explained, Panel::Limits, "<&\u{0}");
            collect(&panel, &mut offered);
            panel
        });
        for button in find(&page, "button.attempt") {
            let label = text(button);
            let answers = taken(comparison, &stage, &label);
            let written = notation::encode(comparison, &answers);
            let start = Message::Start(Start::Answers(written.into()));
            let button = html! { <Button class="attempt" message={start}>{ &label }</Button> };
            assert!(offered.contains(&button), "{state}: {label}");
            let verdict = Verdict::new(comparison, &answers);
            let Some((_, promise)) = label.split_once(": ") else {
                assert_ne!(verdict.leader, before.leader, "{state}: {label}");
                continue;
            };
            let leader = verdict
                .leader
                .map_or("nobody", |leader| &comparison.alternatives[leader].name);
            assert_eq!(
                promise.trim_end_matches(" leads"),
                leader,
                "{state}: {label}"
            );
            tried += 1;
        }
    }
    assert!(tried > 20, "only {tried} buttons were tried");
}

#[test]
fn a_weight_holds_from_where_to_where_it_says() {
    for (state, stage) in stages() {
        let (comparison, answers) = (&stage.comparison, &stage.link.answers);
        let leader = Verdict::new(comparison, answers).leader;
        let page = shown(&stage, Panel::Limits);
        for row in find(&page, ".limit") {
            let name = text(within(row, ".name")[0]);
            let factor = factor(comparison, &stage, &name);
            let told = text(within(row, ".note")[0]);
            let (now, holds) = told.split_once(", holds ").expect("a weight and a range");
            let weight = answers.weight(factor).get();
            assert_eq!(now, format!("Weight {weight}"), "{state}: {name}");
            let words = holds.split(' ');
            let numbers: Vec<i64> = words.filter_map(|word| word.parse().ok()).collect();
            let from = numbers.first().copied().unwrap_or(0);
            let to = numbers.last().copied().unwrap_or(10);
            for weight in 0..=10 {
                let mut moved = answers.clone();
                moved.apply(Action::SetWeight(factor, Points::clamped(weight)));
                let holds = Verdict::new(comparison, &moved).leader == leader;
                let expected = (from..=to).contains(&weight);
                assert_eq!(holds, expected, "{state}: {name} at {weight}, {told}");
            }
        }
    }
}

#[test]
fn a_score_ends_the_lead_where_it_says_and_not_before() {
    let mut tried = 0;
    for (state, stage) in stages() {
        let (comparison, answers) = (&stage.comparison, &stage.link.answers);
        let leader = Verdict::new(comparison, answers).leader;
        let page = shown(&stage, Panel::Limits);
        for row in find(&page, ".limit") {
            let factor = factor(comparison, &stage, &text(within(row, ".name")[0]));
            for told in within(row, ".note").into_iter().map(text) {
                let told_of = told.strip_prefix("The score of ");
                let Some((name, scores)) = told_of.and_then(|told| told.split_once(", ")) else {
                    continue;
                };
                let alternatives = &comparison.alternatives;
                let alternative = alternatives
                    .position(|known| *known.name == *name)
                    .expect("an alternative");
                let words = scores.split([' ', ',']);
                let numbers: Vec<i64> = words.filter_map(|word| word.parse().ok()).collect();
                let is_leader = |score: i64| {
                    let mut other = answers.clone();
                    let points = Points::clamped(score);
                    other.apply(match factor {
                        Factor::Criterion(criterion) => {
                            let cell = Cell {
                                alternative,
                                criterion,
                            };
                            Action::SetScore(cell, points)
                        }
                        _ => Action::SetExperience(alternative, Some(points)),
                    });
                    Verdict::new(comparison, &other).leader == leader
                };
                let (from, to) = (numbers[0], numbers[1]);
                assert!(!is_leader(to), "{state}: {told}");
                // A step before, the two may be level; two steps before, the lead still stands.
                let before = to + 2 * (from - to).signum();
                assert!(
                    (from - to).abs() < 2 || is_leader(before),
                    "{state}: {told}"
                );
                tried += 1;
            }
        }
    }
    assert!(tried > 20, "only {tried} scores were tried");
}

#[test]
fn the_nearest_flip_comes_first_and_rows_without_one_last() {
    for (state, stage) in stages() {
        let page = shown(&stage, Panel::Limits);
        let steps = find(&page, ".limit").into_iter().map(|row| {
            let buttons = within(row, "button").into_iter().map(text);
            buttons.map(|label| length(&label)).next().unwrap_or(99)
        });
        assert!(steps.collect::<Vec<i64>>().is_sorted(), "{state}");
    }
}

/// The number of steps in “Set Speed from 9 to 1: …”.
fn length(label: &str) -> i64 {
    let step = label.split(": ").next().expect("a step");
    let (before, to) = step.split_once(" to ").expect("two weights");
    let from = before.rsplit(' ').next().expect("a weight");
    let number = |number: &str| number.parse::<i64>().expect("a weight");
    (number(from) - number(to)).abs()
}

#[test]
fn a_row_tells_what_its_bar_shows() {
    let page = shown(
        &Stage::of(&bundled(), "speed=9&nodejs.learning=9"),
        Panel::Limits,
    );
    let rows: Vec<String> = find(&page, ".limit").into_iter().map(text).collect();
    assert_eq!(
        rows[0],
        "SpeedWeight 9, holds from 2 to 10At 0 Python by 5 points, at 10 Node.js by 25 points\
         Set Speed from 9 to 1: Python leadsThe score of Node.js, 9, would have to be 6 or less\
         The score of Python, 6, would have to be 9 or more"
    );
    assert!(rows.iter().any(|row| row.starts_with("LearningWeight 5, holds at any weightThe lead is the same")));
    let bars = within(find(&page, ".limit")[0], "rect").len();
    assert_eq!(bars, 2, "a bar that crosses the line has two colours");
    assert_eq!(within(find(&page, ".limit")[1], "rect").len(), 1);
}

#[test]
fn where_nobody_leads_it_says_why() {
    let none = "learning=0&architecture=0&libraries=0&speed=0&scalability=0&errors=0&extensibility=0&community=0";
    let rows = [
        (
            "",
            "No alternative leads, so there is no lead to lose. What breaks the tie:",
        ),
        (none, "No weight is above 0, so no alternative leads"),
        (
            "must=data-science&view=article&must=multithreaded,data-science",
            "",
        ),
    ];
    for (link, sentence) in rows {
        let page = shown(&Stage::of(&bundled(), link), Panel::Limits);
        let told = text(find(&page, ".limits p")[0]);
        assert!(told.starts_with(sentence), "“{link}”: {told}");
    }
    let two = |scores: [[i64; 4]; 2], must| {
        let page = shown(&stage(&scores, [5, 5, 2, 1], must), Panel::Limits);
        find(&page, ".limits p")
            .into_iter()
            .map(text)
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(
        two([[5, 5, 5, 5], [5, 5, 5, 5]], Choice::No),
        "No alternative leads, so there is no lead to lose. No weights can separate them."
    );
    assert_eq!(
        two([[8, -1, 5, 5], [3, 8, 5, 5]], Choice::No),
        "Missing scores leave open which leads, so there is no lead to lose. To lead, Side 0 needs at least 4 on Cost."
    );
    assert_eq!(
        two([[8, 1, 5, 5], [3, 8, 5, 5]], Choice::Must),
        "Side 0 is the only one left, so no weight and no score changes the verdict. \
         Without “Shop” as a deal-breaker, Side 0 and Side 1 would be left."
    );
}

#[test]
fn a_leader_that_is_never_behind_has_nothing_to_try() {
    let page = shown(
        &stage(&[[9, 8, 7, 6], [3, 3, 3, 3]], [5, 5, 2, 1], Choice::No),
        Panel::Limits,
    );
    assert!(find(&page, "button.attempt").is_empty());
    let told = text(find(&page, ".limits")[0]);
    assert!(
        told.contains("so no weights put anything else ahead."),
        "{told}"
    );
}

#[test]
fn fixed_answers_are_not_changed_from_here() {
    let fixed = Stage {
        readonly: true,
        ..Stage::of(&bundled(), "speed=9")
    };
    let page = shown(&fixed, Panel::Limits);
    let buttons = find(&page, "button:not(.opener)");
    assert!(!buttons.is_empty() && buttons.iter().all(|button| is(*button, "[disabled]")));
}
