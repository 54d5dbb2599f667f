//! The changes of one answer after which another alternative leads, on labels.

use super::{alternative_name, factor_name};
use crate::answers::{Cell, Dial, Factor};
use crate::comparison::{AlternativeId, Comparison, Points};
use crate::language::{Counted, Language, Message};
use crate::verdict::sensitivity::Step;
use crate::verdict::sensitivity::overturns::{Overturn, Overturns};
use crate::verdict::{Findings, Verdict};

/// An overturn as it is offered: “If Speed counted 9, not 5: Node.js leads”.
pub fn overturn_label(comparison: &Comparison, overturn: &Overturn, language: &Language) -> String {
    let message = match (overturn.dial, overturn.from) {
        (Dial::Weight(_), _) => Message::OverturnWeight,
        (Dial::Experience(_), None) => Message::OverturnExperienceUnsaid,
        (Dial::Experience(_), Some(_)) => Message::OverturnExperience,
        (Dial::Score(_), _) => Message::OverturnScore,
    };
    let from = overturn.from.unwrap_or_default();
    let (alternative, factor) = named(comparison, overturn.dial, language);
    let values = [
        ("alternative", alternative),
        ("factor", factor),
        ("from", &*language.formats().parts(from.get(), 10)),
        ("to", &*language.formats().number(overturn.to.get())),
        ("winner", alternative_name(comparison, overturn.winner)),
    ];
    language.fill(message, &values)
}

/// An answer as it was set: “Speed is 9”.
pub fn dial_label(
    comparison: &Comparison,
    dial: Dial,
    points: Points,
    language: &Language,
) -> String {
    let message = match dial {
        Dial::Weight(_) => Message::DialWeight,
        Dial::Experience(_) => Message::DialExperience,
        Dial::Score(_) => Message::DialScore,
    };
    let (alternative, factor) = named(comparison, dial, language);
    let values = [
        ("alternative", alternative),
        ("factor", factor),
        ("points", &*language.formats().number(points.get())),
    ];
    language.fill(message, &values)
}

/// Says that nothing near ends a lead, and how many steps the nearest change takes; `None` where
/// something is near, or nothing at all would.
pub fn far_label(
    comparison: &Comparison,
    findings: &Findings,
    language: &Language,
) -> Option<String> {
    let Verdict { leader, rival, .. } = findings.verdict;
    let (leader, _) = leader.zip(rival)?;
    let together = findings.sensitivity.cheapest.iter();
    let together = together.map(|steps| steps.iter().map(Step::length).sum());
    let overturns = &findings.overturns;
    let steps = overturns.fewest_steps().into_iter().chain(together).min()?;
    let values = [
        ("n", &*language.formats().number(steps)),
        ("leader", alternative_name(comparison, leader)),
    ];
    let is_far = steps > Overturns::NEAR && overturns.offered().is_empty();
    is_far.then(|| language.fill_counted(Counted::ChangeFar, steps, &values))
}

/// Says at which weight a lead becomes a toss-up, in a sentence; `None` where no weight alone makes
/// it one.
pub fn toss_up_label(
    comparison: &Comparison,
    findings: &Findings,
    language: &Language,
) -> Option<String> {
    let step = findings.sensitivity.toss_up?;
    let number = |points: Points| language.formats().number(points.get());
    let values = [
        ("factor", factor_name(comparison, step.factor, language)),
        ("from", &*number(step.from)),
        ("to", &*number(step.to)),
    ];
    Some(language.fill(Message::ChangeTossUp, &values))
}

/// The names of what an answer is about; empty where it is about none.
fn named<'a>(comparison: &'a Comparison, dial: Dial, language: &Language) -> (&'a str, &'a str) {
    let alternative = |its: AlternativeId| alternative_name(comparison, its);
    let factor = |its: Factor| factor_name(comparison, its, language);
    match dial {
        Dial::Weight(its) => ("", factor(its)),
        Dial::Experience(its) => (alternative(its), ""),
        Dial::Score(Cell {
            alternative: its,
            criterion,
        }) => (alternative(its), factor(Factor::Criterion(criterion))),
    }
}
