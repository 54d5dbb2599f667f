//! The store: what the app and the element's border share.

use std::rc::Rc;

use weigh_up::answers::{Action, Factor};
use weigh_up::app::store::Store;
use weigh_up::comparison::{CriterionId, Date, Points};
use weigh_up::content;
use weigh_up::language::Language;
use weigh_up::notation::{Link, Mode, encode};
use weigh_up::verdict::Findings;

const DAY: Date = Date {
    year: 2026,
    month: 11,
    day: 30,
};

/// The store that a link opens.
fn store(query: &str) -> Store {
    let comparison = content::bundled("node-vs-python-vs-go").expect("it is bundled");
    let link = Link::read(&comparison, query);
    Store::new(Rc::new(comparison), Language::english(), DAY, link)
}

/// A link to the same comparison.
fn link(store: &Store, query: &str) -> Link {
    Link::read(&store.comparison, query)
}

fn answers(store: &Store) -> String {
    encode(&store.comparison, &store.settled().link.answers)
}

#[test]
fn what_was_found_for_the_screen_is_what_is_handed_out_and_reading_it_again_costs_nothing() {
    let store = store("speed=9");
    assert_eq!(
        store.settled().shares(),
        None,
        "three take a while to count"
    );
    let whole = store.whole();
    let explained = whole.explained().expect("the program is whole");
    let answers = &whole.link.answers;
    let expected = Findings::whole(&store.comparison, answers, DAY);
    assert_eq!(explained.findings, expected);
    assert!(Rc::ptr_eq(&whole, &store.whole()), "nothing is made anew");
    assert!(Rc::ptr_eq(&whole, &store.settled()));
    assert!(store.count(1), "nothing is left to count for the screen");
}

#[test]
fn a_link_from_outside_stands_at_once_and_overtakes_the_reader_until_it_is_shown() {
    let store = store("speed=9");
    let before = store.whole();
    assert!(store.load(link(&store, "learning=2")));
    assert_eq!(answers(&store), "learning=2");
    assert!(store.is_overtaken());
    assert_ne!(store.settled().verdict(), before.verdict());
    assert_eq!(
        before.shares().map(<[_]>::len),
        Some(3),
        "it stays as it was"
    );
    assert!(store.load(link(&store, "learning=3")));
    store.show();
    assert!(store.is_overtaken(), "the second one is still to come");
    store.show();
    assert!(!store.is_overtaken());
}

#[test]
fn the_same_answers_are_not_settled_anew() {
    let store = store("speed=9");
    let shares = store.whole().shares().map(<[_]>::to_vec);
    assert!(!store.load(link(&store, "speed=9")));
    assert!(store.load(link(&store, "speed=9&mode=compact")));
    let settled = store.settled();
    assert_eq!(settled.shares().map(<[_]>::to_vec), shares);
    assert_eq!(settled.link.mode, Some(Mode::Compact));
}

#[test]
fn the_reader_changes_the_answers_and_nothing_around_them() {
    let store = store("speed=9&theme=dark");
    let before = store.settled();
    let mut next = before.link.answers.clone();
    next.apply(Action::SetWeight(
        Factor::Criterion(CriterionId(0)),
        Points::MIN,
    ));
    store.answer(next.clone());
    let expected = Link {
        answers: next,
        ..before.link.clone()
    };
    assert_eq!(store.settled().link, expected);
}
