//! Starts: a preset's answers to begin from, back to neutral, and the step before.

use super::element::{Element, classed, value};
use super::scene::{Message, Scene};
use crate::answers::Answers;
use crate::comparison::Text;
use crate::language::Message as Word;
use crate::verdict::sensitivity::Step;

/// What a reader may start from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// All weights equal, nothing chosen.
    Neutral,
    /// A preset, by its position.
    Preset(usize),
    /// Other answers, in the notation.
    Answers(Text),
    /// The answers as they are, with some weights changed.
    Steps(Vec<Step>),
    /// The answers before the last start.
    Before,
}

/// A button for each preset, reset and undo.
pub fn presets(scene: &Scene<'_>) -> Element {
    let all = &scene.comparison.presets;
    let presets = all.iter().enumerate().map(|(position, preset)| {
        scene
            .button("chip", Message::Start(Start::Preset(position)))
            .key(&preset.id)
            .state("aria-pressed", scene.preset == Some(position))
            .flag("disabled", scene.settings.readonly)
            .text(value(&preset.name))
    });
    let current = scene.preset.and_then(|current| all.get(current));
    let note = classed("p", "note").flag("hidden", current.is_none());
    let note = match current {
        Some(preset) => note.text(value(&preset.note)),
        None => note,
    };
    let changed = *scene.answers != Answers::neutral(scene.comparison);
    let again = |start, word, possible: bool| {
        scene
            .button("quiet", Message::Start(start))
            .state("aria-disabled", !possible)
            .flag("disabled", scene.settings.readonly)
            .text(scene.say(word))
    };
    let again = classed("div", "again")
        .child(again(Start::Neutral, Word::Reset, changed))
        .child(again(Start::Before, Word::Undo, scene.undoable));
    classed("div", "presets")
        .child(classed("div", "chips").children(presets))
        .child(note)
        .child(again)
}
