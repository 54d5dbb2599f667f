//! The few of many alternatives that lists and pictures show at once, and the looks that tell them
//! apart.

use typed_index_collections::{TiVec, ti_vec};

use crate::answers::Answers;
use crate::comparison::{AlternativeId, Comparison};
use crate::verdict::Verdict;

/// The alternatives that are shown before a reader asks for all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The first of the ranking, [`Shown::FEW`] at most, whatever the reader has said something of,
    /// and what the verdict compares; in the author's order. All that are compared where no more
    /// than one would be missing.
    pub alternatives: Vec<AlternativeId>,
    /// The look of each alternative, shown or not: one of [`Shown::LOOKS`].
    pub looks: TiVec<AlternativeId, usize>,
}

impl Shown {
    /// The number of the ranking's first that are shown.
    pub const FEW: usize = 12;

    /// The number of colors.
    pub const COLORS: usize = 6;

    /// The number of looks: each color, and again with a pattern.
    pub const LOOKS: usize = 2 * Self::COLORS;

    /// What is shown of a verdict.
    pub fn new(comparison: &Comparison, answers: &Answers, verdict: &Verdict) -> Self {
        let ranking = verdict.ranking.iter().map(|standing| standing.alternative);
        let first: Vec<AlternativeId> = ranking.take(Self::FEW).collect();
        let own: Vec<AlternativeId> = answers
            .own_scores()
            .map(|(cell, _)| cell.alternative)
            .collect();
        let compared = verdict.chart.sides.map(<[AlternativeId; 2]>::from);
        let is_shown = |alternative: &AlternativeId| {
            first.contains(alternative)
                || own.contains(alternative)
                || answers.experience(*alternative).is_some()
                || verdict.challenger == Some(*alternative)
                || compared.is_some_and(|compared| compared.contains(alternative))
        };
        let everyone = comparison.alternatives.keys();
        let left: Vec<AlternativeId> = everyone
            .filter(|alternative| !verdict.left_out.contains(alternative))
            .collect();
        let mut alternatives = left.clone();
        alternatives.retain(is_shown);
        if alternatives.len() + 1 >= left.len() {
            alternatives = left;
        }
        Self {
            looks: looks(comparison.alternatives.len(), &alternatives),
            alternatives,
        }
    }

    /// The look of an alternative.
    pub fn look(&self, alternative: AlternativeId) -> usize {
        self.looks.get(alternative).copied().unwrap_or_default()
    }
}

/// The number of alternatives of so many that a sentence names before it counts the others.
pub fn named(all: usize) -> usize {
    if all > Shown::FEW {
        Shown::FEW / 2
    } else {
        all
    }
}

/// The looks of so many alternatives, of which some are shown. Each has that of its place in the
/// author's order, if it can: as many neighbours among those that are shown as there are looks all
/// differ, and so do any two neighbours of all. While no more are shown than there are colors,
/// none needs a pattern.
fn looks(all: usize, shown: &[AlternativeId]) -> TiVec<AlternativeId, usize> {
    let most = if shown.len() > Shown::COLORS {
        Shown::LOOKS
    } else {
        Shown::COLORS
    };
    let mut looks: TiVec<AlternativeId, Option<usize>> = ti_vec![None; all];
    let mut last: Vec<usize> = Vec::new();
    for alternative in shown {
        let before = last.iter().rev().take(most - 1);
        let look = nearest(usize::from(*alternative), most, &|look| {
            before.clone().all(|other| *other != look)
        });
        last.push(look);
        if let Some(place) = looks.get_mut(*alternative) {
            *place = Some(look);
        }
    }
    let mut before = None;
    for place in 0..all {
        let next = looks.get(AlternativeId(place + 1)).copied().flatten();
        let Some(look) = looks.get_mut(AlternativeId(place)) else {
            continue;
        };
        let free = |other| Some(other) != before && Some(other) != next;
        before = Some(*look.get_or_insert_with(|| nearest(place, Shown::LOOKS, &free)));
    }
    looks.into_iter().map(Option::unwrap_or_default).collect()
}

/// The first look from a place on that is free.
fn nearest(place: usize, most: usize, is_free: &dyn Fn(usize) -> bool) -> usize {
    let mut looks = (place..place + most).map(|look| look % most);
    looks.find(|look| is_free(*look)).unwrap_or(place % most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(all: usize, shown: &[usize], expected: &[usize]) {
        let shown: Vec<AlternativeId> = shown.iter().copied().map(AlternativeId).collect();
        let looks = looks(all, &shown);
        let of_shown: Vec<usize> = shown
            .iter()
            .filter_map(|shown| looks.get(*shown).copied())
            .collect();
        assert_eq!(of_shown, expected, "{shown:?} of {all}");
        let neighbours = looks.iter().zip(looks.iter().skip(1));
        assert!(
            neighbours.into_iter().all(|(one, next)| one != next),
            "{looks:?}"
        );
    }

    #[test]
    fn few_alternatives_have_the_looks_of_their_places() {
        check(2, &[0, 1], &[0, 1]);
        check(6, &[0, 1, 2, 3, 4, 5], &[0, 1, 2, 3, 4, 5]);
        let twelve: Vec<usize> = (0..12).collect();
        check(12, &twelve, &twelve);
    }

    #[test]
    fn of_many_no_two_that_are_shown_side_by_side_look_alike() {
        check(36, &[0, 12, 24], &[0, 1, 2]);
        check(36, &[3, 9, 15, 20], &[3, 4, 5, 2]);
        check(
            36,
            &[0, 1, 12, 13, 24, 25, 30, 35],
            &[0, 1, 2, 3, 4, 5, 6, 11],
        );
        let all: Vec<usize> = (0..40).collect();
        let expected: Vec<usize> = all.iter().map(|place| place % 12).collect();
        check(40, &all, &expected);
        check(40, &[], &[]);
    }

    #[test]
    fn as_many_as_there_are_looks_all_differ() {
        for step in 1..=3 {
            let shown: Vec<AlternativeId> = (0..12).map(|at| AlternativeId(at * step)).collect();
            let looks = looks(40, &shown);
            let mut of_shown: Vec<usize> = shown
                .iter()
                .filter_map(|shown| looks.get(*shown).copied())
                .collect();
            of_shown.sort_unstable();
            of_shown.dedup();
            assert_eq!(of_shown.len(), 12, "every {step}");
        }
    }
}
