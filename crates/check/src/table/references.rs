//! References from a table to other parts, by their ids.

use std::ops::RangeInclusive;

use weigh_up_model::comparison::{AlternativeId, Text};

use super::Table;
use crate::ids::{Kind, Parts};
use crate::node::Entries;
use crate::problems::quote;

impl Table<'_> {
    /// The position of another part, by its id.
    pub(in super::super) fn reference<K: From<usize>>(
        &mut self,
        key: &'static str,
        kind: &Kind<K>,
    ) -> Option<K> {
        self.position(key, &kind.parts).map(K::from)
    }

    fn position(&mut self, key: &'static str, parts: &Parts) -> Option<usize> {
        let id: Text = self.required(key)?;
        parts.find(&id, self.node.line_of(key), self.problems)
    }

    /// The positions of other parts, by their ids.
    pub(in super::super) fn references<K: From<usize>>(
        &mut self,
        key: &'static str,
        count: RangeInclusive<usize>,
        kind: &Kind<K>,
    ) -> Vec<K> {
        let positions = self.positions(key, count, &kind.parts).into_iter();
        positions.map(K::from).collect()
    }

    fn positions(
        &mut self,
        key: &'static str,
        count: RangeInclusive<usize>,
        parts: &Parts,
    ) -> Vec<usize> {
        let mut found = Vec::new();
        for node in self.list(key, count) {
            let id: Option<Text> = node.read(key, self.problems);
            let Some(id) = id else { continue };
            let position = parts.find(&id, node.line, self.problems);
            if position.is_some_and(|position| found.contains(&position)) {
                let message = format_args!("{} is listed twice", quote(&id));
                self.problems.note(node.line, message);
            } else {
                found.extend(position);
            }
        }
        found
    }

    /// Texts by the alternative that each key names.
    pub(in super::super) fn texts_by_id(
        &mut self,
        key: &'static str,
        kind: &Kind<AlternativeId>,
    ) -> Vec<(AlternativeId, Text)> {
        let entries: Option<&Entries> = self.required(key);
        let texts = entries.into_iter().flatten().filter_map(|(id, node)| {
            let position = kind.parts.find(id, node.line, self.problems);
            let text: Option<Text> = node.read(key, self.problems);
            position.map(AlternativeId).zip(text)
        });
        texts.collect()
    }
}
