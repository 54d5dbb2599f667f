//! Slips: unknown keys by which somebody meant something, next to those that other software adds.

use super::Reader;
use crate::comparison::Points;
use crate::notation::keys;
use crate::notation::near::is_near;
use crate::notation::pairs::Pair;
use crate::notation::words::{items, number, word};

/// Keys that other software adds to addresses, next to all that begin with `utm_`: slips of
/// nothing.
const FOREIGN: [&str; 6] = [
    "fbclid",
    "gclid",
    "ref",
    "childid",
    "initialwidth",
    "parenturl",
];

impl Reader<'_> {
    /// Whether an unknown key is near one of ours, so that somebody meant something by it.
    pub(super) fn is_slip(&self, pair: &Pair) -> bool {
        let key = &*pair.key;
        if key.is_empty() || key.starts_with("utm_") || FOREIGN.contains(&key) {
            return false;
        }
        let is_cut = pair.written.ends_with('…') || pair.written.ends_with("...");
        let begins = |name: &str| (key.len() > 3 || pair.value.is_none()) && name.starts_with(key);
        // Of a short name there are too many near ones to heed those that could not stand for it.
        let is_near =
            |name: &str| is_near(key, name) && (name.len() > 4 || self.is_value(pair, name));
        let is_meant = |name: &str| begins(name) || is_near(name);
        let mut criteria = self.comparison.criteria.iter();
        is_cut
            || self.is_misplaced(pair)
            || keys::all().any(is_meant)
            || criteria.any(|criterion| is_meant(&criterion.id))
    }

    /// Whether a key has names of ours where they have no meaning.
    fn is_misplaced(&self, pair: &Pair) -> bool {
        let is_alternative = |word: &str| self.alternative(word).is_some();
        let is_half = |word: &str| {
            let mut alternatives = self.comparison.alternatives.iter();
            let mut criteria = self.comparison.criteria.iter();
            word == "team"
                || is_alternative(word)
                || self.criterion(word).is_some()
                || alternatives.any(|its| is_near(word, &its.id))
                || criteria.any(|its| is_near(word, &its.id))
        };
        let key = &*pair.key;
        // Words may stand in front of a key.
        let last = pair.written.split_whitespace().last().map(word);
        let last = last.filter(|last| last != key);
        keys::has(key)
            || is_alternative(key)
            || self.project_type(key).is_some()
            || self.view(key).is_some()
            || key.contains('.') && key.split('.').any(is_half)
            || last
                .is_some_and(|last| keys::has(&last) || self.action(&last, Points::MIN).is_some())
    }

    /// Whether a value could be one of ours for a key of that name.
    fn is_value(&self, pair: &Pair, name: &str) -> bool {
        let is_id = |item: &str| {
            let word = word(item);
            self.project_type(&word).is_some()
                || self.view(&word).is_some()
                || name == "only" && self.alternative(&word).is_some()
        };
        number(pair.value()).is_some_and(|number| i64::from(number) <= Points::MAX.get())
            || items(pair.value()).any(is_id)
    }
}
