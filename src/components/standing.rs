//! The standing of the alternatives: two on a beam, which tilts to the one that leads; more as dots
//! on a line from 0 to 10.

use yew::prelude::*;

use super::bars::length;
use super::environment::use_environment;
use super::lists::{List, all};
use super::scene::Scene;
use crate::comparison::AlternativeId;
use crate::language::Message as Word;
use crate::verdict::{Standing, Verdict};

/// The most degrees that the beam tilts by.
const STEEPEST: i64 = 8;

/// The lead that tilts it by a degree more, in hundredths of a score.
const DEGREE: i64 = 20;

/// The names of the alternatives with their totals, and the picture of how they stand.
pub(super) fn standing(scene: &Scene<'_>) -> Html {
    let first = totals(scene, &scene.first(List::Totals));
    if let Some((left, _)) = scene.verdict.pair() {
        let tilt = tilt(scene.verdict, left);
        return html! {
            <div class="standing">
                <ul class="totals beam" data-tilt={tilt.to_string()}>{ first }</ul>
            </div>
        };
    }
    let scores = scene.listed(List::Totals).into_iter();
    let scores = scores.filter_map(|alternative| {
        let its = scene.verdict.standing(alternative)?;
        Some((alternative, its.score.filter(|_| !its.is_excluded())?))
    });
    html! {
        <div class="standing">
            <Axis scores={scores.collect::<Vec<_>>()} />
            <ul class="totals line">{ first }</ul>
        </div>
    }
}

/// The totals of those that it has no room for. They stand apart, since in one column the reader is
/// asked between the two.
pub(super) fn others(scene: &Scene<'_>) -> Html {
    all(scene, List::Totals, scene.say(Word::CompareOf), &|others| {
        html! { <ul class="totals line">{ totals(scene, &others) }</ul> }
    })
}

/// The degrees that the beam of two alternatives tilts by, below 0 to the left one: one for any
/// lead, and one more for each fifth of a score.
fn tilt(verdict: &Verdict, left: AlternativeId) -> i64 {
    let Some(leader) = verdict.leader else {
        return 0;
    };
    let steep = verdict.lead.map_or(STEEPEST, |lead| {
        let lead = verdict.scale.hundredths(lead);
        (lead / DEGREE + 1).min(STEEPEST)
    });
    if leader == left { -steep } else { steep }
}

/// An item for each of some alternatives, in the author's order so that no name jumps while a
/// slider moves.
fn totals(scene: &Scene<'_>, listed: &[AlternativeId]) -> Html {
    let named = |one: &AlternativeId| Some((*one, scene.comparison.alternatives.get(*one)?));
    let named = listed.iter().filter_map(named);
    named
        .map(|(position, alternative)| {
            let standing = scene.verdict.standing(position);
            html! {
                <Total
                    key={alternative.id.clone()}
                    alternative={position}
                    figure={figure(scene, standing)}
                    out={standing.is_none_or(Standing::is_excluded)}
                />
            }
        })
        .collect()
}

/// The total of an alternative of 10, as it reads, or why there is none.
fn figure(scene: &Scene<'_>, standing: Option<&Standing>) -> AttrValue {
    let Some(standing) = standing else {
        return scene.say(Word::TotalLeftOut).into();
    };
    if standing.is_excluded() {
        return scene.say(Word::TotalOut).into();
    }
    if standing.score.is_none() {
        return scene.say(Word::TotalUnknown).into();
    }
    let scale = scene.verdict.scale;
    let score = scale.told(standing.total.low, &scene.language);
    scene.fill(Word::TotalOf, &[("score", &score)]).into()
}

#[derive(Clone, PartialEq, Properties)]
struct TotalProps {
    alternative: AlternativeId,
    /// Its total as it reads.
    figure: AttrValue,
    /// Set if it is ruled out or left out.
    out: bool,
}

/// The total of an alternative: its name, and a figure.
#[component]
fn Total(props: &TotalProps) -> Html {
    let environment = use_environment();
    let its = environment.comparison.alternatives.get(props.alternative);
    let name = its.map(|its| its.name.clone());
    let out = props.out.then_some("out");
    html! {
        <li class={classes!("total", environment.hue(props.alternative), out)}>
            <span class="name">{ name.unwrap_or_default() }</span>
            { " " }
            <span class="figure">{ &props.figure }</span>
        </li>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct AxisProps {
    /// The alternatives that have a score, each with it in hundredths.
    scores: Vec<(AlternativeId, i64)>,
}

/// A line from 0 to 10 with a dot for each score.
#[component]
fn Axis(props: &AxisProps) -> Html {
    let environment = use_environment();
    html! {
        <div class="axis" aria-hidden="true">
            <span>{ environment.number(0) }</span>
            <div>
                for (alternative, score) in &props.scores {
                    <hr class={environment.hue(*alternative)} width={length(*score)} />
                }
            </div>
            <span>{ environment.number(10) }</span>
        </div>
    }
}
