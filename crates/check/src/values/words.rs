//! Rows of words, from the worst to the best.

use weigh_up_model::comparison::Text;

use super::{Filled, Read, Valued};
use crate::problems::quote;

/// Words that need no explaining, with their tenths.
const KNOWN: [(&str, i64); 11] = [
    ("yes", 100),
    ("partly", 50),
    ("no", 0),
    ("partial", 50),
    ("✓", 100),
    ("✔", 100),
    ("✅", 100),
    ("✗", 0),
    ("✘", 0),
    ("✕", 0),
    ("❌", 0),
];

impl Filled<'_> {
    /// Reads words by the scale that the author gives, evenly from the worst to the best.
    pub(super) fn by_words(self, scale: &[Text]) -> Option<Read> {
        let last = i64::try_from(scale.len()).ok()? - 1;
        let between = |place: usize| scale.get(place).cloned().unwrap_or_default();
        let (low, high) = ((scale.len() - 1) / 2, scale.len() / 2);
        let middle = match (between(low), between(high)) {
            (low, high) if low == high => low,
            (low, high) => format!("between {low} and {high}").into(),
        };
        let anchors = [between(0), middle, between(scale.len() - 1)];
        let expected = scale.join(", ");
        self.read_words(anchors, &expected, |word| {
            let place = scale.iter().position(|known| is_same(known, word))?;
            // Half a tenth counts up.
            Some((200 * i64::try_from(place).ok()? + last) / (2 * last))
        })
    }

    /// Reads “yes”, “partly” and “no”.
    pub(super) fn by_known_words(self) -> Option<Read> {
        let anchors = ["no", "partly", "yes"].map(Text::from);
        let expected = "a number from 0 to 10, yes, partly or no; for other words, list them all in \
                        “scale”, the worst first";
        self.read_words(anchors, expected, |word| {
            let known = KNOWN.iter().find(|(known, _)| is_same(known, word));
            known.map(|(_, tenths)| *tenths)
        })
    }

    fn read_words(
        self,
        anchors: [Text; 3],
        expected: &str,
        tenths: impl Fn(&str) -> Option<i64>,
    ) -> Option<Read> {
        let mut read = Vec::new();
        for (column, word) in &self.words {
            let Some(tenths) = tenths(word) else {
                let message = format!("{} is unknown, expected {expected}", quote(word));
                self.row.note(*column, &message);
                continue;
            };
            let valued = Valued {
                tenths,
                rounding: None,
                shown: word.clone(),
            };
            read.push((*column, valued));
        }
        let is_right = read.len() == self.words.len();
        is_right.then(|| Read {
            scores: self.by_column(read),
            anchors,
            is_points: false,
            is_beyond: false,
        })
    }
}

fn is_same(known: &str, word: &str) -> bool {
    known.trim().eq_ignore_ascii_case(word.trim())
}
