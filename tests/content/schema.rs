//! The schema for editors, held to what the check takes and refuses.

use std::fs;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;
use weigh_up::check::check_json;

use super::json::{JSON, problems};
use super::valid::Schema;

static SCHEMA: LazyLock<Schema> = LazyLock::new(|| {
    let schema = fs::read_to_string("content/comparison.schema.json").expect("the schema");
    Schema(serde_json::from_str(&schema).expect("it is JSON"))
});

#[test]
fn a_list_may_be_empty_where_the_schema_says_so() {
    let schema = fs::read_to_string("content/comparison.schema.json").expect("the schema");
    let schema: Value = serde_json::from_str(&schema).expect("it is JSON");
    let tables = schema
        .pointer("/definitions/comparison/properties")
        .and_then(Value::as_object);
    let lists = tables.expect("tables").iter().filter(|(_, told)| {
        let kind = told.get("type").and_then(Value::as_str);
        kind == Some("array")
    });
    for (key, told) in lists {
        let mut comparison: Value = serde_json::from_str(JSON).expect("it is JSON");
        comparison[key] = Value::Array(Vec::new());
        let found = problems(&comparison.to_string());
        let words = [format!("“{key}” is empty"), format!("found 0 “{key}”")];
        let is_refused = |problem: &String| words.iter().any(|word| problem.contains(word));
        let needed = told.get("minItems").is_some();
        assert_eq!(found.iter().any(is_refused), needed, "{key}: {found:?}");
    }
}

#[test]
fn the_schema_may_be_named_for_editors() {
    let named = JSON.replacen('{', r#"{"$schema": "comparison.schema.json", "#, 1);
    assert_eq!(problems(&named), [""; 0]);
    let wrong = JSON.replacen('{', r#"{"$schema": 7, "#, 1);
    assert_eq!(problems(&wrong).len(), 1);
}

/// All places of a document, each a path to a value in a list or a table.
fn places(value: &Value, path: &str, found: &mut Vec<String>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items
                .map(|(place, item)| (place.to_string(), item))
                .collect()
        }
        Value::Object(entries) => {
            let entries = entries.iter();
            entries
                .map(|(key, value)| (key.replace('~', "~0").replace('/', "~1"), value))
                .collect()
        }
        _ => Vec::new(),
    };
    for (step, value) in inner {
        let path = format!("{path}/{step}");
        places(value, &path, found);
        found.push(path);
    }
}

/// What takes the place of a value; `None` takes it out, where it is one of a table.
fn instead() -> impl Strategy<Value = Option<Value>> {
    let values = [
        "null",
        "true",
        "false",
        "7",
        "11",
        "-1",
        "3.5",
        "2.25",
        "\"\"",
        "\"x\"",
        "\"n/a\"",
        "\"7\"",
        "\"lang\"",
        "\"2026-01-31\"",
        "\"2026-13-31\"",
        "\"https://a.example\"",
        "\"http://a.example\"",
        "[]",
        "[7]",
        "[\"x\"]",
        "[\"x\", \"y\"]",
        "{}",
        "{\"x\": 1}",
        "{\"name\": \"x\"}",
        "{\"address\": \"https://a.example\"}",
    ];
    let values = values.map(|text| Some(serde_json::from_str::<Value>(text).expect(text)));
    let mut all = vec![None; 12];
    all.extend(values);
    select(all)
}

/// A document that was changed in a place.
fn changed(document: &str, place: Index, instead: Option<Value>, is_new: bool) -> (Value, String) {
    let mut document: Value = serde_json::from_str(document).expect("it is JSON");
    let mut found = Vec::new();
    places(&document, "", &mut found);
    let path = place.get(&found);
    let (parent, key) = path.rsplit_once('/').expect("a path");
    let parent = document.pointer_mut(parent).expect("a parent");
    let key = key.replace("~1", "/").replace("~0", "~");
    match (parent, instead) {
        (Value::Object(entries), None) => {
            entries.remove(&key);
        }
        (Value::Object(entries), Some(value)) => {
            entries.insert(if is_new { "new".to_owned() } else { key }, value);
        }
        (Value::Array(items), Some(value)) => items[key.parse::<usize>().expect("a place")] = value,
        (Value::Array(items), None) => {
            items.pop();
        }
        _ => unreachable!("{path}"),
    }
    (document, path.clone())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn the_schema_and_the_check_agree(
        document in select(vec![JSON, include_str!("short.json")]),
        place: Index, instead in instead(), is_new in prop::bool::weighted(0.1),
    ) {
        let (changed, path) = changed(document, place, instead.clone(), is_new);
        let found = check_json("", &changed.to_string());
        let allowed = SCHEMA.allows(&changed);
        // What the check takes, the schema allows.
        prop_assert!(allowed || found.is_err(), "the schema refuses {instead:?} at {path}");
        // What has a key too few or too many, the schema refuses.
        let problems = found.err().unwrap_or_default();
        let is_of_keys = |message: &str| {
            message.starts_with("the key “") && ["” is missing", "” is unknown"].iter().any(|end| message.contains(end))
        };
        if let Some(problem) = problems.iter().find(|problem| is_of_keys(&problem.message)) {
            prop_assert!(!allowed, "the schema allows {instead:?} at {path}: {problem}");
        }
    }
}
