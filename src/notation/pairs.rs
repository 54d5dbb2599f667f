//! The keys and values of a text, and what counts as a number among them.

use super::Ignored;

const MOST_BYTES: usize = 32 * 1024;
const MOST_PAIRS: usize = 1024;

/// What a text holds, as far as it is within the limits.
#[derive(Debug)]
pub(super) struct Pairs {
    /// The keys and values, decoded, in the text's order.
    pub(super) read: Vec<(String, String)>,
    /// Whether there are pairs beyond the limits.
    beyond: bool,
}

impl Pairs {
    /// Form-decodes a text once: percent escapes, `+` as a space, and what is not UTF-8 replaced.
    pub(super) fn of(text: &str) -> Self {
        let bytes = text.strip_prefix('?').unwrap_or(text).as_bytes();
        let (inside, outside) = bytes.split_at(end_of_pairs(bytes));
        let pairs = inside.split(|byte| *byte == b'&');
        let mut pairs = pairs.filter(|pair| !pair.is_empty());
        let read = pairs.by_ref().take(MOST_PAIRS).map(pair).collect();
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

/// The key and the value of a pair; without an equals sign it is a key alone.
pub(super) fn pair(pair: &[u8]) -> (String, String) {
    let mut halves = pair.splitn(2, |byte| *byte == b'=');
    let mut half = || decoded(halves.next().unwrap_or_default());
    (half(), half())
}

/// Form-decodes a text (URL Standard, section 5.1): what is no escape stands for itself.
fn decoded(text: &[u8]) -> String {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let [first, after @ ..] = rest {
        let digit = |at: usize| char::from(*after.get(at)?).to_digit(16);
        let escaped = (*first == b'%').then(|| Some(digit(0)? * 16 + digit(1)?));
        let escaped = escaped.flatten().and_then(|byte| u8::try_from(byte).ok());
        let (byte, length) = match escaped {
            Some(byte) => (byte, 2),
            None if *first == b'+' => (b' ', 0),
            None => (*first, 0),
        };
        bytes.push(byte);
        rest = after.get(length..).unwrap_or_default();
    }
    String::from_utf8_lossy(&bytes).into_owned()
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
