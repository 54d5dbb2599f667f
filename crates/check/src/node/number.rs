//! Numbers: points with at most one decimal, read exactly from how they are written.

use weigh_up_model::comparison::Tenths;

use super::{Node, Value};
use crate::problems::{Problems, quote};

impl Node {
    /// Reads the value as points with at most one decimal, called `what` in a problem.
    pub(crate) fn tenths(&self, key: &str, what: &str, problems: &Problems) -> Option<Tenths> {
        let number = match &self.value {
            Value::Whole(number) => Some(number.saturating_mul(10)),
            Value::Decimal(text) => tenths(text),
            value => {
                let key = quote(key);
                let found = match value {
                    Value::Text(text) => format!("the text {} in quotes", quote(text)),
                    value => value.kind().to_owned(),
                };
                let gap = match what {
                    "score" | "fit" | "was" => ", or “n/a” where there is none",
                    _ => "",
                };
                let message = format_args!("{key} is {found}, expected a number from 0 to 10{gap}");
                problems.note(self.line, message);
                return None;
            }
        };
        let Some(number) = number else {
            let found = self.value.told();
            problems.note(
                self.line,
                format_args!("{what} {found} has more than one decimal: round it to tenths"),
            );
            return None;
        };
        let tenths = Tenths::clamped(number);
        if tenths.get() == number {
            return Some(tenths);
        }
        let found = self.value.told();
        problems.note(self.line, format_args!("{what} {found} is not in 0..=10"));
        None
    }
}

impl Value {
    /// A decimal number as it is written, unless it is one for programs alone, as “1e3” is.
    pub(crate) fn decimal(text: &str) -> Self {
        let is_plain = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-');
        if text.bytes().all(is_plain) {
            Self::Decimal(text.into())
        } else {
            Self::Other("a decimal number")
        }
    }

    /// A number as it is written; the kind of any other value.
    fn told(&self) -> String {
        match self {
            Self::Whole(number) => number.to_string(),
            Self::Decimal(text) => text.to_string(),
            value => value.kind().to_owned(),
        }
    }
}

/// The tenths of a number as it is written; `None` where it has more than one decimal that counts.
fn tenths(text: &str) -> Option<i64> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let decimals = decimals.trim_end_matches('0');
    let tenths = match decimals.len() {
        0 => 0,
        1 => decimals.parse::<i64>().ok()?,
        _ => return None,
    };
    let whole: i64 = whole.parse().ok()?;
    let sign = if text.starts_with('-') { -1 } else { 1 };
    Some(whole.saturating_mul(10).saturating_add(sign * tenths))
}
