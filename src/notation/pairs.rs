//! The keys and values of a text, and what counts as a number among them.

use std::borrow::Cow;

use super::Ignored;

const MOST_BYTES: usize = 32 * 1024;
const MOST_PAIRS: usize = 1024;

/// What a text holds, as far as it is within the limits.
#[derive(Debug)]
pub(super) struct Pairs<'a> {
    /// The keys and values, decoded, in the text's order.
    pub(super) read: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    /// Whether there are pairs beyond the limits.
    beyond: bool,
}

impl<'a> Pairs<'a> {
    /// Form-decodes a text once: percent escapes, `+` as a space, and what is not UTF-8 replaced.
    pub(super) fn of(text: &'a str) -> Self {
        let bytes = text.strip_prefix('?').unwrap_or(text).as_bytes();
        let (inside, outside) = bytes.split_at(end_of_pairs(bytes));
        let mut pairs = form_urlencoded::parse(inside);
        let read = pairs.by_ref().take(MOST_PAIRS).collect();
        Self {
            read,
            beyond: pairs.next().is_some() || outside.iter().any(|byte| *byte != b'&'),
        }
    }

    /// One entry for all that is beyond the limits.
    pub(super) fn ignored(&self) -> Option<Ignored> {
        self.beyond.then(|| Ignored::new("…", ""))
    }
}

/// Where the last pair ends that is wholly inside the limit.
fn end_of_pairs(bytes: &[u8]) -> usize {
    match bytes.get(..=MOST_BYTES) {
        None => bytes.len(),
        Some(inside) => inside.iter().rposition(|byte| *byte == b'&').unwrap_or(0),
    }
}

/// Reads `-?[0-9]+` of any length as the nearest number that there is room for.
pub(super) fn number(text: &str) -> Option<u32> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    if digits.is_empty() {
        return None;
    }
    let mut number = 0_u32;
    for digit in digits.chars() {
        number = number
            .saturating_mul(10)
            .saturating_add(digit.to_digit(10)?);
    }
    Some(if negative { 0 } else { number })
}
