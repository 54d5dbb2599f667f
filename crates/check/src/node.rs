//! A document as a tree whose nodes know their lines, whatever syntax it is written in.

mod day;
mod number;

use std::collections::BTreeMap;

use weigh_up_model::comparison::{Date, Text};

use crate::problems::{Problems, quote};

/// Texts that say that there is no number, as the value null does.
pub(super) const GAPS: [&str; 6] = ["", "n/a", "?", "-", "–", "—"];

/// A value and the line that it begins on.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) line: usize,
    /// A number that grows from each value of a document to the next: the order of the keys of a
    /// table.
    pub(super) place: usize,
    pub(super) value: Value,
}

/// A value that a document can hold.
#[derive(Debug)]
pub(super) enum Value {
    Text(Text),
    Whole(i64),
    /// A decimal number as it is written: digits, a point and digits.
    Decimal(Text),
    Flag(bool),
    Date(Date),
    List(Vec<Node>),
    Table(Entries),
    /// A kind of value that no comparison has a use for, by its name.
    Other(&'static str),
}

/// The values of a table by their keys.
pub(super) type Entries = BTreeMap<Text, Node>;

/// A type that a value can be read as.
pub(super) trait Readable<'a>: Sized {
    /// The type in words.
    const KIND: &'static str;
    /// The type in words, for an author who wrote something else.
    const EXPECTED: &'static str = Self::KIND;

    /// The value, where it is of this type.
    fn of(value: &'a Value) -> Option<Self>;
}

impl Node {
    /// A node in a line, where the order makes no difference.
    pub(super) fn new(line: usize, value: Value) -> Self {
        Self {
            line,
            place: 0,
            value,
        }
    }

    /// Reads the value as the type that is expected. A value of another type is noted as a problem
    /// of the key that it belongs to.
    pub(super) fn read<'a, T: Readable<'a>>(&'a self, key: &str, problems: &Problems) -> Option<T> {
        let read = T::of(&self.value);
        if read.is_none() {
            let (key, expected, found) = (quote(key), T::EXPECTED, self.value.kind());
            problems.note(
                self.line,
                format_args!("{key} is {found}, expected {expected}"),
            );
        }
        read
    }

    /// Returns `true` if it says that there is no number, in the ways that authors and their tools
    /// write that.
    pub(super) fn is_gap(&self) -> bool {
        match &self.value {
            Value::Other(kind) => *kind == "null",
            Value::Text(text) => GAPS.contains(&&*text.trim().to_ascii_lowercase()),
            _ => false,
        }
    }

    /// Returns `true` for a number that its syntax calls one.
    pub(super) fn is_number(&self) -> bool {
        matches!(self.value, Value::Whole(_) | Value::Decimal(_))
    }

    /// Names a part of a list in a problem: by its id, by the parts it refers to, or by its number.
    pub(super) fn described(&self, key: &str, position: usize) -> String {
        let called = |name: &&str| {
            let text = Text::of(&self.get(name)?.value)?;
            let what = if *name == "id" { key } else { name };
            Some(format!("{what} {}", quote(&text)))
        };
        let keys = ["id", "criterion", "project-type", "alternative", "view"];
        let names: Vec<String> = keys.iter().filter_map(called).collect();
        if names.is_empty() {
            format!("{key} {}", position + 1)
        } else {
            names.join(", ")
        }
    }

    /// The value of a key, where this is a table that has it.
    pub(super) fn get(&self, key: &str) -> Option<&Node> {
        <&Entries>::of(&self.value)?.get(key)
    }

    /// The nodes of the list that is the value of a key; none where there is no such list.
    pub(super) fn items(&self, key: &str) -> &[Node] {
        let items = self.get(key).and_then(|node| Readable::of(&node.value));
        items.unwrap_or_default()
    }

    /// The line of the value of a key, or the node's own where it does not have the key.
    pub(super) fn line_of(&self, key: &str) -> usize {
        self.get(key).map_or(self.line, |node| node.line)
    }
}

impl Value {
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => Text::KIND,
            Self::Whole(_) => i64::KIND,
            Self::Decimal(_) => "a decimal number",
            Self::Flag(_) => bool::KIND,
            Self::Date(_) => Date::KIND,
            Self::List(_) => <&[Node]>::KIND,
            Self::Table(_) => <&Entries>::KIND,
            Self::Other(kind) => kind,
        }
    }
}

impl Readable<'_> for Text {
    const KIND: &'static str = "a text";

    fn of(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    }
}

impl Readable<'_> for i64 {
    const KIND: &'static str = "a whole number";

    fn of(value: &Value) -> Option<Self> {
        match value {
            Value::Whole(whole) => Some(*whole),
            _ => None,
        }
    }
}

impl Readable<'_> for bool {
    const KIND: &'static str = "true or false";

    fn of(value: &Value) -> Option<Self> {
        match value {
            Value::Flag(flag) => Some(*flag),
            _ => None,
        }
    }
}

impl Readable<'_> for Date {
    const KIND: &'static str = "a date";
    const EXPECTED: &'static str = "a date such as 2026-01-31";

    fn of(value: &Value) -> Option<Self> {
        match value {
            Value::Date(date) => Some(*date),
            // Not every syntax has dates.
            Value::Text(text) => day::date(text),
            _ => None,
        }
    }
}

impl<'a> Readable<'a> for &'a [Node] {
    const KIND: &'static str = "a list";

    fn of(value: &'a Value) -> Option<Self> {
        match value {
            Value::List(items) => Some(items),
            _ => None,
        }
    }
}

impl<'a> Readable<'a> for &'a Entries {
    const KIND: &'static str = "a table";

    fn of(value: &'a Value) -> Option<Self> {
        match value {
            Value::Table(entries) => Some(entries),
            _ => None,
        }
    }
}
