//! The canonical writer.

use crate::answers::{Answers, Choice, Factor};
use crate::comparison::{Comparison, Points, ProjectTypeId, ViewId};

/// A text in the making.
#[derive(Debug, Default)]
pub(super) struct Writer {
    out: String,
}

impl Writer {
    /// The text.
    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Answers, in the notation's order, without what is as by default.
    pub(super) fn answers(&mut self, comparison: &Comparison, answers: &Answers) {
        for (criterion, its) in comparison.criteria.iter_enumerated() {
            let weight = answers.weight(Factor::Criterion(criterion));
            self.weight(&its.id, weight, its.default_weight());
        }
        let chosen = answers
            .chosen()
            .filter(|project_type| answers.project(*project_type) != Choice::Must);
        self.project_types("projects", comparison, chosen);
        self.weight("fit", answers.weight(Factor::Fit), Points::MIDDLE);
        self.weight("team", answers.weight(Factor::Team), Points::MIDDLE);
        for (alternative, its) in comparison.alternatives.iter_enumerated() {
            if let Some(experience) = answers.experience(alternative) {
                self.points(&["team", &its.id], experience);
            }
        }
        self.project_types("must", comparison, answers.musts());
        for (cell, score) in answers.own_scores() {
            let alternative = comparison.alternatives.get(cell.alternative);
            let criterion = comparison.criteria.get(cell.criterion);
            if let (Some(alternative), Some(criterion)) = (alternative, criterion) {
                self.points(&[&alternative.id, &criterion.id], score);
            }
        }
        let only = answers.shortlist();
        let only = only.filter_map(|listed| comparison.alternatives.get(listed));
        self.list("only", only.map(|alternative| &*alternative.id));
        if answers.view() > ViewId::FIRST
            && let Some(view) = comparison.views.get(answers.view())
        {
            self.text("view", &view.id);
        }
    }

    fn weight(&mut self, key: &str, weight: Points, default: Points) {
        if weight != default {
            self.points(&[key], weight);
        }
    }

    fn points(&mut self, key: &[&str], points: Points) {
        self.text(&key.join("."), &points.to_string());
    }

    fn project_types(
        &mut self,
        key: &str,
        comparison: &Comparison,
        listed: impl Iterator<Item = ProjectTypeId>,
    ) {
        let listed = listed.filter_map(|listed| comparison.project_types.get(listed));
        self.list(key, listed.map(|project_type| &*project_type.id));
    }

    /// A list, where there is something in it.
    pub(super) fn list<'a>(&mut self, key: &str, ids: impl Iterator<Item = &'a str>) {
        let ids: Vec<&str> = ids.collect();
        if !ids.is_empty() {
            self.text(key, &ids.join(","));
        }
    }

    /// A key with a value, form-encoded but for its commas, for people read links.
    pub(super) fn text(&mut self, key: &str, value: &str) {
        if !self.out.is_empty() {
            self.out.push('&');
        }
        self.out.push_str(key);
        self.out.push('=');
        for (place, item) in value.split(',').enumerate() {
            if place > 0 {
                self.out.push(',');
            }
            let encoded = form_urlencoded::byte_serialize(item.as_bytes());
            self.out.extend(encoded);
        }
    }
}
