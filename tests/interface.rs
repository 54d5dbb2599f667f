//! The public interface of the element is told in four places, which say the same: the manifest for
//! editors, the types for programs, `docs/element.md` for people, and the element itself.

#[path = "interface/used.rs"]
mod used;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

/// Names, in order.
type Names = BTreeSet<String>;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// The files for editors and for programs.
const MANIFEST: &str = "npm/custom-elements.json";
const TYPES: &str = "npm/index.d.ts";

/// The advice where these and the page for people differ.
const WRITE: &str = "all three are made of element/package/ by `cargo xtask test element`";

/// Fails unless two places have the same names. It tells which names one of them lacks, and what is
/// to be done.
#[track_caller]
fn agree([here, there]: [(&str, &Names); 2], advice: &str) {
    let lacks = |(place, names): (&str, &Names), (other, all): (&str, &Names)| {
        let missing: Vec<&str> = all.difference(names).map(String::as_str).collect();
        let names = missing.join("`, `");
        (!missing.is_empty()).then(|| format!("{place} lacks `{names}`, which {other} has"))
    };
    let lacking: Vec<String> = [lacks(here, there), lacks(there, here)]
        .into_iter()
        .flatten()
        .collect();
    assert!(lacking.is_empty(), "{}; {advice}", lacking.join("; "));
}

/// The class in the manifest.
fn class() -> Value {
    let manifest: Value = serde_json::from_str(&read(MANIFEST)).expect("JSON");
    let class = manifest.pointer("/modules/0/declarations/0");
    class.expect("a class").clone()
}

/// The list under a key of the manifest's class.
fn rows<'a>(class: &'a Value, key: &str) -> &'a [Value] {
    let rows = class.get(key).and_then(Value::as_array);
    rows.expect(key)
}

/// The text under a key of a row.
fn text<'a>(row: &'a Value, key: &str) -> Option<&'a str> {
    row.get(key).and_then(Value::as_str)
}

/// The names of all rows.
fn named(rows: &[Value]) -> Names {
    let names = rows.iter().map(|row| text(row, "name").expect("a name"));
    names.map(str::to_owned).collect()
}

/// The members of a block of the types.
fn typed(types: &str, opening: &str) -> Names {
    let (_, block) = types.split_once(opening).expect(opening);
    let (block, _) = block.split_once("\n}").expect("an end");
    let members = block.lines().filter_map(|line| {
        let mut member = line.strip_prefix("  ")?;
        for word in ["static ", "readonly ", "get ", "set "] {
            member = member.strip_prefix(word).unwrap_or(member);
        }
        let (quoted, _) = member.split_once(['?', ':', '(', '<'])?;
        let name = quoted.trim_matches('"');
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        (!name.is_empty() && name.chars().all(is_name)).then(|| name.to_owned())
    });
    members.collect()
}

/// The page for people.
const REFERENCE: &str = "docs/element.md";

/// The words in backticks in the first column of a table of that page.
fn tabled(head: &str) -> Names {
    let reference = read(REFERENCE);
    let (_, table) = reference.split_once(head).expect(head);
    let rows = table
        .lines()
        .skip(1)
        .take_while(|line| line.starts_with('|'));
    let cells = rows.filter_map(|row| row.split('|').nth(1));
    let words = cells.flat_map(|cell| cell.split('`').skip(1).step_by(2));
    words.map(str::to_owned).collect()
}

/// The name of the property of an attribute.
fn camel_case(name: &str) -> String {
    let mut parts = name.split('-');
    let mut property = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut letters = part.chars();
        property.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        property.extend(letters);
    }
    property
}

#[test]
fn attributes_are_the_same_everywhere() {
    let attributes = named(rows(&class(), "attributes"));
    let types = typed(&read(TYPES), "interface WeighUpAttributes {");
    let told = tabled("| attribute | values | default | what it does |\n");
    agree([(MANIFEST, &attributes), (TYPES, &types)], WRITE);
    agree([(MANIFEST, &attributes), (REFERENCE, &told)], WRITE);
}

#[test]
fn events_are_the_same_everywhere() {
    let events = named(rows(&class(), "events"));
    let types = typed(&read(TYPES), "interface WeighUpEventMap {");
    let told = tabled("| event | detail | when |\n");
    agree([(MANIFEST, &events), (TYPES, &types)], WRITE);
    agree([(MANIFEST, &events), (REFERENCE, &told)], WRITE);
}

#[test]
fn members_are_the_same_everywhere() {
    let class = class();
    let members = rows(&class, "members");
    let mut types = typed(&read(TYPES), "class WeighUp extends HTMLElement {");
    // What every element has is told by nobody.
    for inherited in [
        "addEventListener",
        "removeEventListener",
        "observedAttributes",
    ] {
        assert!(types.remove(inherited), "{inherited}");
    }
    agree([(MANIFEST, &named(members)), (TYPES, &types)], WRITE);
    let reference = read(REFERENCE);
    for member in members {
        let name = text(member, "name").expect("a name");
        let is_told = reference.contains(&format!("`{name}("));
        assert_eq!(is_told, text(member, "kind") == Some("method"), "{name}");
    }
}

#[test]
fn every_member_is_told_to_people() {
    let tables = [
        "| property | type | what it is |\n",
        "| method | returns | what it does |\n",
    ];
    let cells = tables.iter().flat_map(|head| tabled(head));
    // A method is told with its parameters, a member of the class with the name of the class.
    let told: Names = cells
        .map(|cell| {
            let name = cell.split('(').next().unwrap_or_default();
            name.trim_start_matches("WeighUp.").to_owned()
        })
        .collect();
    let class = class();
    for member in rows(&class, "members") {
        let name = text(member, "name").expect("a name");
        // The properties of attributes are told of together.
        let is_attribute = text(member, "attribute").is_some_and(|of| camel_case(of) == name);
        assert_ne!(told.contains(name), is_attribute, "{name}");
    }
}

#[test]
fn a_property_has_the_name_of_its_attribute() {
    let class = class();
    let members = rows(&class, "members");
    for row in rows(&class, "attributes") {
        let Some(property) = text(row, "fieldName") else {
            continue;
        };
        let name = text(row, "name").expect("a name");
        assert_eq!(property, camel_case(name));
        let member = members
            .iter()
            .find(|member| text(member, "name") == Some(property));
        assert_eq!(text(member.expect(property), "attribute"), Some(name));
    }
}

#[test]
fn what_a_page_may_dress_is_told_to_people() {
    let class = class();
    for (key, head) in [
        ("slots", "| slot | what it is |\n"),
        ("cssParts", "| part | what it is |\n"),
        (
            "cssProperties",
            "| custom property | syntax | what it is |\n",
        ),
    ] {
        let mut names = named(rows(&class, key));
        // The slot without a name.
        names.remove("");
        agree([(MANIFEST, &names), (REFERENCE, &tabled(head))], WRITE);
    }
}

/// The elements in a text that bring data of their own, by their tags; those of a shortcode too.
fn bringing(text: &str) -> Vec<&str> {
    let rests = text.split("<weigh-up").skip(1);
    let rests = rests.chain(text.split("{{< weigh-up").skip(1));
    let tags = rests.filter_map(|rest| {
        let end = rest.find("/weigh-up").unwrap_or(rest.len());
        let (element, _) = rest.split_at(end);
        let (tag, inside) = element.split_once('>')?;
        let brings = inside.contains("application/json") || inside.contains("<table");
        brings.then_some(tag)
    });
    tags.collect()
}

#[test]
fn an_example_that_brings_its_own_data_means_nothing_else() {
    let mut seen = 0;
    for path in [
        "README.md",
        "docs/authoring.md",
        "docs/element.md",
        "docs/embedding.md",
        "tests/hosts/hugo/content/own.md",
    ] {
        for tag in bringing(&read(path)) {
            assert!(
                tag.contains("comparison=\"own\""),
                "{path}: <weigh-up{tag}>"
            );
            seen += 1;
        }
    }
    assert!(seen >= 3, "{seen} examples");
}

#[test]
fn everything_is_described() {
    let class = class();
    for key in [
        "attributes",
        "members",
        "events",
        "slots",
        "cssParts",
        "cssProperties",
    ] {
        for row in rows(&class, key) {
            let told = text(row, "description").unwrap_or_default();
            let whole = told.starts_with(char::is_uppercase) && told.ends_with('.');
            assert!(whole, "{key}: {row}");
        }
    }
}
