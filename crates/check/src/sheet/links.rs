//! Links in a table become the sources of its rows.

use weigh_up_model::comparison::Text;

use super::Cell;
use crate::node::{Entries, Node, Value};

/// The sources of a row: that of the cell for the whole row, or one for each link in another cell.
pub(super) fn sources(line: usize, whole: Option<&Cell>, links: &[Option<Text>]) -> Option<Value> {
    let of_whole = || whole.and_then(|cell| linked(line, cell));
    if links.iter().all(Option::is_none) {
        return of_whole();
    }
    let each = links.iter().map(|link| {
        let own = link.clone().map(Value::Text).or_else(of_whole);
        Node::new(line, own.unwrap_or(Value::Text("".into())))
    });
    Some(Value::List(each.collect()))
}

/// The source that a cell links to, titled by its text.
fn linked(line: usize, cell: &Cell) -> Option<Value> {
    let address = Value::Text(cell.address.clone()?);
    let title = cell.line();
    if title.is_empty() || title.contains("://") {
        return Some(address);
    }
    let mut entries = Entries::new();
    for (key, value) in [("title", Value::Text(title.into())), ("address", address)] {
        entries.insert(key.into(), Node::new(line, value));
    }
    Some(Value::Table(entries))
}
