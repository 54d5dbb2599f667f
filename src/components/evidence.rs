//! The evidence of a criterion: its scale, the figures that its scores were computed from, the
//! claims behind more than one of its scores, and the score of each side with the claims of its
//! own.

mod cited;
mod sides;
mod told;

use yew::prelude::*;

use self::cited::{answers, own_claims, shared};
use self::sides::Sides;
pub use self::told::estimate_text;
use self::told::{is_alike, score_text};
use super::button::Button;
use super::claims::Claims;
use super::disclosure::{Disclosure, DisclosureId};
use super::environment::{Environment, use_environment};
use super::figures::figures;
use super::heading::heading;
use super::lists::{List, all};
use super::scene::{Message, Scene};
use super::slider::{Dial, Slider};
use crate::answers::{Action, Cell};
use crate::comparison::{AlternativeId, ClaimId, CriterionId, Points, Score, ViewId};
use crate::language::Message as Word;
use crate::verdict::scale::authored;

/// Properties of [`Evidence`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct EvidenceProps {
    /// The criterion.
    pub criterion: CriterionId,
    /// The view whose scores stand first.
    pub view: ViewId,
    /// Of each alternative the reader's own score, and whether what other views say is open.
    pub sides: Vec<(Option<Points>, bool)>,
    /// The alternatives that have a column.
    pub listed: Vec<AlternativeId>,
    /// The address that opens the reader's answers; empty where none does.
    #[prop_or_default]
    pub address: AttrValue,
}

/// The evidence of a criterion as the reader has it.
pub fn evidence(scene: &Scene<'_>, criterion: CriterionId) -> Html {
    let sides = scene.comparison.alternatives.keys().map(|alternative| {
        let cell = Cell {
            alternative,
            criterion,
        };
        (
            scene.answers.own_score(cell),
            scene.is_open(DisclosureId::Others(cell)),
        )
    });
    let list = List::Scores(criterion);
    let props = EvidenceProps {
        criterion,
        view: scene.answers.view(),
        sides: sides.collect(),
        listed: scene.first(list),
        address: scene.address().into(),
    };
    let about = scene.comparison.criteria.get(criterion);
    let about = about.map_or("", |criterion| &criterion.name);
    html! {
        <>
            <Evidence ..props.clone() />
            { all(scene, list, about, &|listed| html! { <Sides ..EvidenceProps { listed, ..props.clone() } /> }) }
        </>
    }
}

/// The scale of a criterion, what holds for all alternatives, and a column for each.
#[component]
pub fn Evidence(props: &EvidenceProps) -> Html {
    let environment = use_environment();
    let criterion = environment.comparison.criteria.get(props.criterion);
    let anchors = criterion.map(|criterion| {
        [
            ("0", criterion.worst.clone()),
            ("5", criterion.middle.clone()),
            ("10", criterion.best.clone()),
        ]
    });
    let shared = shared(&environment, props);
    let answers = answers(&environment, props);
    html! {
        <div class="evidence">
            <dl class="anchors" aria-label={environment.say(Word::ScaleLabel)}>
                for (points, meaning) in anchors.into_iter().flatten() {
                    <div>
                        <dt>{ points }</dt>
                        <dd>{ meaning }</dd>
                    </div>
                }
            </dl>
            { figures(&environment, props.criterion, props.view, &props.listed) }
            if is_alike(&environment, props) {
                <p class="note">{ environment.say(Word::ScoreAlike) }</p>
            }
            if !shared.is_empty() {
                <section class="shared">
                    { heading(&environment.settings, 2, environment.say(Word::EvidenceShared)) }
                    <Claims positions={shared} answers={answers} />
                </section>
            }
            <Sides ..props.clone() />
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct SideProps {
    cell: Cell,
    view: ViewId,
    own: Option<Points>,
    others: bool,
    /// The claims that stand above the columns.
    shared: Vec<ClaimId>,
    /// The reader's own scores and link, for whoever disputes a claim.
    answers: AttrValue,
}

/// The score of one alternative, with the reader's own.
#[component]
fn Side(props: &SideProps) -> Html {
    let SideProps {
        cell, view, own, ..
    } = props;
    let environment = use_environment();
    let comparison = &*environment.comparison;
    let score = comparison.score(*view, cell.alternative, cell.criterion);
    let name = environment.name(cell.alternative);
    let short = comparison.criteria.get(cell.criterion);
    let short = short.map_or("", |criterion| &*criterion.short);
    let values = [("alternative", &*name), ("criterion", short)];
    let label = AttrValue::from(environment.fill(Word::ScoreSlider, &values));
    let title = html! {
        <>
            <span class="name">{ name }</span>
            { " " }
            <span class="score">{ score_text(&environment, *own, score) }</span>
        </>
    };
    let undo = environment.say(Word::ScoreUndo);
    let stands = own.or(score.map(|score| score.estimate.value.rounded()));
    html! {
        <section class={classes!("side", environment.hue(cell.alternative))}>
            { heading(&environment.settings, 2, title) }
            if let Some(score) = score.filter(|score| !score.text.is_empty()) {
                <p>{ score.text.clone() }</p>
            }
            <div class="own">
                <span aria-hidden="true">{ environment.say(Word::ScoreYours) }</span>
                <Slider
                    dial={Dial::Score(*cell)}
                    label={label.clone()}
                    value={stands.unwrap_or_default()}
                />
                <Button
                    class="quiet"
                    message={Message::Act(Action::ClearScore(*cell))}
                    idle={own.is_none()}
                    label={[undo, ": ", &*label].concat()}
                >
                    { undo }
                </Button>
            </div>
            if let Some(score) = score {
                <Claims positions={own_claims(score, &props.shared)} answers={props.answers.clone()} />
            }
            for (position, score) in scores_of_others(&environment, props) {
                { by_other(&environment, props, position, score) }
            }
        </section>
    }
}

/// The scores of the other views.
fn scores_of_others<'a>(
    environment: &'a Environment,
    SideProps { cell, view, .. }: &'a SideProps,
) -> impl Iterator<Item = (ViewId, &'a Score)> {
    let others = environment.comparison.views.keys();
    let others = others.filter(move |other| other != view);
    others.filter_map(move |other| {
        let score = environment
            .comparison
            .score(other, cell.alternative, cell.criterion);
        Some((other, score?))
    })
}

/// The score of another view, with its text and its claims.
fn by_other(environment: &Environment, side: &SideProps, view: ViewId, score: &Score) -> Html {
    let points = authored(score, &environment.language);
    let name = environment.comparison.views.get(view);
    let name = name.map_or("", |view| &*view.name_in_sentence);
    let values = [("view", name), ("score", &*points)];
    html! {
        <Disclosure
            key={usize::from(view)}
            class="fold quiet"
            id={DisclosureId::Others(side.cell)}
            title={environment.fill(Word::ScoreOther, &values)}
            open={side.others}
        >
            if side.others {
                <div>
                    <p class="note">{ score.text.clone() }</p>
                    <Claims positions={score.claims.clone()} />
                </div>
            }
        </Disclosure>
    }
}
