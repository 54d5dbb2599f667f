//! The lines of a pasted text, each with the name and the links on it.

use super::pasted::{unescaped, unmarked};
use super::{link, unclear};
use crate::comparison::Comparison;

/// How many letters of a name count.
const NAME: usize = 30;

/// The shortest line, in bytes, that a program may have wrapped in the middle of a word.
const WRAPPED: usize = 50;

/// The lines of a text that have something in them, those together that are one wrapped line.
pub(super) fn lines(comparison: &Comparison, text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in unescaped(text).lines().map(unmarked) {
        match lines.last_mut() {
            Some(before) if goes_on(comparison, before, line) => before.push_str(line),
            _ => lines.push(line.to_owned()),
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// Whether a line goes on with the one before it, which was wrapped.
fn goes_on(comparison: &Comparison, before: &str, line: &str) -> bool {
    let is_link = before.contains("://") || before.contains("c=");
    if line.is_empty() || !is_link || line.contains("://") || named(line).0.is_some() {
        return false;
    }
    if before.ends_with(['&', '?', ',']) || line.starts_with(['&', '?', ',']) {
        return true;
    }
    if before.len() < WRAPPED || line.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    // A line that stands for itself begins with a key of ours.
    let first = line.split('&').next().unwrap_or_default();
    let is_clear = |line: &str| link(comparison, line).is_ok_and(|link| unclear(&link).is_empty());
    !is_clear(first) && is_clear(&[named(before).1, line].concat())
}

/// The links of a line, where somebody put several on one, each with what stands before it. One in
/// brackets behind another is the same once more.
pub(super) fn links(line: &str) -> Vec<&str> {
    let first = line.find("://").unwrap_or(line.len());
    let blanks = line.match_indices(char::is_whitespace);
    let starts = blanks.map(|(at, _)| at).filter(|at| {
        let after = line.get(*at..).unwrap_or_default();
        let word = after.split_whitespace().next();
        first < *at && word.is_some_and(|word| word.contains("://"))
    });
    let mut pieces = Vec::new();
    let mut from = 0;
    for at in starts {
        pieces.push(line.get(from..at).unwrap_or_default().trim());
        from = at;
    }
    pieces.push(line.get(from..).unwrap_or_default().trim());
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// A line's name, if it has one, and the rest of it. What chats put before a name is no part of it.
pub(super) fn named(line: &str) -> (Option<&str>, &str) {
    let is_blank = |rest: &str| rest.starts_with(char::is_whitespace);
    let colons = line.match_indices(':').map(|(at, _)| line.split_at(at));
    let mut colons = colons.map(|(name, rest)| (name, rest.trim_start_matches([':', '*', '_'])));
    let address = line.find("://").unwrap_or(line.len());
    let found = colons.find(|(name, rest)| is_blank(rest) && name.len() < address);
    let Some((name, rest)) = found else {
        return (None, line);
    };
    // A chat puts the time before it, in brackets or before a dash.
    let name = match name.strip_prefix('[').and_then(|name| name.split_once(']')) {
        Some((_, name)) => name,
        None if name.starts_with(|first: char| first.is_ascii_digit()) => {
            name.rsplit(" - ").next().unwrap_or_default()
        }
        None => name,
    };
    let name = name.trim_matches(|letter: char| letter.is_whitespace() || "*_[".contains(letter));
    let end = name.char_indices().nth(NAME);
    let name = name.get(..end.map_or(name.len(), |(end, _)| end));
    let name = name.map(str::trim_end).filter(|name| !name.is_empty());
    (name, rest.trim())
}
