//! The values of a row become its scores: numbers as people write them, in a unit, on another scale
//! than points, or in words.
//!
//! A value's score follows from the value and from what the author says of the row, never from the
//! other values: with another alternative beside it, it stays what it is. Other values tell no more
//! than how the row writes its numbers.

mod cell;
mod logarithm;
mod marks;
mod measured;
mod mistakes;
mod number;
mod plain;
mod scale;
mod scaled;
mod unit;
mod words;

use weigh_up_model::comparison::Text;

use cell::{Amount, Cell};
use marks::Item;
pub(super) use mistakes::markup;
use number::Number;
pub(super) use scale::Curve;

use super::node::Node;
use crate::problems::{Problems, quote};

/// A row as its author gives it.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub(super) line: usize,
    /// The values, by column.
    pub(super) cells: &'a [Node],
    /// The names of the columns.
    pub(super) columns: &'a [Text],
    pub(super) unit: Option<Text>,
    pub(super) worst: Option<&'a Node>,
    pub(super) best: Option<&'a Node>,
    /// The ends of a scale, or its words, the worst first.
    pub(super) scale: Option<&'a Node>,
    pub(super) curve: Option<Curve>,
    pub(super) problems: &'a Problems,
}

/// A row that was read.
#[derive(Debug)]
pub(super) struct Read {
    /// The scores by column; `None` where there is none.
    pub(super) scores: Vec<Option<Valued>>,
    /// What scores of 0, 5 and 10 mean.
    pub(super) anchors: [Text; 3],
    /// Set if the values are points themselves.
    pub(super) is_points: bool,
    /// Set if every value lies beyond the same anchor.
    pub(super) is_beyond: bool,
}

/// A value with its score.
#[derive(Debug)]
pub(super) struct Valued {
    /// The score, in tenths of a point.
    pub(super) tenths: i64,
    /// How many tenths the rounding of the value leaves open, where it was measured.
    pub(super) rounding: Option<i64>,
    /// The value as it reads.
    pub(super) shown: Text,
}

/// The number of a text and its unit, which is empty where it has none; `None` for any other text.
pub(super) fn amount(text: &str) -> Option<(Text, String)> {
    match Cell::written(text) {
        Ok(Cell::Amount(amount)) => Some((amount.numeral.clone(), amount.unit())),
        _ => None,
    }
}

/// The cells of a row that have something in them.
struct Filled<'a> {
    row: &'a Row<'a>,
    /// Each with its column.
    amounts: Vec<(usize, Amount)>,
    parts: Vec<(usize, [Number; 2])>,
    words: Vec<(usize, Text)>,
}

impl<'a> Row<'a> {
    /// Reads the row; `None` where something in it was noted as a problem.
    pub(super) fn read(&'a self) -> Option<Read> {
        let filled = self.filled()?;
        match self.scale {
            _ if self.is_measured() => filled.measured(),
            Some(scale) => filled.on_scale(scale),
            None => filled.plain(),
        }
    }

    /// Returns `true` if the anchors are values.
    pub(super) fn is_measured(&self) -> bool {
        let is_value = |node: &Node| node.is_number();
        self.unit.is_some()
            || self.curve.is_some()
            || self.worst.is_some_and(is_value) && self.best.is_some_and(is_value)
    }

    fn filled(&'a self) -> Option<Filled<'a>> {
        let mut filled = Filled {
            row: self,
            amounts: Vec::new(),
            parts: Vec::new(),
            words: Vec::new(),
        };
        let mut is_right = true;
        for (column, node) in self.cells.iter().enumerate() {
            match Cell::of(node) {
                Ok(Cell::Gap) => {}
                Ok(Cell::Amount(amount)) => filled.amounts.push((column, amount)),
                Ok(Cell::Part(part, whole)) => filled.parts.push((column, [part, whole])),
                Ok(Cell::Word(word)) => filled.words.push((column, word)),
                Err(message) => {
                    is_right = false;
                    self.note(column, &message);
                }
            }
        }
        is_right.then_some(filled)
    }

    /// Notes a problem of a cell.
    fn note(&self, column: usize, message: &str) {
        let name = self.name(column);
        let line = self.cells.get(column).map_or(self.line, |node| node.line);
        let note = || self.problems.note(line, format_args!("{message}"));
        self.problems
            .within(format!("column {}", quote(&name)), note);
    }

    /// Notes a problem of the row.
    fn refuse(&self, message: &str) {
        self.problems.note(self.line, format_args!("{message}"));
    }

    fn name(&self, column: usize) -> Text {
        self.columns.get(column).cloned().unwrap_or_default()
    }
}

impl Filled<'_> {
    /// An item for the number of a column.
    fn item(&self, column: usize, amount: &Amount) -> Item {
        Item {
            name: self.row.name(column),
            line: self
                .row
                .cells
                .get(column)
                .map_or(self.row.line, |node| node.line),
            amount: amount.clone(),
        }
    }

    /// Scores by column, from those of the cells that are filled.
    fn by_column(&self, filled: impl IntoIterator<Item = (usize, Valued)>) -> Vec<Option<Valued>> {
        let mut scores: Vec<Option<Valued>> = self.row.cells.iter().map(|_| None).collect();
        for (column, valued) in filled {
            if let Some(place) = scores.get_mut(column) {
                *place = Some(valued);
            }
        }
        scores
    }
}
