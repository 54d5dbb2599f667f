//! The factors as rows: a slider, its influence on the verdict, and why it is scored so.

use yew::prelude::*;

use super::bars::{Pull, pull_bar};
use super::button::Button;
use super::chart::pull;
use super::disclosure::{Disclosure, DisclosureId};
use super::environment::{Environment, use_environment};
use super::scene::{Message, Scene};
use super::slider::{Dial, Slider};
use crate::answers::{Action, Factor};
use crate::chunks;
use crate::comparison::{Claim, Comparison, Criterion, CriterionId, Points, Text};
use crate::language::{Counted, Language, Message as Word};
use crate::notation::{Mode, Part};

/// The number of criteria that have a button.
const FEW: usize = 6;

/// The weight of what matters more than the rest.
const MORE: i64 = 8;

/// The id of the sliders.
const SLIDERS: &str = "sliders";

/// A button for each of the first criteria, which gives it more weight than the rest, and the
/// sliders of everything that has a weight.
pub fn matters(scene: &Scene<'_>) -> Html {
    let id = DisclosureId::Sliders;
    let open = scene.is_open(id);
    let common = scene.comparison.listed_criteria();
    let common = common
        .filter(|(_, criterion)| !criterion.optional)
        .take(FEW);
    html! {
        <div>
            <div class="chips">
                for (position, criterion) in common {
                    { chip(scene, position, criterion) }
                }
                <Button
                    key="more"
                    class="chip more"
                    message={Message::Toggle(id)}
                    expanded={(open, SLIDERS)}
                >
                    { scene.count(Counted::MattersAll, scene.comparison.criteria.len()) }
                </Button>
            </div>
            <div id={SLIDERS} hidden={!open}>
                if open {
                    <p class="hint">{ scene.say(Word::MattersHint) }</p>
                    { rows(scene) }
                }
            </div>
        </div>
    }
}

/// A button that has a criterion matter more than the rest, or as much as they do.
fn chip(scene: &Scene<'_>, position: CriterionId, criterion: &Criterion) -> Html {
    let factor = Factor::Criterion(position);
    let usual = criterion.default_weight();
    let pressed = scene.answers.weight(factor) > usual;
    let to = if pressed {
        usual
    } else {
        Points::clamped(MORE)
    };
    html! {
        <Button
            key={criterion.id.clone()}
            class="chip"
            message={Message::Act(Action::SetWeight(factor, to))}
            {pressed}
        >
            { criterion.short.clone() }
        </Button>
    }
}

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

/// The evidence of each criterion, where the rows have no room for it.
pub fn evidences(scene: &Scene<'_>) -> Html {
    let criteria = scene.comparison.listed_criteria();
    html! {
        <div class="sources">
            for (position, criterion) in criteria {
                { why(scene, position, criterion) }
            }
        </div>
    }
}

/// Why a criterion is scored so, where the evidence is shown.
fn why(scene: &Scene<'_>, position: CriterionId, criterion: &Criterion) -> Html {
    if !scene.shows(Part::Evidence) {
        return Html::default();
    }
    let word = scene.say(Word::CriterionWhy);
    let (title, about) = if scene.settings.mode == Mode::Compact {
        // The row with its name is elsewhere.
        ([word, ": ", &criterion.name].concat().into(), None)
    } else {
        (AttrValue::Static(word), Some(criterion.name.clone()))
    };
    let id = DisclosureId::Why(position);
    let open = scene.is_open(id);
    html! {
        <Disclosure class="why" {id} {title} {about} {open}>
            if open {
                { scene.with_evidence(|chunk| chunks::criterion_evidence(chunk, scene, position)) }
            }
        </Disclosure>
    }
}
