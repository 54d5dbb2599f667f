//! Values that Rust reads and TypeScript names: the kinds of files and of snippets, and the look.

use serde_json::Value;
use weigh_up::export;
use weigh_up::notation::{Mode, Part, Theme};
use weigh_up::snippet;

use crate::page;

/// The row of a name in a list of the manifest's class.
fn told(list: &str, name: &str) -> Value {
    let manifest: Value = serde_json::from_str(&page("npm/custom-elements.json")).expect("JSON");
    let rows = manifest.pointer(&format!("/modules/0/declarations/0/{list}"));
    let mut rows = rows.and_then(Value::as_array).expect(list).iter();
    let row = rows.find(|row| row.get("name").and_then(Value::as_str) == Some(name));
    row.expect(name).clone()
}

/// The texts in a type such as `"csv" | "json"`.
fn texts(row: &Value, place: &str) -> Vec<String> {
    let told = row.pointer(place).and_then(Value::as_str).expect(place);
    told.split(" | ")
        .map(|text| text.trim_matches('"').to_owned())
        .collect()
}

#[test]
fn every_kind_of_file_has_its_type() {
    let mut kinds = texts(&told("members", "exportAs"), "/parameters/0/type/text");
    let ids = export::Kind::ALL.into_iter().map(export::Kind::id);
    let mut expected: Vec<_> = ids.chain(["png"]).collect();
    expected.sort_unstable();
    kinds.sort_unstable();
    assert_eq!(kinds, expected);
}

#[test]
fn every_kind_of_snippet_has_its_type() {
    let kinds = texts(&told("members", "embedCode"), "/parameters/0/type/text");
    assert_eq!(kinds, snippet::Kind::ALL.map(snippet::Kind::id));
    let command = page("element/cli/snippet.ts");
    let (_, known) = command.split_once("const KINDS = {\n").expect("the kinds");
    let (known, _) = known.split_once("\n}").expect("their end");
    let known = known.lines().filter_map(|line| line.split_once(": "));
    let mut known: Vec<&str> = known
        .map(|(kind, _)| kind.trim().trim_matches('"'))
        .collect();
    let mut ids = snippet::Kind::ALL.map(snippet::Kind::id);
    known.sort_unstable();
    ids.sort_unstable();
    assert_eq!(known, ids, "`npx weigh-up snippet`");
}

#[test]
fn the_few_values_of_an_attribute_are_those_of_a_link() {
    let values = |name| {
        let mut values = texts(&told("attributes", name), "/type/text");
        values.sort_unstable();
        values
    };
    let sorted = |ids: &[&'static str]| {
        let mut ids = ids.to_vec();
        ids.sort_unstable();
        ids
    };
    assert_eq!(values("theme"), sorted(&Theme::ALL.map(Theme::id)));
    assert_eq!(values("mode"), sorted(&Mode::ALL.map(Mode::id)));
    let hide = told("attributes", "hide");
    let says = hide.get("description").and_then(Value::as_str);
    let parts: Vec<&str> = says.expect("text").split('`').skip(1).step_by(2).collect();
    assert_eq!(parts, Part::ALL.map(Part::id));
    let source = page("element/values.ts");
    let named = Part::ALL.map(|part| format!("\"{}\"", part.id()));
    assert!(source.contains(&format!("PARTS = [{}]", named.join(", "))));
}
