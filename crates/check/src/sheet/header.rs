//! The header of a table: what each of its columns is.

use weigh_up_model::comparison::Text;

use super::{Cells, Place, Sheet};
use crate::problems::{Problems, quote};
use crate::values::markup;

/// What a column has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// The values of an alternative, by its name.
    Alternative(Text),
    /// The source of each row, or that it was judged.
    Source,
    /// The day on which the scores of each row were right.
    Date,
    /// The weights that the author gives.
    Weight,
    /// What there is to say of each row.
    Note,
    /// Nothing at all.
    Empty,
}

const RESERVED: [(&str, Column); 4] = [
    ("source", Column::Source),
    ("date", Column::Date),
    ("weight", Column::Weight),
    ("note", Column::Note),
];

/// The columns after the first; `None` where that was noted as a problem.
pub(super) fn columns(
    header: &Cells,
    sheet: &Sheet,
    place: Place,
    problems: &Problems,
) -> Option<Vec<Column>> {
    let width = sheet
        .rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or_default();
    let mut columns = Vec::new();
    let mut is_right = true;
    let mut refuse = |message: &str| {
        is_right = false;
        problems.note(header.line, format_args!("{message}"));
    };
    for number in 1..width.min(header.cells.len()) {
        let text = header.text(number);
        let name = text.as_str();
        let reserved = RESERVED
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name));
        let column = match reserved {
            Some((_, column)) => column.clone(),
            None if name.is_empty() => Column::Empty,
            None => Column::Alternative(name.into()),
        };
        let is_filled = sheet.rows.iter().any(|row| !row.text(number).is_empty());
        if column == Column::Empty && is_filled {
            let number = number + 1;
            refuse(&format!(
                "column {number} has no name: write one into the first row of the table"
            ));
        } else if reserved.is_some() && columns.contains(&column) {
            refuse(&format!("there are two columns {}: keep one", quote(name)));
        }
        if let Some(markup) = markup(name).filter(|markup| {
            markup.starts_with("<b") || markup.contains('/') || markup.starts_with('&')
        }) {
            refuse(&format!(
                "the name {} has {} in it: write the name alone",
                quote(name),
                quote(markup)
            ));
        }
        if header.cells.get(number).is_some_and(|cell| cell.is_merged) {
            refuse(&format!(
                "column {} is merged with others: give each its own",
                quote(name)
            ));
        }
        columns.push(column);
    }
    let alternatives = columns
        .iter()
        .filter(|column| matches!(column, Column::Alternative(_)));
    let found = alternatives.count();
    if found < 2 && is_right {
        let rows = match place {
            Place::Rows => ", and its cells need commas, semicolons or tabs between them",
            Place::Page | Place::Lines => "",
        };
        is_right = false;
        let message = format_args!(
            "the first row names {found} to compare: it needs two columns at least beside the first, \
             “Source”, “Date”, “Weight” and “Note”{rows}"
        );
        problems.note(header.line, message);
    }
    is_right.then_some(columns)
}
