//! The title, the day and the author of a table.

use weigh_up_model::comparison::Text;

use super::{Cells, Heading, Place};
use crate::node::{Entries, Node, Value};

/// Takes what a row before the header says; returns `false` for the header itself.
pub(super) fn is_heading(row: &Cells, heading: &mut Heading) -> bool {
    let Some((first, rest)) = row.cells.split_first() else {
        return true;
    };
    let filled: Vec<&str> = rest
        .iter()
        .filter(|cell| !cell.is_empty())
        .map(|cell| &*cell.text)
        .collect();
    if filled.is_empty() {
        // A row with one cell is the title, however it is filled in.
        heading
            .title
            .get_or_insert_with(|| first.text.trim().into());
        return true;
    }
    let key = heading.key(&first.text);
    let is_heading = key.is_some();
    if let Some(told) = key {
        *told = Some(filled.join(", ").into());
    }
    is_heading
}

/// Writes what stands beside a table, as far as it is known.
pub(super) fn told(heading: Heading, names: &[Text], root: &mut Entries) {
    let title = heading.title.unwrap_or_else(|| title(names));
    let told = [
        ("title", Some(title)),
        ("checked", heading.checked),
        ("by", heading.by),
    ];
    for (key, text) in told {
        if let Some(text) = text {
            root.insert(key.into(), Node::new(1, Value::Text(text)));
        }
    }
}

/// How to write what a table does not say, such as `checked`.
pub(in super::super) fn missing(place: Place, key: &str) -> String {
    let (what, such) = match key {
        "checked" => ("say on which day the scores were right", "2026-01-31"),
        _ => (
            "say who judged, and with what interest",
            "Ann Example, who uses both",
        ),
    };
    match place {
        Place::Page => format!("{what}: write the attribute {key}=\"{such}\""),
        Place::Rows => format!("{what}: write a row “{key}”, “{such}” above the table"),
        Place::Lines => format!("{what}: write a line “{key}: {such}” above the table"),
    }
}

/// The question that the names make: “A, B or C?”
fn title(names: &[Text]) -> Text {
    match names.split_last() {
        Some((last, others)) if !others.is_empty() => {
            format!("{} or {last}?", others.join(", ")).into()
        }
        _ => names.concat().into(),
    }
}
