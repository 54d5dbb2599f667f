//! A table becomes the tree of a short form.

use weigh_up_model::comparison::Text;

use super::criterion::Criterion;
use super::header::{Column, columns};
use super::heading::{self, is_heading};
use super::links::sources;
use super::{Cell, Cells, Heading, Place, Sheet};
use crate::node::{Entries, Node, Value};
use crate::problems::{Problems, quote};

/// Names of rows that add up the others.
const TOTALS: [&str; 9] = [
    "total",
    "totals",
    "sum",
    "overall",
    "average",
    "mean",
    "total score",
    "overall score",
    "final score",
];

/// The tree of a table's short form, without the rows that were noted as a problem; `None` where
/// there is no table.
pub(in super::super) fn tree(
    sheet: &Sheet,
    mut heading: Heading,
    place: Place,
    problems: &Problems,
) -> Option<Node> {
    let mut rows = sheet.rows.iter().filter(|row| !row.is_empty());
    let header = loop {
        let Some(row) = rows.next() else {
            let message = "there is no table in it: write a row of names, and below it a row for each \
                           criterion";
            problems.note(1, format_args!("{message}"));
            return None;
        };
        if place != Place::Rows || !is_heading(row, &mut heading) {
            break row;
        }
    };
    let columns = columns(header, sheet, place, problems)?;
    let names = columns.iter().filter_map(|column| match column {
        Column::Alternative(name) => Some(name.clone()),
        _ => None,
    });
    let names: Vec<Text> = names.collect();
    let mut scores = Entries::new();
    for row in rows {
        let Some((name, value)) = criterion(row, &columns, problems) else {
            continue;
        };
        if let Some(first) = scores.get(&name) {
            let (name, first) = (quote(&name), first.line);
            let message = format_args!("the row {name} is there already, in line {first}");
            problems.note(row.line, message);
            continue;
        }
        let node = Node {
            line: row.line,
            place: scores.len(),
            value,
        };
        scores.insert(name, node);
    }
    if scores.is_empty() {
        let message = "the table has no row below the first: write one for each criterion";
        problems.note(header.line, format_args!("{message}"));
    }
    let mut root = Entries::new();
    let line = header.line;
    heading::told(heading, &names, &mut root);
    let compared = names
        .into_iter()
        .map(|name| Node::new(line, Value::Text(name)));
    root.insert(
        "compare".into(),
        Node::new(line, Value::List(compared.collect())),
    );
    root.insert("scores".into(), Node::new(line, Value::Table(scores)));
    Some(Node::new(1, Value::Table(root)))
}

/// The name of a row and its values; `None` where it was noted as a problem.
fn criterion(row: &Cells, columns: &[Column], problems: &Problems) -> Option<(Text, Value)> {
    let read = Criterion::of(&row.text(0));
    if let Some(message) = refused(row, columns, &read.name) {
        problems.note(row.line, format_args!("{message}"));
        return None;
    }
    let named = format!("row {}", quote(&read.name));
    let mut entries = problems.within(named, || cells(row, columns, problems))?;
    let mut insert = |key: &str, value: Value| {
        entries.insert(key.into(), Node::new(row.line, value));
    };
    if let Some([worst, best]) = read.anchors {
        let [worst, best] = [worst, best].map(Value::Text);
        if read.unit.is_empty() && !read.is_halving {
            let ends = [worst, best].map(|end| Node::new(row.line, end));
            insert("scale", Value::List(ends.into()));
        } else {
            insert("worst", worst);
            insert("best", best);
        }
        if !read.unit.is_empty() {
            insert("unit", Value::Text(read.unit));
        }
        if read.is_halving {
            insert("curve", Value::Text("halving".into()));
        }
    }
    Some((read.name, Value::Table(entries)))
}

/// Why a row is none of a criterion.
fn refused(row: &Cells, columns: &[Column], name: &str) -> Option<String> {
    let quoted = quote(name);
    if name.is_empty() {
        let message = "this row has no name: write into its first cell what it judges, and all that \
                       names a column into one first row";
        return Some(message.to_owned());
    }
    if TOTALS.contains(&&*name.to_ascii_lowercase()) {
        return Some(format!(
            "{quoted} seems to add up the others: take it out, the weights do that"
        ));
    }
    let last = row.cells.iter().rposition(|cell| !cell.is_empty());
    let (found, expected) = (last.unwrap_or_default() + 1, columns.len() + 1);
    (found > expected).then(|| {
        format!(
            "{quoted} has {found} cells, the first row {expected}: take the rest out, or write quotes \
             around a value with a comma in it"
        )
    })
}

/// What the cells of a row say but the first; `None` where that was noted as a problem.
fn cells(row: &Cells, columns: &[Column], problems: &Problems) -> Option<Entries> {
    let empty = Cell::default();
    let mut entries = Entries::new();
    let (mut values, mut links) = (Vec::new(), Vec::new());
    let mut source = None;
    for (place, column) in columns.iter().enumerate() {
        let cell = row.cells.get(place + 1).unwrap_or(&empty);
        if cell.is_merged {
            let message = "a cell covers more than one row or column: give each its own";
            problems.note(row.line, format_args!("{message}"));
            return None;
        }
        let text = Text::from(cell.line());
        match column {
            Column::Alternative(_) => {
                values.push(Node::new(row.line, Value::Text(text)));
                links.push(cell.address.clone());
            }
            Column::Source if cell.address.is_some() => source = Some(cell),
            _ => {
                if let Some((key, value)) = told(column, text, row.line, problems) {
                    entries.insert(key.into(), Node::new(row.line, value));
                }
            }
        }
    }
    let values = Node::new(row.line, Value::List(values));
    entries.insert("is".into(), values);
    if let Some(source) = sources(row.line, source, &links) {
        entries.insert("source".into(), Node::new(row.line, source));
    }
    Some(entries)
}

/// The key of a reserved column and its value, where the cell has one.
fn told(
    column: &Column,
    text: Text,
    line: usize,
    problems: &Problems,
) -> Option<(&'static str, Value)> {
    if text.is_empty() {
        return None;
    }
    match column {
        Column::Source => {
            if !text.eq_ignore_ascii_case("judged") {
                let quoted = quote(&text);
                let message =
                    format_args!("the source {quoted} has no link: link it, or write “judged”");
                problems.note(line, message);
            }
            // What has no link is noted once.
            Some(("judged", Value::Flag(true)))
        }
        Column::Weight => {
            let weight = text.parse().map_or(Value::Text(text), Value::Whole);
            Some(("weight", weight))
        }
        Column::Date => Some(("as-of", Value::Text(text))),
        Column::Note => Some(("text", Value::Text(text))),
        Column::Alternative(_) | Column::Empty => None,
    }
}
