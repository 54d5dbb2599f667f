//! Overlap: criteria that may be one thing counted twice.

use super::{ClaimId, Comparison, Criterion, CriterionId, Tenths};

/// Why criteria may be one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alike {
    /// Their author put them into one group.
    Group,
    /// They have the same scores in every view.
    Scores,
    /// They rest on the same claims.
    Claims,
}

/// Criteria that are alike, for the same reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// The reason.
    pub alike: Alike,
    /// The criteria, two or more, in the comparison's order.
    pub criteria: Vec<CriterionId>,
}

impl Alike {
    /// The first reason for which two criteria may be one thing.
    pub fn of(one: &Criterion, other: &Criterion) -> Option<Self> {
        if one.group.is_some() && one.group == other.group {
            Some(Self::Group)
        } else if values(one).eq(values(other)) {
            Some(Self::Scores)
        } else if !claims(one).is_empty() && claims(one) == claims(other) {
            Some(Self::Claims)
        } else {
            None
        }
    }
}

impl Comparison {
    /// The criteria that may be one thing.
    pub fn overlaps(&self) -> Vec<Overlap> {
        let mut overlaps: Vec<Overlap> = Vec::new();
        for (place, criterion) in self.criteria.iter_enumerated() {
            let before = self.criteria.iter_enumerated();
            for (earlier, other) in before.take_while(|(earlier, _)| *earlier < place) {
                let Some(alike) = Alike::of(criterion, other) else {
                    continue;
                };
                let mut known = overlaps.iter_mut();
                let known =
                    known.find(|known| known.alike == alike && known.criteria.contains(&earlier));
                match known {
                    Some(known) if known.criteria.contains(&place) => {}
                    Some(known) => known.criteria.push(place),
                    None => overlaps.push(Overlap {
                        alike,
                        criteria: vec![earlier, place],
                    }),
                }
            }
        }
        overlaps
    }
}

fn values(criterion: &Criterion) -> impl Iterator<Item = Option<Tenths>> + '_ {
    let scores = criterion.scores.iter().flatten();
    scores.map(|score| score.as_ref().map(|score| score.estimate.value))
}

/// What a criterion rests on, in order.
fn claims(criterion: &Criterion) -> Vec<ClaimId> {
    let scores = criterion.scores.iter().flatten().flatten();
    let claims = scores.flat_map(|score| score.claims.iter().copied());
    let mut claims: Vec<ClaimId> = claims.collect();
    claims.sort_unstable();
    claims.dedup();
    claims
}
