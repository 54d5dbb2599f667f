//! A language: the words on the screen, and how numbers, lists, plurals and dates read in it.
//!
//! The words come from the package's `locales`, compiled in; the formats come through one trait:
//! the browser's `Intl` in the page, [`English`] for tests, prerendered pages and exports.

pub mod isolation;

use std::fmt::Debug;
use std::rc::Rc;

use crate::comparison::Date;
use isolation::isolated;

/// The formats of numbers, lists, plurals and dates.
pub trait Formats: Debug {
    /// A whole number.
    fn number(&self, number: i64) -> String;
    /// A whole number of percent.
    fn percent(&self, percent: i64) -> String;
    /// A number in units of its last decimal, not below 0: 79 tenths are “7.9”.
    fn decimal(&self, units: i64, decimals: Decimals) -> String;
    /// A number of parts, of which 1, 10 or 100 make one, with no more decimals than it needs: 84
    /// tenths are “8.4”, 80 are “8”. Below 0 it has a minus sign before it.
    fn parts(&self, number: i64, parts: i64) -> String {
        let amount = number.abs();
        let told = if amount % parts == 0 {
            self.number(amount / parts)
        } else if 10 * amount % parts == 0 {
            self.decimal(10 * amount / parts, Decimals::One)
        } else {
            self.decimal(100 * amount / parts, Decimals::Two)
        };
        if number < 0 { format!("-{told}") } else { told }
    }
    /// A list in a sentence: “a, b, and c”, each item [isolated] from the others.
    fn list(&self, items: &[String]) -> String;
    /// The form that a counted word takes.
    fn plural(&self, number: i64) -> Plural;
    /// A day, readable.
    fn date(&self, date: Date) -> String;
}

/// The number of decimals that a figure has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimals {
    /// One: tenths.
    One,
    /// Two: hundredths.
    Two,
}

impl Decimals {
    /// The units of the last decimal that make one.
    pub fn units(self) -> i64 {
        match self {
            Self::One => 10,
            Self::Two => 100,
        }
    }
}

/// The forms that a counted word may take, as Unicode's CLDR names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// None, where a language has a form for it.
    Zero,
    /// One.
    One,
    /// Two, where a language has a form for it.
    Two,
    /// A few.
    Few,
    /// Many.
    Many,
    /// Everything else.
    Other,
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// A language to speak in.
#[derive(Clone, Debug)]
pub struct Language {
    formats: Rc<dyn Formats>,
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.formats, &other.formats)
    }
}

impl Language {
    /// English words with the formats given.
    pub fn new(formats: Rc<dyn Formats>) -> Self {
        Self { formats }
    }

    /// English with native formats.
    pub fn english() -> Self {
        Self::new(Rc::new(English))
    }

    /// The formats.
    pub fn formats(&self) -> &dyn Formats {
        &*self.formats
    }

    /// A message as it stands.
    pub fn say(&self, message: Message) -> &'static str {
        message.0
    }

    /// A template with its gaps filled: each `{name}` becomes the value of that name, [isolated]
    /// from the words around it. A value may have no gap, so that templates of which one is chosen
    /// can share their values.
    pub fn fill(&self, template: Template, values: &[(&str, &str)]) -> String {
        fill(template.0, values)
    }

    /// A counted message in the form that the number asks for; `{n}` is the number.
    pub fn count(&self, message: Counted, number: i64) -> String {
        self.fill_counted(message, number, &[("n", &self.formats.number(number))])
    }

    /// A message in the form that a number asks for, with its gaps filled.
    pub fn fill_counted(&self, message: Counted, number: i64, values: &[(&str, &str)]) -> String {
        let template = match self.formats.plural(number) {
            Plural::One => message.one,
            _ => message.other,
        };
        fill(template, values)
    }
}

fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        let value = values.iter().find(|(known, _)| *known == name);
        debug_assert!(value.is_some(), "nothing fills “{name}” of “{template}”");
        if let Some((_, value)) = value {
            out.push_str(&isolated(value));
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// English formats without a browser, equal to what its `Intl` gives.
#[derive(Clone, Copy, Debug)]
pub struct English;

impl Formats for English {
    fn number(&self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let mut out = String::new();
        if number < 0 {
            out.push('-');
        }
        for (position, digit) in digits.chars().enumerate() {
            if position > 0 && (digits.len() - position).is_multiple_of(3) {
                out.push(',');
            }
            out.push(digit);
        }
        out
    }

    fn percent(&self, percent: i64) -> String {
        format!("{}%", self.number(percent))
    }

    fn decimal(&self, units: i64, decimals: Decimals) -> String {
        let whole = self.number(units / decimals.units());
        let part = units % decimals.units();
        match decimals {
            Decimals::One => format!("{whole}.{part}"),
            Decimals::Two => format!("{whole}.{part:02}"),
        }
    }

    fn list(&self, items: &[String]) -> String {
        let items: Vec<_> = items.iter().map(|item| isolated(item)).collect();
        match items.as_slice() {
            [] => String::new(),
            [one] => one.to_string(),
            [one, two] => format!("{one} and {two}"),
            [most @ .., last] => format!("{}, and {last}", most.join(", ")),
        }
    }

    fn plural(&self, number: i64) -> Plural {
        if number.abs() == 1 {
            Plural::One
        } else {
            Plural::Other
        }
    }

    fn date(&self, date: Date) -> String {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let position = usize::from(date.month).wrapping_sub(1);
        let month = MONTHS.get(position).copied().unwrap_or_default();
        format!("{month} {}, {}", date.day, date.year)
    }
}
