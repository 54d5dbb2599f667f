//! Starts: a preset's answers to begin from, back to neutral, and the step before.

use yew::prelude::*;

use super::button::Button;
use super::scene::{Message, Scene};
use crate::answers::{Answers, Dial};
use crate::comparison::{Points, PresetId, Text};
use crate::language::Message as Word;

/// A start that a reader may choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// All weights equal, nothing chosen.
    Neutral,
    /// A preset.
    Preset(PresetId),
    /// Other answers, in the notation.
    Answers(Text),
    /// The answers as they are, with one changed.
    Trial(Trial),
    /// The answers before the last start.
    Before,
}

/// A change of one answer that is offered, and tried by a press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trial {
    /// The place among the offers, which it keeps.
    pub place: usize,
    /// The answer.
    pub dial: Dial,
    /// What it is changed to.
    pub to: Points,
}

/// A button for each preset, and the note of the one that stands.
pub fn presets(scene: &Scene<'_>) -> Html {
    let all = &scene.comparison.presets;
    let current = scene.preset.and_then(|current| all.get(current));
    html! {
        <div class="presets">
            <div class="chips">
                for (position, preset) in all.iter_enumerated() {
                    <Button
                        key={preset.id.clone()}
                        class="chip"
                        message={Message::Start(Start::Preset(position))}
                        pressed={scene.preset == Some(position)}
                    >
                        { preset.name.clone() }
                    </Button>
                }
            </div>
            <p class="note" hidden={current.is_none()}>
                { current.map(|preset| preset.note.clone()).unwrap_or_default() }
            </p>
        </div>
    }
}

/// Reset and undo, which take no room until there is something to take back.
pub fn again(scene: &Scene<'_>) -> Html {
    let changed = *scene.answers != Answers::neutral(&scene.comparison);
    let button = |start, word, possible: bool| {
        html! {
            <Button class="quiet" message={Message::Start(start)} hidden={!possible}>
                { scene.say(word) }
            </Button>
        }
    };
    html! {
        <div class="again" hidden={!changed && !scene.undoable}>
            { button(Start::Neutral, Word::Reset, changed) }
            { button(Start::Before, Word::Undo, scene.undoable) }
        </div>
    }
}
