//! The keys and values of a text: a query as the URL Standard has it, but that a question mark
//! parts pairs too, that a pair may have no equals sign, and that a text may be escaped several
//! times.

use super::{Ignored, words};

const MOST_BYTES: usize = 32 * 1024;
const MOST_PAIRS: usize = 1024;

/// How often a text is decoded that was escaped more than once.
const MOST_LAYERS: usize = 3;

/// Keys behind which the rest of a link may be escaped as if it were a part of their value.
const FIRST: [&str; 4] = ["c", "rev", "preset", "projects"];

/// What a text holds, as far as it is within the limits.
#[derive(Debug)]
pub(super) struct Pairs {
    /// The pairs in the text's order.
    pub(super) read: Vec<Pair>,
    /// Whether there are pairs beyond the limits.
    beyond: bool,
}

/// A key with its value, decoded.
#[derive(Debug)]
pub(super) struct Pair {
    /// The key as it is compared.
    pub(super) key: String,
    /// The key as it was written.
    pub(super) written: String,
    /// The value; `None` where there was no equals sign.
    pub(super) value: Option<String>,
}

impl Pair {
    /// The value; empty where there is none.
    pub(super) fn value(&self) -> &str {
        self.value.as_deref().unwrap_or_default()
    }

    /// Whether it is a field of a form that nobody has filled in.
    pub(super) fn is_blank(&self) -> bool {
        let value = self.value.as_deref();
        value.is_some_and(|value| value.trim().is_empty())
    }
}

impl Pairs {
    /// Form-decodes a text: percent escapes, `+` as a space, and what is not UTF-8 replaced. Where
    /// a text was escaped more often than once, so is it decoded.
    pub(super) fn of(text: &str) -> Self {
        let bytes = text.strip_prefix('?').unwrap_or(text).as_bytes();
        let (inside, outside) = bytes.split_at(end_of_pairs(bytes));
        let mut pairs = Self {
            read: Vec::new(),
            beyond: outside.iter().any(|byte| !separates(*byte)),
        };
        pairs.add_all(inside, 1);
        pairs
    }

    fn add_all(&mut self, text: &[u8], layer: usize) {
        for raw in text
            .split(|byte| separates(*byte))
            .filter(|raw| !raw.is_empty())
        {
            if self.read.len() == MOST_PAIRS {
                self.beyond = true;
                return;
            }
            let pair = pair(raw);
            match inner(&pair).filter(|_| layer < MOST_LAYERS) {
                Some(text) => self.add_all(text.as_bytes(), layer + 1),
                None => self.read.push(pair),
            }
        }
    }

    /// One entry for all that is beyond the limits.
    pub(super) fn ignored(&self) -> Option<Ignored> {
        self.beyond.then(|| Ignored::new("…", ""))
    }
}

/// The pair of a text without separators.
pub(super) fn pair(pair: &[u8]) -> Pair {
    let (written, value) = form_urlencoded::parse(pair).next().unwrap_or_default();
    let written = again(written.into_owned());
    let written = words::without_escape(&written).to_owned();
    let key = words::key(&written);
    let value = pair.contains(&b'=').then(|| value.into_owned());
    // Another reader's answers are a text in the text, which is decoded when it is read.
    let value = value.map(|value| if key == "with" { value } else { again(value) });
    Pair {
        key,
        written,
        value,
    }
}

/// The pairs that a pair turns out to hold: a link that was escaped as a whole, or behind its first
/// equals sign. No key and no value of ours has these signs.
fn inner(pair: &Pair) -> Option<String> {
    let Pair {
        key,
        written,
        value,
    } = pair;
    match value {
        None => written.contains('=').then(|| written.clone()),
        Some(value) => {
            let is_text = FIRST.contains(&&**key) && value.contains('&');
            is_text.then(|| [written, value].map(String::as_str).join("="))
        }
    }
}

/// Decodes what was escaped more than once, up to where it turns out to hold pairs.
fn again(text: String) -> String {
    let mut text = text;
    for _ in 1..MOST_LAYERS {
        if text.contains(['&', '=']) || !text.contains('%') {
            break;
        }
        text = decoded(&text);
    }
    text
}

/// Whether a byte separates pairs. Trackers add a second question mark, and a link has one before
/// its query; in what the writer makes both are escaped.
fn separates(byte: u8) -> bool {
    matches!(byte, b'&' | b'?')
}

/// Form-decodes a text without an ampersand as the value of a pair, which may hold equals signs.
pub(super) fn decoded(text: &str) -> String {
    let pair = ["=", text].concat();
    let pairs = form_urlencoded::parse(pair.as_bytes());
    pairs.map(|(_, value)| value).collect()
}

/// Where the last pair ends that is wholly inside the limit.
fn end_of_pairs(bytes: &[u8]) -> usize {
    match bytes.get(..=MOST_BYTES) {
        None => bytes.len(),
        Some(inside) => inside
            .iter()
            .rposition(|byte| separates(*byte))
            .unwrap_or(0),
    }
}
