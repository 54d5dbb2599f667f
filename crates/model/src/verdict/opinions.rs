//! Second opinions: which alternatives rules other than the weighted sum put first. They judge
//! agreement alone.

use crate::comparison::AlternativeId;
use crate::verdict::table::Row;
use crate::verdict::{Table, Verdict};

/// A rule that decides without adding up points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// One is ahead of another where the factors on which it is better weigh more than those on
    /// which it is worse; the one that no other is ahead of comes first (Condorcet 1785; with
    /// weights Vansnick 1986).
    Majority,
    /// The one with the best worst score on the factors with a weight comes first (maximin: Wald
    /// 1945; Hwang & Yoon 1981).
    WorstScore,
    /// The factor that weighs most decides, and the next among those that are level on it. Equal
    /// weights give no order, so that those factors decide together, by the sum of their scores
    /// (lexicographic: Fishburn 1974).
    MostImportant,
}

/// The opinion of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opinion {
    /// The rule.
    pub rule: Rule,
    /// The alternatives that it puts first.
    pub first: First,
}

/// The alternatives that a rule puts first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum First {
    /// One alternative, or several that are level, in the author's order. All are level where
    /// nothing has a weight.
    Are(Vec<AlternativeId>),
    /// None: by majority each has another ahead of it, in a circle.
    Circle,
    /// A score is missing on a factor with a weight.
    Unknown,
}

impl Opinion {
    /// Returns `true` if it puts the same alternatives first as the verdict, and `None` where
    /// either leaves that open.
    pub fn agrees(&self, verdict: &Verdict) -> Option<bool> {
        let level = match &verdict.leader {
            Some(leader) => std::slice::from_ref(leader),
            None => verdict.tied.as_slice(),
        };
        match &self.first {
            First::Are(first) if !level.is_empty() => Some(first == level),
            _ => None,
        }
    }
}

/// The opinion of each rule on the alternatives that are left.
pub fn opinions(table: &Table, left: &[AlternativeId]) -> [Opinion; 3] {
    let counted = table.rows.iter().filter(|row| row.weight.get() > 0);
    let rows: Vec<&Row> = counted.collect();
    let mut left = left.to_vec();
    left.sort_unstable();
    let is_known = |row: &&Row| left.iter().all(|side| row.value(*side).is_exact());
    let known = rows.iter().all(is_known);
    [Rule::Majority, Rule::WorstScore, Rule::MostImportant].map(|rule| {
        let first = match rule {
            _ if !known => None,
            Rule::Majority => Some(unbeaten(&rows, &left)),
            Rule::WorstScore => Some(best(left.clone(), |side| {
                let scores = rows.iter().map(|row| row.value(side).low);
                scores.min().unwrap_or_default()
            })),
            Rule::MostImportant => Some(most_important(&rows, &left)),
        };
        let first = match first {
            None => First::Unknown,
            Some(nobody) if nobody.is_empty() => First::Circle,
            Some(first) => First::Are(first),
        };
        Opinion { rule, first }
    })
}

/// The alternatives that no other is ahead of by weighted majority.
fn unbeaten(rows: &[&Row], left: &[AlternativeId]) -> Vec<AlternativeId> {
    let is_ahead = |one: AlternativeId, other: AlternativeId| {
        let votes = rows.iter().map(|row| {
            let side = row.difference(one, other).signum();
            row.weight.get() * side
        });
        votes.sum::<i64>() > 0
    };
    let mut unbeaten = left.to_vec();
    unbeaten.retain(|side| !left.iter().any(|rival| is_ahead(*rival, *side)));
    unbeaten
}

/// The alternatives that are left when each weight, from the largest down, keeps the best by its
/// factors.
fn most_important(rows: &[&Row], left: &[AlternativeId]) -> Vec<AlternativeId> {
    let mut weights: Vec<i64> = rows.iter().map(|row| row.weight.get()).collect();
    weights.sort_unstable();
    weights.dedup();
    let keep = |sides: Vec<AlternativeId>, weight: &i64| {
        best(sides, |side| {
            let block = rows.iter().filter(|row| row.weight.get() == *weight);
            block.map(|row| row.value(side).low).sum()
        })
    };
    weights.iter().rev().fold(left.to_vec(), keep)
}

fn best(
    mut sides: Vec<AlternativeId>,
    points: impl Fn(AlternativeId) -> i64,
) -> Vec<AlternativeId> {
    let most = sides.iter().map(|side| points(*side)).max();
    sides.retain(|side| Some(points(*side)) == most);
    sides
}
