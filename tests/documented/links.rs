//! The keys of `docs/links.md`, which are those of the notation.

use std::collections::BTreeSet;

use serde_json::Value;
use weigh_up::notation::{self, Link, Mode, Part, Theme, keys};
use weigh_up::{answers::Answers, comparison::Comparison, content};

use crate::{page, quoted, table};

const HEAD: &str = "| key | value | default |";

/// The rows of both tables: of the answers, and of what stands around them.
fn rows() -> Vec<Vec<String>> {
    let text = page("docs/links.md");
    let (answers, rest) = text.split_once("## The rest").expect("two tables");
    [table(answers, HEAD), table(rest, HEAD)].concat()
}

/// The key of a row.
fn key(row: &[String]) -> String {
    let keys = quoted(&row[0]);
    assert_eq!(keys.len(), 1, "{row:?}");
    keys[0].to_owned()
}

/// A key of the bundled comparison, and a value that has a meaning there.
fn example(key: &str) -> (String, &'static str) {
    let value = match key {
        "projects" | "must" => "messaging-chat",
        "only" => "python",
        "view" => "article",
        "c" => "node-vs-python",
        "v" => "1",
        "preset" => "live-chat",
        "with" => "speed%3D9",
        "lang" => "en-GB",
        "theme" => "dark",
        "mode" => "compact",
        "hide" => "share,embed",
        _ => "7",
    };
    let key = key.replace("<alternative>", "python");
    (key.replace("<criterion>", "speed"), value)
}

fn comparison() -> Comparison {
    content::bundled("node-vs-python").expect("it is bundled")
}

fn read(comparison: &Comparison, key: &str) -> Link {
    let (key, value) = example(key);
    Link::read(comparison, &format!("{key}={value}"))
}

#[test]
fn every_key_is_understood_and_changes_what_it_says() {
    let comparison = comparison();
    let nothing = Link::new(Answers::neutral(&comparison));
    for row in rows() {
        let key = key(&row);
        let link = read(&comparison, &key);
        assert_eq!(link.ignored, [], "{key}");
        // These two say which page and which notation the link is for.
        let is_silent = ["c", "v"].contains(&&*key);
        assert_eq!(link == nothing, is_silent, "{key}");
    }
}

#[test]
fn what_stands_around_the_answers_means_nothing_in_the_attribute() {
    let comparison = comparison();
    let text = page("docs/links.md");
    let (_, rest) = text.split_once("## The rest").expect("two tables");
    for row in table(rest, HEAD) {
        let (key, value) = example(&key(&row));
        let (answers, ignored) = notation::decode(&comparison, &format!("{key}={value}"));
        assert_eq!(answers, Answers::neutral(&comparison), "{key}");
        assert_eq!(ignored.len(), 1, "{key}");
    }
}

#[test]
fn every_key_has_its_row() {
    let told: BTreeSet<String> = rows().iter().map(|row| key(row)).collect();
    let formed = [
        "<criterion>",
        "team.<alternative>",
        "<alternative>.<criterion>",
    ];
    let keys = keys::all().chain(formed);
    assert_eq!(told, keys.map(str::to_owned).collect());
}

#[test]
fn the_schema_reserves_every_key() {
    let schema: Value =
        serde_json::from_str(&page("content/comparison.schema.json")).expect("JSON");
    let reserved = schema.pointer("/definitions/id/not/anyOf/0/enum");
    let reserved = reserved.and_then(Value::as_array).expect("the ids");
    let reserved: BTreeSet<&str> = reserved.iter().filter_map(Value::as_str).collect();
    // Those are no keys of a link: a call to action, and what hosts add to an address.
    let others = ["tie", "ref", "fbclid", "gclid"];
    assert_eq!(reserved, keys::all().chain(others).collect());
}

#[test]
fn a_few_values_are_told_in_full() {
    for (key_told, ids) in [
        ("theme", Theme::ALL.map(Theme::id).as_slice()),
        ("mode", Mode::ALL.map(Mode::id).as_slice()),
        ("hide", Part::ALL.map(Part::id).as_slice()),
    ] {
        let row = rows().into_iter().find(|row| key(row) == key_told);
        assert_eq!(quoted(&row.expect(key_told)[1]), ids, "{key_told}");
    }
}

#[test]
fn the_first_example_is_a_link_as_the_widget_writes_it() {
    let text = page("docs/links.md");
    let start = text.find("`?c=").expect("an example");
    let query = text[start..].split('`').nth(1).expect("its end");
    let query = query.trim_start_matches('?');
    let mut comparison = comparison();
    let link = Link::read(&comparison, query);
    assert_eq!(link.ignored, []);
    // A link is made with the revision of its day.
    comparison.revision = link.revision.expect("a revision");
    assert_eq!(link.write(&comparison), query);
    let answers = notation::encode(&comparison, &link.answers);
    assert!(query.ends_with(&answers), "{answers}");
}
