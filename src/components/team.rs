//! What does your team know? An experience for each alternative.

use std::rc::Rc;

use yew::prelude::*;

use super::bar::hue;
use super::slider::{Dial, Slider};
use crate::answers::{Action, Answers};
use crate::comparison::Comparison;
use crate::language::{Language, Message};

/// Properties of [`Team`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// Answers that differ from the reader's in weights at most.
    pub answers: Rc<Answers>,
    /// Whether the sliders may be moved.
    pub readonly: bool,
    /// The language.
    pub language: Language,
    /// Called when the reader moves one.
    pub on_act: Callback<Action>,
}

/// A slider for each alternative.
#[component]
pub fn Team(props: &Props) -> Html {
    let alternatives = props.comparison.alternatives.iter().enumerate();
    html! {
        <ul class="team">
            { for alternatives.map(|(position, alternative)| {
                let id = format!("team-{position}");
                let label = props.language.fill(
                    Message::TeamSlider,
                    &[("alternative", &alternative.name)],
                );
                html! {
                    <li key={alternative.id.clone()} class={format!("member {}", hue(position))}>
                        <label class="name" for={id.clone()}>{ alternative.name.clone() }</label>
                        <Slider dial={Dial::Experience(position)} {id} {label}
                            value={props.answers.experience(position)} disabled={props.readonly}
                            language={props.language.clone()} on_act={props.on_act.clone()} />
                    </li>
                }
            }) }
        </ul>
    }
}
