//! A slider from 0 to 10 with a button at each end.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::button::truth;
use super::environment::{use_dispatch, use_environment};
use super::scene::Message;
pub use crate::answers::Dial;
use crate::comparison::Points;
use crate::language::Message as Word;

/// The look of a slider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A track between two buttons.
    Track,
    /// Two buttons, between which the value alone is seen. It may stand beside a track with the
    /// same target.
    Stepper,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Self::Track => "slider",
            Self::Stepper => "stepper",
        }
    }

    fn id(self, dial: Dial) -> String {
        match self {
            Self::Track => dial.id(),
            Self::Stepper => ["stepper-", &*dial.id()].concat(),
        }
    }
}

/// Properties of [`Slider`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SliderProps {
    /// Its target.
    pub dial: Dial,
    /// Its name, for those who cannot see the words beside it.
    pub label: AttrValue,
    /// Its position.
    pub value: Points,
    /// Its look.
    #[prop_or(Look::Track)]
    pub look: Look,
    /// The id of the text that explains it.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// What is drawn along it.
    #[prop_or_default]
    pub children: Html,
}

/// A native range input between two buttons, with its value. The input has the value as a property,
/// which is held at what the state says, and its parent as an attribute.
#[component]
pub fn Slider(props: &SliderProps) -> Html {
    let SliderProps {
        dial,
        label,
        value,
        look,
        ..
    } = props;
    let environment = use_environment();
    let disabled = environment.settings.readonly;
    let dispatch = environment.dispatch.clone();
    let oninput = use_callback((dispatch, *dial), |event: InputEvent, (dispatch, dial)| {
        let input: HtmlInputElement = event.target_unchecked_into();
        if let Ok(points) = input.value().parse() {
            dispatch.emit(Message::Act(dial.set(Points::clamped(points))));
        }
    });
    let less = Points::clamped(value.get() - 1);
    let more = Points::clamped(value.get() + 1);
    let on_less = use_dispatch(&environment, Message::Act(dial.set(less)));
    let on_more = use_dispatch(&environment, Message::Act(dial.set(more)));
    // The arrow keys do what the buttons do, so that they are no stops of the tabulator. At an end
    // one stays focusable, so that the focus does not fall off the hand that pressed it.
    let step = |class: &'static str, word, to, onclick| {
        html! {
            <button
                {class}
                type="button"
                part="button"
                tabindex="-1"
                aria-label={environment.fill(word, &[("name", label)])}
                aria-disabled={truth(to == *value)}
                {disabled}
                {onclick}
            />
        }
    };
    let text = AttrValue::from(value.to_string());
    let told = environment.fill(
        Word::TotalOf,
        &[("score", &environment.number(value.get()))],
    );
    html! {
        <div class={look.class()} data-value={text.clone()}>
            { step("step", Word::SliderLess, less, on_less) }
            <input
                value={text}
                type="range"
                part="slider"
                id={look.id(*dial)}
                aria-label={label.clone()}
                aria-valuetext={told}
                aria-describedby={props.described_by.clone()}
                min="0"
                max="10"
                step="1"
                {disabled}
                {oninput}
            />
            { step("step plus", Word::SliderMore, more, on_more) }
            { props.children.clone() }
        </div>
    }
}
