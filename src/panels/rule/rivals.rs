//! The rivals: the numbers behind the band against each of them.

use super::{ROOM, column, errors, range, row, table};
use crate::components::element::Element;
use crate::components::scene::Scene;
use crate::language::Message as Word;
use crate::verdict::{Band, Duel, Table};

/// A row for each rival, in the order of the ranking; nothing where there is but one.
pub(super) fn rivals(scene: &Scene<'_>, model: &Table, leader: usize) -> Option<Element> {
    let mut rivals = scene.verdict().left();
    rivals.retain(|rival| *rival != leader);
    let rows = rivals.iter().map(|rival| {
        let duel = Duel::new(model, leader, *rival);
        let squares = errors::squares(model, leader, *rival);
        let numbers = [duel.lead, duel.lead * duel.lead, squares, duel.doubt];
        let numbers = numbers.map(|number| range(scene, number, number));
        let band = scene.say(told(duel.band())).to_owned();
        let cells = numbers.into_iter().chain([band]);
        row("", &scene.name(*rival), cells)
    });
    let head = [
        Word::RuleRival,
        Word::RuleRivalLead,
        Word::RuleRivalSquare,
        Word::RuleRivalSquares,
        Word::RuleRivalDoubt,
        Word::RuleRivalBand,
    ];
    let head = head.map(|word| column(scene.say(word)));
    let caption = scene.say(Word::RuleRivals).to_owned();
    (rivals.len() > 1).then(|| table(caption, head.len() > ROOM, head.into(), rows.collect()))
}

/// A band of someone who leads.
fn told(band: Band) -> Word {
    match band {
        Band::Certain => Word::RuleBandCertain,
        Band::Clear => Word::RuleBandClear,
        Band::Leans => Word::RuleBandLeans,
        Band::Close | Band::Tie | Band::None => Word::RuleBandClose,
    }
}
