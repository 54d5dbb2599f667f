//! JSON, as far as the widget writes it: a value in the making, and its text.

use std::fmt::{self, Write as _};

use weigh_up_model::comparison::Text;
use weigh_up_model::verdict::share::Portion;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// Nothing.
    Null,
    /// A whole number.
    Number(i64),
    /// A part of the whole, written as 0, 1 or a fraction of at most six decimals.
    Portion(Portion),
    /// A text.
    Text(Text),
    /// A list.
    List(Vec<Json>),
    /// Names with their values, in their order.
    Object(Vec<(Text, Json)>),
}

impl Json {
    /// An object from its names and values.
    pub fn object(members: Vec<(&str, Self)>) -> Self {
        let members = members.into_iter();
        Self::Object(members.map(|(name, value)| (name.into(), value)).collect())
    }

    /// A list of texts.
    pub fn texts(texts: impl Iterator<Item = Text>) -> Self {
        Self::List(texts.map(Self::Text).collect())
    }
}

impl From<i64> for Json {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<Portion> for Json {
    fn from(portion: Portion) -> Self {
        Self::Portion(portion)
    }
}

impl From<Text> for Json {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl fmt::Display for Json {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => to.write_str("null"),
            Self::Number(number) => number.fmt(to),
            Self::Portion(portion) => write_portion(*portion, to),
            Self::Text(text) => write_text(text, to),
            Self::List(values) => {
                to.write_char('[')?;
                for (position, value) in values.iter().enumerate() {
                    separate(position, to)?;
                    value.fmt(to)?;
                }
                to.write_char(']')
            }
            Self::Object(members) => {
                to.write_char('{')?;
                for (position, (name, value)) in members.iter().enumerate() {
                    separate(position, to)?;
                    write_text(name, to)?;
                    to.write_char(':')?;
                    value.fmt(to)?;
                }
                to.write_char('}')
            }
        }
    }
}

fn separate(position: usize, to: &mut fmt::Formatter<'_>) -> fmt::Result {
    if position > 0 {
        to.write_char(',')
    } else {
        Ok(())
    }
}

/// Writes a part of the whole without a float, the same everywhere.
fn write_portion(portion: Portion, to: &mut fmt::Formatter<'_>) -> fmt::Result {
    match portion {
        Portion::NONE => to.write_char('0'),
        Portion::ALL => to.write_char('1'),
        _ => {
            let decimals = format!("{:06}", portion.millionths());
            to.write_str("0.")?;
            to.write_str(decimals.trim_end_matches('0'))
        }
    }
}

/// Writes a text in quotes (RFC 8259, section 7).
fn write_text(text: &str, to: &mut fmt::Formatter<'_>) -> fmt::Result {
    to.write_char('"')?;
    for letter in text.chars() {
        match letter {
            '"' | '\\' => {
                to.write_char('\\')?;
                to.write_char(letter)?;
            }
            '\n' => to.write_str("\\n")?,
            '\0'..' ' => {
                // Whoever writes control letters into a name gets a space.
                to.write_char(' ')?;
            }
            _ => to.write_char(letter)?,
        }
    }
    to.write_char('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: &Json, text: &str) {
        assert_eq!(value.to_string(), text);
        let read: serde_json::Value = serde_json::from_str(text).expect("valid JSON");
        assert_eq!(read.to_string().len(), text.len());
    }

    #[test]
    fn values_read_as_they_are_meant() {
        check(&Json::Null, "null");
        check(&Json::from(-3), "-3");
        check(&Json::List(vec![Json::from(1), Json::Null]), "[1,null]");
        let nested = Json::object(vec![("b", Json::from("x")), ("a", Json::List(Vec::new()))]);
        check(&nested, r#"{"b":"x","a":[]}"#);
    }

    #[test]
    fn a_part_of_the_whole_has_no_more_decimals_than_it_needs() {
        let rows = [
            (0, "0"),
            (1, "0.000001"),
            (47_200, "0.0472"),
            (500_000, "0.5"),
            (888_123, "0.888123"),
            (999_999, "0.999999"),
            (1_000_000, "1"),
            (u32::MAX, "1"),
        ];
        for (millionths, text) in rows {
            let written = Json::from(Portion::from_millionths(millionths)).to_string();
            assert_eq!(written, text);
        }
    }

    #[test]
    fn texts_are_escaped() {
        check(
            &Json::from("“say \"yes\\no\"”\n"),
            r#""“say \"yes\\no\"”\n""#,
        );
        check(&Json::from("\u{1}</script>"), r#"" </script>""#);
    }
}
