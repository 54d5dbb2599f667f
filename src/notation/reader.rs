//! The relaxed reader of answers.

use super::Ignored;
use super::pairs::{Pairs, number};
use crate::answers::{Action, Answers, Cell, Choice, Factor};
use crate::comparison::{Comparison, Points};

/// Keys that other software adds to addresses, next to all that begin with `utm_`.
const FOREIGN: [&str; 6] = [
    "fbclid",
    "gclid",
    "ref",
    "childId",
    "initialWidth",
    "parentUrl",
];

/// Answers in the making.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    comparison: &'a Comparison,
    answers: Answers,
    /// Which project types stand in `projects`, and which in `must`: apart until the end, since
    /// either list may be replaced alone.
    projects: Vec<bool>,
    musts: Vec<bool>,
    ignored: Vec<Ignored>,
}

impl<'a> Reader<'a> {
    /// Starts from answers, as if their own text had been read.
    pub(super) fn over(comparison: &'a Comparison, answers: Answers) -> Self {
        let listed = |wanted: Choice| {
            (0..comparison.project_types.len())
                .map(|project_type| answers.project(project_type) == wanted)
                .collect()
        };
        Self {
            comparison,
            projects: listed(Choice::Yes),
            musts: listed(Choice::Must),
            answers,
            ignored: Vec::new(),
        }
    }

    /// The comparison that the answers belong to.
    pub(super) fn comparison(&self) -> &'a Comparison {
        self.comparison
    }

    /// Reads a pair.
    pub(super) fn read(&mut self, key: &str, value: &str) {
        match key {
            "projects" => self.projects = self.project_types(key, value),
            "must" => self.musts = self.project_types(key, value),
            "view" => {
                let mut views = self.comparison.views.iter();
                match views.position(|view| *view.id == *value) {
                    Some(view) => self.answers.apply(Action::SetView(view)),
                    None => self.ignore(key, value),
                }
            }
            _ => {
                let action = number(value).and_then(|number| {
                    let points = Points::clamped(number.into());
                    self.action(key, points)
                });
                match action {
                    Some(action) => self.answers.apply(action),
                    None => self.ignore(key, value),
                }
            }
        }
    }

    /// Lists something that has no meaning, unless its key belongs to other software.
    pub(super) fn ignore(&mut self, key: &str, value: &str) {
        if !is_foreign(key) {
            self.ignored.push(Ignored::new(key, value));
        }
    }

    /// The answers, and what was ignored of the pairs and beyond them.
    pub(super) fn finish(mut self, pairs: &Pairs) -> (Answers, Vec<Ignored>) {
        let lists = self.projects.into_iter().zip(self.musts);
        for (project_type, (chosen, must)) in lists.enumerate() {
            let choice = match (chosen, must) {
                (_, true) => Choice::Must,
                (true, false) => Choice::Yes,
                (false, false) => Choice::No,
            };
            self.answers.apply(Action::SetProject(project_type, choice));
        }
        self.ignored.extend(pairs.ignored());
        (self.answers, self.ignored)
    }

    /// What a key with a number asks for.
    fn action(&self, key: &str, points: Points) -> Option<Action> {
        let alternative = |id: &str| {
            let mut alternatives = self.comparison.alternatives.iter();
            alternatives.position(|alternative| *alternative.id == *id)
        };
        let criterion = |id: &str| {
            let mut criteria = self.comparison.criteria.iter();
            criteria.position(|criterion| *criterion.id == *id)
        };
        Some(match key.split_once('.') {
            None => {
                let factor = match key {
                    "fit" => Factor::Fit,
                    "team" => Factor::Team,
                    id => Factor::Criterion(criterion(id)?),
                };
                Action::SetWeight(factor, points)
            }
            Some(("team", id)) => Action::SetExperience(alternative(id)?, points),
            Some((of, on)) => {
                let cell = Cell {
                    alternative: alternative(of)?,
                    criterion: criterion(on)?,
                };
                Action::SetScore(cell, points)
            }
        })
    }

    fn project_types(&mut self, key: &str, value: &str) -> Vec<bool> {
        let mut listed = vec![false; self.comparison.project_types.len()];
        for id in ids(value) {
            let mut project_types = self.comparison.project_types.iter().zip(&mut listed);
            match project_types.find(|(project_type, _)| *project_type.id == *id) {
                Some((_, listed)) => *listed = true,
                None => self.ignore(key, id),
            }
        }
        listed
    }
}

/// Whether a key belongs to other software.
pub(super) fn is_foreign(key: &str) -> bool {
    key.starts_with("utm_") || FOREIGN.contains(&key)
}

/// The ids of a list; an empty place is none.
pub(super) fn ids(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').filter(|id| !id.is_empty())
}
