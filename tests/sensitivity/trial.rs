//! Trials: what becomes of a verdict when one weight or score after the other is tried out.

use proptest::prelude::*;
use weigh_up::answers::{Action, Answers, Cell, Factor};
use weigh_up::comparison::{AlternativeId, Comparison, Points};
use weigh_up::notation;
use weigh_up::verdict::sensitivity::overturns::Overturns;
use weigh_up::verdict::sensitivity::track::{Run, Tracks};
use weigh_up::verdict::sensitivity::{Flip, Sensitivity, Step};
use weigh_up::verdict::{Band, Reason, Table, Verdict};

use crate::case::Case;

/// A comparison with answers that change.
#[derive(Clone, Debug)]
pub(crate) struct Trial {
    comparison: Comparison,
    pub(crate) answers: Answers,
}

impl Trial {
    pub(crate) fn of(case: &Case) -> Self {
        Self {
            comparison: case.comparison(),
            answers: case.answers(),
        }
    }

    pub(crate) fn answered(comparison: Comparison, text: &str) -> Self {
        let (answers, ignored) = notation::decode(&comparison, text);
        assert!(ignored.is_empty(), "{text} has no meaning in {ignored:?}");
        Self {
            comparison,
            answers,
        }
    }

    pub(crate) fn apply(&mut self, action: Action) {
        self.answers.apply(action);
    }

    pub(crate) fn with(&self, action: Action) -> Self {
        let mut changed = self.clone();
        changed.apply(action);
        changed
    }

    pub(crate) fn verdict_with(&self, action: Action) -> Verdict {
        let mut answers = self.answers.clone();
        answers.apply(action);
        Verdict::new(&self.comparison, &answers)
    }

    pub(crate) fn weighed(&self, factor: Factor, weight: i64) -> Self {
        self.with(Action::SetWeight(factor, Points::clamped(weight)))
    }

    /// With another score or experience; a fit is not set, and stays.
    fn scored(&self, factor: Factor, alternative: AlternativeId, score: i64) -> Self {
        let score = Points::clamped(score);
        if let Factor::Criterion(criterion) = factor {
            let cell = Cell {
                alternative,
                criterion,
            };
            self.with(Action::SetScore(cell, score))
        } else {
            self.with(Action::SetExperience(alternative, Some(score)))
        }
    }

    pub(crate) fn table(&self) -> Table {
        Table::new(&self.comparison, &self.answers)
    }

    pub(crate) fn verdict(&self) -> Verdict {
        Verdict::new(&self.comparison, &self.answers)
    }

    pub(crate) fn sensitivity(&self) -> Sensitivity {
        Sensitivity::new(&self.table(), &self.verdict())
    }

    /// Which leads at each weight of a factor.
    pub(crate) fn track(&self, factor: Factor) -> Vec<Run> {
        Tracks::new(&self.comparison, &self.answers, &self.verdict()).of(factor)
    }

    pub(crate) fn overturns(&self) -> Overturns {
        let (table, verdict) = (self.table(), self.verdict());
        Overturns::new(&self.comparison, &self.answers, &table, &verdict)
    }

    /// The least lead of the first over the second.
    pub(crate) fn lead(&self, first: AlternativeId, second: AlternativeId) -> i64 {
        let table = self.table();
        table.total(first).low - table.total(second).high
    }

    /// The least lead of an alternative over all others that are left.
    pub(crate) fn least_lead(&self, first: AlternativeId) -> i64 {
        let left = self.verdict().left();
        let others = left.into_iter().filter(|other| *other != first);
        let leads = others.map(|other| self.lead(first, other));
        leads.min().unwrap_or(i64::MAX)
    }

    /// Each weight tried out, away from its own: a lead ends where somebody is or could be ahead,
    /// a tie where its first step leaves anyone of it out.
    pub(crate) fn flips(&self) -> Vec<Flip> {
        let verdict = self.verdict();
        let mut flips = Vec::new();
        for row in self.table().rows {
            let from = row.weight.get();
            let down: Vec<i64> = (0..from).rev().collect();
            let up: Vec<i64> = (from + 1..=10).collect();
            for weights in [down, up] {
                let ends = |weight: &i64| {
                    let changed = self.weighed(row.factor, *weight);
                    if let Some(leader) = verdict.leader {
                        return changed.least_lead(leader) < 0;
                    }
                    let after = changed.verdict();
                    let is_out = |one: &AlternativeId| !after.tied.contains(one);
                    after.reason != Some(Reason::NoWeights) && verdict.tied.iter().any(is_out)
                };
                let tried = if verdict.leader.is_some() { 10 } else { 1 };
                if let Some(to) = weights.into_iter().take(tried).find(ends) {
                    let after = self.weighed(row.factor, to).verdict();
                    flips.push(Flip {
                        step: Step {
                            factor: row.factor,
                            from: row.weight,
                            to: Points::clamped(to),
                        },
                        winner: after.leader,
                        level: in_order(&verdict, after.tied),
                    });
                }
            }
        }
        flips.sort_by_key(|flip| flip.step.length());
        flips
    }

    /// Each weight tried out, a step farther each time: the first after which a lead that was more
    /// is a toss-up or a tie, before anything else becomes of it.
    pub(crate) fn toss_up(&self) -> Option<Step> {
        let before = self.verdict();
        let leader = before.leader.filter(|_| before.band > Band::Close)?;
        let is_firm = |after: &Verdict| after.leader == Some(leader) && after.band > Band::Close;
        (1..=10_i64).find_map(|length| {
            let rows = self.table().rows.into_iter();
            let mut tries = rows.flat_map(|row| [(row.clone(), -1), (row, 1)]);
            let found = tries.find(|(row, sign)| {
                let after = |length| {
                    let weight = row.weight.get() + sign * length;
                    (0..=10)
                        .contains(&weight)
                        .then(|| self.weighed(row.factor, weight).verdict())
                };
                let is_one = after(length).is_some_and(|after| {
                    let its = after.leader == Some(leader) && after.band == Band::Close;
                    its || after.tied.contains(&leader)
                });
                is_one && (1..length).all(|less| after(less).as_ref().is_some_and(is_firm))
            });
            found.map(|(row, sign)| Step {
                factor: row.factor,
                from: row.weight,
                to: Points::clamped(row.weight.get() + sign * length),
            })
        })
    }

    /// Fails unless at each flip its winner leads and the leader does not, and one step before the
    /// leader still leads or is level.
    pub(crate) fn flips_are_sharp(&self) -> Result<(), TestCaseError> {
        let before = self.verdict();
        for Flip { step, winner, .. } in self.sensitivity().flips {
            let (from, to) = (step.from.get(), step.to.get());
            prop_assert_eq!(self.answers.weight(step.factor), step.from);
            let at = self.weighed(step.factor, to).verdict();
            prop_assert_eq!(at.leader, winner);
            if winner.is_none() {
                let open = at.reason == Some(Reason::UnknownScores);
                prop_assert!(open || at.tied.len() > 1);
            }
            let Some(leader) = before.leader else {
                prop_assert_eq!(step.length(), 1);
                prop_assert!(before.tied.len() > 1 && at.tied != before.tied);
                continue;
            };
            prop_assert!(at.leader != Some(leader) && !at.tied.contains(&leader));
            let nearly = self.weighed(step.factor, to - (to - from).signum());
            let after = nearly.verdict();
            if nearly.least_lead(leader) > 0 {
                prop_assert_eq!(after.leader, Some(leader));
            } else {
                // Level at worst: a tie that is said, or left open by missing scores.
                prop_assert_eq!(nearly.least_lead(leader), 0);
                let open = after.reason == Some(Reason::UnknownScores);
                prop_assert!(open || after.tied.contains(&leader));
            }
        }
        Ok(())
    }

    /// The fewest steps after which somebody is ahead of the leader, of all weightings there are.
    pub(crate) fn fewest_steps(&self) -> Option<i64> {
        let verdict = self.verdict();
        let leader = verdict.leader?;
        let rows = self.table().rows;
        assert!(rows.len() < 5, "too many weightings to try them all");
        let mut fewest = None;
        for rival in verdict.left() {
            // Of each weighting so far how many steps away it is, and the lead that it makes.
            let mut ways = vec![(0, 0)];
            for row in &rows {
                let difference = row.difference(leader, rival);
                let ways_here = ways.iter().flat_map(|(steps, lead)| {
                    (0..=10).map(move |weight| {
                        let away = (weight - row.weight.get()).abs();
                        (steps + away, lead + weight * difference)
                    })
                });
                ways = ways_here.collect();
            }
            let ahead = ways
                .into_iter()
                .filter(|(_, lead)| *lead < 0 && rival != leader)
                .map(|(steps, _)| steps);
            fewest = fewest.into_iter().chain(ahead).min();
        }
        fewest
    }

    /// Each score tried out: the leader's from its own downwards, then the rivals' upwards. Of a
    /// factor and side whose nearest change is a tie at the end of the scale there is no score.
    pub(crate) fn score_flips(&self) -> Vec<(Factor, AlternativeId, Option<Points>)> {
        let verdict = self.verdict();
        let Some(leader) = verdict.leader else {
            return Vec::new();
        };
        let table = self.table();
        let mut flips = Vec::new();
        let rows = table.rows.iter().filter(|row| row.factor != Factor::Fit);
        for row in rows.filter(|row| row.weight.get() > 0) {
            let mut rivals = verdict.left();
            rivals.retain(|rival| *rival != leader);
            rivals.sort_by_key(|rival| self.lead(leader, *rival));
            let tenths = |one: AlternativeId| table.tenths(row, one);
            let tries = rivals.iter().filter_map(|rival| {
                let below = (tenths(leader)? + 9) / 10;
                let scores: Vec<i64> = (0..below).rev().collect();
                Some((leader, *rival, scores))
            });
            flips.extend(self.nearest_score(row.factor, leader, tries));
            let tries = rivals.iter().filter_map(|rival| {
                let scores: Vec<i64> = (tenths(*rival)? / 10 + 1..=10).collect();
                Some((*rival, *rival, scores))
            });
            flips.extend(self.nearest_score(row.factor, leader, tries));
        }
        flips
    }

    /// The first of the tries, the nearest rival's before the others', that uses up the lead.
    fn nearest_score(
        &self,
        factor: Factor,
        leader: AlternativeId,
        mut tries: impl Iterator<Item = (AlternativeId, AlternativeId, Vec<i64>)>,
    ) -> Option<(Factor, AlternativeId, Option<Points>)> {
        tries.find_map(|(alternative, rival, scores)| {
            let lead = |score: &i64| self.scored(factor, alternative, *score).lead(leader, rival);
            scores.iter().find(|score| lead(score) <= 0)?;
            let ahead = scores.iter().find(|score| lead(score) < 0);
            Some((factor, alternative, ahead.copied().map(Points::clamped)))
        })
    }
}

/// A case without gaps, with a guess for each by the side that it belongs to.
pub(crate) fn completed(case: &Case, mut guess: impl FnMut(usize) -> i64) -> Case {
    let mut full = case.clone();
    for (place, side) in full.sides.iter_mut().enumerate() {
        for rating in side.scores.iter_mut().chain(&mut side.fits) {
            *rating = rating.or_else(|| Some((guess(place), 0)));
        }
    }
    full
}

/// Alternatives in the order of a verdict's ranking.
fn in_order(verdict: &Verdict, mut alternatives: Vec<AlternativeId>) -> Vec<AlternativeId> {
    let place = |one: &AlternativeId| verdict.left().iter().position(|left| left == one);
    alternatives.sort_by_key(place);
    alternatives
}
