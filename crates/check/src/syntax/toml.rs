//! TOML as a tree of nodes.

use toml::Spanned;
use toml::de::{DeInteger, DeTable, DeValue};
use weigh_up_model::comparison::Date;

use super::Lines;
use crate::node::{Node, Value};
use crate::problems::Problems;

/// Reads a text as TOML; returns `None` if it is not.
pub(in super::super) fn read(text: &str, problems: &Problems) -> Option<Node> {
    let lines = Lines::new(text);
    let (document, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let line = lines.at(error.span().map_or(0, |span| span.start));
        let message = error.message().replace('\n', ", ");
        problems.note(line, format_args!("not TOML: {message}"));
    }
    let root = || Node::new(1, lines.table(document.get_ref()));
    errors.is_empty().then(root)
}

impl Lines {
    fn node(&self, value: &Spanned<DeValue<'_>>) -> Node {
        Node {
            line: self.at(value.span().start),
            place: value.span().start,
            value: match value.get_ref() {
                DeValue::String(text) => Value::Text(text.as_ref().into()),
                DeValue::Integer(number) => whole(number),
                DeValue::Float(number) => Value::decimal(number.as_str().trim_start_matches('+')),
                DeValue::Boolean(flag) => Value::Flag(*flag),
                DeValue::Datetime(moment) => match (moment.date, moment.time) {
                    (Some(date), None) => Value::Date(Date {
                        year: date.year,
                        month: date.month,
                        day: date.day,
                    }),
                    _ => Value::Other("a time"),
                },
                DeValue::Array(items) => {
                    Value::List(items.iter().map(|item| self.node(item)).collect())
                }
                DeValue::Table(entries) => self.table(entries),
            },
        }
    }

    fn table(&self, entries: &DeTable<'_>) -> Value {
        let nodes = entries
            .iter()
            .map(|(key, value)| (key.get_ref().as_ref().into(), self.node(value)));
        Value::Table(nodes.collect())
    }
}

fn whole(number: &DeInteger<'_>) -> Value {
    i64::from_str_radix(number.as_str(), number.radix())
        .map_or(Value::Other("a number beyond all bounds"), Value::Whole)
}
