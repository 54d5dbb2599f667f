//! What `docs/authoring.md` and the README say of a comparison.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use weigh_up::check::{Cell, Cells, Form, Heading, Sheet, check_json, check_table, check_text};

use crate::{page, quoted, table};

/// Where a table of a page's own comparison stands.
const WITH_TABLES: [&str; 2] = ["README.md", "docs/authoring.md"];

#[test]
fn an_example_of_an_own_comparison_has_no_mistake() {
    let text = page("docs/authoring.md");
    let (_, rest) = text
        .split_once("<script type=\"application/json\">")
        .expect("a script");
    let (example, _) = rest.split_once("</script>").expect("its end");
    let checked = check_json("example.json", example);
    assert_eq!(checked.expect("no mistake").warnings, []);
}

#[test]
fn an_example_of_a_table_in_a_page_has_no_mistake() {
    let select = |selector| Selector::parse(selector).expect("a selector");
    for path in WITH_TABLES {
        let text = page(path);
        let (_, rest) = text
            .split_once("<weigh-up comparison=\"own\" checked")
            .expect(path);
        let (inside, _) = rest.split_once("</weigh-up>").expect(path);
        let html = Html::parse_fragment(&format!("<weigh-up checked{inside}</weigh-up>"));
        let element = select("weigh-up");
        let element = html.select(&element).next().expect(path);
        let attribute = |name| element.value().attr(name).map(Into::into);
        let heading = Heading {
            title: None,
            checked: attribute("checked"),
            by: attribute("by"),
        };
        let (rows, cells, link) = (select("tr"), select("th, td"), select("a"));
        let cell = |cell: ElementRef<'_>| Cell {
            text: cell.text().collect::<String>().into(),
            address: cell
                .select(&link)
                .find_map(|link| link.value().attr("href"))
                .map(Into::into),
            is_merged: false,
        };
        let rows = element.select(&rows).zip(1..).map(|(row, line)| Cells {
            line,
            cells: row.select(&cells).map(cell).collect(),
        });
        let rows = rows.collect();
        let checked = check_table(path, &Sheet { rows }, &heading);
        assert_eq!(checked.expect(path).warnings, [], "{path}");
    }
}

#[test]
fn every_example_of_the_short_form_is_the_same_comparison() {
    let text = page("docs/authoring.md");
    let mut found = Vec::new();
    for (mark, form) in [("```toml\n", Form::Toml), ("```markdown\n", Form::Markdown)] {
        let (_, rest) = text.split_once(mark).expect(mark);
        let (example, _) = rest.split_once("```").expect(mark);
        let checked = check_text(form, "example", example).expect(mark);
        assert_eq!(checked.warnings, [], "{mark}");
        found.push(checked.comparison);
    }
    assert_eq!(found.first(), found.last());
}

#[test]
fn every_table_of_the_schema_is_told_with_its_number() {
    let text = page("docs/authoring.md");
    let schema: Value =
        serde_json::from_str(&page("content/comparison.schema.json")).expect("JSON");
    let tables = schema
        .pointer("/definitions/comparison/properties")
        .and_then(Value::as_object);
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
    let keys = schema.pointer("/definitions/about/properties");
    let keys = keys.and_then(Value::as_object).expect("its keys").keys();
    let told: BTreeSet<&str> = quoted(&about[1]).into_iter().collect();
    assert_eq!(told, keys.map(String::as_str).collect());
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
