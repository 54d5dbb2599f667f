//! The answers that a reader may start from.

use yew::Context;

use super::App;
use crate::answers::{Action, Answers};
use crate::comparison::{Comparison, PresetId};
use crate::components::presets::Start;
use crate::notation;

impl App {
    /// The answers to start from. A preset keeps the view unless it names one.
    pub(super) fn start(&self, context: &Context<Self>, start: Start) -> Option<Answers> {
        let store = &context.props().store;
        let (comparison, settled) = (&store.comparison, store.settled());
        match start {
            Start::Neutral => Some(Answers::neutral(comparison)),
            Start::Preset(position) => preset(comparison, position, &settled.link.answers),
            Start::Answers(text) => Some(notation::decode(comparison, &text).0),
            Start::Steps(steps) => {
                let mut answers = settled.link.answers.clone();
                for step in steps {
                    answers.apply(Action::SetWeight(step.factor, step.to));
                }
                Some(answers)
            }
            Start::Before => self.before.clone(),
        }
    }
}

/// The preset that answers are equal to.
pub(super) fn current_preset(comparison: &Comparison, answers: &Answers) -> Option<PresetId> {
    comparison
        .presets
        .keys()
        .find(|position| preset(comparison, *position, answers).as_ref() == Some(answers))
}

/// The answers of a preset, in the view of other answers unless it names one.
fn preset(comparison: &Comparison, position: PresetId, current: &Answers) -> Option<Answers> {
    let preset = comparison.presets.get(position)?;
    let mut start = Answers::neutral(comparison);
    start.apply(Action::SetView(current.view()));
    Some(notation::decode_over(comparison, start, &preset.answers).0)
}
