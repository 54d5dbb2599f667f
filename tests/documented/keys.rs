//! The tables of keys in `docs/authoring.md`, which are made of the schema.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::{Map, Value};

use crate::page;

const SCHEMA: &str = "content/comparison.schema.json";
const PAGE: &str = "docs/authoring.md";
/// The tables at the top.
const TOP: [&str; 2] = ["comparison", "short"];
/// What stands around the tables.
const MARKS: [&str; 2] = ["<!-- keys -->\n", "<!-- /keys -->"];

/// The schema, with ways to read it.
struct Schema(Value);

impl Schema {
    fn read() -> Self {
        Self(serde_json::from_str(&page(SCHEMA)).expect("JSON"))
    }

    /// All tables by their names, whole comparisons first.
    fn tables(&self) -> Vec<(&str, &Value)> {
        let definitions = self.0.get("definitions").and_then(Value::as_object);
        let tables = definitions.expect("definitions").iter();
        let tables = tables.filter(|(_, told)| told.get("properties").is_some());
        let tables = tables.map(|(name, told)| (name.as_str(), told));
        let (top, others) = tables.partition::<Vec<_>, _>(|(name, _)| TOP.contains(name));
        let short = top.iter().rev().chain(&others);
        short.copied().collect()
    }

    /// The name of the definition that a value refers to, and the definition.
    fn definition<'a>(&'a self, told: &'a Value) -> Option<(&'a str, &'a Value)> {
        let place = told
            .get("$ref")
            .or_else(|| told.pointer("/allOf/0/$ref"))
            .and_then(Value::as_str)?;
        let definition = self.0.pointer(place.trim_start_matches('#'));
        let name = place.rsplit('/').next().expect("a name");
        Some((name, definition.expect(place)))
    }

    /// What a value is, in a few words.
    fn value(&self, told: &Value) -> String {
        if let Some(title) = told.get("title").and_then(Value::as_str) {
            return title.to_owned();
        }
        if let Some((name, definition)) = self.definition(told) {
            return match name {
                "id" => "an id".to_owned(),
                "date" => "a day".to_owned(),
                "points-or-gap" => "0–10, or missing".to_owned(),
                "https" => "an https address".to_owned(),
                _ if definition.get("properties").is_some() => format!("a table `{name}`"),
                _ => self.value(definition),
            };
        }
        if let Some(words) = told.get("enum") {
            return listed(words, ", ");
        }
        let kind = told.get("type").and_then(Value::as_str).expect("a type");
        let number = |key| told.get(key).and_then(Value::as_u64);
        match kind {
            "string" => "a text".to_owned(),
            "boolean" => "true or false".to_owned(),
            "integer" | "number" => match (number("minimum"), number("maximum")) {
                (Some(least), Some(most)) if most <= 10 => format!("{least}–{most}"),
                _ => "a whole number".to_owned(),
            },
            "array" => match self.definition(told.get("items").expect("items")) {
                Some(("id", _)) => "a list of ids".to_owned(),
                Some((name, _)) => format!("a list of `{name}`"),
                None => unreachable!("{told}"),
            },
            _ => match told.get("additionalProperties") {
                Some(each @ Value::Object(_)) if each.get("type").is_some() => {
                    "a text, for each id".to_owned()
                }
                Some(Value::Object(_)) => "0–10 or missing, for each id".to_owned(),
                _ => "a table".to_owned(),
            },
        }
    }

    /// The description of a value: its own, or that of what it refers to.
    fn says<'a>(&'a self, told: &'a Value) -> &'a str {
        let own = told.get("description").and_then(Value::as_str);
        own.or_else(|| {
            self.definition(told)
                .map(|(_, definition)| self.says(definition))
        })
        .expect("a description")
    }

    /// The value that counts where a key is left out, if the schema tells one.
    fn default<'a>(&'a self, told: &'a Value) -> Option<&'a Value> {
        let own = told.get("default");
        own.or_else(|| self.default(self.definition(told)?.1))
    }
}

/// Words in backticks.
fn listed(words: &Value, between: &str) -> String {
    let words = words.as_array().expect("words").iter();
    let words = words.map(|word| format!("`{}`", word.as_str().expect("a text")));
    words.collect::<Vec<_>>().join(between)
}

/// Returns `true` if a list of required keys has one.
fn requires(rule: &Value, key: &str) -> bool {
    let keys = rule.get("required").and_then(Value::as_array);
    keys.is_some_and(|keys| keys.iter().any(|known| known == key))
}

/// When a key is needed.
fn needed(schema: &Schema, table: &Value, key: &str, told: &Value) -> String {
    if requires(table, key) {
        return "yes".to_owned();
    }
    let list = |key| {
        table
            .get(key)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
    };
    let rules = [table].into_iter().chain(list("allOf"));
    for rule in rules {
        let (Some(premise), Some(conclusion)) = (rule.get("if"), rule.get("then")) else {
            continue;
        };
        if requires(conclusion, key) {
            let premise = premise.get("properties").and_then(Value::as_object);
            let (of, is) = premise.and_then(|keys| keys.iter().next()).expect("a key");
            let is = is
                .get("enum")
                .map(|words| format!("is {}", listed(words, " or ")));
            return format!("where `{of}` {}", is.as_deref().unwrap_or("is a number"));
        }
    }
    let choice: Vec<&Value> = list("oneOf").chain(list("anyOf")).collect();
    if choice.iter().any(|rule| requires(rule, key)) {
        let others = choice.into_iter().filter(|rule| !requires(rule, key));
        let others = others.map(|rule| listed(&rule["required"], ", "));
        return format!("or {}", others.collect::<Vec<_>>().join(", "));
    }
    match schema.default(told) {
        Some(Value::String(text)) if text.is_empty() => "no".to_owned(),
        Some(default) => format!("no: {default}"),
        None => "no".to_owned(),
    }
}

/// A table of keys, with those of the tables that have no name of their own.
fn rows(schema: &Schema, (table, before): (&Value, &str), out: &mut String) {
    let nothing = Map::new();
    let keys = table.get("properties").and_then(Value::as_object);
    for (key, told) in keys.unwrap_or(&nothing) {
        let (value, says) = (schema.value(told), schema.says(told));
        let needed = needed(schema, table, key, told);
        writeln!(out, "| `{before}{key}` | {value} | {needed} | {says} |").expect("room");
        rows(schema, (told, &format!("{before}{key}.")), out);
    }
}

/// All tables, as they stand on the page.
fn made() -> String {
    let schema = Schema::read();
    let mut out = String::new();
    for (name, table) in schema.tables() {
        let heading = match name {
            "short" => "### The short form".to_owned(),
            "comparison" => "### The full form".to_owned(),
            name => format!("### `{name}`"),
        };
        let says = table.get("description").and_then(Value::as_str);
        let says = says.expect("a description");
        writeln!(out, "\n{heading}\n\n{says}\n").expect("room");
        out += "| key | value | needed | what it is |\n|---|---|---|---|\n";
        rows(&schema, (table, ""), &mut out);
    }
    out + "\n"
}

#[test]
fn every_key_is_told_as_the_schema_has_it() {
    let text = page(PAGE);
    let [open, close] = MARKS;
    let (before, rest) = text.split_once(open).expect(open);
    let (told, after) = rest.split_once(close).expect(close);
    let made = made();
    if told != made {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE);
        fs::write(path, [before, open, &made, close, after].concat()).expect(PAGE);
    }
    assert!(
        told == made,
        "the schema has changed, so the keys in {PAGE} are written anew; look at them"
    );
}
