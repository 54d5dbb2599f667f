//! The panel “rule”: how the verdict is decided, with the reader's own numbers to redo it.

mod band;
mod errors;
mod points;
mod rivals;
mod screening;

use yew::prelude::*;

use super::Sheet;
use crate::answers::Factor;
use crate::comparison::AlternativeId;
use crate::components::heading::heading;
use crate::components::scene::Scene;
use crate::language::Message as Word;
use crate::verdict::Table;
use crate::verdict::explanation::factor_name;

/// The number of alternatives that a table has room for before it is scrolled.
const ROOM: usize = 2;

/// The panel. It has no state.
pub fn rule(sheet: &Sheet<'_>) -> Html {
    let scene = sheet.scene;
    let table = Table::new(&scene.comparison, scene.answers);
    html! {
        <div class="panel decided">
            <p>{ scene.say(Word::RuleInShort) }</p>
            { screening::screening(scene) }
            { points::points(scene, &table) }
            { points::fit(scene, &table) }
            { band::band(sheet, &table) }
        </div>
    }
}

/// A title within the panel.
fn title(scene: &Scene<'_>, word: Word) -> Html {
    heading(&scene.settings, 3, scene.say(word))
}

/// A table of sums; one that is too wide for a narrow place is scrolled there.
fn table(caption: impl Into<AttrValue>, wide: bool, head: Html, rows: Html) -> Html {
    let caption = caption.into();
    html! {
        <div
            class="scroll"
            role={wide.then_some("region")}
            tabindex={wide.then_some("0")}
            aria-label={wide.then(|| caption.clone())}
        >
            <table class="sums">
                <caption>{ caption }</caption>
                <thead><tr>{ head }</tr></thead>
                <tbody>{ rows }</tbody>
            </table>
        </div>
    }
}

/// The heads of columns.
fn heads(scene: &Scene<'_>, words: &[Word]) -> Html {
    html! {
        for word in words {
            <th scope="col">{ scene.say(*word) }</th>
        }
    }
}

/// The heads of a table that has a column for each of some alternatives.
fn columns(scene: &Scene<'_>, first: Word, listed: &[AlternativeId]) -> Html {
    let name = |alternative: AlternativeId| {
        let name = scene.name(alternative);
        let standing = scene.verdict.standing(alternative);
        let word = match standing {
            Some(standing) if !standing.is_excluded() => return name,
            Some(_) => Word::RuleOut,
            None => Word::RuleLeftOut,
        };
        AttrValue::from(scene.fill(word, &[("alternative", &name)]))
    };
    html! {
        <>
            { heads(scene, &[first]) }
            for alternative in listed.iter().copied() {
                <th scope="col" class={scene.hue(alternative)}>{ name(alternative) }</th>
            }
        </>
    }
}

/// A row of a table.
fn row(class: &'static str, name: &str, cells: impl Iterator<Item = String>) -> Html {
    html! {
        <tr {class} key={name}>
            <th scope="row">{ name }</th>
            for cell in cells {
                <td>{ cell }</td>
            }
        </tr>
    }
}

fn name_of<'a>(scene: &'a Scene<'_>, factor: Factor) -> &'a str {
    factor_name(&scene.comparison, factor, &scene.language)
}

/// A sum as it is: from left to right in every language, and broken before its result alone.
fn sum(text: &str) -> String {
    let unbroken = text.replace(' ', "\u{a0}").replace("\u{a0}=", " =");
    format!("\u{2066}{unbroken}\u{2069}")
}

/// A number of parts of a point as points.
fn exact(scene: &Scene<'_>, points: i64) -> String {
    scene.verdict.scale.exact(points, &scene.language)
}

/// Points, or what they are at least and at most, from parts of them.
fn range(scene: &Scene<'_>, low: i64, high: i64) -> String {
    if low == high {
        return exact(scene, low);
    }
    let values = [("low", &*exact(scene, low)), ("high", &*exact(scene, high))];
    scene.fill(Word::RuleRange, &values)
}
