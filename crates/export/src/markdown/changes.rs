//! The section on what would change the outcome: other weights and facts, scores that are missing,
//! and the day on which the evidence is to be looked at again.

use weigh_up_model::answers::{Dial, Factor};
use weigh_up_model::comparison::Date;
use weigh_up_model::language::Message;
use weigh_up_model::verdict::sensitivity::overturns::Overturn;
use weigh_up_model::verdict::sensitivity::{Flip, Step};

use super::more::claims_behind;
use super::page::Page;
use crate::Export;

/// The most changes of a single weight that are listed, the nearest first.
const FLIPS: usize = 5;

/// Writes the section, unless there is nothing to say in it.
pub(super) fn write(export: &Export<'_>, page: &mut Page) {
    let items = items(export);
    if items.is_empty() {
        return;
    }
    page.heading(3, export.say(Message::ExportConfirmation));
    page.paragraph(export.say(Message::ExportConfirmationHint));
    for item in items {
        page.item(&item);
    }
}

fn items(export: &Export<'_>) -> Vec<String> {
    let sensitivity = &export.findings.sensitivity;
    let flips = sensitivity.flips.iter().take(FLIPS);
    let mut items: Vec<String> = flips.map(|flip| told_flip(export, flip)).collect();
    let facts = export.findings.overturns.facts();
    items.extend(
        facts
            .filter(Overturn::is_near)
            .map(|fact| told_fact(export, &fact)),
    );
    let verdict = export.verdict();
    if let (Some(leader), Some(_)) = (verdict.leader, verdict.rival) {
        let leader = export.name(leader);
        match &sensitivity.cheapest {
            None => items.push(export.fill(Message::ExportUnbeaten, &[("leader", leader)])),
            Some(steps) => {
                let told: Vec<String> = steps.iter().map(|step| told_step(export, step)).collect();
                let steps = export.language.formats().list(&told);
                let values = [("leader", leader), ("steps", &steps)];
                items.push(export.fill(Message::ExportCheapest, &values));
            }
        }
    }
    for unknown in &sensitivity.unknown {
        let values = [
            ("alternative", export.name(unknown.alternative)),
            ("factor", export.factor(unknown.factor)),
            ("needs", &export.number(unknown.needs.get())),
        ];
        items.push(export.fill(Message::ExportNeeds, &values));
    }
    if let Some(date) = next_review(export) {
        let date = export.date(date);
        items.push(export.fill(Message::ExportReview, &[("date", &date)]));
    }
    items
}

fn told_flip(export: &Export<'_>, flip: &Flip) -> String {
    let (from, to) = (flip.step.from.get(), flip.step.to.get());
    let values = [
        ("factor", export.factor(flip.step.factor)),
        ("from", &export.number(from)),
        ("to", &export.number(to)),
        (
            "winner",
            flip.winner.map_or("", |winner| export.name(winner)),
        ),
    ];
    let message = match flip.winner {
        Some(_) => Message::ExportFlip,
        None => Message::ExportFlipLevel,
    };
    export.fill(message, &values)
}

/// The team's experience or a score with which another would lead.
fn told_fact(export: &Export<'_>, fact: &Overturn) -> String {
    let (message, alternative, factor) = match fact.dial {
        Dial::Experience(its) => (Message::ExportOverturnExperience, export.name(its), ""),
        Dial::Score(cell) => {
            let factor = export.factor(Factor::Criterion(cell.criterion));
            (
                Message::ExportOverturnScore,
                export.name(cell.alternative),
                factor,
            )
        }
        Dial::Weight(factor) => (Message::ExportFlip, "", export.factor(factor)),
    };
    let values = [
        ("alternative", alternative),
        ("factor", factor),
        ("from", &export.tenths(fact.from.unwrap_or_default())),
        ("to", &export.number(fact.to.get())),
        ("winner", export.name(fact.winner)),
    ];
    export.fill(message, &values)
}

fn told_step(export: &Export<'_>, step: &Step) -> String {
    let values = [
        ("factor", export.factor(step.factor)),
        ("from", &export.number(step.from.get())),
        ("to", &export.number(step.to.get())),
    ];
    export.fill(Message::ExportStep, &values)
}

/// The first day from today on by which a claim behind the scores must be looked at again.
fn next_review(export: &Export<'_>) -> Option<Date> {
    claims_behind(export)
        .into_iter()
        .filter_map(|claim| export.comparison.claims.get(claim)?.review_by)
        .filter(|date| *date >= export.today)
        .min()
}
