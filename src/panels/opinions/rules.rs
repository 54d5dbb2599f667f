//! What each of the other rules says, and whether it agrees.

use super::names;
use crate::components::element::{Element, classed, el};
use crate::components::scene::Scene;
use crate::language::Message as Word;
use crate::verdict::opinions::{First, Opinion, Rule, opinions};
use crate::verdict::{Reason, Table, Verdict};

/// Adds the rules to a part, each with whom it puts first.
pub(super) fn rules(scene: &Scene<'_>, part: Element, table: &Table, left: &[usize]) -> Element {
    if scene.verdict().reason == Some(Reason::NoWeights) {
        return part.child(el("p").text(scene.say(Word::OpinionsNoWeights)));
    }
    let opinions = opinions(table, left);
    let mut unknown = opinions.iter();
    let unknown = unknown.any(|opinion| opinion.first == First::Unknown);
    let missing = unknown.then(|| el("p").text(scene.say(Word::OpinionsMissing)));
    let rules = opinions.iter().map(|opinion| rule(scene, opinion));
    part.children(missing)
        .child(classed("ul", "points").children(rules))
}

fn rule(scene: &Scene<'_>, opinion: &Opinion) -> Element {
    let (name, how) = match opinion.rule {
        Rule::Majority => (Word::OpinionsMajority, Word::OpinionsMajorityHow),
        Rule::WorstScore => (Word::OpinionsWorst, Word::OpinionsWorstHow),
        Rule::MostImportant => (Word::OpinionsImportant, Word::OpinionsImportantHow),
    };
    let first = match &opinion.first {
        First::Are(first) => {
            let word = match first.as_slice() {
                [_] => Word::OpinionsFirst,
                _ => Word::OpinionsLevel,
            };
            Some(scene.fill(word, &[("alternatives", &names(scene, first))]))
        }
        First::Circle => Some(scene.say(Word::OpinionsCircle).to_owned()),
        // This is said once, above all rules.
        First::Unknown => None,
    };
    let (class, word) = agreement(opinion, scene.verdict());
    let head = el("p")
        .child(el("b").text(scene.say(name)))
        .text(" ")
        .child(classed("span", class).text(scene.say(word)));
    el("li")
        .child(head)
        .children(first.map(|first| el("p").text(first)))
        .child(classed("p", "note").text(scene.say(how)))
}

/// Whether a rule puts first whom the verdict does, with the class of the mark that says so.
fn agreement(opinion: &Opinion, verdict: &Verdict) -> (&'static str, Word) {
    let is_level = |side: &usize| verdict.leader == Some(*side) || verdict.tied.contains(side);
    let first = match &opinion.first {
        First::Are(first) => first.as_slice(),
        First::Circle | First::Unknown => &[],
    };
    match opinion.agrees(verdict) {
        None => ("mark", Word::OpinionsOpen),
        Some(true) => ("mark", Word::OpinionsAgrees),
        Some(false) if first.iter().all(is_level) => ("mark against", Word::OpinionsBreaksTie),
        Some(false) if first.iter().any(is_level) => ("mark against", Word::OpinionsAgreesPartly),
        Some(false) => ("mark against", Word::OpinionsDisagrees),
    }
}
