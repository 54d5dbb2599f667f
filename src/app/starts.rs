//! The answers that a reader may start from.

use std::cell::OnceCell;

use typed_index_collections::TiVec;
use yew::Context;

use super::App;
use crate::answers::{Action, Answers};
use crate::comparison::{Comparison, PresetId, ViewId};
use crate::components::presets::Start;
use crate::notation;

impl App {
    /// The answers to start from. A preset keeps the view unless it names one.
    pub(super) fn start(&self, context: &Context<Self>, start: Start) -> Option<Answers> {
        let store = &context.props().store;
        let (comparison, settled) = (&store.comparison, store.settled());
        match start {
            Start::Neutral => Some(Answers::neutral(comparison)),
            Start::Preset(position) => {
                let presets = self.presets.of(comparison, settled.link.answers.view())?;
                presets.get(position).cloned()
            }
            Start::Answers(text) => Some(notation::decode(comparison, &text).0),
            Start::Trial(trial) => {
                let mut answers = settled.link.answers.clone();
                answers.apply(trial.dial.set(trial.to));
                Some(answers)
            }
            Start::Before => self.before.clone(),
        }
    }
}

/// The answers of each preset, read once for each view in which a reader may choose it.
#[derive(Debug)]
pub(super) struct Presets(TiVec<ViewId, OnceCell<TiVec<PresetId, Answers>>>);

impl Presets {
    pub(super) fn new(comparison: &Comparison) -> Self {
        Self(comparison.views.iter().map(|_| OnceCell::new()).collect())
    }

    /// The preset that answers are equal to.
    pub(super) fn position(&self, comparison: &Comparison, answers: &Answers) -> Option<PresetId> {
        let presets = self.of(comparison, answers.view())?;
        presets.position(|preset| preset == answers)
    }

    /// The answers of each preset in a view, unless it names another.
    fn of(&self, comparison: &Comparison, view: ViewId) -> Option<&TiVec<PresetId, Answers>> {
        let read = || {
            let presets = comparison.presets.iter();
            let presets = presets.map(|preset| {
                let mut start = Answers::neutral(comparison);
                start.apply(Action::SetView(view));
                notation::decode_over(comparison, start, &preset.answers).0
            });
            presets.collect()
        };
        let presets = self.0.get(view)?;
        Some(presets.get_or_init(read))
    }
}
