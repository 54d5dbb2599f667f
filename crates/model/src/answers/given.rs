//! What a reader has answered: how their answers differ from the start.

use super::{Answers, Cell, Choice, Factor};
use crate::comparison::{AlternativeId, Comparison, Criterion, Points, ProjectTypeId};

/// An answer that differs from the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// A project type is chosen, or is a deal-breaker.
    Project(ProjectTypeId, Choice),
    /// Something is said of the team's experience with an alternative.
    Experience(AlternativeId, Points),
    /// A weight is another than at the start.
    Weight(Factor, Points),
    /// A score is the reader's own.
    Score(Cell, Points),
    /// A few alternatives alone are compared.
    Shortlist,
}

impl Answers {
    /// The answers that differ from the neutral start, in the order of the questions: project
    /// types, the team, weights, own scores, the shortlist; each kind in the comparison's order.
    /// The view is none of them.
    pub fn given(&self, comparison: &Comparison) -> Vec<Given> {
        let mut given = Vec::new();
        for chosen in self.chosen() {
            given.push(Given::Project(chosen, self.project(chosen)));
        }
        for alternative in comparison.alternatives.keys() {
            if let Some(experience) = self.experience(alternative) {
                given.push(Given::Experience(alternative, experience));
            }
        }
        let criteria = comparison.criteria.keys().map(Factor::Criterion);
        for factor in criteria.chain([Factor::Fit, Factor::Team]) {
            let weight = self.weight(factor);
            if weight != usual_weight(comparison, factor) {
                given.push(Given::Weight(factor, weight));
            }
        }
        for (cell, score) in self.own_scores() {
            given.push(Given::Score(cell, score));
        }
        if self.shortlist().nth(1).is_some() {
            given.push(Given::Shortlist);
        }
        given
    }
}

/// The weight of a factor at the start.
pub fn usual_weight(comparison: &Comparison, factor: Factor) -> Points {
    let criterion = match factor {
        Factor::Criterion(criterion) => comparison.criteria.get(criterion),
        Factor::Fit | Factor::Team => None,
    };
    criterion.map_or(Points::MIDDLE, Criterion::default_weight)
}
