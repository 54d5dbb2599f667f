//! The changes that would end the verdict, in sentences and on labels.

use super::{Speaker, alternative_name, factor_name};
use crate::comparison::{AlternativeId, Comparison, Points};
use crate::language::{Language, Message, Template};
use crate::verdict::sensitivity::{Flip, Step, Unknown};
use crate::verdict::{Reason, Standing};

impl Speaker<'_> {
    /// The nearest change that ends the verdict.
    pub(super) fn change(&self) -> Option<String> {
        match (self.verdict.reason, self.verdict.leader) {
            (Some(Reason::UnknownScores), _) => self.needs(),
            (Some(Reason::NoWeights | Reason::AllExcluded), _) => None,
            (None, Some(_)) if self.verdict.challenger.is_none() => self.whom_to_let_in(),
            (None, Some(leader)) => Some(self.upset(leader)),
            (None, None) => Some(self.broken_tie()),
        }
    }

    /// Says how a leader would lose the lead: by one weight, else by several, else not at all.
    /// Several put some rival ahead of it, but among three that rival may not lead.
    fn upset(&self, leader: AlternativeId) -> String {
        let sensitivity = &self.findings.sensitivity;
        let told = |message, steps: &str, winner: &str| {
            let leader = self.alternative(leader);
            let values = [("steps", steps), ("winner", winner), ("leader", leader)];
            self.language.fill(message, &values)
        };
        if let Some(flip) = sensitivity.flips.first() {
            let step = self.step(flip.step);
            return match flip.winner {
                Some(winner) => told(Message::Flip, &step, self.alternative(winner)),
                None => told(Message::FlipOpen, &step, ""),
            };
        }
        match &sensitivity.cheapest {
            Some(steps) => {
                let some = self.some_of(steps.iter().map(|step| self.step(*step)).collect());
                told(Message::FlipTogether, &some, "")
            }
            None => told(Message::FlipNever, "", ""),
        }
    }

    /// The nearest flip for each alternative that would lead by it, or into a smaller tie if there
    /// is no other.
    fn broken_tie(&self) -> String {
        let flips = &self.findings.sensitivity.flips;
        let mut nearest: Vec<&Flip> = Vec::new();
        for flip in flips.iter().filter(|flip| flip.winner.is_some()) {
            if nearest.iter().all(|known| known.winner != flip.winner) {
                nearest.push(flip);
            }
        }
        if nearest.is_empty() {
            nearest.extend(flips.first());
        }
        if nearest.is_empty() {
            return self.say(Message::TieNeverBroken);
        }
        let steps = nearest.into_iter().map(|flip| {
            let step = self.step(flip.step);
            let Some(winner) = flip.winner else {
                if flip.level.is_empty() {
                    return step;
                }
                let level = self.alternatives(&flip.level);
                let values = [("step", &*step), ("alternatives", &level)];
                return self.language.fill(Message::TieNarrowedTo, &values);
            };
            let values = [("step", &*step), ("winner", self.alternative(winner))];
            self.language.fill(Message::TieBrokenFor, &values)
        });
        let steps = self.some_of(steps.collect());
        self.language.fill(Message::TieBroken, &[("steps", &steps)])
    }

    /// Says what the missing scores that could decide would have to be.
    fn needs(&self) -> Option<String> {
        let unknown = self.findings.sensitivity.unknown.iter();
        let labels: Vec<String> = unknown
            .map(|unknown| needs_label(self.comparison, unknown, self.language))
            .collect();
        (!labels.is_empty()).then(|| {
            let needs = self.some_of(labels);
            self.language
                .fill(Message::NeedsToLead, &[("needs", &needs)])
        })
    }

    /// The fewest deal-breakers without which the only one left has company.
    fn whom_to_let_in(&self) -> Option<String> {
        let standings = self.verdict.ranking.iter();
        let excluded = standings.filter(|standing| Standing::is_excluded(standing));
        let nearest = excluded.min_by_key(|standing| standing.excluded_by.len())?;
        Some(self.who_is_left_without(&nearest.excluded_by))
    }

    fn step(&self, step: Step) -> String {
        told_step(Message::Step, self.comparison, step, self.language)
    }
}

/// A flip, short: “Set Learning from 5 to 2: Python leads”.
pub fn flip_label(comparison: &Comparison, flip: &Flip, language: &Language) -> String {
    let step = told_step(Message::StepLabel, comparison, flip.step, language);
    let name = |alternative| alternative_name(comparison, alternative);
    match flip.winner {
        Some(winner) => {
            let values = [("step", &*step), ("winner", name(winner))];
            language.fill(Message::FlipLabel, &values)
        }
        None if flip.level.is_empty() => language.fill(Message::FlipLabelOpen, &[("step", &step)]),
        None => {
            let level = flip.level.iter().map(|level| name(*level).to_owned());
            let level = language.formats().list(&level.collect::<Vec<_>>());
            let values = [("step", &*step), ("alternatives", &level)];
            language.fill(Message::FlipLabelLevel, &values)
        }
    }
}

/// A change of some weights, short: “Set Speed from 5 to 10 and Learning from 5 to 4”.
pub fn step_label(comparison: &Comparison, steps: &[Step], language: &Language) -> String {
    let label = |step: &Step| told_step(Message::StepLabel, comparison, *step, language);
    let steps: Vec<String> = steps.iter().map(label).collect();
    let steps = language.formats().list(&steps);
    language.fill(Message::StepsLabel, &[("steps", &steps)])
}

/// Says what a missing score would have to be for its alternative to lead: “Go needs at least 7 on
/// Speed”.
pub fn needs_label(comparison: &Comparison, unknown: &Unknown, language: &Language) -> String {
    let values = [
        (
            "alternative",
            alternative_name(comparison, unknown.alternative),
        ),
        ("needs", &*language.formats().number(unknown.needs.get())),
        ("factor", factor_name(comparison, unknown.factor, language)),
    ];
    language.fill(Message::Needs, &values)
}

fn told_step(
    message: Template,
    comparison: &Comparison,
    step: Step,
    language: &Language,
) -> String {
    let number = |points: Points| language.formats().number(points.get());
    let values = [
        ("factor", factor_name(comparison, step.factor, language)),
        ("from", &*number(step.from)),
        ("to", &*number(step.to)),
    ];
    language.fill(message, &values)
}
