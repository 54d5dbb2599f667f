//! The words of a card: some answers in short, and what speaks for their verdict and against it.

use weigh_up_model::answers::{Answers, Factor};
use weigh_up_model::comparison::{Points, ProjectTypeId};
use weigh_up_model::language::isolation::isolated;
use weigh_up_model::language::{Message, Template};
use weigh_up_model::verdict::Band;
use weigh_up_model::verdict::explanation::overturn_label;

use crate::Export;

/// The answers in short, the project types first; where nothing is answered, that all weighs the
/// same.
pub(super) fn answers(export: &Export<'_>) -> String {
    let mut parts = Vec::new();
    let answers = export.answers;
    let musts: Vec<ProjectTypeId> = answers.musts().collect();
    let wishes = answers.chosen().filter(|chosen| !musts.contains(chosen));
    let wishes: Vec<ProjectTypeId> = wishes.collect();
    for (word, types) in [(Message::CardFor, wishes), (Message::CardMust, musts)] {
        let types = types.into_iter();
        let told = types.filter_map(|position| export.comparison.project_types.get(position));
        let told: Vec<_> = told.map(|told| isolated(&told.short)).collect();
        if !told.is_empty() {
            parts.push(filled(export, word, ("types", &told.join(", "))));
        }
    }
    let members = export
        .comparison
        .alternatives
        .keys()
        .filter_map(|position| {
            let points = answers.experience(position)?.get();
            let name = isolated(export.name(position));
            Some([&*name, " ", &export.number(points)].concat())
        });
    let members: Vec<String> = members.collect();
    if !members.is_empty() {
        let members = ("members", &*members.join(", "));
        parts.push(filled(export, Message::CardTeam, members));
    }
    let only: Vec<_> = answers.shortlist().collect();
    if only.len() > 1 {
        let only = only.iter().map(|one| isolated(export.name(*one)));
        let only = only.collect::<Vec<_>>().join(", ");
        parts.push(filled(export, Message::CardOnly, ("alternatives", &only)));
    }
    parts.extend(weights(export));
    let own = answers.own_scores().filter_map(|(cell, score)| {
        let criterion = export.comparison.criteria.get(cell.criterion)?;
        let values = [
            ("alternative", export.name(cell.alternative)),
            ("criterion", &*criterion.short),
            ("score", &*export.number(score.get())),
        ];
        Some(export.fill(Message::CardOwn, &values))
    });
    parts.extend(own);
    if parts.is_empty() {
        return export.say(Message::FallbackNeutral).to_owned();
    }
    parts.join(" · ")
}

fn filled(export: &Export<'_>, word: Template, value: (&str, &str)) -> String {
    export.fill(word, &[value])
}

/// The weights that are other than at the start, the greatest first.
fn weights(export: &Export<'_>) -> Vec<String> {
    let neutral = Answers::neutral(export.comparison);
    let mut told = Vec::new();
    for weight in (Points::MIN.get()..=Points::MAX.get()).rev() {
        let criteria = export.comparison.criteria.keys().map(Factor::Criterion);
        for factor in criteria.chain([Factor::Fit, Factor::Team]) {
            let set = export.answers.weight(factor);
            if set.get() == weight && set != neutral.weight(factor) {
                let name = isolated(export.short(factor));
                told.push([&*name, " ", &export.number(weight)].concat());
            }
        }
    }
    told
}

/// What tips the verdict, and what would turn it: a sentence each, or none. Without a verdict it is
/// what to do about that.
pub(super) fn reasons(export: &Export<'_>) -> [String; 2] {
    let explanation = export.explanation;
    let tips = match tips(export) {
        Some(tips) => tips,
        None => match explanation.excluded.first() {
            Some(excluded) if export.verdict().reason.is_none() => stopped(export, excluded),
            _ => stopped(export, &explanation.detail),
        },
    };
    let turns = turns(export).or_else(|| {
        let change = explanation.change.as_ref()?;
        Some(stopped(export, change))
    });
    [tips, turns.unwrap_or_default()]
}

fn stopped(export: &Export<'_>, text: &str) -> String {
    export.fill(Message::Sentence, &[("text", text)])
}

/// What adds most to the lead.
fn tips(export: &Export<'_>) -> Option<String> {
    let verdict = export.verdict();
    let leader = verdict.leader.filter(|_| verdict.band != Band::Tie)?;
    let factor = export.explanation.in_favour.first()?.factor;
    let mut pulls = verdict.contributions.iter();
    let pull = pulls.find(|pull| pull.factor == factor)?;
    let score = verdict.scale.told(pull.amount, export.language);
    let values = [
        ("factor", export.factor(factor)),
        ("score", &*score),
        ("winner", export.name(leader)),
    ];
    Some(export.fill(Message::CardTips, &values))
}

/// The nearest change of one answer that turns the verdict, as the screen offers it first; where it
/// offers none, the nearest of one weight that ends the lead.
fn turns(export: &Export<'_>) -> Option<String> {
    if let Some(nearest) = export.findings.overturns.offered().first() {
        let told = overturn_label(export.comparison, nearest, export.language);
        return Some(stopped(export, &told));
    }
    let flip = export.findings.sensitivity.flips.first()?;
    let factor = export.short(flip.step.factor);
    let [from, to] = [flip.step.from, flip.step.to].map(|points| export.number(points.get()));
    let values = [
        ("factor", factor),
        ("from", &*from),
        ("to", &*to),
        (
            "winner",
            flip.winner.map_or("", |winner| export.name(winner)),
        ),
    ];
    let word = match flip.winner {
        Some(_) => Message::ExportFlip,
        None => Message::ExportFlipLevel,
    };
    Some(export.fill(word, &values))
}
