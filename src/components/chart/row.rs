//! A row of the chart: a factor with its two scores, its pull and its weight.

use yew::prelude::*;

use super::is_own;
use crate::answers::Factor;
use crate::comparison::{AlternativeId, Points};
use crate::components::bars::{hue, length};
use crate::components::environment::{Environment, use_environment};
use crate::components::scene::Scene;
use crate::components::slider::{Dial, Look, Slider};
use crate::language::Message as Word;
use crate::verdict::Contribution;
use crate::verdict::explanation::factor_name;
use crate::verdict::scale::mean;

/// What a row shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct RowProps {
    /// The factor.
    pub factor: Factor,
    /// Its pull in points: above 0 towards the left side, below 0 towards the right one.
    pub pull: i64,
    /// Set if no score is missing, so that the pull is neither a least nor a most.
    pub is_known: bool,
    weight: Points,
    sides: (AlternativeId, AlternativeId),
    /// Both scores, as they read.
    scores: AttrValue,
    /// The same with the names of the two sides, for whoever does not see where they stand.
    named: AttrValue,
    /// The strength of the pull, as it reads.
    adds: AttrValue,
    /// Set if there may be room to change the weight.
    is_full: bool,
    /// The pull that a bar of the full length stands for.
    #[prop_or(1)]
    pub full: i64,
    /// Its class.
    #[prop_or_default]
    pub class: Option<&'static str>,
}

/// The rows of the chart between two sides, in the comparison's order.
pub fn rows(scene: &Scene<'_>, sides: (AlternativeId, AlternativeId)) -> Vec<RowProps> {
    let pulls = scene.verdict.chart.pulls.iter();
    pulls.map(|pull| row(scene, sides, pull)).collect()
}

fn row(
    scene: &Scene<'_>,
    sides: (AlternativeId, AlternativeId),
    contribution: &Contribution,
) -> RowProps {
    let (left, right) = sides;
    let score = |alternative| {
        let score = contribution.scores.get(alternative);
        score.copied().flatten()
    };
    let told = |alternative| {
        let mut told = told(scene, contribution.factor, score(alternative));
        if is_own(scene, contribution.factor, alternative) {
            told.push('*');
        }
        told
    };
    let (one, other) = (told(left), told(right));
    let scores = [("first", &*one), ("second", &*other)];
    let named = [
        ("first", &*scene.name(left)),
        ("second", &*scene.name(right)),
        ("one", heard(scene, &one)),
        ("other", heard(scene, &other)),
    ];
    let is_known = score(left).is_some() && score(right).is_some();
    let (scale, amount) = (scene.verdict.scale, contribution.amount);
    // What is missing counts as what is worst for the first of the ranking.
    let first = scene.verdict.chart.sides.map(|(first, _)| first);
    let adds = match contribution.toward {
        _ if is_known => scale.short(amount, &scene.language),
        Some(toward) if Some(toward) != first => scale.most(amount, &scene.language),
        _ => scale.least(amount, &scene.language),
    };
    RowProps {
        factor: contribution.factor,
        pull: if contribution.toward == Some(left) {
            amount
        } else {
            -amount
        },
        is_known,
        weight: contribution.weight,
        sides,
        scores: scene.fill(Word::ChartScores, &scores).into(),
        named: scene.fill(Word::ChartScoresNamed, &named).into(),
        adds: adds.into(),
        is_full: scene.is_full(),
        full: 1,
        class: None,
    }
}

/// A score as it reads; a fit is the mean over the chosen types.
fn told(scene: &Scene<'_>, factor: Factor, score: Option<i64>) -> String {
    let types = match factor {
        Factor::Fit => scene.answers.chosen().map(|_| 1).sum(),
        _ => 1,
    };
    score.map_or_else(
        || "?".to_owned(),
        |score| mean(score, types, &scene.language),
    )
}

/// A score as it is heard.
fn heard<'a>(scene: &'a Scene<'_>, told: &'a str) -> &'a str {
    match told {
        "?" => scene.say(Word::ScoreMissing),
        _ => told,
    }
}

/// A factor with its scores, how far it pulls, and its weight, to change where there is room.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let environment = use_environment();
    let Environment {
        comparison,
        language,
        ..
    } = &*environment;
    let name = factor_name(comparison, props.factor, language);
    let label = environment.fill(Word::ChartWeightOf, &[("name", name)]);
    html! {
        <tr class={props.class}>
            <th scope="row">
                { name }
                { " " }
                <span class="scores" aria-hidden="true">{ &props.scores }</span>
                <span class="visually-hidden">{ &props.named }</span>
            </th>
            <td>{ bar(&environment, props.sides, (props.pull, props.full), &props.adds) }</td>
            <td class="number">
                if props.is_full {
                    <span class="plain">{ environment.number(props.weight.get()) }</span>
                    <Slider
                        dial={Dial::Weight(props.factor)}
                        look={Look::Stepper}
                        {label}
                        value={props.weight}
                    />
                } else {
                    { environment.number(props.weight.get()) }
                }
            </td>
        </tr>
    }
}

/// A pull as a bar on one side of the line in the middle, with its figure at the end.
pub(super) fn bar(
    environment: &Environment,
    (left, right): (AlternativeId, AlternativeId),
    (pull, full): (i64, i64),
    adds: &AttrValue,
) -> Html {
    if pull == 0 {
        return html! { <div class="pull"><span>{ adds }</span></div> };
    }
    let (toward, side) = if pull > 0 {
        (left, "pull left")
    } else {
        (right, "pull right")
    };
    let tenths = (1000 * pull.abs() / full.max(1)).min(1000);
    let name = environment.name(toward);
    let figure = html! {
        <span key="figure">
            { adds }
            <span class="visually-hidden">
                { environment.fill(Word::ChartToward, &[("alternative", &name)]) }
            </span>
        </span>
    };
    let line = html! { <hr key="line" width={length(tenths)} aria-hidden="true" /> };
    let both = if pull > 0 {
        [figure, line]
    } else {
        [line, figure]
    };
    html! { <div class={classes!(side, hue(toward))}>{ for both }</div> }
}
