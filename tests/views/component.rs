//! The widget as a component of another Yew program.

use weigh_up::answers::{Action, Answers, Factor};
use weigh_up::app::{WeighUp, WeighUpProps};
use weigh_up::comparison::{CriterionId, Points};
use weigh_up::notation::Mode;
use yew::{Callback, LocalServerRenderer};

use crate::dom::{find, text};
use crate::rules::check;
use crate::stage::{Stage, bundled, parse, wait, with_go};

fn shown(props: WeighUpProps) -> scraper::Html {
    let renderer = LocalServerRenderer::<WeighUp>::with_props(props);
    parse(&wait(renderer.hydratable(false).render()))
}

fn props() -> WeighUpProps {
    WeighUpProps {
        comparison: bundled(),
        answers: None,
        mode: Mode::Full,
        readonly: false,
        heading_level: 2,
        on_change: Callback::noop(),
        on_verdict: Callback::noop(),
    }
}

#[test]
fn it_shows_the_verdict_on_the_answers_that_it_is_given() {
    for comparison in [bundled(), with_go()] {
        let mut answers = Answers::neutral(&comparison);
        answers.apply(Action::SetWeight(
            Factor::Criterion(CriterionId(3)),
            Points::MAX,
        ));
        let stage = Stage::with_answers((*comparison).clone(), answers.clone());
        let page = shown(WeighUpProps {
            comparison,
            answers: Some(answers),
            ..props()
        });
        check("a component", &page);
        let headline: String = find(&page, "h3.headline").into_iter().map(text).collect();
        assert_eq!(
            headline,
            format!("Verdict: {}", stage.explanation().headline)
        );
    }
}

#[test]
fn it_begins_with_neutral_answers_and_hands_on_no_links() {
    let page = shown(props());
    check("a component", &page);
    assert!(!find(&page, "[aria-pressed=false]").is_empty());
    assert!(find(&page, "[aria-pressed=true]").is_empty());
    assert_eq!(find(&page, "h2.title").len(), 1);
    assert!(find(&page, ".share").is_empty());
}

#[test]
fn it_has_the_modes_of_the_element_and_may_be_fixed() {
    let bare = shown(WeighUpProps {
        mode: Mode::Verdict,
        ..props()
    });
    assert!(find(&bare, "input").is_empty());
    let fixed = shown(WeighUpProps {
        readonly: true,
        ..props()
    });
    let free = find(&fixed, "input:not([disabled])");
    assert!(free.is_empty(), "{free:?}");
}
