//! The options one by one: what each is, and what each criterion says of it.

use weigh_up_model::answers::{Cell, Factor};
use weigh_up_model::comparison::{AlternativeId, Estimate, Fit};
use weigh_up_model::language::{Counted, Message, Template};
use weigh_up_model::verdict::Table;
use weigh_up_model::verdict::table::Row;

use super::page::Page;
use crate::Export;

/// Writes the section, with an option under each heading.
pub(super) fn write(export: &Export<'_>, page: &mut Page) {
    let table = export.table();
    page.heading(2, export.say(Message::ExportProsCons));
    page.paragraph(export.say(Message::ExportProsConsRule));
    let alternatives = export.comparison.alternatives.iter_enumerated();
    let compared = alternatives.filter(|(position, _)| !export.answers.is_left_out(*position));
    for (position, alternative) in compared {
        page.heading(3, &alternative.name);
        if !alternative.introduction.is_empty() {
            page.paragraph(&alternative.introduction);
        }
        let standing = export.verdict().standing(position);
        let failed = standing.map_or(&[][..], |standing| &standing.excluded_by);
        if !failed.is_empty() {
            let musts = export.project_types(failed.iter().copied());
            let values = [("alternatives", &*alternative.name), ("musts", &musts)];
            let out = export.language.fill_counted(Counted::Excluded, 1, &values);
            page.paragraph(&export.fill(Message::Sentence, &[("text", &out)]));
        }
        for row in &table.rows {
            let reason = reason(export, &table, row, position);
            page.item(&export.fill(
                judgement(export, (&table, row), position),
                &[("reason", &reason)],
            ));
        }
    }
}

/// Judges a score: good is the best of all, bad the worst, and slightly ahead or behind where no
/// other differs from it beyond doubt. Neutral is one that all share, one in between, and every one
/// where any is missing.
fn judgement(
    export: &Export<'_>,
    (table, row): (&Table, &Row),
    alternative: AlternativeId,
) -> Template {
    let everyone = || export.compared();
    let scores: Option<Vec<i64>> = everyone().map(|other| table.tenths(row, other)).collect();
    let own = table.tenths(row, alternative);
    let best = scores
        .as_ref()
        .and_then(|scores| scores.iter().max().copied());
    let worst = scores
        .as_ref()
        .and_then(|scores| scores.iter().min().copied());
    if best == worst {
        return Message::ExportNeutral;
    }
    if own == best {
        let is_clear = everyone().any(|other| row.is_beyond_doubt(alternative, other));
        return good(is_clear);
    }
    if own == worst {
        let is_clear = everyone().any(|other| row.is_beyond_doubt(other, alternative));
        return bad(is_clear);
    }
    Message::ExportNeutral
}

/// What speaks for an alternative; slightly, where its scores may be off by as much.
pub(super) fn good(is_clear: bool) -> Template {
    if is_clear {
        Message::ExportGood
    } else {
        Message::ExportAhead
    }
}

/// What speaks against an alternative, likewise.
pub(super) fn bad(is_clear: bool) -> Template {
    if is_clear {
        Message::ExportBad
    } else {
        Message::ExportBehind
    }
}

fn reason(export: &Export<'_>, table: &Table, row: &Row, alternative: AlternativeId) -> String {
    let shown = table.tenths(row, alternative);
    let score = shown
        .map(|score| export.score(row.factor, score))
        .unwrap_or_default();
    match row.factor {
        Factor::Criterion(criterion) => scored(
            export,
            Cell {
                alternative,
                criterion,
            },
        ),
        Factor::Team => export.fill(Message::ExportTeam, &[("score", &score)]),
        Factor::Fit if shown.is_none() => unscored(export, Factor::Fit),
        Factor::Fit => fitted(export, alternative, &score),
    }
}

fn scored(export: &Export<'_>, cell: Cell) -> String {
    let factor = Factor::Criterion(cell.criterion);
    let view = export.answers.view();
    let score = export
        .comparison
        .score(view, cell.alternative, cell.criterion);
    let authored = score.map(|score| estimated(export, Message::ScoreAuthored, score.estimate));
    let view = export.comparison.views.get(view);
    let own = export
        .answers
        .own_score(cell)
        .map(|own| export.number(own.get()));
    let text = score.map_or("", |score| &score.text);
    let is_measured = score.is_some_and(|score| !score.measured.is_empty());
    let unknown = export.say(Message::ScoreMissing);
    let values = [
        ("factor", export.factor(factor)),
        ("score", authored.as_deref().unwrap_or_default()),
        ("authored", authored.as_deref().unwrap_or(unknown)),
        ("own", own.as_deref().unwrap_or_default()),
        ("view", view.map_or("", |view| &view.name_in_sentence)),
        ("text", text),
        ("value", score.map_or("", |score| &score.measured)),
    ];
    match (own.is_some(), authored.is_some()) {
        (true, _) => export.fill(Message::ExportScoredOwn, &values),
        (false, true) if is_measured => export.fill(Message::ExportScoredMeasured, &values),
        (false, true) => export.fill(Message::ExportScored, &values),
        (false, false) => unscored(export, factor),
    }
}

fn unscored(export: &Export<'_>, factor: Factor) -> String {
    export.fill(
        Message::ExportUnscored,
        &[("factor", export.factor(factor))],
    )
}

/// The fit, with what it is made of.
fn fitted(export: &Export<'_>, alternative: AlternativeId, score: &str) -> String {
    let view = export.answers.view();
    let fits = export.answers.chosen().filter_map(|position| {
        let named = export.comparison.project_types.get(position)?;
        let fit = match export.comparison.fit(view, alternative, position) {
            Fit::Judged(estimate) => estimated(export, Message::ScoreAuthored, estimate),
            Fit::NotListed(estimate) => estimated(export, Message::FitNotListed, estimate),
            Fit::Unknown => export.say(Message::ScoreMissing).to_owned(),
        };
        Some(export.fill(Message::ExportFit, &[("name", &named.name), ("fit", &fit)]))
    });
    let fits = export.language.formats().list(&fits.collect::<Vec<_>>());
    let values = [("score", score), ("fits", &fits)];
    export.fill(Message::ExportFitted, &values)
}

fn estimated(export: &Export<'_>, message: Template, estimate: Estimate) -> String {
    let score = export.tenths(estimate.value);
    let uncertainty = export.tenths(estimate.uncertainty);
    let values = [("score", &*score), ("uncertainty", &uncertainty)];
    export.fill(message, &values)
}
