//! The standing of the alternatives: two on a beam, which tilts to the one that leads; more as dots
//! on a line from 0 to 10.

use yew::prelude::*;

use super::bars::{hue, length};
use super::environment::use_environment;
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
    if let [_, _] = &*scene.verdict.ranking {
        let tilt = tilt(scene.verdict);
        return html! {
            <div class="standing">
                <ul class="totals beam" data-tilt={tilt.to_string()}>{ totals(scene) }</ul>
            </div>
        };
    }
    let scores = scene.comparison.alternatives.keys();
    let scores = scores.filter_map(|alternative| {
        let its = scene.verdict.standing(alternative)?;
        Some((alternative, its.score.filter(|_| !its.is_excluded())?))
    });
    html! {
        <div class="standing">
            <Axis scores={scores.collect::<Vec<_>>()} />
            <ul class="totals">{ totals(scene) }</ul>
        </div>
    }
}

/// The degrees that the beam of two alternatives tilts by, below 0 to the first of them: one for
/// any lead, and one more for each fifth of a score.
fn tilt(verdict: &Verdict) -> i64 {
    let Some(leader) = verdict.leader else {
        return 0;
    };
    let steep = verdict.lead.map_or(STEEPEST, |lead| {
        let lead = verdict.scale.hundredths(lead);
        (lead / DEGREE + 1).min(STEEPEST)
    });
    if leader == AlternativeId::FIRST {
        -steep
    } else {
        steep
    }
}

/// An item for each alternative, in the author's order so that no name jumps while a slider moves.
fn totals(scene: &Scene<'_>) -> Html {
    let alternatives = scene.comparison.alternatives.iter_enumerated();
    let standings =
        alternatives.filter_map(|(position, its)| Some((its, scene.verdict.standing(position)?)));
    standings
        .map(|(alternative, standing)| {
            html! {
                <Total
                    key={alternative.id.clone()}
                    alternative={standing.alternative}
                    figure={figure(scene, standing)}
                    out={standing.is_excluded()}
                />
            }
        })
        .collect()
}

/// The total of an alternative of 10, as it reads, or why there is none.
fn figure(scene: &Scene<'_>, standing: &Standing) -> AttrValue {
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
    /// Set if it is ruled out.
    out: bool,
}

/// The total of an alternative: its name, and a figure.
#[component]
fn Total(props: &TotalProps) -> Html {
    let environment = use_environment();
    let name = environment.comparison.alternatives.get(props.alternative);
    let name = name.map(|alternative| alternative.name.clone());
    let out = props.out.then_some("out");
    html! {
        <li class={classes!("total", hue(props.alternative), out)}>
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
                    <hr class={hue(*alternative)} width={length(*score)} />
                }
            </div>
            <span>{ environment.number(10) }</span>
        </div>
    }
}
