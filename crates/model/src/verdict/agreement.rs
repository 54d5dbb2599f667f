//! Agreement: what several people's answers to one comparison have in common, and where they part.
//!
//! Together they are judged by one rule that can be redone by hand: the totals on the scale from 0
//! to 10 are added up. Everyone counts the same. An alternative that fails somebody's deal-breaker
//! is out for all; a person for whom a total is open is not counted. Each total is rounded by half
//! a hundredth at most, so that a difference of no more hundredths than people is none.

use crate::answers::{Answers, Factor};
use crate::comparison::{AlternativeId, Comparison, Points};
use crate::verdict::{Standing, Table, Verdict};

/// Several people's answers side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// The verdict of each person.
    pub verdicts: Vec<Verdict>,
    /// The weights of every factor that is in play for anyone, in the comparison's order, fit and
    /// team last.
    pub weights: Vec<Weights>,
    /// The result for all of them together.
    pub together: Together,
}

/// The weights that people give to a factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights {
    /// The factor.
    pub factor: Factor,
    /// By person; `None` where the factor is not in play.
    pub by_person: Vec<Option<Points>>,
}

/// Everyone's totals added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together {
    /// The people whose totals are known and counted.
    pub counted: Vec<usize>,
    /// The alternatives that are not out for anyone, the largest sum first, equals in the author's
    /// order, each with its sum in hundredths: 0 to 1,000 for each person counted.
    pub sums: Vec<(AlternativeId, i64)>,
}

impl Agreement {
    /// Compares people's answers.
    pub fn new(comparison: &Comparison, people: &[&Answers]) -> Self {
        let tables: Vec<Table> = people
            .iter()
            .map(|answers| Table::new(comparison, answers))
            .collect();
        let verdicts: Vec<Verdict> = people
            .iter()
            .zip(&tables)
            .map(|(answers, table)| Verdict::from_table(comparison, answers, table))
            .collect();
        Self {
            weights: weights(comparison, &tables),
            together: Together::new(comparison, &verdicts),
            verdicts,
        }
    }

    /// The alternative that leads for everyone.
    pub fn common_leader(&self) -> Option<AlternativeId> {
        let first = self.verdicts.first()?.leader?;
        (self.led_by(first) == self.verdicts.len()).then_some(first)
    }

    /// The number of people for whom an alternative leads.
    pub fn led_by(&self, alternative: AlternativeId) -> usize {
        let verdicts = self.verdicts.iter();
        verdicts
            .filter(|verdict| verdict.leader == Some(alternative))
            .count()
    }

    /// The weights that are farthest apart, the farthest first, equals in the comparison's order:
    /// two at most, and none that all agree on.
    pub fn farthest_apart(&self) -> Vec<&Weights> {
        let weights = self.weights.iter();
        let mut apart: Vec<&Weights> = weights.filter(|weights| weights.apart() > 0).collect();
        apart.sort_by_key(|weights| -weights.apart());
        apart.truncate(2);
        apart
    }
}

impl Weights {
    /// The least and the greatest of them.
    pub fn range(&self) -> Option<(Points, Points)> {
        let known = || self.by_person.iter().flatten().copied();
        Some((known().min()?, known().max()?))
    }

    /// The distance between the least and the greatest, 0 to 10.
    pub fn apart(&self) -> i64 {
        let range = self.range();
        range.map_or(0, |(least, greatest)| greatest.get() - least.get())
    }
}

impl Together {
    fn new(comparison: &Comparison, verdicts: &[Verdict]) -> Self {
        let is_left = |alternative: &AlternativeId| {
            let mut standings = verdicts
                .iter()
                .map(|verdict| verdict.standing(*alternative));
            !standings.any(|standing| standing.is_none_or(Standing::is_excluded))
        };
        let alternatives = comparison.alternatives.keys();
        let left: Vec<AlternativeId> = alternatives.filter(is_left).collect();
        let score = |verdict: &Verdict, alternative| verdict.standing(alternative)?.score;
        let is_known = |verdict: &&Verdict| {
            left.iter()
                .all(|alternative| score(verdict, *alternative).is_some())
        };
        let counted: Vec<usize> = verdicts
            .iter()
            .enumerate()
            .filter(|(_, verdict)| is_known(verdict))
            .map(|(person, _)| person)
            .collect();
        let sum = |alternative: &AlternativeId| {
            let known = verdicts.iter().filter(is_known);
            let scores = known.filter_map(|verdict| score(verdict, *alternative));
            (*alternative, scores.sum::<i64>())
        };
        let mut sums: Vec<(AlternativeId, i64)> = left.iter().map(sum).collect();
        sums.sort_by_key(|(_, sum)| -sum);
        Self { counted, sums }
    }

    /// Returns `true` if there are people and alternatives enough to compare sums.
    pub fn is_telling(&self) -> bool {
        self.counted.len() > 1 && self.sums.len() > 1
    }

    /// The alternative whose sum is ahead by more than rounding can make.
    pub fn ahead(&self) -> Option<AlternativeId> {
        let [(first, most), (_, next), ..] = *self.sums.as_slice() else {
            return None;
        };
        let rounding = i64::try_from(self.counted.len()).unwrap_or(i64::MAX);
        (most - next > rounding).then_some(first)
    }
}

fn weights(comparison: &Comparison, tables: &[Table]) -> Vec<Weights> {
    let criteria = comparison.criteria.keys().map(Factor::Criterion);
    let factors = criteria.chain([Factor::Fit, Factor::Team]);
    let weights = factors.map(|factor| {
        let by_person = tables.iter().map(|table| {
            let row = table.rows.iter().find(|row| row.factor == factor);
            row.map(|row| row.weight)
        });
        Weights {
            factor,
            by_person: by_person.collect(),
        }
    });
    let in_play = weights.filter(|weights| weights.range().is_some());
    in_play
        .map(|mut weights| {
            if matches!(weights.factor, Factor::Criterion(_)) {
                // An optional criterion that somebody leaves out has the weight 0 for them.
                for weight in &mut weights.by_person {
                    weight.get_or_insert(Points::MIN);
                }
            }
            weights
        })
        .collect()
}
