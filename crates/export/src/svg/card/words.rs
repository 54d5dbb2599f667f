//! The words of a card: some answers in short, and what speaks for their verdict and against it.

use weigh_up_model::answers::{Cell, Choice, Given};
use weigh_up_model::comparison::Points;
use weigh_up_model::language::isolation::isolated;
use weigh_up_model::language::{Message, Template};
use weigh_up_model::verdict::Band;
use weigh_up_model::verdict::explanation::overturn_label;

use crate::Export;

/// The answers in short, the project types first; where nothing is answered, that all weighs the
/// same.
pub(super) fn answers(export: &Export<'_>) -> String {
    let given = export.answers.given(export.comparison);
    let listed = |word: Template, gap, told: Vec<String>| {
        let listed = (!told.is_empty()).then(|| told.join(", "));
        listed.map(|listed| export.fill(word, &[(gap, &listed)]))
    };
    let types = |wanted: Choice| -> Vec<String> {
        let types = given.iter().filter_map(|given| match given {
            Given::Project(position, choice) if *choice == wanted => {
                export.comparison.project_types.get(*position)
            }
            _ => None,
        });
        types
            .map(|told| isolated(&told.short).into_owned())
            .collect()
    };
    let members = given.iter().filter_map(|given| match given {
        Given::Experience(position, points) => Some(set(export, export.name(*position), *points)),
        _ => None,
    });
    let own = given.iter().filter_map(|given| match given {
        Given::Score(cell, score) => own_score(export, *cell, *score),
        _ => None,
    });
    let only = given.contains(&Given::Shortlist);
    let only = export.answers.shortlist().filter(|_| only);
    let only = only.map(|one| isolated(export.name(one)).into_owned());
    let parts = [
        listed(Message::CardFor, "types", types(Choice::Yes)),
        listed(Message::CardMust, "types", types(Choice::Must)),
        listed(Message::CardTeam, "members", members.collect()),
        listed(Message::CardOnly, "alternatives", only.collect()),
    ];
    let parts = parts.into_iter().flatten().chain(weights(export, &given));
    let parts: Vec<String> = parts.chain(own).collect();
    if parts.is_empty() {
        return export.say(Message::FallbackNeutral).to_owned();
    }
    parts.join(" · ")
}

/// A name and what is set for it.
fn set(export: &Export<'_>, name: &str, points: Points) -> String {
    [&*isolated(name), " ", &export.number(points.get())].concat()
}

/// The weights that are other than at the start, the greatest first.
fn weights(export: &Export<'_>, given: &[Given]) -> Vec<String> {
    let mut told = Vec::new();
    for points in (Points::MIN.get()..=Points::MAX.get()).rev() {
        for given in given {
            if let Given::Weight(factor, weight) = given
                && weight.get() == points
            {
                told.push(set(export, export.short(*factor), *weight));
            }
        }
    }
    told
}

fn own_score(export: &Export<'_>, cell: Cell, score: Points) -> Option<String> {
    let criterion = export.comparison.criteria.get(cell.criterion)?;
    let values = [
        ("alternative", export.name(cell.alternative)),
        ("criterion", &*criterion.short),
        ("score", &*export.number(score.get())),
    ];
    Some(export.fill(Message::CardOwn, &values))
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
