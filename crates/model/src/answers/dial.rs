//! Dials: the answers that are set on a scale from 0 to 10.

use super::{Action, Cell, Factor};
use crate::comparison::{AlternativeId, Points};

/// An answer on a scale from 0 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dial {
    /// The weight of a factor.
    Weight(Factor),
    /// The team's experience with an alternative.
    Experience(AlternativeId),
    /// The reader's own score.
    Score(Cell),
}

impl Dial {
    /// The action that sets it.
    pub fn set(self, points: Points) -> Action {
        match self {
            Self::Weight(factor) => Action::SetWeight(factor, points),
            Self::Experience(alternative) => Action::SetExperience(alternative, Some(points)),
            Self::Score(cell) => Action::SetScore(cell, points),
        }
    }

    /// An id for the input that sets it, unique within a widget.
    pub fn id(self) -> String {
        match self {
            Self::Weight(Factor::Criterion(criterion)) => {
                format!("weight-{}", usize::from(criterion))
            }
            Self::Weight(Factor::Fit) => "weight-fit".to_owned(),
            Self::Weight(Factor::Team) => "weight-team".to_owned(),
            Self::Experience(alternative) => format!("team-{}", usize::from(alternative)),
            Self::Score(Cell {
                alternative,
                criterion,
            }) => format!(
                "score-{}-{}",
                usize::from(alternative),
                usize::from(criterion)
            ),
        }
    }
}
