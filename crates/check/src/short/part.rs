//! A part of the full form on its way to becoming a node.

use weigh_up_model::comparison::{Date, Text};

use crate::node::{Entries, Node, Value};

/// A table whose values all stand in one line: that of what they are made from.
#[derive(Debug)]
pub(super) struct Part {
    line: usize,
    entries: Entries,
}

impl Part {
    pub(super) fn new(line: usize) -> Self {
        Self {
            line,
            entries: Entries::new(),
        }
    }

    /// The part, all of it in another line.
    pub(super) fn at(mut self, line: usize) -> Self {
        self.line = line;
        for node in self.entries.values_mut() {
            node.line = line;
        }
        self
    }

    /// The part with one more key.
    pub(super) fn with(self, key: &str, value: impl Into<Value>) -> Self {
        let line = self.line;
        self.with_at(line, key, value)
    }

    /// The part with one more key, whose value stands in a line of its own.
    pub(super) fn with_at(mut self, line: usize, key: &str, value: impl Into<Value>) -> Self {
        self.insert(line, key, value.into());
        self
    }

    /// Adds a key. Not a part of those that call it, of which there are many: it would weigh more
    /// than all else in them.
    #[inline(never)]
    fn insert(&mut self, line: usize, key: &str, value: Value) {
        self.entries.insert(key.into(), Node::new(line, value));
    }

    /// The part with one more key, where there is a value for it.
    pub(super) fn with_some(self, key: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// The part with a list of texts, such as ids.
    pub(super) fn with_texts(self, key: &str, texts: impl IntoIterator<Item = Text>) -> Self {
        let line = self.line;
        let nodes = texts
            .into_iter()
            .map(|text| Node::new(line, Value::Text(text)));
        let nodes: Vec<Node> = nodes.collect();
        self.with(key, nodes)
    }
}

impl From<Part> for Node {
    fn from(part: Part) -> Self {
        Self::new(part.line, Value::Table(part.entries))
    }
}

impl From<Part> for Value {
    fn from(part: Part) -> Self {
        Self::Table(part.entries)
    }
}

impl From<Vec<Part>> for Value {
    fn from(parts: Vec<Part>) -> Self {
        Self::List(parts.into_iter().map(Node::from).collect())
    }
}

impl From<Vec<Node>> for Value {
    fn from(nodes: Vec<Node>) -> Self {
        Self::List(nodes)
    }
}

impl From<Text> for Value {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

/// A number of tenths of a point, in points.
pub(super) fn points(tenths: i64) -> Value {
    let (points, rest) = (tenths / 10, tenths % 10);
    match rest {
        0 => Value::Whole(points),
        _ => Value::Decimal(format!("{points}.{rest}").into()),
    }
}
