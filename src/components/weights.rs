//! The factors as rows: a slider, which alternative leads at each of its weights, and why it is
//! scored so.

use yew::prelude::*;

use super::criteria::{label, why};
use super::environment::{Environment, use_environment};
use super::scene::Scene;
use super::slider::{Dial, Slider};
use super::track::{line, turns};
use crate::answers::Factor;
use crate::comparison::Points;
use crate::language::Message as Word;
use crate::notation::Mode;
use crate::verdict::sensitivity::track::{Run, Tracks};

/// A row for each factor. Those of fit and team have their place before they are there: what comes
/// must not take that of a control.
pub fn rows(scene: &Scene<'_>) -> Html {
    let is_full = scene.settings.mode == Mode::Full;
    let tracks = Tracks::new(&scene.comparison, scene.answers, scene.verdict);
    let row = |factor| row(scene, &tracks, factor);
    let criteria: Vec<_> = scene.comparison.listed_criteria().collect();
    let positions = criteria.iter().map(|(position, _)| *position);
    let weighed: Vec<RowProps> = positions.map(|one| row(Factor::Criterion(one))).collect();
    let has_fit = scene.answers.chosen().next().is_some();
    let fit = has_fit.then(|| row(Factor::Fit));
    let mut alternatives = scene.comparison.alternatives.keys();
    let is_known = |alternative| scene.answers.experience(alternative) > Some(Points::MIN);
    let team = alternatives.any(is_known).then(|| row(Factor::Team));
    let others = others(scene, weighed.iter().chain(&fit).chain(&team));
    let own = |props: Option<RowProps>| {
        html! {
            <div class="criteria">
                if let Some(props) = props {
                    <Row ..props />
                }
            </div>
        }
    };
    html! {
        <>
            <div class="criteria">
                for ((position, criterion), props) in criteria.into_iter().zip(weighed) {
                    <Row key={criterion.id.clone()} ..props>
                        if is_full {
                            { why(scene, position, criterion) }
                        }
                    </Row>
                }
            </div>
            { own(fit) }
            { own(team) }
            <p class="hint rest">{ others }</p>
        </>
    }
}

/// Says of the rows in which nothing is said that the verdict holds there.
fn others<'a>(scene: &Scene<'_>, rows: impl Iterator<Item = &'a RowProps>) -> &'static str {
    let rows = rows.filter(|row| !row.runs.is_empty());
    let (hold, turn): (Vec<_>, Vec<_>) = rows.partition(|row| row.runs.len() == 1);
    match (hold.is_empty(), turn.is_empty()) {
        (true, _) => "",
        (false, false) => scene.say(Word::TrackOthers),
        (false, true) => scene.say(Word::TrackNone),
    }
}

fn row(scene: &Scene<'_>, tracks: &Tracks<'_>, factor: Factor) -> RowProps {
    RowProps {
        factor,
        weight: scene.answers.weight(factor),
        runs: tracks.of(factor),
        children: Html::default(),
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RowProps {
    factor: Factor,
    weight: Points,
    /// Which leads at each weight; nothing where there is nothing to lead.
    runs: Vec<Run>,
    /// Why it is scored so.
    children: Html,
}

/// A factor: its name, its slider with the track of what leads, and at which weights something else
/// would.
#[component]
fn Row(props: &RowProps) -> Html {
    let environment = use_environment();
    let RowProps {
        factor,
        weight,
        runs,
        children,
    } = props;
    let dial = Dial::Weight(*factor);
    let name = name(&environment, *factor);
    let label = environment.fill(Word::WeightOf, &[("name", &name)]);
    let track = AttrValue::from(["track-", &*dial.id()].concat());
    html! {
        <div class="criterion" part="criterion">
            <label class="name" for={dial.id()}>{ name }</label>
            <Slider {dial} {label} value={*weight} described_by={track.clone()}>
                { line(&environment, runs, *weight) }
            </Slider>
            <p class="turns" id={track}>{ turns(&environment, runs, *weight) }</p>
            { children.clone() }
        </div>
    }
}

/// The name of a factor where it is listed.
fn name(environment: &Environment, factor: Factor) -> AttrValue {
    let Environment {
        comparison,
        language,
        ..
    } = environment;
    match factor {
        Factor::Criterion(position) => {
            let criterion = comparison.criteria.get(position);
            let label = criterion.map(|criterion| label(comparison, criterion, language));
            label.unwrap_or_default().into()
        }
        Factor::Fit => environment.say(Word::FactorFit).into(),
        Factor::Team => environment.say(Word::FactorTeam).into(),
    }
}
