//! The relaxed reader of answers.

mod slips;

use super::Ignored;
use super::pairs::{Pair, Pairs};
use super::words::{find, items, number, word};
use crate::answers::{Action, Answers, Cell, Choice, Factor};
use crate::comparison::{AlternativeId, Comparison, CriterionId, Points, ProjectTypeId, ViewId};

/// Answers in the making.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    comparison: &'a Comparison,
    answers: Answers,
    /// Apart until the end, since either list may be named alone.
    projects: List,
    musts: List,
    only: List,
    ignored: Vec<Ignored>,
    /// Whether any pair said something about answers.
    pub(super) understood: bool,
}

/// Finds the position that a word names.
type Find<'a> = &'a dyn Fn(&Reader<'_>, &str) -> Option<usize>;

/// Which project types or alternatives stand in a list. What the text names takes the place of what
/// was there before it, and adds up where it is named several times.
#[derive(Debug)]
struct List {
    /// By position.
    listed: Vec<bool>,
    is_named: bool,
}

impl<'a> Reader<'a> {
    /// Starts from answers.
    pub(super) fn over(comparison: &'a Comparison, answers: Answers) -> Self {
        let list = |wanted: Choice| List {
            listed: comparison
                .project_types
                .keys()
                .map(|project_type| answers.project(project_type) == wanted)
                .collect(),
            is_named: false,
        };
        Self {
            comparison,
            projects: list(Choice::Yes),
            musts: list(Choice::Must),
            only: List {
                listed: comparison
                    .alternatives
                    .keys()
                    .map(|alternative| answers.shortlist().any(|listed| listed == alternative))
                    .collect(),
                is_named: false,
            },
            answers,
            ignored: Vec::new(),
            understood: false,
        }
    }

    /// The comparison that the answers belong to.
    pub(super) fn comparison(&self) -> &'a Comparison {
        self.comparison
    }

    /// Reads a pair.
    pub(super) fn read(&mut self, pair: &Pair) {
        match &*pair.key {
            "projects" => {
                let listed =
                    self.listed(pair, &|its, word| its.project_type(word).map(usize::from));
                self.projects.add(listed);
            }
            "must" => {
                let listed =
                    self.listed(pair, &|its, word| its.project_type(word).map(usize::from));
                self.musts.add(listed);
            }
            "only" => {
                let listed = self.listed(pair, &|its, word| its.alternative(word).map(usize::from));
                self.only.add(listed);
            }
            "view" => {
                let view = self.view(&word(pair.value()));
                self.apply(pair, view.map(Action::SetView));
            }
            key if self.action(key, Points::MIN).is_some() => {
                let points = number(pair.value()).map(|number| Points::clamped(number.into()));
                let action = points.and_then(|points| self.action(key, points));
                self.apply(pair, action);
            }
            _ if self.is_slip(pair) => self.ignore(pair, pair.value()),
            _ => {}
        }
    }

    fn apply(&mut self, pair: &Pair, action: Option<Action>) {
        match action {
            Some(action) => {
                self.answers.apply(action);
                self.understood = true;
            }
            None => self.ignore_unless_blank(pair),
        }
    }

    /// What a list names, each found by its word.
    fn listed(&mut self, pair: &Pair, find: Find<'_>) -> Vec<usize> {
        let mut listed = Vec::new();
        self.understood |= items(pair.value()).next().is_none();
        for item in items(pair.value()) {
            let named = self.named(item, find);
            if named.is_empty() {
                self.ignore(pair, item.trim());
            } else {
                self.understood = true;
            }
            listed.extend(named);
        }
        listed
    }

    /// What an item names. Where a blank parts it, it is one or all of them.
    fn named(&self, item: &str, find: Find<'_>) -> Vec<usize> {
        if let Some(whole) = find(self, &word(item)) {
            return vec![whole];
        }
        let parts = item.split_whitespace().map(|part| find(self, &word(part)));
        parts.collect::<Option<_>>().unwrap_or_default()
    }

    /// Lists a pair without meaning, unless it is a field of a form that nobody has filled in.
    pub(super) fn ignore_unless_blank(&mut self, pair: &Pair) {
        if !pair.is_blank() {
            self.ignore(pair, pair.value());
        }
    }

    /// Lists a value without meaning, or the part of one.
    pub(super) fn ignore(&mut self, pair: &Pair, value: &str) {
        self.ignored.push(Ignored::new(&pair.written, value));
    }

    /// The answers, and what was ignored of the pairs and beyond them.
    pub(super) fn finish(mut self, pairs: &Pairs) -> (Answers, Vec<Ignored>) {
        let lists = self.projects.listed.iter().zip(&self.musts.listed);
        for (position, (chosen, must)) in lists.enumerate() {
            let choice = match (chosen, must) {
                (_, true) => Choice::Must,
                (true, false) => Choice::Yes,
                (false, false) => Choice::No,
            };
            let action = Action::SetProject(ProjectTypeId(position), choice);
            self.answers.apply(action);
        }
        self.answers.apply(Action::ClearShortlist);
        for (position, is_listed) in self.only.listed.iter().enumerate() {
            let action = Action::SetShortlisted(AlternativeId(position), *is_listed);
            self.answers.apply(action);
        }
        self.ignored.extend(pairs.ignored());
        (self.answers, self.ignored)
    }

    /// What a key with a number asks for. Some servers write an underscore for its dot.
    fn action(&self, key: &str, points: Points) -> Option<Action> {
        let factor = match key {
            "fit" => Some(Factor::Fit),
            "team" => Some(Factor::Team),
            id => self.criterion(id).map(Factor::Criterion),
        };
        if let Some(factor) = factor {
            return Some(Action::SetWeight(factor, points));
        }
        key.match_indices(['.', '_']).find_map(|(at, sign)| {
            let (of, on) = key.split_at(at);
            let on = on.strip_prefix(sign)?;
            if of == "team" {
                return Some(Action::SetExperience(self.alternative(on)?, Some(points)));
            }
            let cell = Cell {
                alternative: self.alternative(of)?,
                criterion: self.criterion(on)?,
            };
            Some(Action::SetScore(cell, points))
        })
    }

    fn alternative(&self, word: &str) -> Option<AlternativeId> {
        let mut ids = self.comparison.alternatives.iter().map(|its| &its.id);
        find(&mut ids, word).map(AlternativeId)
    }

    fn criterion(&self, word: &str) -> Option<CriterionId> {
        let mut ids = self.comparison.criteria.iter().map(|its| &its.id);
        find(&mut ids, word).map(CriterionId)
    }

    fn project_type(&self, word: &str) -> Option<ProjectTypeId> {
        let mut ids = self.comparison.project_types.iter().map(|its| &its.id);
        find(&mut ids, word).map(ProjectTypeId)
    }

    fn view(&self, word: &str) -> Option<ViewId> {
        let mut ids = self.comparison.views.iter().map(|its| &its.id);
        find(&mut ids, word).map(ViewId)
    }
}

impl List {
    fn add(&mut self, listed: Vec<usize>) {
        if !self.is_named {
            self.listed.fill(false);
            self.is_named = true;
        }
        for position in listed {
            if let Some(place) = self.listed.get_mut(position) {
                *place = true;
            }
        }
    }
}
