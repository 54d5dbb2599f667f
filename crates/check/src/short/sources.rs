//! Where the scores of a row are from, and the sources of the whole comparison.

use weigh_up_model::comparison::Text;

use super::part::Part;
use crate::node::{Node, Readable as _, Value};
use crate::problems::{Problems, quote};
use crate::table::Table;

/// The longest title that is made of an address.
const LONGEST_TITLE: usize = 60;

/// A source as a row names it.
#[derive(Clone, Debug)]
struct Named {
    line: usize,
    title: Option<Text>,
    address: Text,
}

/// The sources that rows have named so far, each once.
#[derive(Debug, Default)]
pub(super) struct Sources(Vec<Named>);

/// The sources of a row, by their places among all of them.
#[derive(Debug)]
pub(super) enum OfRow {
    /// The row names none.
    None,
    /// One for the whole row.
    One(usize),
    /// One for each column; `None` where that one has none.
    Each(Vec<Option<usize>>),
}

impl OfRow {
    /// The source of a column.
    pub(super) fn of(&self, column: usize) -> Option<usize> {
        match self {
            Self::None => None,
            Self::One(source) => Some(*source),
            Self::Each(sources) => sources.get(column).copied().flatten(),
        }
    }
}

impl Sources {
    /// Reads the sources of a row of so many columns; `None` where they were noted as a problem.
    pub(super) fn read(
        &mut self,
        node: Option<&Node>,
        columns: usize,
        problems: &Problems,
    ) -> Option<OfRow> {
        let Some(node) = node else {
            return Some(OfRow::None);
        };
        let Value::List(items) = &node.value else {
            return self.source(node, problems).map(OfRow::One);
        };
        if items.len() != columns {
            let found = items.len();
            let message = format_args!(
                "“source” has {found} addresses for {columns} names: write one for all, or one for each"
            );
            problems.note(node.line, message);
            return None;
        }
        let sources = items.iter().map(|item| {
            if item.is_gap() {
                Some(None)
            } else {
                self.source(item, problems).map(Some)
            }
        });
        // Every wrong address is noted, not the first alone.
        let sources: Vec<Option<Option<usize>>> = sources.collect();
        let sources: Option<Vec<Option<usize>>> = sources.into_iter().collect();
        sources.map(OfRow::Each)
    }

    fn source(&mut self, node: &Node, problems: &Problems) -> Option<usize> {
        let named = match &node.value {
            Value::Table(_) => Table::read("source", node, problems, |table| Named {
                line: node.line,
                title: table.optional_text("title"),
                address: table.text("address"),
            })?,
            _ => Named {
                line: node.line,
                title: None,
                address: node.read("source", problems)?,
            },
        };
        let quoted = quote(&named.address);
        let is_address = named
            .address
            .strip_prefix("https://")
            .is_some_and(|rest| !rest.is_empty());
        if !is_address || named.address.contains(char::is_whitespace) {
            let message = format_args!(
                "the source {quoted} is no address that begins with https://, without blanks"
            );
            problems.note(node.line, message);
            return None;
        }
        let mut known = self.0.iter();
        let known = known.position(|known| known.address == named.address);
        Some(known.unwrap_or_else(|| {
            self.0.push(named);
            self.0.len() - 1
        }))
    }

    /// The parts of the full form.
    pub(super) fn parts(&self) -> Vec<Part> {
        let parts = self.0.iter().enumerate().map(|(place, named)| {
            let title = named.title.clone().unwrap_or_else(|| title(&named.address));
            Part::new(named.line)
                .with("id", id(place))
                .with("title", title)
                .with("address", named.address.clone())
        });
        parts.collect()
    }
}

/// The id of a source, by its place among all of them.
pub(super) fn id(place: usize) -> Text {
    format!("s{}", place + 1).into()
}

/// The title of a source that has none: the address without what every address has.
fn title(address: &str) -> Text {
    let rest = address
        .trim_start_matches("https://")
        .trim_start_matches("www.");
    let end = rest.find(['?', '#']).unwrap_or(rest.len());
    let path = rest.get(..end).unwrap_or(rest).trim_end_matches('/');
    match path.char_indices().nth(LONGEST_TITLE) {
        Some((end, _)) => [path.get(..end).unwrap_or(path), "…"].concat().into(),
        None => path.into(),
    }
}

/// Texts for each column: one for all, or one for each.
pub(super) fn by_column(node: &Node, columns: usize, problems: &Problems) -> Vec<Option<Text>> {
    match &node.value {
        Value::List(items) if items.len() == columns => items
            .iter()
            .map(|item| {
                let text = (!item.is_gap()).then(|| item.read("text", problems));
                text.flatten()
            })
            .collect(),
        Value::Text(_) => vec![Text::of(&node.value); columns],
        value => {
            let found = value.kind();
            let message =
                format_args!("“text” is {found}, expected a text for all names, or one for each");
            problems.note(node.line, message);
            Vec::new()
        }
    }
}
