//! The short form: a table of values, expanded to the tree of the full form.
//!
//! The ledger, exports, audit and links know one kind of comparison, since the short form is no
//! kind of its own: whatever it leaves out is written here, and then read as if its author had
//! written it. The nodes keep their lines, so that mistakes keep theirs.

mod lists;
pub(super) mod names;
mod part;
mod row;
mod scored;
mod sources;
#[cfg(not(target_arch = "wasm32"))]
pub(super) mod written;

use weigh_up_model::comparison::{Date, Text};

use super::node::Node;
use super::schema::{ALTERNATIVES, NO_DATE};
use super::sheet::{self, Place};
use super::table::Table;
use crate::problems::Problems;
use names::{Named, Taken, refuse_same, slug};
use part::Part;
use row::Rows;
use scored::VIEW;

/// Where the short form was written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Origin<'a> {
    /// The id that the name of its file gives it.
    pub(super) stem: Option<&'a str>,
    /// The place of the table that it was made of.
    pub(super) place: Option<Place>,
}

/// Returns `true` for the tree of a short form.
pub(super) fn is_short(root: &Node) -> bool {
    ["compare", "scores"]
        .iter()
        .any(|key| root.get(key).is_some())
}

/// The tree of the full form; `None` where something was noted as a problem.
pub(super) fn expanded(
    root: &Node,
    origin: Origin<'_>,
    problems: &Problems,
    warnings: &Problems,
) -> Option<Node> {
    let short = Short {
        root,
        origin,
        problems,
        warnings,
    };
    let full = Table::read("comparison", root, problems, |table| short.full(table))??;
    problems.is_empty().then(|| full.into())
}

struct Short<'a> {
    root: &'a Node,
    origin: Origin<'a>,
    problems: &'a Problems,
    warnings: &'a Problems,
}

impl<'a> Short<'a> {
    fn full(&self, table: &mut Table<'a>) -> Option<Part> {
        // For editors alone.
        table.optional::<Text>("$schema");
        let title = table.text("title");
        let checked = self
            .told(table, "checked")
            .then(|| table.required("checked"));
        let checked = checked.flatten().unwrap_or(NO_DATE);
        let by = self.told(table, "by").then(|| table.text("by"));
        let by = by.unwrap_or_default();
        let id = self.id(table, &title);
        let part = Part::new(self.root.line)
            .with_at(self.root.line_of("id"), "id", id)
            .with_at(self.root.line_of("title"), "title", title)
            .with_some("subject", table.optional_text("subject"))
            .with_some("lede", table.optional_text("lede"))
            .with_some("revision", table.optional::<i64>("revision"))
            .with("about", self.about(table, by))
            .with("view", vec![view(checked, self.root.line_of("checked"))]);
        let compared = self.compared(table);
        let rows = self.rows(table);
        let names: Vec<&Named> = compared.iter().map(|(named, _)| named).collect();
        let row_names: Vec<&Named> = rows.iter().map(|(named, _)| named).collect();
        let columns: Vec<Text> = names.iter().map(|named| named.name.clone()).collect();
        let mut taken = Taken::default();
        taken.given(&names);
        taken.given(&row_names);
        let [ids, row_ids] =
            [(&names, 'a'), (&row_names, 'c')].map(|(names, letter)| taken.ids(names, letter));
        refuse_same("name", &names, self.problems);
        refuse_same("row", &row_names, self.problems);
        if compared.len() < *ALTERNATIVES.start() {
            // Every row would have too many values.
            return None;
        }
        let mut all = Rows {
            columns: &columns,
            ids: &ids,
            checked,
            is_sheet: self.origin.place.is_some(),
            problems: self.problems,
            warnings: self.warnings,
            claim_ids: Taken::default(),
            sources: sources::Sources::default(),
            claims: Vec::new(),
            weights: Vec::new(),
        };
        let criteria = rows.iter().zip(&row_ids);
        let criteria =
            criteria.filter_map(|((named, node), id)| all.criterion(&named.name, id, node));
        let criteria: Vec<Part> = criteria.collect();
        let alternatives = compared
            .into_iter()
            .zip(&ids)
            .map(|((named, part), id)| part.with_at(named.line, "id", id.clone()));
        let alternatives: Vec<Part> = alternatives.collect();
        let preset = preset(&all.weights, self.root.line_of("scores"));
        Some(
            part.with("alternative", alternatives)
                .with("criterion", criteria)
                .with("preset", Vec::from_iter(preset))
                .with("claim", all.claims)
                .with("source", all.sources.parts()),
        )
    }

    /// Returns `true` unless a table does not say something, which is noted as its author writes
    /// it.
    fn told(&self, table: &mut Table<'_>, key: &'static str) -> bool {
        let missing = self.origin.place.filter(|_| !table.has(key));
        if let Some(place) = missing {
            table.note(key, format_args!("{}", sheet::missing(place, key)));
        }
        missing.is_none()
    }

    /// The id that is given, or that of the file, or one made of the title.
    fn id(&self, table: &mut Table<'_>, title: &str) -> Text {
        let given = table.optional_text("id");
        given.unwrap_or_else(|| match self.origin.stem {
            Some(stem) => stem.into(),
            None => slug(title).map_or("own".into(), Text::from),
        })
    }

    fn about(&self, table: &mut Table<'_>, by: Text) -> Part {
        let line = self.root.line_of("by");
        let mut about = Part::new(line).with("scored-by", by);
        for key in ["basis", "interests", "licence", "report"] {
            let line = self.root.line_of(key);
            if let Some(text) = table.optional_text(key) {
                about = about.with_at(line, key, text);
            }
        }
        about
    }
}

/// The one view, which the full form names after its day.
fn view(checked: Date, line: usize) -> Part {
    Part::new(line).with("id", VIEW).with("as-of", checked)
}

/// The weights of the author, as answers to start from.
fn preset(weights: &[String], line: usize) -> Option<Part> {
    (!weights.is_empty()).then(|| {
        Part::new(line)
            .with("id", "author")
            .with("name", "As the author weighs it")
            .with(
                "note",
                "These are the weights of whoever judged the scores.",
            )
            .with("answers", weights.join("&"))
    })
}
