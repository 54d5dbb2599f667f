//! Starts: somebody's answers to begin from, back to neutral, and the step before.

use std::rc::Rc;

use yew::prelude::*;

use crate::comparison::Comparison;
use crate::language::{Language, Message};

/// What a reader may start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// All weights equal, nothing chosen.
    Neutral,
    /// A preset, by its position.
    Preset(usize),
    /// The answers before the last start.
    Before,
}

/// Properties of [`Presets`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// The preset that the answers are equal to, by its position.
    pub current: Option<usize>,
    /// Whether there is a start to undo.
    pub undoable: bool,
    /// Whether the answers differ from the neutral start.
    pub changed: bool,
    /// The language.
    pub language: Language,
    /// Called when the reader starts anew.
    pub on_start: Callback<Start>,
}

/// A button for each preset, reset and undo.
#[component]
pub fn Presets(props: &Props) -> Html {
    let say = |message| props.language.say(message);
    let start = |start: Start| {
        let on_start = props.on_start.clone();
        Callback::from(move |_: MouseEvent| on_start.emit(start))
    };
    let presets = props.comparison.presets.iter().enumerate();
    let note = props
        .current
        .and_then(|current| props.comparison.presets.get(current))
        .map(|preset| preset.note.clone());
    html! {
        <div class="presets">
            <ul class="chips">
                { for presets.map(|(position, preset)| html! {
                    <li key={preset.id.clone()}>
                        <button type="button" class="chip" part="button"
                            aria-pressed={(props.current == Some(position)).to_string()}
                            onclick={start(Start::Preset(position))}>
                            { preset.name.clone() }
                        </button>
                    </li>
                }) }
            </ul>
            <p class="note" hidden={note.is_none()}>{ note }</p>
            <div class="again">
                <button type="button" class="quiet" part="button" aria-disabled={(!props.changed).to_string()}
                    onclick={start(Start::Neutral)}>{ say(Message::Reset) }</button>
                <button type="button" class="quiet" part="button" aria-disabled={(!props.undoable).to_string()}
                    onclick={start(Start::Before)}>{ say(Message::Undo) }</button>
            </div>
        </div>
    }
}
