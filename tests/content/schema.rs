//! The schema for editors, held to what the check takes and refuses.

use std::fs;

use serde_json::Value;

use super::json::{JSON, problems};

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
