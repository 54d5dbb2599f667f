//! A slider from 0 to 10 with a button at each end.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::answers::{Action, Cell, Factor};
use crate::comparison::Points;
use crate::language::{Language, Message};

/// What a slider sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dial {
    /// How much a factor matters.
    Weight(Factor),
    /// How well the team knows an alternative.
    Experience(usize),
    /// The reader's own score.
    Score(Cell),
}

impl Dial {
    fn set(self, points: Points) -> Action {
        match self {
            Self::Weight(factor) => Action::SetWeight(factor, points),
            Self::Experience(alternative) => Action::SetExperience(alternative, points),
            Self::Score(cell) => Action::SetScore(cell, points),
        }
    }
}

/// Properties of [`Slider`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What it sets.
    pub dial: Dial,
    /// The id of its input, unique within the widget.
    pub id: AttrValue,
    /// Its name, for whoever cannot see what stands beside it.
    pub label: AttrValue,
    /// Where it stands.
    pub value: Points,
    /// Whether it may be moved.
    #[prop_or_default]
    pub disabled: bool,
    /// The language of its buttons.
    pub language: Language,
    /// Called when the reader moves it.
    pub on_act: Callback<Action>,
}

/// A native range input between two buttons, with its value.
#[component]
pub fn Slider(props: &Props) -> Html {
    let Props { dial, value, .. } = *props;
    let step = |by: i64| {
        let on_act = props.on_act.clone();
        let to = Points::clamped(value.get() + by);
        Callback::from(move |_: MouseEvent| {
            if to != value {
                on_act.emit(dial.set(to));
            }
        })
    };
    // At an end a button stays focusable, so that the focus does not fall off the keyboard's hand.
    let at_end = |end: Points| (value == end).to_string();
    let oninput = {
        let on_act = props.on_act.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(points) = points_of(&event) {
                on_act.emit(dial.set(points));
            }
        })
    };
    let less = props
        .language
        .fill(Message::SliderLess, &[("name", &props.label)]);
    let more = props
        .language
        .fill(Message::SliderMore, &[("name", &props.label)]);
    html! {
        <div class="slider">
            <button type="button" class="step" part="button" aria-label={less}
                aria-disabled={at_end(Points::MIN)} disabled={props.disabled} onclick={step(-1)}>{ "−" }</button>
            <input type="range" part="slider" id={props.id.clone()} aria-label={props.label.clone()}
                min="0" max="10" step="1" value={value.to_string()}
                disabled={props.disabled} {oninput} />
            <button type="button" class="step" part="button" aria-label={more}
                aria-disabled={at_end(Points::MAX)} disabled={props.disabled} onclick={step(1)}>{ "+" }</button>
            <span class="value" aria-hidden="true">{ value.to_string() }</span>
        </div>
    }
}

fn points_of(event: &InputEvent) -> Option<Points> {
    let input: HtmlInputElement = event.target_unchecked_into();
    Some(Points::clamped(input.value().parse().ok()?))
}
