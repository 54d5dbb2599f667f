//! The panel “Would other methods agree?”: second opinions, which never change a verdict.

mod reaches;
mod rules;

use yew::prelude::*;

use super::Sheet;
use super::audit::sentences;
use crate::comparison::{AlternativeId, Criterion};
use crate::components::heading::heading;
use crate::components::scene::Scene;
use crate::language::Message as Word;
use crate::verdict::dominance::{Dominance, twins};
use crate::verdict::explanation::{factor_name, headline};
use crate::verdict::groups::{Merged, merge};
use crate::verdict::table::Row;
use crate::verdict::{Table, Verdict};
pub use reaches::Reaches;

/// The number of factors that a sentence names before the rest are “others”.
const NAMED: usize = 3;

/// The panel.
pub fn opinions(sheet: &Sheet<'_>, reaches: &mut Reaches) -> Html {
    let scene = sheet.scene;
    let mut left = scene.verdict.left();
    left.sort_unstable();
    let opinions = match left.as_slice() {
        [] => html! { <p>{ scene.say(Word::OpinionsNobodyLeft) }</p> },
        [only] => {
            let values = [("leader", &*scene.name(*only))];
            html! { <p>{ scene.fill(Word::OpinionsOneLeft, &values) }</p> }
        }
        left => of_several(scene, left, reaches),
    };
    html! {
        <div class="panel opinions">
            <p class="hint">{ scene.say(Word::OpinionsLead) }</p>
            { opinions }
        </div>
    }
}

/// The opinions where several alternatives are left.
fn of_several(scene: &Scene<'_>, left: &[AlternativeId], reaches: &mut Reaches) -> Html {
    let table = Table::new(&scene.comparison, scene.answers);
    let twins = twins(&table, left);
    reaches.want(&table, left);
    let found = reaches.found(&table, left);
    let reach = html! {
        <>
            { reaches::told(scene, left, &twins, found) }
            { dominances(scene, &table, left, &twins) }
        </>
    };
    html! {
        <>
            { part(scene, Word::OpinionsRules, rules::rules(scene, &table, left)) }
            { part(scene, Word::OpinionsGroups, groups(scene, &table)) }
            { part(scene, Word::OpinionsReach, reach) }
        </>
    }
}

/// A part of the panel, under a heading.
fn part(scene: &Scene<'_>, title: Word, content: Html) -> Html {
    html! {
        <div class="part">
            { heading(&scene.settings, 3, scene.say(title)) }
            { content }
        </div>
    }
}

/// Names as a list in a sentence.
fn names(scene: &Scene<'_>, alternatives: &[AlternativeId]) -> String {
    scene.names(alternatives)
}

/// The verdict as it becomes when the criteria of each group count as one.
fn groups(scene: &Scene<'_>, table: &Table) -> Html {
    let (comparison, answers, verdict) = (&scene.comparison, scene.answers, scene.verdict);
    let becomes = match Merged::new(comparison, answers, table, verdict) {
        None => return html! { <p>{ scene.say(Word::OpinionsNoGroups) }</p> },
        Some(Merged::Unchanged) if verdict.reason.is_some() => {
            scene.say(Word::OpinionsMergedNone).to_owned()
        }
        Some(Merged::Unchanged) => scene.say(Word::OpinionsMergedSame).to_owned(),
        Some(Merged::Becomes { .. }) => {
            let verdict = merge(comparison, table).map(|merged| {
                let verdict = Verdict::from_table(comparison, answers, &merged);
                headline(comparison, &verdict, &scene.language)
            });
            let values = [("verdict", &*verdict.unwrap_or_default())];
            scene.fill(Word::OpinionsMergedOther, &values)
        }
    };
    let mut told = alike(scene);
    told.push(becomes);
    sentences(&told)
}

/// Sentences that name the criteria of each group that has several.
fn alike(scene: &Scene<'_>) -> Vec<String> {
    let criteria = &scene.comparison.criteria;
    let mut told = Vec::new();
    for (place, first) in criteria.iter().enumerate() {
        let is_alike =
            |criterion: &&Criterion| first.group.is_some() && criterion.group == first.group;
        let is_told = criteria
            .iter()
            .take(place)
            .any(|earlier| is_alike(&earlier));
        let alike: Vec<String> = criteria
            .iter()
            .filter(is_alike)
            .map(|criterion| String::from(&*criterion.short))
            .collect();
        if !is_told && alike.len() > 1 {
            let alike = scene.language.formats().list(&alike);
            told.push(scene.fill(Word::AuditAlikeGroup, &[("criteria", &alike)]));
        }
    }
    told
}

/// The alternatives that are at least as good as others on everything; nothing where those are
/// twins alone, which are named already.
fn dominances(
    scene: &Scene<'_>,
    table: &Table,
    left: &[AlternativeId],
    twins: &[Vec<AlternativeId>],
) -> Html {
    let all = Dominance::all(table, left);
    let mut told = Vec::new();
    for winner in left {
        let found: Vec<&Dominance> = all.iter().filter(|found| found.winner == *winner).collect();
        let losers: Vec<AlternativeId> = found.iter().map(|found| found.loser).collect();
        let word = match found.as_slice() {
            [] => continue,
            [_] => Word::OpinionsDominates,
            _ => Word::OpinionsDominatesMany,
        };
        let values = [
            ("winner", &*scene.name(*winner)),
            ("losers", &*names(scene, &losers)),
            ("factors", &*better_on(scene, found.first().copied())),
        ];
        told.push(scene.fill(word, &values));
    }
    if told.is_empty() && !twins.is_empty() {
        return Html::default();
    }
    if told.is_empty() {
        let is_known = |row: &Row| left.iter().all(|side| row.value(*side).is_exact());
        let word = if table.rows.iter().all(is_known) {
            Word::OpinionsDominatesNone
        } else {
            Word::OpinionsDominatesOpen
        };
        told.push(scene.say(word).to_owned());
    }
    sentences(&told)
}

fn better_on(scene: &Scene<'_>, dominance: Option<&Dominance>) -> String {
    let factors = dominance.map_or(&[][..], |dominance| &dominance.better_on);
    let mut names: Vec<String> = factors
        .iter()
        .map(|factor| factor_name(&scene.comparison, *factor, &scene.language).to_owned())
        .collect();
    if names.len() > NAMED {
        names.truncate(NAMED);
        names.push(scene.say(Word::Others).to_owned());
    }
    scene.language.formats().list(&names)
}
