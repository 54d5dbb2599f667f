//! Words of a table that are among a few.

use weigh_up_model::comparison::Text;

use super::Table;
use crate::problems::quote;

impl Table<'_> {
    /// Reads one of a few words and returns what it stands for.
    pub(in super::super) fn choice<T: Copy>(
        &mut self,
        key: &'static str,
        words: &[(&str, T)],
    ) -> Option<T> {
        let text: Text = self.required(key)?;
        let chosen = words.iter().find(|(word, _)| **word == *text);
        if chosen.is_none() {
            let known: Vec<_> = words.iter().map(|(word, _)| *word).collect();
            let (quoted, expected) = (quote(&text), known.join(", "));
            let message = format_args!("{key} {quoted} is unknown, expected one of {expected}");
            self.note(key, message);
        }
        chosen.map(|(_, meaning)| *meaning)
    }

    /// Reads one of a few words, where it is there.
    pub(in super::super) fn optional_choice<T: Copy>(
        &mut self,
        key: &'static str,
        words: &[(&str, T)],
    ) -> Option<T> {
        self.has(key).then(|| self.choice(key, words)).flatten()
    }
}
