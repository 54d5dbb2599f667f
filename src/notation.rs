//! The notation: answers as text and back, one for links, attributes, presets and tests.

use crate::answers::Answers;
use crate::comparison::Comparison;

/// Something in a text that was passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// The key, decoded, at most 80 characters of it.
    pub key: String,
    /// The value or the part of it that has no meaning, decoded, at most 80 characters of it.
    pub value: String,
}

/// Writes answers: fixed order, defaults left out, so equal answers give equal text.
pub fn encode(comparison: &Comparison, answers: &Answers) -> String;
/// Reads answers over the neutral start.
pub fn decode(comparison: &Comparison, text: &str) -> (Answers, Vec<Ignored>);
/// Reads answers over other answers: what the text does not name stays as it is.
pub fn decode_over(comparison: &Comparison, answers: Answers, text: &str) -> (Answers, Vec<Ignored>);

/// A whole link: answers, and what stands around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The answers, the preset's first and the explicit ones over them.
    pub answers: Answers,
    /// The data revision that the link was made with (`rev`).
    pub revision: Option<u32>,
    /// Other readers' answers (`with`), at most eight, undecoded.
    pub with: Vec<String>,
    /// The language (`lang`).
    pub language: Option<String>,
    pub theme: Option<Theme>, // light, dark, auto
    pub mode: Option<Mode>,   // full, compact, verdict
    pub hide: Vec<Part>,      // share, embed, export, compare, evidence, charts, footer
    /// What was passed over.
    pub ignored: Vec<Ignored>,
}
// Link::comparison_id(text) -> Option<String>; Link::read(&Comparison, text) -> Link; link.write(&Comparison) -> String (c, rev always; then the answers)
