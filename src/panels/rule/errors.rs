//! The errors: what the scores' uncertainties come to, as a sum of squares and as a plain sum.

use yew::prelude::*;

use super::{exact, heads, name_of, row, sum, table, title};
use crate::comparison::AlternativeId;
use crate::components::scene::Scene;
use crate::language::Message as Word;
use crate::verdict::Table;
use crate::verdict::table::Row;

/// The uncertainties of a factor on both sides.
fn both(row: &Row, leader: AlternativeId, rival: AlternativeId) -> (i64, i64) {
    (row.value(leader).uncertainty, row.value(rival).uncertainty)
}

/// A factor's part of the sum of squares, s²·(E² + E²).
fn squared(row: &Row, leader: AlternativeId, rival: AlternativeId) -> i64 {
    let weight = row.weight.get();
    let (one, other) = both(row, leader, rival);
    weight * weight * (one * one + other * other)
}

/// The sum of squares, of which the margin of error is the root. The table has room for it.
pub(super) fn squares(model: &Table, leader: AlternativeId, rival: AlternativeId) -> i64 {
    let rows = model.rows.iter();
    rows.map(|row| squared(row, leader, rival)).sum()
}

/// Both sums, a row for each factor.
pub(super) fn errors(
    scene: &Scene<'_>,
    model: &Table,
    leader: AlternativeId,
    rival: AlternativeId,
) -> Html {
    let parts = model.parts;
    let points = |number| exact(scene, number);
    let squared_points = |number| scene.language.formats().parts(number, parts * parts);
    let mut plain = 0;
    let mut rows = Vec::new();
    for factor in &model.rows {
        let (one, other) = both(factor, leader, rival);
        let weight = factor.weight.get();
        let part = weight * (one + other);
        plain += part;
        let square = squared_points(squared(factor, leader, rival));
        let (weight, [one, other]) = (scene.number(weight), [one, other].map(points));
        let cells = [
            sum(&format!("{weight}² × ({one}² + {other}²) = {square}")),
            sum(&format!("{weight} × ({one} + {other}) = {}", points(part))),
        ];
        rows.push(row("", name_of(scene, factor.factor), cells.into_iter()));
    }
    let sums = [squared_points(squares(model, leader, rival)), points(plain)];
    rows.push(row("sum", scene.say(Word::RuleSum), sums.into_iter()));
    let (leader, rival) = (scene.name(leader), scene.name(rival));
    let values = [("leader", &*leader), ("rival", &*rival)];
    let head = [Word::ChartFactor, Word::RuleSquares, Word::RulePlain];
    let head = heads(scene, &head);
    let caption = scene.fill(Word::RuleErrorsCaption, &values);
    html! {
        <>
            { title(scene, Word::RuleErrors) }
            <p>{ scene.fill(Word::RuleErrorsHow, &values) }</p>
            if model.times > 1 {
                <p class="note">{ scene.say(Word::RuleErrorsTimes) }</p>
            }
            { table(caption, false, head, rows.into_iter().collect()) }
        </>
    }
}
