//! A table becomes the tree of a short form.

use weigh_up_model::comparison::Text;

use super::criterion::Criterion;
use super::header::{Column, columns};
use super::heading::{is_heading, told};
use super::links::{linked, sources};
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

/// The tree of a table's short form, without the rows that were noted as a problem; `None` where there
/// is no table.
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
    told(heading, &names, &mut root);
    let compared = names
        .into_iter()
        .map(|name| Node::new(line, Value::Text(name)));
    root.insert(
        "compare".into(),
        Node::new(line, Value::List(compared.collect())),
    );
    root.insert("scores".into(), Node::new(line, Value::Table(scores)));
    problems
        .is_empty()
        .then(|| Node::new(1, Value::Table(root)))
}

/// The name of a row and its values; `None` where it was noted as a problem.
fn criterion(row: &Cells, columns: &[Column], problems: &Problems) -> Option<(Text, Value)> {
    let refuse = |message: &str| problems.note(row.line, format_args!("{message}"));
    let name = row.text(0);
    if name.is_empty() {
        refuse(
            "this row has no name: write into its first cell what it judges, and all that names a \
             column into one first row",
        );
        return None;
    }
    let read = Criterion::of(name);
    let quoted = quote(&read.name);
    if TOTALS.contains(&&*read.name.to_ascii_lowercase()) {
        refuse(&format!(
            "{quoted} seems to add up the others: take it out, the weights do that"
        ));
        return None;
    }
    let filled = row
        .cells
        .iter()
        .rposition(|cell| !cell.is_empty())
        .unwrap_or_default();
    if filled > columns.len() {
        let (found, expected) = (filled + 1, columns.len() + 1);
        refuse(&format!(
            "{quoted} has {found} cells, the first row {expected}: take the rest out, or write quotes \
             around a value with a comma in it"
        ));
        return None;
    }
    let empty = Cell::default();
    let cells = columns.iter().enumerate();
    let cells = cells.map(|(place, column)| (column, row.cells.get(place + 1).unwrap_or(&empty)));
    let mut entries = Entries::new();
    let mut values = Vec::new();
    let mut links = Vec::new();
    let mut source = None;
    for (column, cell) in cells {
        if cell.is_merged {
            let message =
                format_args!("a cell covers more than one row or column: give each its own");
            problems.within(format!("row {quoted}"), || problems.note(row.line, message));
            return None;
        }
        let text = Text::from(cell.text.trim());
        let told =
            |key: &str| (!text.is_empty()).then(|| (Text::from(key), Value::Text(text.clone())));
        let (key, value) = match column {
            Column::Alternative(_) => {
                values.push(Node::new(row.line, Value::Text(text)));
                links.push(cell.address.clone());
                continue;
            }
            Column::Empty => continue,
            Column::Source if cell.address.is_some() => {
                source = linked(row.line, cell);
                continue;
            }
            Column::Source if text.eq_ignore_ascii_case("judged") => {
                ("judged".into(), Value::Flag(true))
            }
            Column::Source => {
                if !text.is_empty() {
                    let message = format_args!(
                        "the source {} has no link: link it, or write “judged”",
                        quote(&text)
                    );
                    problems.within(format!("row {quoted}"), || problems.note(row.line, message));
                }
                continue;
            }
            Column::Weight => match (text.parse(), told("weight")) {
                (_, None) => continue,
                (Ok(weight), _) => ("weight".into(), Value::Whole(weight)),
                (Err(_), Some(told)) => told,
            },
            Column::Date => match told("as-of") {
                Some(told) => told,
                None => continue,
            },
            Column::Note => match told("text") {
                Some(told) => told,
                None => continue,
            },
        };
        entries.insert(key, Node::new(row.line, value));
    }
    let mut insert = |key: &str, value: Value| {
        entries.insert(key.into(), Node::new(row.line, value));
    };
    insert("is", Value::List(values));
    if let Some(source) = sources(row.line, source, &links) {
        insert("source", source);
    }
    if let Some([worst, best]) = read.anchors {
        let [worst, best] = [worst, best].map(Value::Text);
        if read.unit.is_empty() && !read.is_halving {
            let ends = [worst, best].map(|end| Node::new(row.line, end));
            insert("scale", Value::List(ends.into()));
        } else {
            insert("worst", worst);
            insert("best", best);
            insert("unit", Value::Text(read.unit));
        }
        if read.is_halving {
            insert("curve", Value::Text("halving".into()));
        }
    }
    Some((read.name, Value::Table(entries)))
}
