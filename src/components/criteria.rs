//! The factors as rows: a slider, its influence on the verdict, and why it is scored so.

use super::bars::{Pull, pull_bar};
use super::chart::pull;
use super::element::{Element, Value, classed, value};
use super::evidence::evidence;
use super::fold::Fold;
use super::scene::Scene;
use super::slider::{Dial, slider};
use crate::answers::Factor;
use crate::comparison::Criterion;
use crate::language::{Counted, Message as Word};
use crate::notation::{Mode, Part};

/// A row for each criterion.
pub fn criteria(scene: &Scene<'_>) -> Element {
    let criteria = scene.comparison.criteria.iter().enumerate();
    let rows = criteria.map(|(position, criterion)| {
        let row = row(scene, Factor::Criterion(position), &value(&criterion.name));
        let row = row.key(&criterion.id);
        if scene.settings.mode == Mode::Compact {
            return row;
        }
        row.children(why(scene, position, criterion))
    });
    classed("div", "criteria").children(rows)
}

/// The evidence of each criterion, where the rows have no room for it.
pub fn evidences(scene: &Scene<'_>) -> Element {
    let criteria = scene.comparison.criteria.iter().enumerate();
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
    Some(scene.fold("why", Fold("why", position, 0), opener, || {
        evidence(scene, position, criterion)
    }))
}

/// The row of fit or team.
pub fn own_row(scene: &Scene<'_>, factor: Factor, name: Word) -> Element {
    classed("div", "criteria").child(row(scene, factor, &Value::from(scene.say(name))))
}

fn row(scene: &Scene<'_>, factor: Factor, name: &Value) -> Element {
    let dial = Dial::Weight(factor);
    let contributions = &scene.verdict().contributions;
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
    let Some(pull) = pull else {
        return String::new();
    };
    match pull.toward {
        Some(toward) => {
            let points = scene.language.count(Counted::Points, pull.amount);
            let values = [("points", &*points), ("alternative", &scene.name(toward))];
            scene.fill(Word::CriterionPulls, &values)
        }
        None if scene.answers.weight(factor).get() == 0 => {
            scene.say(Word::CriterionUnweighted).to_owned()
        }
        None => scene.say(Word::CriterionNeither).to_owned(),
    }
}
