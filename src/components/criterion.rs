//! One factor as a row: its slider, its influence on the verdict, and why it is scored so.

use std::rc::Rc;

use yew::prelude::*;

use super::evidence::Evidence;
use super::pull::{Pull, PullBar};
use super::slider::{Dial, Slider};
use crate::answers::{Action, Answers, Factor};
use crate::comparison::{Comparison, Points};
use crate::language::{Counted, Language, Message};

/// Properties of [`FactorRow`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The factor.
    pub factor: Factor,
    /// Its name.
    pub name: AttrValue,
    /// How much it matters to the reader.
    pub weight: Points,
    /// Its influence; `None` while it is not in play or there is nothing to compare.
    pub pull: Option<Pull>,
    /// The name of the alternative that it pulls towards; empty where there is none.
    pub toward: AttrValue,
    /// Whether the slider may be moved.
    pub readonly: bool,
    /// The language.
    pub language: Language,
    /// Called when the reader acts.
    pub on_act: Callback<Action>,
    /// What the disclosure shows; `None` where there is none.
    #[prop_or_default]
    pub disclosure: Option<Disclosure>,
}

/// What the disclosure of a criterion needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Disclosure {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// The criterion, by its position.
    pub criterion: usize,
    /// Answers that differ from the reader's in weights at most, so that a moved slider leaves
    /// every other row as it is.
    pub answers: Rc<Answers>,
}

/// A row with a slider.
#[component]
pub fn FactorRow(props: &Props) -> Html {
    let open = use_state_eq(|| false);
    let id = match props.factor {
        Factor::Criterion(criterion) => format!("weight-{criterion}"),
        Factor::Fit => "weight-fit".to_owned(),
        Factor::Team => "weight-team".to_owned(),
    };
    let influence = influence(props);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <div class="criterion" part="criterion">
            <label class="name" for={id.clone()}>{ props.name.clone() }</label>
            <Slider dial={Dial::Weight(props.factor)} id={id.clone()} label={props.name.clone()}
                value={props.weight} disabled={props.readonly}
                language={props.language.clone()} on_act={props.on_act.clone()} />
            <div class="influence">
                <PullBar pull={props.pull} />
                <span class="amount">{ influence }</span>
            </div>
            if let Some(disclosure) = &props.disclosure {
                <button type="button" class="disclose" part="button"
                    aria-expanded={open.to_string()} aria-controls={format!("{id}-why")}
                    onclick={toggle}>
                    <span class="visually-hidden">{ props.name.clone() }{ ": " }</span>
                    { props.language.say(Message::CriterionWhy) }
                </button>
                <div class="why" id={format!("{id}-why")} hidden={!*open}>
                    if *open {
                        <Evidence comparison={disclosure.comparison.clone()}
                            criterion={disclosure.criterion} answers={disclosure.answers.clone()}
                            readonly={props.readonly} language={props.language.clone()}
                            on_act={props.on_act.clone()} />
                    }
                </div>
            }
        </div>
    }
}

fn influence(props: &Props) -> String {
    match props.pull {
        Some(pull) if pull.toward.is_some() && pull.amount > 0 => {
            let points = props.language.count(Counted::Points, pull.amount);
            props.language.fill(
                Message::CriterionPulls,
                &[("points", &points), ("alternative", &props.toward)],
            )
        }
        Some(_) if props.weight == Points::MIN => {
            props.language.say(Message::CriterionUnweighted).to_owned()
        }
        Some(_) => props.language.say(Message::CriterionNeither).to_owned(),
        None => String::new(),
    }
}
