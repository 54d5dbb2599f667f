//! The rivals: the numbers behind the band against each of them.

use yew::prelude::*;

use super::{ROOM, errors, heads, range, row, table};
use crate::comparison::AlternativeId;
use crate::components::scene::Scene;
use crate::language::Message as Word;
use crate::verdict::{Band, Duel, Table};

/// A row for each rival, in the order of the ranking; nothing where there is but one.
pub(super) fn rivals(scene: &Scene<'_>, model: &Table, leader: AlternativeId) -> Html {
    let mut rivals = scene.verdict.left();
    rivals.retain(|rival| *rival != leader);
    if rivals.len() < 2 {
        return Html::default();
    }
    let rows = rivals.iter().map(|rival| {
        let duel = Duel::new(model, leader, *rival);
        let squares = errors::squares(model, leader, *rival);
        let numbers = [duel.lead, duel.lead * duel.lead, squares, duel.doubt];
        let sums = numbers.map(|number| range(scene, number, number));
        let band = scene.say(told(duel.band())).to_owned();
        let cells = sums.into_iter().chain([band]);
        row("", &scene.name(*rival), cells)
    });
    let words = [
        Word::RuleRival,
        Word::RuleRivalLead,
        Word::RuleRivalSquare,
        Word::RuleRivalSquares,
        Word::RuleRivalDoubt,
        Word::RuleRivalBand,
    ];
    let wide = words.len() > ROOM;
    let caption = scene.say(Word::RuleRivals);
    table(caption, wide, heads(scene, &words), rows.collect())
}

/// The name of a band against one rival.
fn told(band: Band) -> Word {
    match band {
        Band::Certain => Word::RuleBandCertain,
        Band::Clear => Word::RuleBandClear,
        Band::Leans => Word::RuleBandLeans,
        Band::Close | Band::Tie | Band::None => Word::RuleBandClose,
    }
}
