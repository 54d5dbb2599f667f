//! Rules that must hold between the parts of a comparison.

use std::path::Path;

use weigh_up_model::comparison::Comparison;
use weigh_up_model::comparison::overlap::Alike;
use weigh_up_model::notation;

use super::ids::Ids;
use super::node::Node;
use crate::problems::{Problems, quote};

/// Checks that the id of a comparison is the name of its file.
pub(super) fn named_like(file: &str, comparison: &Comparison, root: &Node, problems: &Problems) {
    let stem = Path::new(file).file_stem().and_then(|stem| stem.to_str());
    if let Some(stem) = stem.filter(|stem| **stem != *comparison.id) {
        let (id, stem) = (quote(&comparison.id), quote(stem));
        let message = format_args!("the id {id} is not the name of the file, {stem}");
        problems.note(root.line_of("id"), message);
    }
}

/// Checks that every view says something about every criterion.
pub(super) fn scored_in_every_view(comparison: &Comparison, root: &Node, problems: &Problems) {
    for (criterion, node) in comparison.criteria.iter().zip(root.items("criterion")) {
        let placed = criterion.scores.iter().flatten().flatten().count();
        let scores = node.items("scores").iter();
        let is_gap = |score: &&Node| score.get("value").is_some_and(Node::is_gap);
        if placed < scores.filter(|score| !is_gap(score)).count() {
            // A misplaced score is a problem of its own, and may be the missing one.
            continue;
        }
        for (view, scores) in comparison.views.iter().zip(&criterion.scores) {
            if scores.iter().all(Option::is_none) {
                let (criterion, view) = (quote(&criterion.id), quote(&view.id));
                let message = format_args!(
                    "{criterion} has no score in the view {view}: give it one in “scores”, or take \
                     the criterion out"
                );
                problems.note(node.line, message);
            }
        }
    }
}

/// Checks that something is in play at the start: a comparison of nothing but optional criteria has
/// no verdict.
pub(super) fn in_play(comparison: &Comparison, root: &Node, problems: &Problems) {
    let criteria = &comparison.criteria;
    if !criteria.is_empty() && criteria.iter().all(|criterion| criterion.optional) {
        let message = "every criterion is optional: leave “optional” out of one at least";
        problems.note(root.line_of("criterion"), format_args!("{message}"));
    }
}

/// Checks that every claim and every source is used.
pub(super) fn used(ids: &Ids, problems: &Problems) {
    ids.claims.parts.refuse_unused(problems);
    ids.sources.parts.refuse_unused(problems);
}

/// Checks that presets are in the canonical form of the notation, and that all of it has a meaning.
pub(super) fn presets(comparison: &Comparison, root: &Node, problems: &Problems) {
    for (preset, node) in comparison.presets.iter().zip(root.items("preset")) {
        let line = node.line_of("answers");
        let (answers, ignored) = notation::decode(comparison, &preset.answers);
        for ignored in &ignored {
            let ignored = quote(&format!("{}={}", ignored.key, ignored.value));
            let message = format_args!("{ignored} has no meaning in the answers");
            problems.note(line, message);
        }
        let canonical = notation::encode(comparison, &answers);
        if ignored.is_empty() && *canonical != *preset.answers {
            let canonical = quote(&canonical);
            let message = format_args!("the answers are not in the canonical form, {canonical}");
            problems.note(line, message);
        }
    }
}

/// Warns of criteria that always agree, or rest on the same claims: they may be one thing counted
/// twice. A common group says that the author knows.
pub(super) fn double_counting(comparison: &Comparison, root: &Node, warnings: &Problems) {
    let criteria = comparison.criteria.iter().zip(root.items("criterion"));
    for (position, (criterion, node)) in criteria.enumerate() {
        for other in comparison.criteria.iter().take(position) {
            let same = match Alike::of(criterion, other) {
                Some(Alike::Scores) => "has the same scores as",
                Some(Alike::Claims) => "rests on the same claims as",
                Some(Alike::Group) | None => continue,
            };
            let (criterion, other) = (quote(&criterion.id), quote(&other.id));
            let advice = "give both one “group” if they measure nearly the same";
            warnings.note(
                node.line,
                format_args!("{criterion} {same} {other}; {advice}"),
            );
        }
    }
}
