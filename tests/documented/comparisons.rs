//! What `docs/authoring.md` and the README say of a comparison.

use std::collections::BTreeSet;

use serde_json::Value;
use weigh_up::check::check_json;

use crate::{page, quoted, table};

/// Where an example of a page's own comparison stands.
const WITH_EXAMPLES: [&str; 2] = ["README.md", "docs/authoring.md"];

#[test]
fn an_example_of_an_own_comparison_has_no_mistake() {
    for path in WITH_EXAMPLES {
        let text = page(path);
        let (_, rest) = text
            .split_once("<script type=\"application/json\">")
            .expect(path);
        let (example, _) = rest.split_once("</script>").expect(path);
        let checked = check_json("example.json", example);
        let warnings = checked.expect(path).warnings;
        assert_eq!(warnings, [], "{path}");
    }
}

#[test]
fn every_table_of_the_schema_is_told_with_its_number() {
    let text = page("docs/authoring.md");
    let schema: Value =
        serde_json::from_str(&page("content/comparison.schema.json")).expect("JSON");
    let tables = schema.get("properties").and_then(Value::as_object);
    let mut simple = BTreeSet::new();
    let mut arrays = Vec::new();
    for (name, told) in tables.expect("tables") {
        match told.get("type").and_then(Value::as_str) {
            Some("array") => arrays.push((name.clone(), number(told))),
            _ if name != "about" => drop(simple.insert(name.clone())),
            _ => {}
        }
    }
    let rows = table(&text, "| table | what it is | how many |");
    let mut rows = rows.iter();
    let top = rows.next().expect("a row for what has no table");
    let top: BTreeSet<String> = quoted(&top[1]).into_iter().map(str::to_owned).collect();
    assert_eq!(top, simple);
    let about = rows.next().expect("a row of `about`");
    let required = schema.pointer("/definitions/about/required");
    let required = required.and_then(Value::as_array).expect("its keys");
    assert_eq!(
        quoted(&about[1]),
        required
            .iter()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>()
    );
    let told = rows.map(|row| (quoted(&row[0])[0].to_owned(), row[2].clone()));
    let mut told: Vec<(String, String)> = told.collect();
    told.sort();
    arrays.sort();
    assert_eq!(told, arrays);
}

/// How many there may be, as the page says it.
fn number(array: &Value) -> String {
    let of = |key| array.get(key).and_then(Value::as_u64);
    match (of("minItems"), of("maxItems")) {
        (Some(least), Some(most)) => format!("{least}–{most}"),
        (Some(least), None) => format!("{least} or more"),
        (None, Some(most)) => format!("up to {most}"),
        _ => "any".to_owned(),
    }
}
