//! A row of the short form becomes a criterion, with the claims that its scores rest on.

use weigh_up_model::comparison::{Date, Tenths, Text};

use super::names::Taken;
use super::part::Part;
use super::sources::{OfRow, Sources, by_column};
use crate::node::{Node, Readable as _, Value};
use crate::problems::{Problems, quote};
use crate::table::Table;
use crate::values::{Curve, Read, Row};

const CURVES: [(&str, Curve); 2] = [("linear", Curve::Linear), ("halving", Curve::Halving)];

/// What all rows share.
#[derive(Debug)]
pub(super) struct Rows<'a> {
    /// The names of the alternatives, and their ids.
    pub(super) columns: &'a [Text],
    pub(super) ids: &'a [Text],
    pub(super) checked: Date,
    /// Set if the author wrote a table, whose columns have names of their own.
    pub(super) is_sheet: bool,
    pub(super) problems: &'a Problems,
    pub(super) warnings: &'a Problems,
    pub(super) claim_ids: Taken,
    pub(super) sources: Sources,
    pub(super) claims: Vec<Part>,
    /// The weights that are not the usual ones, as answers.
    pub(super) weights: Vec<String>,
}

/// A row, as far as it could be read.
pub(super) struct Around {
    pub(super) read: Option<Read>,
    pub(super) sources: Option<OfRow>,
    /// Set if its scores were judged, where they have no source of their own.
    pub(super) is_judged: bool,
    pub(super) texts: Vec<Option<Text>>,
    pub(super) as_of: Option<Date>,
    pub(super) uncertainty: Option<i64>,
    /// The criterion without its scores.
    pub(super) part: Part,
}

impl Rows<'_> {
    /// Reads a row; `None` where it was noted as a problem.
    pub(super) fn criterion(&mut self, name: &Text, id: &Text, node: &Node) -> Option<Part> {
        let problems = self.problems;
        problems.within(format!("row {}", quote(name)), || {
            let around = Table::read(name, node, problems, |table| {
                self.around((name, id), node, table)
            })?;
            self.scored((name, id), node, around)
        })
    }

    fn around(&mut self, (name, id): (&Text, &Text), node: &Node, table: &mut Table<'_>) -> Around {
        let (problems, columns) = (self.problems, self.columns.len());
        let cells: Option<&[Node]> = table.required("is");
        let cells = cells.filter(|cells| self.has_all(cells, table));
        let curve = table.optional_choice("curve", &CURVES);
        let row = Row {
            line: node.line,
            cells: cells.unwrap_or_default(),
            columns: self.columns,
            unit: table.optional_text("unit"),
            worst: table.optional_node("worst"),
            best: table.optional_node("best"),
            scale: table.optional_node("scale"),
            curve,
            problems,
        };
        let read = cells.and_then(|_| row.read());
        let anchors = read.as_ref().map(|read| self.anchors(&row, read));
        let source = table.optional_node("source");
        let text = table.optional_node("text");
        if let Some(node) = table.optional_node("weight") {
            self.weigh(id, node);
        }
        let middle = table.optional_text("middle");
        let [worst, usual, best] = anchors.unwrap_or_default();
        // The id is read with the name already.
        table.has("id");
        Around {
            sources: self.sources.read(source, columns, problems),
            is_judged: table.optional("judged").unwrap_or_default(),
            texts: text.map_or_else(Vec::new, |node| by_column(node, columns, problems)),
            as_of: table.optional("as-of"),
            uncertainty: table.optional_tenths("uncertainty").map(Tenths::get),
            part: Part::new(node.line)
                .with_at(
                    node.get("id").map_or(node.line, |id| id.line),
                    "id",
                    id.clone(),
                )
                .with("name", name.clone())
                .with(
                    "short",
                    table.optional_text("short").unwrap_or_else(|| name.clone()),
                )
                .with_some("group", table.optional_text("group"))
                .with("worst", worst)
                .with("middle", middle.unwrap_or(usual))
                .with("best", best),
            read,
        }
    }

    /// Takes the weight that the author gives a criterion.
    fn weigh(&mut self, id: &Text, node: &Node) {
        match node.value {
            Value::Whole(5) => {}
            Value::Whole(weight @ 0..=10) => self.weights.push(format!("{id}={weight}")),
            _ => {
                let message = format_args!("“weight” is not a whole number from 0 to 10");
                self.problems.note(node.line, message);
            }
        }
    }

    /// Returns `true` if there is a value for each name.
    fn has_all(&self, cells: &[Node], table: &Table<'_>) -> bool {
        let (found, names) = (cells.len(), self.columns.len());
        if found != names {
            let message = format_args!(
                "“is” has {found} values for {names} names: write one for each, “?” where there is none"
            );
            table.note("is", message);
        }
        found == names
    }

    /// What 0, 5 and 10 points mean: the author's words, where there are some.
    fn anchors(&self, row: &Row<'_>, read: &Read) -> [Text; 3] {
        let [worst, middle, best] = read.anchors.clone();
        if row.is_measured() {
            return [worst, middle, best];
        }
        let words = |key: &str, node: Option<&Node>, usual: Text| {
            let Some(node) = node else { return usual };
            let words = Text::of(&node.value).filter(|words| !words.trim().is_empty());
            if words.is_none() {
                let message = format_args!(
                    "“{key}” is {}: write both “worst” and “best” as values, or both as words",
                    node.value.kind()
                );
                self.problems.note(node.line, message);
            }
            words.unwrap_or(usual)
        };
        [
            words("worst", row.worst, worst),
            middle,
            words("best", row.best, best),
        ]
    }
}
