//! The panel “rule”: how the verdict is decided, with the reader's own numbers to redo it.

mod band;
mod errors;
mod points;
mod rivals;
mod screening;

use super::Sheet;
use crate::answers::Factor;
use crate::comparison::Text;
use crate::components::bars::hue;
use crate::components::element::{Element, Value, classed, el};
use crate::components::scene::Scene;
use crate::language::Message as Word;
use crate::verdict::explanation::factor_name;
use crate::verdict::{Standing, Table};

/// How many alternatives a table has room for before it is scrolled.
const ROOM: usize = 2;

/// The panel. It has no state.
pub fn rule(sheet: &Sheet<'_>) -> Element {
    let scene = sheet.scene;
    let table = Table::new(scene.comparison, scene.answers);
    classed("div", "panel decided")
        .child(el("p").text(scene.say(Word::RuleInShort)))
        .children(screening::screening(scene))
        .children(points::points(scene, &table))
        .children(points::fit(scene, &table))
        .children(band::band(scene, &table))
}

/// A title within the panel.
fn title(scene: &Scene<'_>, word: Word) -> Element {
    scene.heading(2).text(scene.say(word))
}

/// A table of sums; one that is too wide for a narrow place is scrolled there.
fn table(caption: String, wide: bool, head: Vec<Element>, rows: Vec<Element>) -> Element {
    let table = classed("table", "sums")
        .child(el("caption").text(caption.clone()))
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(rows));
    let around = classed("div", "scroll");
    let around = if wide {
        let region = around.set("role", "region").set("tabindex", "0");
        region.set("aria-label", caption)
    } else {
        around
    };
    around.child(table)
}

/// The head of a column.
fn column(text: impl Into<Value>) -> Element {
    el("th").set("scope", "col").text(text)
}

/// The heads of a table that has a column for each alternative.
fn columns(scene: &Scene<'_>, first: Word) -> Vec<Element> {
    let alternatives = 0..scene.comparison.alternatives.len();
    let alternatives = alternatives.map(|alternative| {
        let name = scene.name(alternative);
        let standing = scene.verdict().standing(alternative);
        let out = standing.is_some_and(Standing::is_excluded);
        let name = if out {
            Value::from(scene.fill(Word::RuleOut, &[("alternative", &name)]))
        } else {
            name
        };
        column(name).set("class", hue(alternative))
    });
    std::iter::once(column(scene.say(first)))
        .chain(alternatives)
        .collect()
}

/// A row of a table.
fn row(class: &'static str, name: &str, cells: impl Iterator<Item = String>) -> Element {
    let head = el("th").set("scope", "row").text(name.to_owned());
    let cells = cells.map(|cell| el("td").text(cell));
    classed("tr", class)
        .key(&Text::from(name))
        .child(head)
        .children(cells)
}

fn name_of<'a>(scene: &Scene<'a>, factor: Factor) -> &'a str {
    factor_name(scene.comparison, factor, scene.language)
}

/// A sum as it is: from left to right in every language, and broken before its result alone.
fn sum(text: &str) -> String {
    let text = text.replace(' ', "\u{a0}").replace("\u{a0}=", " =");
    format!("\u{2066}{text}\u{2069}")
}

/// A number, or what it is at least and at most.
fn range(scene: &Scene<'_>, low: i64, high: i64) -> String {
    if low == high {
        return scene.number(low);
    }
    let values = [("low", &*scene.number(low)), ("high", &*scene.number(high))];
    scene.fill(Word::RuleRange, &values)
}
