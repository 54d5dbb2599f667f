//! What would change the verdict: what is offered, and what is said where nothing is near.

use weigh_up::answers::{Action, Choice, Dial, Factor};
use weigh_up::comparison::{CriterionId, Points};
use weigh_up::components::button::Button;
use weigh_up::components::change::change;
use weigh_up::components::presets::{Start, Trial};
use weigh_up::components::scene::Message;
use weigh_up::verdict::Verdict;
use yew::{Html, html};

use crate::dom::{find, is, text, within};
use crate::leads::{stage, stages};
use crate::rules::check;
use crate::skipped::collect;
use crate::stage::{Stage, bundled, parse};

const SPEED: Dial = Dial::Weight(Factor::Criterion(CriterionId(3)));

/// The section alone.
fn shown(stage: &Stage) -> scraper::Html {
    let page = stage.render(|scene| change(scene, scene.explained.expect("the program is whole")));
    parse(&page)
}

fn texts(page: &scraper::Html, selector: &str) -> Vec<String> {
    find(page, selector).into_iter().map(text).collect()
}

/// The messages of the buttons.
fn offers(stage: &Stage) -> Vec<(String, Trial)> {
    let mut found = Vec::new();
    stage.render(|scene| {
        let explained = scene.explained.expect("the program is whole");
        collect(&change(scene, explained), &mut found);
        Html::default()
    });
    let page = shown(stage);
    let attempts = find(&page, ".attempt").into_iter().zip(0..);
    let offers = attempts.map(|(button, place)| {
        let label = text(button);
        let is_its = |trial: &Trial| {
            let message = Message::Start(Start::Trial(*trial));
            let label = None::<yew::AttrValue>;
            let button =
                html! { <Button class="attempt" {message} {label}>{ text(button) }</Button> };
            found.contains(&button)
        };
        let mut dials = dials(stage).into_iter().flat_map(|dial| {
            (0..=10).map(move |to| Trial {
                place,
                dial,
                to: Points::clamped(to),
            })
        });
        (label, dials.find(is_its).expect("a button tries its offer"))
    });
    offers.collect()
}

/// Every answer on a scale.
fn dials(stage: &Stage) -> Vec<Dial> {
    let comparison = &stage.comparison;
    let criteria = comparison.criteria.keys();
    let mut dials = vec![Dial::Weight(Factor::Fit), Dial::Weight(Factor::Team)];
    for alternative in comparison.alternatives.keys() {
        dials.push(Dial::Experience(alternative));
        for criterion in criteria.clone() {
            dials.push(Dial::Score(weigh_up::answers::Cell {
                alternative,
                criterion,
            }));
        }
    }
    dials.extend(criteria.map(|criterion| Dial::Weight(Factor::Criterion(criterion))));
    dials
}

#[test]
fn each_button_does_what_it_says() {
    let mut tried = 0;
    for (state, stage) in stages() {
        let comparison = &stage.comparison;
        let before = Verdict::new(comparison, &stage.link.answers).leader;
        check(&state, &shown(&stage));
        for (label, trial) in offers(&stage) {
            let mut answers = stage.link.answers.clone();
            answers.apply(trial.dial.set(trial.to));
            let leader = Verdict::new(comparison, &answers).leader;
            let name = leader.map_or("nobody", |leader| &comparison.alternatives[leader].name);
            assert!(
                label.ends_with(&format!(": {name} leads")),
                "{state}: {label}"
            );
            assert_ne!(leader, before, "{state}: {label}");
            tried += 1;
        }
    }
    assert!(tried > 30, "only {tried} were tried");
}

#[test]
fn a_tie_offers_what_moves_it_most_and_says_that_one_step_is_enough() {
    let page = shown(&Stage::of(&bundled(), ""));
    assert_eq!(
        texts(&page, ".change > p:not([hidden])"),
        ["One step decides it. These move it most:"]
    );
    assert_eq!(
        texts(&page, ".attempt"),
        [
            "If your team knew Node.js at 1 of 10: Node.js leads",
            "If Node.js had 8 on Error handling, not 7: Node.js leads",
            "If Speed counted 6, not 5: Node.js leads",
            "If Learning counted 6, not 5: Python leads",
        ]
    );
}

#[test]
fn a_lead_offers_the_nearest_first_with_what_the_team_knows() {
    let page = shown(&Stage::of(
        &bundled(),
        "projects=messaging-chat,ai-ml&team.nodejs=8&team.python=0",
    ));
    assert_eq!(
        texts(&page, ".change > p:not([hidden])"),
        ["It becomes a toss-up once Learning counts 6, not 5."]
    );
    assert_eq!(
        texts(&page, ".attempt"),
        [
            "If Team experience counted 1, not 5: Python leads",
            "If your team knew Python at 7 of 10, not 0: Python leads",
        ]
    );
}

#[test]
fn a_lead_that_is_more_says_where_it_becomes_a_toss_up() {
    let rows = [
        ("", "tie", ""),
        ("speed=9", "close", ""),
        (
            "projects=messaging-chat,ai-ml&team.nodejs=8&team.python=0",
            "leans",
            "Learning counts 6, not 5",
        ),
        (
            "team.nodejs=10&learning=2",
            "leans",
            "Team experience counts 1, not 5",
        ),
        ("view=article&speed=10", "clear", ""),
    ];
    for (link, band, when) in rows {
        let stage = Stage::of(&bundled(), link);
        let mut said = texts(&shown(&stage), ".change > p:not([hidden])");
        said.retain(|sentence| sentence.contains("toss-up"));
        let expected = match when {
            "" => Vec::new(),
            when => vec![format!("It becomes a toss-up once {when}.")],
        };
        let verdict = Verdict::new(&stage.comparison, &stage.link.answers);
        assert_eq!((verdict.band.id(), said), (band, expected), "“{link}”");
    }
}

#[test]
fn where_nothing_is_near_it_says_how_far_the_nearest_is() {
    let page = shown(&Stage::of(&bundled(), "team.nodejs=10&learning=2"));
    assert_eq!(
        texts(&page, ".change > p:not([hidden])"),
        [
            "Hardly anything: it would take 8 steps to overtake Node.js.",
            "It becomes a toss-up once Team experience counts 1, not 5.",
        ]
    );
    assert!(find(&page, ".attempt").is_empty());
    // Two weights together are near, and are told.
    let page = shown(&Stage::of(&bundled(), "team.nodejs=10"));
    let said = "No single weight puts anything ahead of Node.js; it would take Speed at 4 instead \
                of 5 and Team experience at 0 instead of 5.";
    let toss_up = "It becomes a toss-up once Team experience counts 2, not 5.";
    assert_eq!(texts(&page, ".change > p:not([hidden])"), [said, toss_up]);
    // No weight at all does, and no score.
    let page = shown(&stage(
        &[[10, 10, 10, 10], [0, 0, 0, 0]],
        [5, 5, 5, 5],
        Choice::No,
    ));
    let said = "Side 0 is behind on no criterion, so no weights put anything else ahead.";
    assert_eq!(texts(&page, ".change > p:not([hidden])"), [said]);
}

#[test]
fn what_was_tried_keeps_its_place_and_can_be_undone_there() {
    let mut stage = Stage::of(&bundled(), "");
    for place in 0..4 {
        let trial = Trial {
            place,
            dial: SPEED,
            to: Points::clamped(6),
        };
        stage.link.answers.apply(Action::SetWeight(
            Factor::Criterion(CriterionId(3)),
            Points::clamped(6),
        ));
        stage.tried = Some(trial);
        let page = shown(&stage);
        check("tried", &page);
        let lines = find(&page, ".attempts li");
        assert!(lines.len() <= 4);
        let done = lines[place];
        assert!(is(done, ".done"));
        assert_eq!(text(within(done, "span")[0]), "Done: Speed is 6 now");
        let undo = within(done, "button")[0];
        assert_eq!(text(undo), "Undo");
        assert_eq!(undo.value().attr("aria-label"), Some("Undo: Speed is 6"));
        let others = lines.iter().filter(|line| !is(**line, ".done"));
        for other in others {
            assert!(is(within(*other, "span")[0], "[hidden]"));
            assert!(
                within(*other, "button")[0]
                    .value()
                    .attr("aria-label")
                    .is_none()
            );
        }
    }
    // It is the only line where nothing else is near.
    let mut far = Stage::of(&bundled(), "team.nodejs=10");
    far.tried = Some(Trial {
        place: 3,
        dial: SPEED,
        to: Points::MIDDLE,
    });
    let page = shown(&far);
    assert_eq!(texts(&page, ".attempts span"), ["Done: Speed is 5 now"]);
}

#[test]
fn no_name_on_a_button_has_an_arrow() {
    for (state, stage) in stages() {
        let page = stage.show_unfolded();
        for button in find(&page, "button") {
            let label = button.value().attr("aria-label").unwrap_or_default();
            let said = [text(button), label.to_owned()].concat();
            assert!(!said.contains(['→', '←']), "{state}: {said}");
        }
    }
}
