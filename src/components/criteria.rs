//! The factors as rows: a slider, its influence on the verdict, and why it is scored so.

use super::bars::{Pull, pull_bar};
use super::chart::pull;
use super::element::{Element, Value, classed, value};
use super::fold::Fold;
use super::scene::Scene;
use super::slider::{Dial, slider};
use crate::answers::Factor;
use crate::chunks;
use crate::comparison::{Claim, Comparison, Criterion, Text};
use crate::language::{Counted, Language, Message as Word};
use crate::notation::{Mode, Part};

/// A row for each criterion. The compact mode has room for those alone that are not optional.
pub fn criteria(scene: &Scene<'_>) -> Element {
    let is_compact = scene.settings.mode == Mode::Compact;
    rows(scene, |criterion| !(is_compact && criterion.optional))
}

/// The rows of the optional criteria, where there are any.
pub fn optional(scene: &Scene<'_>) -> Option<Element> {
    let mut criteria = scene.comparison.criteria.iter();
    let has_any = criteria.any(|criterion| criterion.optional);
    has_any.then(|| rows(scene, |criterion| criterion.optional))
}

fn rows(scene: &Scene<'_>, is_shown: impl Fn(&Criterion) -> bool) -> Element {
    let criteria = scene.comparison.listed_criteria();
    let shown = criteria.filter(|(_, criterion)| is_shown(criterion));
    let rows = shown.map(|(position, criterion)| {
        let label = label(scene.comparison, criterion, scene.language);
        let row = row(scene, Factor::Criterion(position), &value(&label));
        let row = row.key(&criterion.id);
        if scene.settings.mode == Mode::Compact {
            return row;
        }
        row.children(why(scene, position, criterion))
    });
    classed("div", "criteria").children(rows)
}

/// The name of a criterion where it is listed: an optional one says that it is, by the reason why.
pub fn label(comparison: &Comparison, criterion: &Criterion, language: &Language) -> Text {
    if !criterion.optional {
        return criterion.name.clone();
    }
    let is_of_article = |claim: &Claim| claim.in_article;
    let scores = criterion.scores.iter().flatten().flatten();
    let mut claims = scores
        .flat_map(|score| &score.claims)
        .filter_map(|claim| comparison.claims.get(*claim));
    let has_article = comparison.claims.iter().any(is_of_article);
    let message = if has_article && !claims.any(is_of_article) {
        Word::CriterionNotInArticle
    } else {
        Word::CriterionOptional
    };
    language.fill(message, &[("name", &criterion.name)]).into()
}

/// The evidence of each criterion, where the rows have no room for it.
pub fn evidences(scene: &Scene<'_>) -> Element {
    let criteria = scene.comparison.listed_criteria();
    classed("div", "sources")
        .children(criteria.filter_map(|(position, criterion)| why(scene, position, criterion)))
}

/// Why a criterion is scored so, where the evidence is shown.
fn why(scene: &Scene<'_>, position: usize, criterion: &Criterion) -> Option<Element> {
    if !scene.shows(Part::Evidence) {
        return None;
    }
    let opener = if scene.settings.mode == Mode::Compact {
        // The row with its name is elsewhere.
        scene.opener([scene.say(Word::CriterionWhy), ": ", &criterion.name].concat())
    } else {
        scene.opener_of(Word::CriterionWhy, &criterion.name)
    };
    let fold = Fold("why", position, 0);
    Some(scene.evidence_fold("why", fold, opener, |chunk| {
        chunks::criterion_evidence(chunk, scene, position, criterion)
    }))
}

/// The row of fit or team.
pub fn own_row(scene: &Scene<'_>, factor: Factor, name: Word) -> Element {
    classed("div", "criteria").child(row(scene, factor, &Value::from(scene.say(name))))
}

fn row(scene: &Scene<'_>, factor: Factor, name: &Value) -> Element {
    let dial = Dial::Weight(factor);
    let contributions = &scene.verdict().chart.pulls;
    let contribution = contributions
        .iter()
        .find(|contribution| contribution.factor == factor);
    let pull = contribution.map(|contribution| pull(scene.verdict(), contribution));
    let influence = || {
        let amount = classed("span", "amount").text(influence(scene, factor, pull));
        [pull_bar(pull), amount]
    };
    // The compact mode has no room for it.
    let influence = (scene.settings.mode == Mode::Full).then(influence);
    classed("div", "criterion")
        .set("part", "criterion")
        .child(
            classed("label", "name")
                .set("for", dial.id())
                .text(name.clone()),
        )
        .child(slider(scene, dial, name, scene.answers.weight(factor)))
        .children(influence.into_iter().flatten())
}

fn influence(scene: &Scene<'_>, factor: Factor, pull: Option<Pull>) -> String {
    let toward = pull.and_then(|pull| Some((pull.toward?, pull.amount)));
    match toward {
        Some((toward, amount)) => {
            let points = scene.language.count(Counted::Points, amount);
            let values = [("points", &*points), ("alternative", &scene.name(toward))];
            scene.fill(Word::CriterionPulls, &values)
        }
        // With nobody left to compare, nothing pulls.
        None if scene.verdict().chart.pulls.is_empty() => String::new(),
        None if scene.answers.weight(factor).get() == 0 => {
            scene.say(Word::CriterionUnweighted).to_owned()
        }
        None => scene.say(Word::CriterionNeither).to_owned(),
    }
}
