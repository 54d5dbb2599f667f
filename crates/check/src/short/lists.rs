//! The two lists of the short form: what is compared, and the rows.

use weigh_up_model::comparison::Text;

use super::Short;
use super::names::Named;
use super::part::Part;
use crate::node::{Entries, Node, Readable as _};
use crate::parts::CRITERIA;
use crate::schema::ALTERNATIVES;
use crate::table::Table;

impl<'a> Short<'a> {
    /// The alternatives, each with what is known of it but its id.
    pub(super) fn compared(&self, table: &mut Table<'a>) -> Vec<(Named, Part)> {
        let items: &[Node] = table.required("compare").unwrap_or_default();
        let (found, least, most) = (items.len(), *ALTERNATIVES.start(), *ALTERNATIVES.end());
        if found < least && table.has("compare") {
            let message =
                format_args!("found {found} of “compare”, expected {least} names at least");
            table.note("compare", message);
        }
        if let Some(first) = items.get(most) {
            let message =
                format_args!("found {found} names, expected at most {most}: take the rest out");
            self.problems.note(first.line, message);
        }
        let compared = items.iter().take(most).filter_map(|node| {
            let part = Part::new(node.line);
            if let Some(name) = Text::of(&node.value) {
                if name.trim().is_empty() {
                    self.problems
                        .note(node.line, format_args!("a name is empty"));
                }
                let part = part.with("name", name.clone());
                return Some((named(name, None, node), part));
            }
            Table::read("compare", node, self.problems, |table| {
                let name = table.text("name");
                let part = part
                    .with("name", name.clone())
                    .with_some("kind", table.optional_text("kind"))
                    .with_some("introduction", table.optional_text("introduction"));
                (named(name, table.optional_text("id"), node), part)
            })
        });
        compared.collect()
    }

    /// The rows, in the order of the text.
    pub(super) fn rows(&self, table: &mut Table<'a>) -> Vec<(Named, &'a Node)> {
        let entries: Option<&Entries> = table.required("scores");
        let mut rows: Vec<(&Text, &Node)> = Vec::new();
        for (name, node) in entries.into_iter().flatten() {
            // To sort them once they are there would weigh more in a page.
            let place = rows.partition_point(|(_, before)| before.place <= node.place);
            rows.insert(place, (name, node));
        }
        let (found, most) = (rows.len(), *CRITERIA.end());
        if let Some((_, first)) = rows.get(most) {
            let message =
                format_args!("found {found} rows, expected at most {most}: take the rest out");
            self.problems.note(first.line, message);
        }
        if found == 0 && entries.is_some() {
            table.note(
                "scores",
                format_args!("“scores” has no row: write one for each criterion"),
            );
        }
        let rows = rows.into_iter().take(most).map(|(name, node)| {
            if name.trim().is_empty() {
                self.problems
                    .note(node.line, format_args!("the name of a row is empty"));
            }
            let id = node.get("id").and_then(|id| Text::of(&id.value));
            (named(name.clone(), id, node), node)
        });
        rows.collect()
    }
}

fn named(name: Text, id: Option<Text>, node: &Node) -> Named {
    Named {
        line: node.line,
        name,
        id,
    }
}
