//! References from a table to other parts, by their ids.

use std::ops::RangeInclusive;

use weigh_up_model::comparison::Text;

use super::Table;
use crate::ids::{Kind, Parts};
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
}
