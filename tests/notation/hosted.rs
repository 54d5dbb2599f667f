//! Answers among the query of somebody else's page.

use proptest::prelude::*;
use proptest::sample::select;
use weigh_up::notation::{encode, hosted};

use crate::comparison;
use crate::texts::answers;

const PREFIX: &str = "weighup.";
const ANOTHER: &str = "weighup-second.";

/// The pairs of an address that have no prefix, as they stand there. A query that is one empty
/// pair is none.
fn foreign(address: &str) -> Vec<&str> {
    let pairs = hosted::query(address).split('&');
    let foreign: Vec<&str> = pairs.filter(|pair| !pair.starts_with(PREFIX)).collect();
    if foreign == [""] { Vec::new() } else { foreign }
}

#[test]
fn the_prefix_of_an_element() {
    let rows = [
        ("", Some("weighup.")),
        ("a", Some("weighup-a.")),
        ("my-widget-2", Some("weighup-my-widget-2.")),
        ("A", None),
        ("2nd", None),
        ("-a", None),
        ("a.b", None),
        ("a_b", None),
        ("é", None),
        (" a", None),
    ];
    for (id, expected) in rows {
        assert_eq!(hosted::prefix(id).as_deref(), expected, "{id:?}");
    }
}

#[test]
fn where_the_keys_stand() {
    let page = "https://example.org/a?x=%20+é&weighup.speed=3&&y&weighup.fit=1&z=?#top?a=1&b";
    let rows = [
        (
            "https://example.org/a",
            "speed=9",
            "https://example.org/a?weighup.speed=9",
        ),
        (
            "https://example.org/a?",
            "speed=9",
            "https://example.org/a?weighup.speed=9",
        ),
        (
            "https://example.org/a#top",
            "speed=9",
            "https://example.org/a?weighup.speed=9#top",
        ),
        (
            "https://example.org/a?x",
            "speed=9&fit=2",
            "https://example.org/a?x&weighup.speed=9&weighup.fit=2",
        ),
        (
            "https://example.org/a?weighup.speed=3",
            "",
            "https://example.org/a",
        ),
        (
            "https://example.org/a?weighup.speed=3#top",
            "",
            "https://example.org/a#top",
        ),
        // An empty pair that is left alone is no query.
        (
            "https://example.org/a?weighup.speed=3&#top",
            "",
            "https://example.org/a#top",
        ),
        // Some software escapes what needs no escape.
        (
            "https://example.org/a?weighup%2Espeed=3&x",
            "fit=2",
            "https://example.org/a?weighup.fit=2&x",
        ),
        // These begin alike.
        (
            "?weighup=1&weighup-second.speed=2&weighups.a",
            "fit=2",
            "?weighup=1&weighup-second.speed=2&weighups.a&weighup.fit=2",
        ),
        (
            page,
            "speed=9",
            "https://example.org/a?x=%20+é&weighup.speed=9&&y&z=?#top?a=1&b",
        ),
        (page, "", "https://example.org/a?x=%20+é&&y&z=?#top?a=1&b"),
    ];
    for (address, answers, expected) in rows {
        assert_eq!(
            hosted::write(address, PREFIX, answers),
            expected,
            "{address} {answers}"
        );
    }
}

#[test]
fn what_is_read() {
    let rows = [
        ("?a=1&speed=3", None),
        ("?weighup-second.speed=3", None),
        ("", None),
        ("?weighup.speed=3&speed=4", Some("speed=3")),
        ("?weighup.speed=5", Some("")),
        ("?weighup%2Espeed=3", Some("speed=3")),
        (
            "?weighup.projects=iot%2Cdata-science",
            Some("projects=iot,data-science"),
        ),
        ("?x#?weighup.speed=3", None),
    ];
    let comparison = comparison();
    for (address, expected) in rows {
        let own = hosted::own(address, PREFIX);
        let read = hosted::read(&comparison, &own, PREFIX);
        let text = read.map(|(answers, ignored)| {
            assert_eq!(ignored, [], "{address}");
            encode(&comparison, &answers)
        });
        assert_eq!(text.as_deref(), expected, "{address}");
    }
    // The keys are those of answers: how a page looks is its author's to say.
    let own = hosted::own("?weighup.theme=dark&weighup.speed=3", PREFIX);
    let (_, ignored) = hosted::read(&comparison, &own, PREFIX).expect("some keys");
    let keys: Vec<_> = ignored.iter().map(|ignored| &*ignored.key).collect();
    assert_eq!(keys, ["theme"]);
}

/// An address of any kind, with keys of two elements in it.
fn address() -> impl Strategy<Value = String> {
    let pair = prop_oneof![
        "[^#?&]{0,6}",
        select(vec![
            "weighup.speed=3",
            "weighup.x",
            "weighup-second.fit=1",
            "weighup",
            "a=b=c"
        ])
        .prop_map(str::to_owned),
    ];
    let query = prop::collection::vec(pair, 0..6).prop_map(|pairs| pairs.join("&"));
    let start = select(vec!["https://example.org/a", "file:///a.html", ""]);
    let mark = select(vec!["?", ""]);
    let fragment = select(vec!["", "#", "#top", "#?secret=1&weighup.speed=1"]);
    (start, mark, query, fragment)
        .prop_map(|(start, mark, query, fragment)| [start, mark, &query, fragment].concat())
}

proptest! {
    #[test]
    fn foreign_pairs_survive_byte_for_byte(address in address(), answers in answers()) {
        let text = encode(&comparison(), &answers);
        let written = hosted::write(&address, PREFIX, &text);
        prop_assert_eq!(foreign(&written), foreign(&address));
        let fragment = |address: &str| address.split_once('#').map(|(_, after)| after.to_owned());
        prop_assert_eq!(fragment(&written), fragment(&address));
        prop_assert_eq!(hosted::own(&written, ANOTHER), hosted::own(&address, ANOTHER));
    }

    #[test]
    fn writing_again_changes_nothing(address in address(), answers in answers()) {
        let text = encode(&comparison(), &answers);
        let once = hosted::write(&address, PREFIX, &text);
        prop_assert_eq!(hosted::write(&once, PREFIX, &text), once);
    }

    #[test]
    fn what_was_written_is_read(address in address(), answers in answers(), second in answers()) {
        let comparison = comparison();
        let read = |address: &str, prefix| {
            let own = hosted::own(address, prefix);
            hosted::read(&comparison, &own, prefix)
        };
        let written = hosted::write(&address, PREFIX, &encode(&comparison, &answers));
        let written = hosted::write(&written, ANOTHER, &encode(&comparison, &second));
        for (prefix, answers) in [(PREFIX, answers), (ANOTHER, second)] {
            let expected = (!encode(&comparison, &answers).is_empty()).then_some((answers, Vec::new()));
            prop_assert_eq!(read(&written, prefix), expected);
        }
    }
}
