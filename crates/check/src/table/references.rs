//! References from a table to other parts, by their ids.

use std::ops::RangeInclusive;

use weigh_up_model::comparison::Text;

use super::Table;
use crate::ids::Kind;
use crate::problems::quote;

impl Table<'_> {
    /// The position of another part, by its id.
    pub(in super::super) fn reference<K: From<usize> + Copy>(
        &mut self,
        key: &'static str,
        kind: &Kind<K>,
    ) -> Option<K> {
        let id: Text = self.required(key)?;
        kind.find(&id, self.node.line_of(key), self.problems)
    }

    /// The positions of other parts, by their ids.
    pub(in super::super) fn references<K: From<usize> + Copy + PartialEq>(
        &mut self,
        key: &'static str,
        count: RangeInclusive<usize>,
        kind: &Kind<K>,
    ) -> Vec<K> {
        let mut found = Vec::new();
        for node in self.list(key, count) {
            let id: Option<Text> = node.read(key, self.problems);
            let Some(id) = id else { continue };
            let position = kind.find(&id, node.line, self.problems);
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
