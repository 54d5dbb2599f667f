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
}

impl Answers {
    /// The answers that differ from the neutral start, in the order of the questions: project types,
    /// the team, weights, own scores; each kind in the comparison's order. The view is none of them.
    pub fn given(&self, comparison: &Comparison) -> Vec<Given> {
        let projects = self.chosen();
        let projects = projects.map(|chosen| Given::Project(chosen, self.project(chosen)));
        let team = comparison.alternatives.keys().filter_map(|alternative| {
            let experience = self.experience(alternative)?;
            Some(Given::Experience(alternative, experience))
        });
        let criteria = comparison.criteria.keys().map(Factor::Criterion);
        let factors = criteria.chain([Factor::Fit, Factor::Team]);
        let weights = factors.filter_map(|factor| {
            let weight = self.weight(factor);
            let is_other = weight != usual_weight(comparison, factor);
            is_other.then_some(Given::Weight(factor, weight))
        });
        let scores = self.own_scores();
        let scores = scores.map(|(cell, score)| Given::Score(cell, score));
        projects.chain(team).chain(weights).chain(scores).collect()
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
