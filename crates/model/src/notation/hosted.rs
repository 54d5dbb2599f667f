//! Answers among the query of somebody else's page: each key has a prefix, and all that has none
//! stays as it is, byte for byte.

use super::link::is_id;
use super::pairs::{Pairs, pair};
use super::reader::Reader;
use super::words::without_escape;
use super::{Answers, Comparison, Ignored};

/// What the keys of an element begin with: `weighup.`, or `weighup-<id>.` where it has an id;
/// `None` where the id is not of the form `[a-z][a-z0-9-]*`.
pub fn prefix(id: &str) -> Option<String> {
    match id {
        "" => Some("weighup.".to_owned()),
        id => is_id(id).then(|| format!("weighup-{id}.")),
    }
}

/// The query of an address, without its question mark.
pub fn query(address: &str) -> &str {
    split(address).1
}

/// An address with another query; without one it has no question mark either.
pub fn with_query(address: &str, query: &str) -> String {
    let (start, _, fragment) = split(address);
    let mut out = start.to_owned();
    if !query.is_empty() {
        add(&mut out, start, "", query);
    }
    out.push_str(fragment);
    out
}

/// The pairs of an address that have the prefix, as they stand there, behind a question mark.
pub fn own(address: &str, prefix: &str) -> String {
    let mut own = String::new();
    for pair in query(address).split('&') {
        if is_own(pair, prefix) {
            add(&mut own, "", "", pair);
        }
    }
    own
}

/// Reads the answers from what [`own`] gives; `None` where there are none.
pub fn read(comparison: &Comparison, own: &str, prefix: &str) -> Option<(Answers, Vec<Ignored>)> {
    let mut pairs = Pairs::of(own);
    if pairs.read.is_empty() {
        return None;
    }
    let mut reader = Reader::over(comparison, Answers::neutral(comparison));
    for mut pair in pairs.read.drain(..) {
        if let Some(key) = pair.key.strip_prefix(prefix) {
            pair.key = key.to_owned();
        }
        if let Some((_, written)) = pair.written.split_once('.') {
            pair.written = written.to_owned();
        }
        reader.read(&pair);
    }
    Some(reader.finish(&pairs))
}

/// An address with these answers in place of those that it had: where the first of them stood,
/// else at the end of its query.
pub fn write(address: &str, prefix: &str, answers: &str) -> String {
    let (start, query, fragment) = split(address);
    let mut out = start.to_owned();
    let mut waits = true;
    // Without a query there is nothing to keep, not even an empty pair.
    if !query.is_empty() {
        for pair in query.split('&') {
            if !is_own(pair, prefix) {
                add(&mut out, start, "", pair);
            } else if waits {
                add_all(&mut out, start, prefix, answers);
                waits = false;
            }
        }
    }
    if waits {
        add_all(&mut out, start, prefix, answers);
    }
    if out.len() == start.len() + 1 {
        // An empty pair that is left alone is no query.
        out.truncate(start.len());
    }
    out.push_str(fragment);
    out
}

fn add_all(out: &mut String, start: &str, prefix: &str, answers: &str) {
    for pair in answers.split('&') {
        if !pair.is_empty() {
            add(out, start, prefix, pair);
        }
    }
}

/// Adds a pair to an address that began with this.
fn add(out: &mut String, start: &str, prefix: &str, pair: &str) {
    let is_first = out.len() == start.len();
    out.push(if is_first { '?' } else { '&' });
    out.push_str(prefix);
    out.push_str(pair);
}

fn is_own(text: &str, prefix: &str) -> bool {
    pair(text.as_bytes()).key.starts_with(prefix)
}

/// What stands before the query of an address, the query, and the fragment with its number sign. An
/// ampersand that was escaped as `&#38;` begins no fragment.
fn split(address: &str) -> (&str, &str, &str) {
    let begins = |(at, _): &(usize, &str)| {
        let (before, after) = address.split_at(*at);
        !before.ends_with('&') || without_escape(after) == after
    };
    let (address, fragment) = match address.match_indices('#').find(begins) {
        Some((at, _)) => address.split_at(at),
        None => (address, ""),
    };
    let (start, query) = address.split_once('?').unwrap_or((address, ""));
    (start, query, fragment)
}
