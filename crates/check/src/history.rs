//! The history: every change of a score has a revision that records it.
//!
//! One file cannot know what stood in it before. So each revision keeps the fingerprint of its
//! scores: after a change to a score, or to a word of the history, some fingerprint no longer fits.

use std::iter::once;

use weigh_up_model::comparison::{Added, Change, Comparison, Estimate, Revision, Subject, Text};

use super::fingerprint::fingerprint;
use super::node::{Node, Readable as _};
use super::schema::{ANY, NO_DATE, Schema, number};
use super::scores::uncertainty;
use super::table::Table;
use crate::problems::Problems;

impl Schema<'_> {
    /// Reads a revision. Its fingerprint is for the file alone.
    pub(super) fn revision(self, table: &mut Table<'_>) -> Revision {
        table.optional_text("fingerprint");
        let added = table.optional_part("added", |table| Added {
            alternatives: table.references("alternatives", ANY, &self.ids.alternatives),
            criteria: table.references("criteria", ANY, &self.ids.criteria),
            project_types: table.references("project-types", ANY, &self.ids.project_types),
        });
        let changed = table.parts("changed", ANY, |table| self.change(table));
        Revision {
            number: number(table),
            date: table.required("date").unwrap_or(NO_DATE),
            note: table.text("note"),
            added: added.unwrap_or_default(),
            changed: changed.into_iter().flatten().collect(),
        }
    }

    fn change(self, table: &mut Table<'_>) -> Option<Change> {
        let view = table.reference("view", &self.ids.views);
        let alternative = table.reference("alternative", &self.ids.alternatives);
        let subject = match (table.has("criterion"), table.has("project-type")) {
            (true, false) => {
                let criterion = table.reference("criterion", &self.ids.criteria);
                criterion.map(Subject::Criterion)
            }
            (false, true) => {
                let project_type = table.reference("project-type", &self.ids.project_types);
                project_type.map(Subject::ProjectType)
            }
            _ => {
                let message = format_args!("a change needs either “criterion” or “project-type”");
                table.note("view", message);
                None
            }
        };
        let former = table.optional_score("was");
        let uncertainty = uncertainty(table);
        Some(Change {
            view: view?,
            alternative: alternative?,
            subject: subject?,
            was: former.map(|value| Estimate { value, uncertainty }),
        })
    }
}

/// Checks that the history, where one is kept, leads to the present scores step by step.
pub(super) fn told(comparison: &Comparison, root: &Node, problems: &Problems) {
    let rows = root.items("history");
    let present = comparison.revision;
    if let Some(last) = comparison.revisions.last().map(|revision| revision.number)
        && last != present
    {
        let message = format_args!("no “history” tells of revision {present}, the last is {last}");
        problems.note(root.line_of("revision"), message);
    }
    for ([before, after], node) in comparison
        .revisions
        .array_windows()
        .zip(rows.iter().skip(1))
    {
        follows(before, after, node, problems);
    }
    let mut revisions = comparison.revisions.as_slice();
    for node in rows {
        let Some((revision, since)) = revisions.split_first() else {
            break;
        };
        changes(comparison, revision, since, node, problems);
        revisions = since;
    }
    if let (Some(oldest), Some(node)) = (comparison.revisions.first(), rows.first())
        && (!oldest.changed.is_empty() || oldest.added != Added::default())
    {
        let message = format_args!("the oldest revision that is told has none to differ from");
        problems.note(node.line, message);
    }
    // Where one revision is not reached, those before it are not either.
    for (revision, node) in comparison.revisions.iter().zip(rows).rev() {
        if problems.is_empty() {
            as_in_fingerprint(comparison, revision.number, node, problems);
        }
    }
}

fn follows(before: &Revision, after: &Revision, node: &Node, problems: &Problems) {
    if before.number.checked_add(1) != Some(after.number) {
        let (before, after) = (before.number, after.number);
        let message = format_args!("revision {after} does not follow revision {before}");
        problems.note(node.line_of("revision"), message);
    }
    if after.date < before.date {
        let (before, after) = (before.date, after.date);
        let message = format_args!("the date {after} is before {before}, the one before it");
        problems.note(node.line_of("date"), message);
    }
}

/// Checks that a revision changes what was there before it, once, and to something else.
fn changes(
    comparison: &Comparison,
    revision: &Revision,
    since: &[Revision],
    node: &Node,
    problems: &Problems,
) {
    for (position, change) in revision.changed.iter().enumerate() {
        let same = |other: &&Change| change.place() == other.place();
        let mut later = since.iter().flat_map(|revision| &revision.changed);
        let became = match later.find(same) {
            Some(later) => later.was,
            None => comparison.judged(change),
        };
        let mut additions = once(revision).chain(since).map(|revision| &revision.added);
        let message = if revision
            .changed
            .iter()
            .take(position)
            .any(|other| same(&other))
        {
            "this is listed twice in one revision"
        } else if additions.any(|added| has(added, change)) {
            "this is of a part that was added by this revision or later"
        } else if change.was == became {
            "this was what it became, so that nothing changed"
        } else {
            continue;
        };
        let line = node
            .items("changed")
            .get(position)
            .map_or(node.line, |node| node.line);
        problems.note(line, format_args!("{message}"));
    }
}

fn has(added: &Added, change: &Change) -> bool {
    added.alternatives.contains(&change.alternative)
        || match change.subject {
            Subject::Criterion(criterion) => added.criteria.contains(&criterion),
            Subject::ProjectType(project_type) => added.project_types.contains(&project_type),
        }
}

/// Checks that the scores of a revision, reached from the present ones, fit its fingerprint.
fn as_in_fingerprint(comparison: &Comparison, number: u32, node: &Node, problems: &Problems) {
    let Some(then) = comparison.clone().at_revision(number) else {
        return;
    };
    let found = format!("{:016x}", fingerprint(&then));
    let line = node.line_of("fingerprint");
    let Some(written) = node
        .get("fingerprint")
        .and_then(|node| Text::of(&node.value))
    else {
        let message = format_args!("revision {number} lacks fingerprint = \"{found}\"");
        problems.note(line, message);
        return;
    };
    if *written == *found {
        return;
    }
    if number == comparison.revision {
        let message = format_args!(
            "the scores are not those of revision {number} any more: raise “revision”, and list \
             what each changed score was in a new “history”"
        );
        problems.note(line, message);
    } else {
        let message = format_args!(
            "the changes since revision {number} do not lead back to its scores: list what each \
             changed score was, or drop this revision and those before it"
        );
        problems.note(line, message);
    }
}
