//! Links in a table become the sources of its rows.

use weigh_up_model::comparison::Text;

use super::Cell;
use crate::node::{Node, Value};

/// The sources of a row: that of the whole row, or one for each link in a cell.
pub(super) fn sources(line: usize, source: Option<Value>, links: &[Option<Text>]) -> Option<Value> {
    if links.iter().all(Option::is_none) {
        return source;
    }
    let each = links.iter().map(|link| {
        let own = link.clone().map(Value::Text).or_else(|| source.clone());
        Node::new(line, own.unwrap_or(Value::Text("".into())))
    });
    Some(Value::List(each.collect()))
}

/// The source that a cell links to, titled by its text.
pub(super) fn linked(line: usize, cell: &Cell) -> Option<Value> {
    let address = cell.address.clone()?;
    let is_title = !cell.text.contains("://") && !cell.text.trim().is_empty();
    if !is_title {
        return Some(Value::Text(address));
    }
    let entries = [("title", Text::from(cell.line())), ("address", address)];
    let entries = entries.map(|(key, text)| (Text::from(key), Node::new(line, Value::Text(text))));
    Some(Value::Table(entries.into_iter().collect()))
}
