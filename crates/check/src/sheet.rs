//! Tables: rows of cells, from a page or a text, which become the tree of a short form.

mod criterion;
mod header;
mod heading;
mod links;
pub(super) mod markdown;
pub(super) mod separated;
mod tree;

use weigh_up_model::comparison::Text;

pub(super) use heading::missing;
pub(super) use tree::tree;

/// A table of cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The rows, from the top.
    pub rows: Vec<Cells>,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cells {
    /// The line that the row begins on, or in a page its number, from 1.
    pub line: usize,
    /// The cells, from the first column on.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The text, without markup.
    pub text: Text,
    /// The address of the first link in it.
    pub address: Option<Text>,
    /// Set if it covers more than one row or column.
    pub is_merged: bool,
}

/// What a comparison says beside its table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// The question that it answers; the names make one where there is none.
    pub title: Option<Text>,
    /// The day on which the scores were right, such as 2026-01-31.
    pub checked: Option<Text>,
    /// Who judged, with what interest.
    pub by: Option<Text>,
}

/// Where a table is from, which says how to write what it lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// An element of a page, with attributes.
    Page,
    /// Separated values, with rows before the header.
    Rows,
    /// Markdown, with lines before the table.
    Lines,
}

impl Cell {
    /// A cell of a text, which may have a link in it as Markdown writes one.
    fn of(text: &str) -> Self {
        let bare = without_emphasis(text);
        let (text, address) = match link(bare) {
            Some((before, named, address, after)) => {
                let text = [before, named, after].concat();
                (text.trim().to_owned(), Some(address.into()))
            }
            None => (bare.to_owned(), address(bare).map(Text::from)),
        };
        Self {
            text: text.into(),
            address,
            is_merged: false,
        }
    }

    /// The text in one line, as a page shows it.
    fn line(&self) -> String {
        let words: Vec<&str> = self.text.split_whitespace().collect();
        words.join(" ")
    }

    /// Returns `true` if there is nothing in it.
    fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.address.is_none()
    }
}

impl Cells {
    fn is_empty(&self) -> bool {
        self.cells.iter().all(Cell::is_empty)
    }

    /// The text of a cell in one line, as a page shows it.
    fn text(&self, column: usize) -> String {
        self.cells.get(column).map_or_else(String::new, Cell::line)
    }
}

impl Heading {
    /// The value of a key, to be set; `None` where there is no such key.
    fn key(&mut self, key: &str) -> Option<&mut Option<Text>> {
        match &*key.trim().trim_end_matches(':').to_ascii_lowercase() {
            "title" => Some(&mut self.title),
            "checked" => Some(&mut self.checked),
            "by" => Some(&mut self.by),
            _ => None,
        }
    }
}

/// A text without the marks of emphasis that stand around the whole of it.
fn without_emphasis(text: &str) -> &str {
    let marks = ["**", "__", "*", "_", "`", "~~"];
    let text = text.trim();
    let inner = marks.iter().find_map(|mark| {
        let inner = text.strip_prefix(mark)?.strip_suffix(mark)?;
        (!inner.is_empty() && !inner.contains(mark)).then_some(inner)
    });
    inner.unwrap_or(text).trim()
}

/// The first link of a text: what stands before it, its text, its address, and what stands behind.
fn link(text: &str) -> Option<(&str, &str, &str, &str)> {
    let (named, rest) = text.split_once("](")?;
    let (before, named) = named.rsplit_once('[')?;
    let (target, after) = rest.split_once(')')?;
    let address = target.split_whitespace().next().unwrap_or_default();
    Some((before, named, address.trim_matches(['<', '>']), after))
}

/// The address that a text is.
fn address(text: &str) -> Option<&str> {
    let bare = text.trim_start_matches('<').trim_end_matches('>');
    let is_address = ["https://", "http://"]
        .iter()
        .any(|scheme| bare.starts_with(scheme));
    (is_address && !bare.contains(char::is_whitespace)).then_some(bare)
}

#[cfg(test)]
mod tests {
    use super::Cell;

    #[test]
    fn a_link_in_a_cell_is_found() {
        for (text, read, address) in [
            ("9", "9", None),
            (" **9** ", "9", None),
            ("[9](https://a.example)", "9", Some("https://a.example")),
            (
                "[a b](https://a.example \"A\")",
                "a b",
                Some("https://a.example"),
            ),
            (
                "https://a.example/b",
                "https://a.example/b",
                Some("https://a.example/b"),
            ),
            (
                "<https://a.example>",
                "<https://a.example>",
                Some("https://a.example"),
            ),
            (
                "see [a](https://a.example).",
                "see a.",
                Some("https://a.example"),
            ),
            ("[a] (b)", "[a] (b)", None),
            ("https://a b", "https://a b", None),
        ] {
            let cell = Cell::of(text);
            assert_eq!(
                (&*cell.text, cell.address.as_deref()),
                (read, address),
                "{text:?}"
            );
        }
    }
}
