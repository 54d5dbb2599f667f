//! The notation: answers as text and back, one for links, attributes, presets and tests.
//!
//! A text is a query: `speed=9&projects=iot,messaging-chat&team.python=8`. The writer has one text
//! for equal answers; the reader takes any text, never fails, and returns what it passed over.
//! The writer goes by the order of this table, and leaves out what is as by default.
//!
//! | key | value | default |
//! |---|---|---|
//! | a criterion's id | its weight, 0–10 | 5; 0 where the criterion is optional |
//! | `projects` | chosen project types | none |
//! | `fit` | the weight of project fit | 5 |
//! | `team` | the weight of team experience | 5 |
//! | `team.<alternative>` | the team's experience with it, 0–10 | not said, which counts as 0 |
//! | `must` | project types that are deal-breakers; they count as chosen too | none |
//! | `<alternative>.<criterion>` | the reader's own score, 0–10; always written | not set |
//! | `only` | the alternatives that are compared; one alone has no effect | all |
//! | `view` | a view of the scores | the first |
//!
//! A [`Link`] has more keys, `c` and `rev` before the answers and the others behind them:
//!
//! | key | value | default |
//! |---|---|---|
//! | `c` | the comparison; always written | |
//! | `v` | the version of the notation, never written while there is but one | 1 |
//! | `rev` | the revision of the data; always written | not known |
//! | `preset` | a preset; its answers come first, so it is read and never written | the neutral start |
//! | `with` | another reader's answers, a text inside the text; up to eight times | none |
//! | `lang` | the language | the page's |
//! | `theme` | `light`, `dark`, `auto` | the page's |
//! | `mode` | `full`, `compact`, `verdict` | the page's |
//! | `hide` | [parts](Part) | none |
//!
//! How a text is read, which has been through hands, chats, mails and forms:
//!
//! - It is form-decoded, as often as it was escaped. A `?` parts pairs like `&`, and so does what
//!   HTML makes of an ampersand: `&amp;`.
//! - Keys, ids and the items of lists are read without regard to case and blanks. Where none is
//!   equal, one counts that has the same letters and digits: `Data Science` is `data-science`.
//! - Blanks and the signs that sentences glue to a word are taken off the ends of values: `9.`,
//!   `9)`, `“9”`. Letters of full width and dashes of all kinds are read as those of ASCII.
//! - A number is `-?[0-9]+` of any length, and means the nearest one that is allowed.
//! - A list is separated by commas or semicolons. Its order does not matter, nor does a repeated
//!   id, and lists that are given several times add up, as the fields of a form do: `projects[]`
//!   too.
//! - Of several pairs with another key the last counts that has a meaning; `with` adds up.
//! - A field of a form that nobody has filled in says nothing: `speed=`.
//! - `must` and `projects` are two lists; a project type in both is a deal-breaker.
//! - What has no meaning is ignored and listed: a value, one id of a list, or a key that is near
//!   one of ours. Any other key belongs to other software, and is ignored in silence.
//! - The first 32 KiB and 1,024 pairs count. A pair that is not wholly inside is ignored.

mod appearance;
pub mod hosted;
pub mod keys;
mod link;
pub mod near;
mod pairs;
pub mod people;
mod reader;
mod words;
mod writer;

use crate::answers::Answers;
use crate::comparison::Comparison;
pub use appearance::{Mode, Part, Theme};
pub use link::Link;
use pairs::Pairs;
use reader::Reader;
use writer::Writer;

/// Something in a text that was passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// The key, decoded, at most 80 characters of it; `…` for all that is beyond the limits.
    pub key: String,
    /// The value or the part of it that has no meaning, decoded, at most 80 characters of it.
    pub value: String,
}

impl Ignored {
    fn new(key: &str, value: &str) -> Self {
        let cut = |text: &str| text.chars().take(80).collect();
        Self {
            key: cut(key),
            value: cut(value),
        }
    }
}

/// Writes answers: fixed order, defaults left out, so equal answers give equal text.
pub fn encode(comparison: &Comparison, answers: &Answers) -> String {
    let mut writer = Writer::default();
    writer.answers(comparison, answers);
    writer.finish()
}

/// Reads answers over the neutral start.
pub fn decode(comparison: &Comparison, text: &str) -> (Answers, Vec<Ignored>) {
    decode_over(comparison, Answers::neutral(comparison), text)
}

/// Reads answers over other answers: what the text does not name stays as it is, and a list that it
/// names takes the place of theirs.
pub fn decode_over(
    comparison: &Comparison,
    answers: Answers,
    text: &str,
) -> (Answers, Vec<Ignored>) {
    let mut reader = Reader::over(comparison, answers);
    let pairs = Pairs::of(text);
    for pair in &pairs.read {
        reader.read(pair);
    }
    reader.finish(&pairs)
}
