//! Links as people have them: a table of what becomes of each.

use weigh_up::answers::Answers;
use weigh_up::notation::people::{People, Problem};
use weigh_up::notation::{Ignored, Link, decode, encode, hosted};

use crate::comparison;

const ROWS: &str = include_str!("links.txt");

fn listed(ignored: &[Ignored]) -> String {
    let listed = ignored.iter();
    let listed = listed.map(|it| format!(" | {}={}", it.key, it.value));
    listed.collect()
}

/// What stands in a link besides what it is about.
fn link(text: &str) -> String {
    let comparison = comparison();
    let link = Link::read(&comparison, text);
    let written = link.write(&comparison);
    let rest = written.trim_start_matches("c=node-vs-python&rev=3");
    rest.trim_start_matches('&').to_owned() + &listed(&link.ignored)
}

fn answers(text: &str) -> String {
    let comparison = comparison();
    let (answers, ignored) = decode(&comparison, text);
    encode(&comparison, &answers) + &listed(&ignored)
}

fn on_a_host(address: &str) -> String {
    let comparison = comparison();
    let own = hosted::own(address, "weighup.");
    let read = hosted::read(&comparison, &own, "weighup.");
    let (answers, ignored) = read.expect("some keys");
    encode(&comparison, &answers) + &listed(&ignored)
}

/// Everybody but the reader, then what could not be read.
fn people(text: &str) -> String {
    let comparison = comparison();
    let neutral = Answers::neutral(&comparison);
    let people = People::read(&comparison, ("You", &neutral), text);
    let others = people.all.iter().skip(1).map(|person| {
        let answers = encode(&comparison, &person.answers);
        format!("{}: {answers}", person.name)
    });
    let problems = people.problems.iter().map(|problem| match problem {
        Problem::Elsewhere(id) => format!(" ! elsewhere {id}"),
        Problem::Unreadable(_) => " ! unreadable".to_owned(),
        Problem::Unclear(_, ignored) => {
            format!(" ! unclear {}", listed(ignored).trim_start_matches(" | "))
        }
    });
    let others = others.collect::<Vec<_>>().join(" / ");
    others + &problems.collect::<String>()
}

#[test]
fn links_survive_what_people_and_programs_do_to_them() {
    let mut read: fn(&str) -> String = link;
    let mut checked = 0;
    let mut failed = Vec::new();
    for (row, number) in ROWS.lines().zip(1..) {
        if let Some(part) = row.strip_prefix("## ") {
            read = match part {
                "link" => link,
                "answers" => answers,
                "hosted" => on_a_host,
                other => {
                    assert_eq!(other, "people", "row {number}");
                    people
                }
            };
            continue;
        }
        let Some((text, expected)) = row.split_once(" =>").filter(|_| !row.starts_with('#')) else {
            assert!(
                row.is_empty() || row.starts_with('#'),
                "row {number}: {row}"
            );
            continue;
        };
        let text = text
            .replace("\\n", "\n")
            .replace("\\u{feff}", "\u{feff}")
            .replace("\\u{200b}", "\u{200b}");
        let found = read(&text);
        if found.trim() != expected.trim() {
            failed.push(format!("row {number}: {row}\n  found {found}"));
        }
        checked += 1;
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert!(checked >= 60, "{checked} rows");
}
