//! The other rules of deciding, each with its answer.

use yew::prelude::*;

use super::names;
use crate::comparison::AlternativeId;
use crate::components::scene::Scene;
use crate::language::Message as Word;
use crate::verdict::opinions::{First, Opinion, Rule, opinions};
use crate::verdict::{Reason, Table, Verdict};

/// The rules, each with the alternative that it puts first.
pub(super) fn rules(scene: &Scene<'_>, table: &Table, left: &[AlternativeId]) -> Html {
    if scene.verdict.reason == Some(Reason::NoWeights) {
        return html! { <p>{ scene.say(Word::OpinionsNoWeights) }</p> };
    }
    let opinions = opinions(table, left);
    let mut unknown = opinions.iter();
    html! {
        <>
            if unknown.any(|opinion| opinion.first == First::Unknown) {
                <p>{ scene.say(Word::OpinionsMissing) }</p>
            }
            <ul class="points">
                for opinion in &opinions {
                    { rule(scene, opinion) }
                }
            </ul>
        </>
    }
}

fn rule(scene: &Scene<'_>, opinion: &Opinion) -> Html {
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
    let (class, word) = agreement(opinion, scene.verdict);
    html! {
        <li>
            <p>
                <b>{ scene.say(name) }</b>
                { " " }
                <span {class}>{ scene.say(word) }</span>
            </p>
            if let Some(first) = first {
                <p>{ first }</p>
            }
            <p class="note">{ scene.say(how) }</p>
        </li>
    }
}

/// The agreement of a rule with the verdict, with the class of the mark that says so.
fn agreement(opinion: &Opinion, verdict: &Verdict) -> (&'static str, Word) {
    let is_level =
        |side: &AlternativeId| verdict.leader == Some(*side) || verdict.tied.contains(side);
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
