//! A short form as a text in TOML, for its author to go on with.

use weigh_up_model::comparison::Text;

use crate::node::{Entries, Node, Readable as _, Value};

/// The keys at the top, each with the line that asks for it.
const TOP: [(&str, &str); 3] = [
    ("title", "# title = \"A or B?\""),
    (
        "checked",
        "# checked = 2026-01-31 # on which day was every score right?",
    ),
    (
        "by",
        "# by = \"Ann Example, who uses both\" # who judged, with what interest?",
    ),
];

/// The keys of a row, in their order.
const ROW: [&str; 11] = [
    "is", "unit", "worst", "best", "curve", "scale", "source", "judged", "as-of", "weight", "text",
];

/// The text of a short form that was made of a table.
pub(crate) fn toml(root: &Node) -> String {
    let mut lines = vec!["#:schema comparison.schema.json".to_owned(), String::new()];
    for (key, question) in TOP {
        lines.push(match root.get(key) {
            Some(node) if key == "checked" => format!("{key} = {}", bare_date(node)),
            Some(node) => format!("{key} = {}", written(node)),
            None => question.to_owned(),
        });
    }
    lines.extend(
        root.get("compare")
            .map(|node| format!("compare = {}", written(node))),
    );
    lines.extend([String::new(), "[scores]".to_owned()]);
    let rows = root
        .get("scores")
        .and_then(|node| <&Entries>::of(&node.value));
    let mut rows: Vec<(&Text, &Node)> = rows.into_iter().flatten().collect();
    rows.sort_by_key(|(_, node)| node.place);
    for (name, node) in rows {
        let keys = ROW.iter().filter_map(|key| Some((*key, node.get(key)?)));
        let keys = keys.map(|(key, node)| format!("{key} = {}", written(node)));
        let keys: Vec<String> = keys.collect();
        let is_founded = ["source", "judged"]
            .iter()
            .any(|key| node.get(key).is_some());
        let question = if is_founded {
            ""
        } else {
            " # where is it from? source = \"https://…\", or judged = true"
        };
        lines.push(format!(
            "{} = {{ {} }}{question}",
            quoted(name),
            keys.join(", ")
        ));
    }
    lines.join("\n") + "\n"
}

fn written(node: &Node) -> String {
    match &node.value {
        Value::Text(text) if is_plain(text) => text.to_string(),
        Value::Text(text) | Value::Decimal(text) => quoted(text),
        Value::Whole(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::Date(date) => date.to_string(),
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(written).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Table(entries) => {
            let entries = entries.iter();
            let entries = entries.map(|(key, node)| format!("{key} = {}", written(node)));
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
        Value::Other(_) => quoted("?"),
    }
}

/// A day without quotes, where it is one.
fn bare_date(node: &Node) -> String {
    let date = weigh_up_model::comparison::Date::of(&node.value);
    date.map_or_else(|| written(node), |date| date.to_string())
}

/// Returns `true` for a number that is one in TOML too, and that has one reading.
fn is_plain(text: &str) -> bool {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_whole = digits(whole) && (whole == "0" || !whole.starts_with('0')) && whole.len() < 16;
    is_whole && digits(decimals) && decimals.len() < 3
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}
