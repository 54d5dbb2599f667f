//! A slider from 0 to 10 with a button at each end.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::button::truth;
use super::environment::{use_dispatch, use_environment};
use super::scene::Message;
pub use crate::answers::Dial;
use crate::comparison::Points;
use crate::language::Message as Word;

/// Properties of [`Slider`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SliderProps {
    /// Its target.
    pub dial: Dial,
    /// Its name, for those who cannot see the words beside it.
    pub label: AttrValue,
    /// Its position.
    pub value: Points,
}

/// A native range input between two buttons, with its value. The input has the value as a property,
/// which is held at what the state says, and its parent as an attribute.
#[component]
pub fn Slider(props: &SliderProps) -> Html {
    let SliderProps { dial, label, value } = props;
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
    // At an end a button stays focusable, so that the focus does not fall off the keyboard's hand.
    let step = |class: &'static str, word, to, onclick| {
        html! {
            <button
                {class}
                type="button"
                part="button"
                aria-label={environment.fill(word, &[("name", label)])}
                aria-disabled={truth(to == *value)}
                {disabled}
                {onclick}
            />
        }
    };
    let text = AttrValue::from(value.to_string());
    html! {
        <div class="slider" data-value={text.clone()}>
            { step("step", Word::SliderLess, less, on_less) }
            <input
                value={text}
                type="range"
                part="slider"
                id={dial.id()}
                aria-label={label.clone()}
                min="0"
                max="10"
                step="1"
                {disabled}
                {oninput}
            />
            { step("step plus", Word::SliderMore, more, on_more) }
        </div>
    }
}
