//! A cell as it is written: a number with what stands around it, a word, or nothing.

use weigh_up_model::comparison::Text;

use super::mistakes::{is_date, markup, no_number, no_one_number, too_long};
use super::number::{Number, Readings, is_mark};
use super::plain::plain;
use crate::node::{GAPS, Node, Value};
use crate::problems::quote;

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// There is no score.
    Gap,
    /// A number, perhaps in a unit.
    Amount(Amount),
    /// A number out of another: `4/5`, or stars.
    Part(Number, Number),
    /// Something without digits.
    Word(Text),
}

/// A number in a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    /// The digits with their marks.
    pub(super) numeral: Text,
    pub(super) readings: Readings,
    /// What stands before the number, and behind it.
    pub(super) around: [Text; 2],
}

impl Amount {
    /// What stands around the number, as one text; empty where it stands alone.
    pub(super) fn unit(&self) -> String {
        self.around.join(" ").trim().to_owned()
    }
}

impl Cell {
    /// Reads the value of a cell, or says what is wrong with it.
    pub(super) fn of(node: &Node) -> Result<Self, String> {
        let exact = |number: Option<Number>, text: Text| {
            let number = number.ok_or_else(|| too_long(&text))?;
            Ok(Self::Amount(Amount::exact(number, text)))
        };
        match &node.value {
            Value::Whole(number) => exact(Number::whole(*number), number.to_string().into()),
            Value::Decimal(text) => exact(Number::plain(text), text.clone()),
            Value::Flag(flag) => Ok(Self::Word(if *flag { "yes" } else { "no" }.into())),
            Value::Text(text) => Self::written(text),
            Value::Date(date) => Err(is_date(&date.to_string())),
            _ if node.is_gap() => Ok(Self::Gap),
            value => Err(format!("this is {}, expected a value", value.kind())),
        }
    }

    /// Reads a text.
    pub(super) fn written(text: &str) -> Result<Self, String> {
        let plain = plain(text);
        if GAPS.contains(&&*plain.to_ascii_lowercase()) {
            return Ok(Self::Gap);
        }
        if let Some(marked) = markup(&plain) {
            let (text, marked) = (quote(text), quote(marked));
            return Err(format!("{text} has {marked} in it: write the value alone"));
        }
        if plain.contains(is_star) {
            return stars(&plain);
        }
        match plain.find(|letter: char| letter.is_ascii_digit()) {
            Some(first) => number(&plain, first),
            None => Ok(Self::Word(plain.into())),
        }
    }
}

impl Amount {
    fn exact(number: Number, numeral: Text) -> Self {
        let mut readings = Readings::of("");
        readings.decimal = Some(number);
        Self {
            numeral,
            readings,
            around: Default::default(),
        }
    }
}

/// Reads a text that has a digit.
fn number(text: &str, first: usize) -> Result<Cell, String> {
    let behind = text.rfind(|letter: char| letter.is_ascii_digit());
    let (numeral, after) = text.split_at(behind.map_or(first, |last| last + 1));
    let (mut before, mut numeral) = numeral.split_at(first);
    // A number may begin with its decimal mark.
    if let Some(shorter) = before.strip_suffix(['.', ','])
        && !shorter.ends_with(char::is_alphanumeric)
    {
        numeral = text
            .get(shorter.len()..shorter.len() + 1 + numeral.len())
            .unwrap_or(numeral);
        before = shorter;
    }
    let (before, after) = (before.trim(), after.trim());
    let is_negative = before.starts_with('-') || before.ends_with('-');
    let before = before.trim_matches(['-', '+']).trim();
    if before.contains(['~', '≈', '<', '>', '≤', '≥', '±']) {
        return Err(no_one_number(text));
    }
    if is_remark(after) || numeral.contains(['[', '(']) {
        return Err(format!(
            "{} has a mark or a remark behind its number: take it out, and say it in a note",
            quote(text)
        ));
    }
    if let Some((part, whole)) = numeral.split_once('/')
        && before.is_empty()
        && after.is_empty()
        && !is_negative
        && !whole.contains('/')
    {
        return out_of(text, part.trim(), whole.trim());
    }
    if numeral.contains(|letter| !is_mark(letter) && !letter.is_ascii_digit()) {
        return Err(no_number(text, numeral));
    }
    let mut readings = Readings::of(numeral);
    let all = [readings.whole, readings.decimal];
    if all == [None, None] {
        let digits = numeral.bytes().filter(u8::is_ascii_digit).count();
        return Err(if digits > 9 {
            too_long(text)
        } else {
            no_number(text, numeral)
        });
    }
    let [whole, decimal] = all.map(|number| number.map(|number| number.signed(is_negative)));
    (readings.whole, readings.decimal) = (whole, decimal);
    let sign = if is_negative { "-" } else { "" };
    let numeral = [sign, numeral].concat();
    Ok(Cell::Amount(Amount {
        numeral: numeral.into(),
        readings,
        around: [before.into(), after.into()],
    }))
}

/// Reads a number out of another.
fn out_of(text: &str, part: &str, whole: &str) -> Result<Cell, String> {
    let of = |numeral: &str| {
        let readings = Readings::of(numeral);
        // Out of a number, two readings would be a thousand apart.
        readings.decimal.xor(readings.whole)
    };
    match (of(part), of(whole)) {
        (Some(part), Some(whole)) if whole.digits > 0 => Ok(Cell::Part(part, whole)),
        _ => Err(no_number(text, text)),
    }
}

/// Counts stars, which say out of how many by those that are empty.
fn stars(text: &str) -> Result<Cell, String> {
    let full = text
        .chars()
        .filter(|letter| matches!(letter, '★' | '⭐'))
        .count();
    let all = full + text.chars().filter(|letter| *letter == '☆').count();
    let letters = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .count();
    let number = |count: usize| Number::whole(i64::try_from(count).ok()?);
    if letters != all {
        return Err(format!(
            "{} is no row of stars: write such as ★★★☆☆",
            quote(text)
        ));
    }
    if full == all && full < 5 {
        return Err(format!(
            "{} does not say out of how many: write ☆ for each star that is missing, such as ★★★☆☆",
            quote(text)
        ));
    }
    let part = number(full).zip(number(all));
    part.map(|(full, all)| Cell::Part(full, all))
        .ok_or_else(|| no_number(text, text))
}

fn is_star(letter: char) -> bool {
    matches!(letter, '★' | '⭐' | '☆')
}

/// Returns `true` if what follows a number is no unit.
fn is_remark(after: &str) -> bool {
    let marks = [
        '+', '*', '†', '‡', '§', '[', '(', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹',
    ];
    after.starts_with(marks) || after.ends_with(['*', '†', '‡', ']'])
}

#[cfg(test)]
mod tests {
    use super::Cell;
    use crate::node::{Node, Value};

    fn told(text: &str) -> String {
        match Cell::of(&Node::new(1, Value::Text(text.into()))) {
            Ok(Cell::Gap) => "gap".to_owned(),
            Ok(Cell::Amount(amount)) => {
                let readings = [amount.readings.whole, amount.readings.decimal];
                let readings = readings.into_iter().flatten();
                let readings: Vec<String> = readings.map(|number| number.to_string()).collect();
                format!("{} [{}]", readings.join(" or "), amount.unit())
            }
            Ok(Cell::Part(part, whole)) => format!("{part} of {whole}"),
            Ok(Cell::Word(word)) => format!("word {word}"),
            Err(message) => message,
        }
    }

    #[test]
    fn a_cell_is_read_as_people_write_it() {
        let rows = include_str!("cells.txt").lines();
        for row in rows.filter(|row| !row.starts_with('#') && !row.is_empty()) {
            let (text, expected) = row.split_once(" => ").expect(row);
            assert_eq!(told(text), expected, "{row}");
        }
    }
}
