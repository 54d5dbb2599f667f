//! A table of a document on its way to becoming a part of a comparison.
//!
//! Reading never fails: what cannot be read is noted as a problem and something harmless stands in
//! for it, so that the rest of the document is still looked at.

mod choices;
mod references;

use std::fmt;
use std::ops::RangeInclusive;

use weigh_up_model::comparison::{AlternativeId, Tenths, Text};

use super::ids::Kind;
use super::node::{Entries, Node, Readable};
use crate::problems::{Problems, quote};

/// A table, with the keys that were asked for so far.
#[derive(Debug)]
pub(super) struct Table<'a> {
    node: &'a Node,
    entries: &'a Entries,
    expected: Vec<&'static str>,
    problems: &'a Problems,
}

impl<'a> Table<'a> {
    /// Reads the table that is the value of a key. Keys that `read` does not ask for are refused.
    pub(super) fn read<T>(
        key: &str,
        node: &'a Node,
        problems: &'a Problems,
        read: impl FnOnce(&mut Self) -> T,
    ) -> Option<T> {
        let mut table = Self {
            node,
            entries: node.read(key, problems)?,
            expected: Vec::new(),
            problems,
        };
        let part = read(&mut table);
        table.refuse_unknown_keys();
        Some(part)
    }

    /// Notes a problem of a key, or of the whole table where the key is missing.
    pub(super) fn note(&self, key: &str, message: fmt::Arguments<'_>) {
        self.problems.note(self.node.line_of(key), message);
    }

    /// The text of a key in quotes, for a problem.
    pub(super) fn quoted(&self, key: &str) -> String {
        let text = self.entries.get(key).and_then(|node| Text::of(&node.value));
        quote(&text.unwrap_or_default())
    }

    /// Returns `true` if a key that may be left out is there.
    pub(super) fn has(&mut self, key: &'static str) -> bool {
        self.optional_node(key).is_some()
    }

    /// Returns `true` if a key that must be there says that there is no number.
    pub(super) fn is_gap(&mut self, key: &'static str) -> bool {
        self.optional_node(key).is_some_and(Node::is_gap)
    }

    /// The nodes of a list, as they are.
    pub(super) fn items(&self, key: &str) -> &'a [Node] {
        self.node.items(key)
    }

    /// A value that must be there.
    pub(super) fn required<T: Readable<'a>>(&mut self, key: &'static str) -> Option<T> {
        self.required_node(key)?.read(key, self.problems)
    }

    /// A value that may be left out.
    pub(super) fn optional<T: Readable<'a>>(&mut self, key: &'static str) -> Option<T> {
        self.optional_node(key)?.read(key, self.problems)
    }

    /// A text that must be there and say something.
    pub(super) fn text(&mut self, key: &'static str) -> Text {
        let text = self.required(key);
        self.refuse_blank(key, text.as_ref());
        text.unwrap_or_default()
    }

    /// A text that may be left out, but must say something where it is there.
    pub(super) fn optional_text(&mut self, key: &'static str) -> Option<Text> {
        let text = self.optional(key);
        self.refuse_blank(key, text.as_ref());
        text
    }

    /// A text that may be left out, with what counts then.
    pub(super) fn text_or(&mut self, key: &'static str, usual: &str) -> Text {
        self.optional_text(key).unwrap_or_else(|| usual.into())
    }

    /// Tenths of a point that must be there, called `what` in a problem.
    pub(super) fn tenths(&mut self, key: &'static str, what: &str) -> Tenths {
        let node = self.required_node(key);
        let tenths = node.and_then(|node| node.tenths(key, what, self.problems));
        tenths.unwrap_or_default()
    }

    /// Tenths of a point that may be left out.
    pub(super) fn optional_tenths(&mut self, key: &'static str) -> Option<Tenths> {
        self.optional_node(key)?.tenths(key, key, self.problems)
    }

    /// Tenths of a point that may be left out, or be said to be missing.
    pub(super) fn optional_score(&mut self, key: &'static str) -> Option<Tenths> {
        let node = self.optional_node(key).filter(|node| !node.is_gap());
        node?.tenths(key, key, self.problems)
    }

    /// Tenths of a point by the alternative that each key names.
    pub(super) fn tenths_by_id(
        &mut self,
        key: &'static str,
        what: &str,
        kind: &Kind<AlternativeId>,
    ) -> Vec<(AlternativeId, Tenths)> {
        let entries: Option<&Entries> = self.required(key);
        if entries.is_some_and(|entries| entries.values().all(Node::is_gap)) {
            self.note(key, format_args!("“{key}” is empty"));
        }
        let tenths = entries.into_iter().flatten().filter_map(|(id, node)| {
            let position = kind.parts.find(id, node.line, self.problems);
            let part = format!("alternative {}", quote(id));
            let tenths = || node.tenths(id, what, self.problems);
            let tenths = (!node.is_gap()).then(|| self.problems.within(part, tenths));
            position.map(AlternativeId).zip(tenths.flatten())
        });
        tenths.collect()
    }

    /// A table inside this one that must be there.
    pub(super) fn part<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Self) -> T,
    ) -> Option<T> {
        Self::read(key, self.required_node(key)?, self.problems, read)
    }

    /// A table inside this one that may be left out.
    pub(super) fn optional_part<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Self) -> T,
    ) -> Option<T> {
        Self::read(key, self.optional_node(key)?, self.problems, read)
    }

    /// The tables of a list inside this one.
    pub(super) fn parts<T>(
        &mut self,
        key: &'static str,
        count: RangeInclusive<usize>,
        mut read: impl FnMut(&mut Self) -> T,
    ) -> Vec<T> {
        let problems = self.problems;
        let items = self.list(key, count).iter().enumerate();
        let parts = items.filter_map(|(position, node)| {
            let part = node.described(key, position);
            problems.within(part, || Self::read(key, node, problems, &mut read))
        });
        parts.collect()
    }

    /// The items of a list, no more than `count` allows. A list may be left out if none is enough.
    fn list(&mut self, key: &'static str, count: RangeInclusive<usize>) -> &'a [Node] {
        let (least, most) = (*count.start(), *count.end());
        let items: Option<&[Node]> = match least {
            0 => self.optional(key),
            _ => self.required(key),
        };
        let Some(items) = items else { return &[] };
        if items.is_empty() && least == 1 {
            self.note(key, format_args!("“{key}” is empty"));
        } else if items.len() < least {
            let found = items.len();
            let message = format_args!(
                "found {found} “{key}”, expected at least {least}: add what is missing"
            );
            self.note(key, message);
        }
        let Some((allowed, [first, ..])) = items.split_at_checked(most) else {
            return items;
        };
        let found = items.len();
        let message =
            format_args!("found {found} “{key}”, expected at most {most}: take the rest out");
        self.problems.note(first.line, message);
        allowed
    }

    /// A node that must be there, as it is.
    pub(super) fn required_node(&mut self, key: &'static str) -> Option<&'a Node> {
        let node = self.optional_node(key);
        if node.is_none() {
            self.note(key, format_args!("the key “{key}” is missing"));
        }
        node
    }

    /// A node that may be left out, as it is.
    pub(super) fn optional_node(&mut self, key: &'static str) -> Option<&'a Node> {
        if !self.expected.contains(&key) {
            self.expected.push(key);
        }
        self.entries.get(key)
    }

    fn refuse_blank(&self, key: &str, text: Option<&Text>) {
        if text.is_some_and(|text| text.trim().is_empty()) {
            self.note(key, format_args!("“{key}” is empty"));
        }
    }

    fn refuse_unknown_keys(&self) {
        for (key, node) in self.entries {
            if !self.expected.contains(&&**key) {
                let (key, expected) = (quote(key), self.expected.join(", "));
                let message = format_args!("the key {key} is unknown, expected one of {expected}");
                self.problems.note(node.line, message);
            }
        }
    }
}
