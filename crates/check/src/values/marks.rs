//! The marks in the numbers of a row: which of them stand between thousands, and which before the
//! decimals. The row's own numbers are the evidence, and where they do not tell, nothing is
//! guessed.

use weigh_up_model::comparison::Text;

use super::cell::Amount;
use super::number::{Number, Readings};
use crate::problems::quote;

/// A number of a row.
#[derive(Debug)]
pub(super) struct Item {
    /// The column, or the key of an anchor.
    pub(super) name: Text,
    pub(super) line: usize,
    pub(super) amount: Amount,
}

/// The marks, each with the number that shows what it stands for.
#[derive(Debug, Default)]
pub(super) struct Marks<'a> {
    decimal: Option<(char, &'a Item)>,
    thousands: Option<(char, &'a Item)>,
}

impl<'a> Marks<'a> {
    /// Finds what the marks of a row stand for, or the number that contradicts another one, with
    /// what is wrong.
    pub(super) fn of(items: &'a [Item]) -> Result<Self, (&'a Item, String)> {
        let mut marks = Self::default();
        for item in items {
            let readings = item.amount.readings;
            if readings.whole.is_some() == readings.decimal.is_some() {
                continue;
            }
            if let Some(mark) = readings.last.filter(|_| readings.decimal.is_some()) {
                let (known, first) = *marks.decimal.get_or_insert((mark, item));
                if known != mark {
                    return Err((item, contradiction(item, mark, first, known)));
                }
            }
            if let Some(mark) = readings.thousands {
                marks.thousands.get_or_insert((mark, item));
            }
        }
        if let (Some((mark, decimal)), Some((other, thousands))) = (marks.decimal, marks.thousands)
            && mark == other
        {
            let (mark, other) = (quote(&mark.to_string()), quote(&thousands.amount.numeral));
            let message = format!(
                "{} has {mark} before its decimals, but {other} of {} has it between thousands: \
                 write all numbers of the row alike",
                quote(&decimal.amount.numeral),
                quote(&thousands.name),
            );
            return Err((decimal, message));
        }
        Ok(marks)
    }

    /// The number that an item is, or why it could be two.
    pub(super) fn number(&self, item: &Item) -> Result<Number, String> {
        let Readings {
            whole,
            decimal,
            last,
            ..
        } = item.amount.readings;
        let (Some(whole), Some(decimal)) = (whole, decimal) else {
            let only = whole.or(decimal);
            return only.ok_or_else(|| format!("{} is no number", quote(&item.amount.numeral)));
        };
        let is = |known: Option<(char, &Item)>| known.is_some_and(|(mark, _)| Some(mark) == last);
        let is_decimal = is(self.decimal);
        let is_thousands = is(self.thousands);
        if is_decimal || !is_thousands && self.decimal.is_none() && self.thousands.is_some() {
            Ok(decimal)
        } else if is_thousands || self.decimal.is_some() {
            Ok(whole)
        } else {
            let numeral = quote(&item.amount.numeral);
            Err(format!(
                "{numeral} may be {whole}, or {decimal} with three decimals: write {whole}, or \
                 {decimal:#}"
            ))
        }
    }
}

fn contradiction(item: &Item, mark: char, first: &Item, known: char) -> String {
    let [mark, known] = [mark, known].map(|mark| quote(&mark.to_string()));
    format!(
        "{} has {mark} before its decimals, but {} of {} has {known}: write both alike",
        quote(&item.amount.numeral),
        quote(&first.amount.numeral),
        quote(&first.name),
    )
}
