//! Rows without a unit: points, another scale than theirs, percentages, and parts of a whole.

use weigh_up_model::comparison::Text;

use super::cell::{Amount, Cell};
use super::marks::Item;
use super::number::Number;
use super::scale::Scale;
use super::unit::with_unit;
use super::{Filled, Read, Valued};
use crate::node::{Node, Readable as _, Value};
use crate::problems::quote;

/// The most words of a scale.
const MOST_WORDS: usize = 11;

impl Filled<'_> {
    /// Reads cells by the scale that the author gives.
    pub(super) fn on_scale(self, scale: &Node) -> Option<Read> {
        let row = self.row;
        let items = match &scale.value {
            Value::List(items) => items.as_slice(),
            _ => &[],
        };
        let words: Option<Vec<Text>> = items.iter().map(|node| Text::of(&node.value)).collect();
        let is_numeral = |node: &Node| matches!(Cell::of(node), Ok(Cell::Amount(_)));
        if let [_, _] = items
            && items.iter().all(is_numeral)
        {
            let (scale, [worst, best]) = row.scale_of(items)?;
            let anchors = [worst, scale.middle(), best];
            return self.amounts_alone()?.within(&scale, anchors, "");
        }
        match words.filter(|words| (2..=MOST_WORDS).contains(&words.len())) {
            Some(words) if has_twice(&words).is_none() => self.words_alone()?.by_words(&words),
            Some(words) => {
                let twice = has_twice(&words)
                    .map(|word| quote(word))
                    .unwrap_or_default();
                row.problems
                    .note(scale.line, format_args!("{twice} stands twice in “scale”"));
                None
            }
            None => {
                let message = format_args!(
                    "“scale” needs two numbers, the worst first, or 2 to {MOST_WORDS} words"
                );
                row.problems.note(scale.line, message);
                None
            }
        }
    }

    /// Reads cells that say by themselves what they are.
    pub(super) fn plain(self) -> Option<Read> {
        if self.amounts.is_empty() && self.parts.is_empty() {
            return self.by_known_words();
        }
        if !self.parts.is_empty() {
            return self.parts_alone()?.by_parts();
        }
        let filled = self.amounts_alone()?;
        let unit = |(_, amount): &(usize, Amount)| amount.unit();
        let percents = filled
            .amounts
            .iter()
            .map(unit)
            .filter(|unit| unit == "%")
            .count();
        if percents == filled.amounts.len() {
            let scale = Scale::up_to(Number::whole(100)?);
            return filled.within(&scale, ["0%", "50%", "100%"].map(Text::from), "%");
        }
        let in_unit = filled
            .amounts
            .iter()
            .find(|amount| !unit(amount).is_empty());
        if let Some((column, amount)) = in_unit {
            let (numeral, unit) = (quote(&amount.numeral), quote(&amount.unit()));
            let message = if percents > 0 {
                format!("{numeral} is in {unit}, but not every value of the row: write all alike")
            } else {
                format!(
                    "{numeral} is in {unit}: say what is worst and best in {unit}, such as 20 to 1, \
                     or write points from 0 to 10"
                )
            };
            filled.row.note(*column, &message);
            return None;
        }
        let anchors = [
            "the worst that is plausible",
            "halfway",
            "the best that is plausible",
        ];
        let scale = Scale::up_to(Number::whole(10)?);
        let mut read = filled.within(&scale, anchors.map(Text::from), "")?;
        read.is_points = true;
        Some(read)
    }

    /// Reads numbers on a linear scale, beyond which there is nothing.
    fn within(self, scale: &Scale, anchors: [Text; 3], unit: &str) -> Option<Read> {
        let items = self
            .amounts
            .iter()
            .map(|(column, amount)| self.item(*column, amount));
        let items: Vec<Item> = items.collect();
        let numbers = self.row.numbers(&items)?;
        let mut read = Vec::new();
        for ((column, amount), number) in self.amounts.iter().zip(numbers) {
            let found = amount.unit();
            let shown = with_unit(&amount.numeral, unit);
            if found != unit {
                let message = format!("{} is in {}: take that out", quote(&shown), quote(&found));
                self.row.note(*column, &message);
            } else if scale.contains(number) {
                let valued = Valued {
                    tenths: scale.tenths(number),
                    rounding: None,
                    shown: shown.into(),
                };
                read.push((*column, valued));
            } else {
                let (worst, best) = (scale.worst, scale.best);
                let message = format!(
                    "{} is not from {worst} to {best}: write a number that is, or say what is worst \
                     and best",
                    quote(&shown)
                );
                self.row.note(*column, &message);
            }
        }
        let is_right = read.len() == self.amounts.len();
        is_right.then(|| Read {
            scores: self.by_column(read),
            anchors,
            is_points: false,
            is_beyond: false,
        })
    }

    /// Reads parts of a whole, each by its own.
    fn by_parts(self) -> Option<Read> {
        let mut read = Vec::new();
        for (column, [part, whole]) in &self.parts {
            let scale = Scale::up_to(*whole);
            let shown = format!("{part} of {whole}");
            if scale.contains(*part) {
                let valued = Valued {
                    tenths: scale.tenths(*part),
                    rounding: None,
                    shown: shown.into(),
                };
                read.push((*column, valued));
            } else {
                self.row
                    .note(*column, &format!("{shown} is more than there is"));
            }
        }
        let mut wholes = self.parts.iter().map(|(_, [_, whole])| *whole);
        let anchors = match wholes.next() {
            Some(whole) if wholes.all(|other| other == whole) => {
                let middle = Scale::up_to(whole).middle();
                ["0", &*middle, &*whole.to_string()].map(|part| format!("{part} of {whole}").into())
            }
            _ => ["nothing", "half of it", "all of it"].map(Text::from),
        };
        let is_right = read.len() == self.parts.len();
        is_right.then(|| Read {
            scores: self.by_column(read),
            anchors,
            is_points: false,
            is_beyond: false,
        })
    }

    fn amounts_alone(self) -> Option<Self> {
        let others = self
            .words
            .iter()
            .map(|(column, word)| (*column, quote(word)));
        let others: Vec<_> = others.chain(self.parts_in_words()).collect();
        self.without(&others, "a number as the others are")
    }

    fn words_alone(self) -> Option<Self> {
        let amounts = self.amounts.iter();
        let others = amounts.map(|(column, amount)| (*column, quote(&amount.numeral)));
        let others: Vec<_> = others.chain(self.parts_in_words()).collect();
        self.without(&others, "a word of “scale”")
    }

    fn parts_alone(self) -> Option<Self> {
        let amounts = self.amounts.iter();
        let amounts = amounts.map(|(column, amount)| (*column, quote(&amount.numeral)));
        let words = self
            .words
            .iter()
            .map(|(column, word)| (*column, quote(word)));
        let others: Vec<_> = amounts.chain(words).collect();
        self.without(&others, "a part of a whole as the others are, such as 4/5")
    }

    fn parts_in_words(&self) -> impl Iterator<Item = (usize, String)> {
        let parts = self.parts.iter();
        parts.map(|(column, [part, whole])| (*column, format!("“{part}/{whole}”")))
    }

    /// Itself, where there are no cells of another kind; those are noted.
    fn without(self, others: &[(usize, String)], expected: &str) -> Option<Self> {
        for (column, quoted) in others {
            self.row
                .note(*column, &format!("{quoted} is not {expected}"));
        }
        others.is_empty().then_some(self)
    }
}

/// A word that stands twice in a scale, whatever its case.
fn has_twice(words: &[Text]) -> Option<&Text> {
    words.iter().enumerate().find_map(|(place, word)| {
        let mut before = words.iter().take(place);
        before
            .any(|other| other.eq_ignore_ascii_case(word))
            .then_some(word)
    })
}
