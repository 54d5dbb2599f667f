//! Exact decimal numbers, and numerals whose marks can be read in more than one way.

use std::fmt;

/// The most digits that a number may have.
const MOST_DIGITS: usize = 15;
/// The most of them behind the decimal mark, so that calculating with two numbers never overflows.
const MOST_DECIMALS: usize = 9;

/// A decimal number as it was written: `310` with one decimal is 31.0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    pub(super) digits: i128,
    /// The number of digits behind the decimal mark, 0 to 9.
    pub(super) decimals: u32,
}

/// The ways to read a numeral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Readings {
    /// Read with all of its marks between thousands.
    pub(super) whole: Option<Number>,
    /// Read with its last mark before the decimals.
    pub(super) decimal: Option<Number>,
    /// The mark between thousands in the only reading, or in the first of two.
    pub(super) thousands: Option<char>,
    /// The last mark.
    pub(super) last: Option<char>,
}

impl Number {
    /// A whole number, where it is not too large to calculate with.
    pub(crate) fn whole(number: i64) -> Option<Self> {
        let digits = i128::from(number);
        (digits.abs() < 10_i128.pow(15)).then_some(Self {
            digits,
            decimals: 0,
        })
    }

    /// Reads what a syntax calls a number: digits with at most one point.
    pub(crate) fn plain(text: &str) -> Option<Self> {
        let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
        let readings = Readings::of(unsigned);
        let is_grouped = unsigned
            .bytes()
            .filter(|byte| !byte.is_ascii_digit())
            .count()
            > 1;
        let number = if unsigned.contains('.') {
            readings.decimal
        } else {
            readings.whole
        };
        let number = number.filter(|_| !is_grouped && !unsigned.contains(','))?;
        Some(number.signed(text.starts_with('-')))
    }

    pub(super) fn signed(self, is_negative: bool) -> Self {
        let digits = if is_negative {
            -self.digits
        } else {
            self.digits
        };
        Self { digits, ..self }
    }

    /// The digits that the number has with so many decimals, no fewer than its own.
    pub(super) fn with_decimals(self, decimals: u32) -> i128 {
        self.digits * 10_i128.pow(decimals.saturating_sub(self.decimals))
    }

    fn of(whole: &str, fraction: &str) -> Option<Self> {
        if whole.len() + fraction.len() > MOST_DIGITS || fraction.len() > MOST_DECIMALS {
            return None;
        }
        Some(Self {
            digits: [whole, fraction].concat().parse().ok()?,
            decimals: u32::try_from(fraction.len()).ok()?,
        })
    }
}

impl fmt::Display for Number {
    /// Writes the number with a point, without zeros that say nothing; `{:#}` writes one such zero,
    /// so that three decimals are no thousands.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut digits, mut decimals) = (self.digits, self.decimals);
        if formatter.alternate() {
            (digits, decimals) = (10 * digits, decimals + 1);
        }
        while decimals > 0 && digits % 10 == 0 && !formatter.alternate() {
            digits /= 10;
            decimals -= 1;
        }
        if digits < 0 {
            formatter.write_str("-")?;
        }
        let unit = 10_u128.pow(decimals);
        let magnitude = digits.unsigned_abs();
        write!(formatter, "{}", magnitude / unit)?;
        if decimals > 0 {
            let width = usize::try_from(decimals).unwrap_or_default();
            write!(formatter, ".{:0width$}", magnitude % unit)?;
        }
        Ok(())
    }
}

impl Readings {
    /// Reads a numeral: digits with marks between them, a blank or an apostrophe among them.
    pub(super) fn of(numeral: &str) -> Self {
        let groups: Vec<&str> = numeral.split(is_mark).collect();
        let marks: Vec<char> = numeral.chars().filter(|letter| is_mark(*letter)).collect();
        let mut readings = Self {
            whole: None,
            decimal: None,
            thousands: None,
            last: marks.last().copied(),
        };
        if numeral
            .chars()
            .any(|letter| !is_mark(letter) && !letter.is_ascii_digit())
        {
            return readings;
        }
        if let Some(thousands) = grouped(&groups, &marks) {
            readings.thousands = thousands;
            readings.whole = Number::of(&groups.concat(), "");
        }
        if let (Some((last, before)), Some((fraction, whole))) =
            (marks.split_last(), groups.split_last())
            && matches!(last, '.' | ',' | '٫')
            && !before.contains(last)
            && !fraction.is_empty()
            && let Some(thousands) = grouped(whole, before)
        {
            if readings.whole.is_none() {
                readings.thousands = thousands;
            }
            readings.decimal = Number::of(&whole.concat(), fraction);
        }
        readings
    }
}

/// Returns `true` for what may stand between the digits of a number.
pub(super) fn is_mark(letter: char) -> bool {
    matches!(letter, '.' | ',' | ' ' | '\'' | '٫')
}

/// The mark between groups of digits, where they are groups of thousands, or of hundreds above them
/// as in India; `None` within where there is one group alone.
#[expect(clippy::option_option, reason = "no grouping differs from a wrong one")]
fn grouped(groups: &[&str], marks: &[char]) -> Option<Option<char>> {
    let Some((mark, others)) = marks.split_first() else {
        return Some(None);
    };
    let (first, rest) = groups.split_first()?;
    let (last, middle) = rest.split_last()?;
    let all = |length: usize| {
        (1..=length).contains(&first.len()) && middle.iter().all(|group| group.len() == length)
    };
    let is_grouped = *mark != '٫'
        && others.iter().all(|other| other == mark)
        && last.len() == 3
        && !first.starts_with('0')
        && (all(3) || all(2));
    is_grouped.then_some(Some(*mark))
}

#[cfg(test)]
mod tests {
    use super::{Number, Readings};

    fn read(numeral: &str) -> String {
        let Readings { whole, decimal, .. } = Readings::of(numeral);
        let told = [whole, decimal].into_iter().flatten();
        let told: Vec<String> = told.map(|number| number.to_string()).collect();
        told.join(" or ")
    }

    #[test]
    fn a_numeral_is_read_in_every_way_that_there_is() {
        for (numeral, readings) in [
            ("0", "0"),
            ("31", "31"),
            ("31.50", "31.5"),
            (".5", "0.5"),
            ("0.123", "0.123"),
            ("1.234", "1234 or 1.234"),
            ("1,234", "1234 or 1.234"),
            ("1,234.5", "1234.5"),
            ("1.234,5", "1234.5"),
            ("1 234", "1234"),
            ("1 234,5", "1234.5"),
            ("1'234.5", "1234.5"),
            ("1.234.567", "1234567"),
            ("12,34,567", "1234567"),
            ("1234.567", "1234.567"),
            ("1234٫5", "1234.5"),
            ("1.2.3", ""),
            ("9 10", ""),
            ("1,23,4", ""),
            ("5.", ""),
            ("1,234.567.8", ""),
            ("1234567890123456", ""),
            ("0.0123456789", ""),
            ("1e3", ""),
            ("", ""),
        ] {
            assert_eq!(read(numeral), readings, "{numeral:?}");
        }
    }

    #[test]
    fn a_number_of_a_syntax_has_one_reading() {
        for (text, number) in [
            ("3.125", Some("3.125")),
            ("-3.10", Some("-3.1")),
            ("1234", Some("1234")),
            ("-0.05", Some("-0.05")),
            ("1,5", None),
            ("1.234.567", None),
            ("nan", None),
            ("1e3", None),
            ("", None),
        ] {
            let found = Number::plain(text).map(|number| number.to_string());
            assert_eq!(found.as_deref(), number, "{text:?}");
        }
    }
}
