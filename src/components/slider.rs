//! A slider from 0 to 10 with a button at each end.

use super::element::{Element, Gesture, Value, classed, el};
use super::scene::{Message, Scene};
use crate::answers::{Action, Cell, Factor};
use crate::comparison::Points;
use crate::language::Message as Word;

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
    /// The action that sets it.
    pub fn set(self, points: Points) -> Action {
        match self {
            Self::Weight(factor) => Action::SetWeight(factor, points),
            Self::Experience(alternative) => Action::SetExperience(alternative, points),
            Self::Score(cell) => Action::SetScore(cell, points),
        }
    }

    /// The id of its input, unique within the widget.
    pub fn id(self) -> String {
        match self {
            Self::Weight(Factor::Criterion(criterion)) => format!("weight-{criterion}"),
            Self::Weight(Factor::Fit) => "weight-fit".to_owned(),
            Self::Weight(Factor::Team) => "weight-team".to_owned(),
            Self::Experience(alternative) => format!("team-{alternative}"),
            Self::Score(cell) => format!("score-{}-{}", cell.alternative, cell.criterion),
        }
    }
}

/// A native range input between two buttons, with its value. The label is its name, for whoever
/// cannot see what stands beside it.
pub fn slider(scene: &Scene<'_>, dial: Dial, label: &str, value: Points) -> Element {
    let disabled = scene.settings.readonly;
    // At an end a button stays focusable, so that the focus does not fall off the keyboard's hand.
    let step = |class, word, by: i64| {
        let to = Points::clamped(value.get() + by);
        scene
            .button(class, Message::Act(dial.set(to)))
            .set("aria-label", scene.fill(word, &[("name", label)]))
            .state("aria-disabled", to == value)
            .flag("disabled", disabled)
    };
    let text = Value::from(value.to_string());
    let input = el("input")
        .set("type", "range")
        .set("part", "slider")
        .set("id", dial.id())
        .set("aria-label", label.to_owned())
        .set("min", "0")
        .set("max", "10")
        .set("step", "1")
        .flag("disabled", disabled)
        .holding(text.clone())
        .on(Gesture::Slide(dial));
    classed("div", "slider")
        .set("data-value", text)
        .child(step("step", Word::SliderLess, -1))
        .child(input)
        .child(step("step plus", Word::SliderMore, 1))
}
