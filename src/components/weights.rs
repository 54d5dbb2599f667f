//! The factors as rows: a slider, its influence on the verdict, and why it is scored so.

use yew::prelude::*;

use super::bars::{Pull, pull_bar};
use super::chart::pull;
use super::criteria::{label, why};
use super::environment::{Environment, use_environment};
use super::scene::Scene;
use super::slider::{Dial, Slider};
use crate::answers::Factor;
use crate::comparison::Points;
use crate::language::Message as Word;
use crate::notation::Mode;

/// A row for each factor. Those of fit and team have their place before they are there: what comes
/// must not take that of a control.
pub fn rows(scene: &Scene<'_>) -> Html {
    let is_full = scene.settings.mode == Mode::Full;
    let own = |factor, is_there: bool| {
        html! {
            <div class="criteria">
                if is_there {
                    <Row ..row(scene, factor) />
                }
            </div>
        }
    };
    let mut alternatives = scene.comparison.alternatives.keys();
    let is_known = |alternative| scene.answers.experience(alternative) > Some(Points::MIN);
    let is_known = alternatives.any(is_known);
    html! {
        <>
            <div class="criteria">
                for (position, criterion) in scene.comparison.listed_criteria() {
                    <Row key={criterion.id.clone()} ..row(scene, Factor::Criterion(position))>
                        if is_full {
                            { why(scene, position, criterion) }
                        }
                    </Row>
                }
            </div>
            { own(Factor::Fit, scene.answers.chosen().next().is_some()) }
            { own(Factor::Team, is_known) }
        </>
    }
}

fn row(scene: &Scene<'_>, factor: Factor) -> RowProps {
    let verdict = scene.verdict;
    let mut contributions = verdict.chart.pulls.iter();
    let contribution = contributions.find(|contribution| contribution.factor == factor);
    RowProps {
        factor,
        weight: scene.answers.weight(factor),
        pull: contribution.map(|contribution| pull(verdict, contribution)),
        adds: contribution.map_or_else(AttrValue::default, |contribution| {
            let adds = verdict.scale.short(contribution.amount, &scene.language);
            adds.into()
        }),
        alone: verdict.chart.pulls.is_empty(),
        children: Html::default(),
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RowProps {
    factor: Factor,
    weight: Points,
    pull: Option<Pull>,
    /// The strength of the pull, as it reads.
    adds: AttrValue,
    /// Set if no other alternative is left, so that nothing pulls.
    alone: bool,
    /// Why it is scored so.
    children: Html,
}

/// A factor: its name, its slider, and its influence where there is room.
#[component]
fn Row(props: &RowProps) -> Html {
    let environment = use_environment();
    let dial = Dial::Weight(props.factor);
    let name = name(&environment, props.factor);
    html! {
        <div class="criterion" part="criterion">
            <label class="name" for={dial.id()}>{ name.clone() }</label>
            <Slider {dial} label={name} value={props.weight} />
            if environment.is_full() {
                { pull_bar(props.pull) }
                <span class="amount">{ influence(&environment, props) }</span>
            }
            { props.children.clone() }
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

fn influence(environment: &Environment, props: &RowProps) -> AttrValue {
    match props.pull.and_then(|pull| pull.toward) {
        Some(toward) => {
            let name = environment.name(toward);
            let values = [("score", &*props.adds), ("alternative", &*name)];
            environment.fill(Word::CriterionPulls, &values).into()
        }
        None if props.alone => AttrValue::default(),
        None if props.weight.get() == 0 => environment.say(Word::CriterionUnweighted).into(),
        None => environment.say(Word::CriterionNeither).into(),
    }
}
