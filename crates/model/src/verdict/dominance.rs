//! Dominance: which alternatives are ahead of others under any weighting, and which come first
//! under none.
//!
//! Both hold whatever the missing scores are: the one that gains counts with the least it may have,
//! the one that loses with the most.

mod game;

use std::cmp::Ordering;

use crate::answers::Factor;
use crate::comparison::AlternativeId;
use crate::verdict::Table;

/// One alternative is at least as good as another on every factor in play and better on one, so
/// that no weighting puts the other ahead (Keeney & Raiffa 1976).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dominance {
    /// The one that is never behind.
    pub winner: AlternativeId,
    /// The one that is never ahead.
    pub loser: AlternativeId,
    /// The factors on which the winner is better, in the comparison's order; never empty. On all
    /// others in play both are level.
    pub better_on: Vec<Factor>,
}

impl Dominance {
    /// The dominance of one alternative over another; `None` where there is none, or a missing
    /// score leaves it open.
    pub fn new(table: &Table, winner: AlternativeId, loser: AlternativeId) -> Option<Self> {
        let mut better_on = Vec::new();
        for row in &table.rows {
            match row.difference(winner, loser) {
                ..0 => return None,
                0 => {}
                1.. => better_on.push(row.factor),
            }
        }
        (!better_on.is_empty()).then_some(Self {
            winner,
            loser,
            better_on,
        })
    }

    /// Every dominance among the alternatives that are left, by winner, then by loser.
    pub fn all(table: &Table, left: &[AlternativeId]) -> Vec<Self> {
        let pairs = left
            .iter()
            .flat_map(|winner| left.iter().map(move |loser| (*winner, *loser)));
        pairs
            .filter_map(|(winner, loser)| Self::new(table, winner, loser))
            .collect()
    }
}

/// The alternatives that a table does not tell apart, in groups of two or more, each in the order
/// given: they have the same known scores on every factor in play.
pub fn twins(table: &Table, alternatives: &[AlternativeId]) -> Vec<Vec<AlternativeId>> {
    let mut groups: Vec<Vec<AlternativeId>> = Vec::new();
    for alternative in alternatives {
        let known = groups.iter_mut().find(|group| {
            group
                .first()
                .is_some_and(|first| are_twins(table, *first, *alternative))
        });
        match known {
            Some(group) => group.push(*alternative),
            None => groups.push(vec![*alternative]),
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// Returns `true` if two have the same known scores on every factor in play.
pub(super) fn are_twins(table: &Table, one: AlternativeId, other: AlternativeId) -> bool {
    table.rows.iter().all(|row| {
        let (one, other) = (row.value(one), row.value(other));
        one.is_exact() && other.is_exact() && one.low == other.low
    })
}

/// The answer to whether any weighting of the factors in play puts an alternative first. A
/// weighting is any split of the whole weight among them, not only what the reader's steps can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// None puts it first, and under each another is ahead.
    Cannot,
    /// None puts it first, but some puts it level with the best.
    OnlyTie,
    /// Some puts it first, at least if its missing scores are as high and those of others as low as
    /// can be.
    Can,
    /// The numbers grew too large to tell.
    Unknown,
}

impl Reach {
    /// The reach of an alternative together with its twins, which no weighting tells from it.
    pub fn with_twins(table: &Table, alternative: AlternativeId, left: &[AlternativeId]) -> Self {
        let mut others = left.to_vec();
        others.retain(|other| *other == alternative || !are_twins(table, alternative, *other));
        Self::new(table, alternative, &others)
    }

    /// The reach of an alternative among those that are left.
    ///
    /// It is the sign of the largest lead over the nearest rival that a weighting gives: of max t
    /// with Σ w·(A − A of k) ≥ t for every rival k, w ≥ 0 and Σ w = 1, the value of a matrix game.
    pub fn new(table: &Table, alternative: AlternativeId, left: &[AlternativeId]) -> Self {
        let rivals = || left.iter().filter(|rival| **rival != alternative);
        let leads = table.rows.iter().map(|row| {
            let most = row.value(alternative).high;
            let leads = rivals().map(|rival| most - row.value(*rival).low);
            leads.collect()
        });
        match game::sign_of_value(leads.collect()) {
            Some(Ordering::Less) => Self::Cannot,
            Some(Ordering::Equal) => Self::OnlyTie,
            Some(Ordering::Greater) => Self::Can,
            None => Self::Unknown,
        }
    }
}

/// Returns `true` if no mix of some columns, each with the leads over all rivals, is ahead of every
/// rival, and `false` where the numbers grow too large to tell.
pub(crate) fn is_never_ahead(leads: Vec<Vec<i64>>) -> bool {
    let most = game::sign_of_value(leads);
    most.is_some_and(|most| most != Ordering::Greater)
}
