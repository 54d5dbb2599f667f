//! The section on what stands behind the outcome: where the numbers come from, how they are
//! weighed, the sums, and the claims with their sources.

use weigh_up_model::answers::{Cell, Factor};
use weigh_up_model::comparison::{AlternativeId, ClaimId, SourceId};
use weigh_up_model::language::Message;
use weigh_up_model::verdict::ledger::{Stale, Why, Without};
use weigh_up_model::verdict::share::{Percent, Share};
use weigh_up_model::verdict::{Band, Table};

use super::page::Page;
use crate::{Export, SHARES};

/// Writes the section.
pub(super) fn write(export: &Export<'_>, page: &mut Page) {
    page.heading(2, export.say(Message::ExportMore));
    origin(export, page);
    page.paragraph(export.say(Message::ExportRule));
    page.paragraph(export.say(Message::ExportBands));
    sums(export, page);
    stale(export, page);
    sources(export, page);
}

fn origin(export: &Export<'_>, page: &mut Page) {
    let comparison = export.comparison;
    if let Some(view) = comparison.views.get(export.answers.view()) {
        let values = [
            ("date", &*export.date(export.today)),
            ("view", &view.name_in_sentence),
            ("as-of", &export.date(view.as_of)),
        ];
        page.paragraph(&export.fill(Message::ExportMade, &values));
    }
    let revision = comparison.revision.to_string();
    let about = &comparison.about;
    page.item(&export.labelled(Message::AboutRevision, &revision));
    page.item(&export.labelled(Message::AboutScoredBy, &about.scored_by));
    page.item(&export.labelled(Message::AboutInterests, &about.interests));
    if !export.link.is_empty() {
        page.link_item(export.say(Message::ExportOpen), export.link);
    }
}

/// The whole sum: a row for each factor, then the totals and the shares.
fn sums(export: &Export<'_>, page: &mut Page) {
    let table = export.table();
    let everyone = || export.compared();
    let mut head = vec![
        export.say(Message::ChartFactor).to_owned(),
        export.say(Message::ChartWeight).to_owned(),
    ];
    head.extend(everyone().map(|alternative| export.name(alternative).to_owned()));
    page.row(&head, true);
    for row in &table.rows {
        let mut weight = export.number(row.weight.get());
        if table.times > 1 && row.factor != Factor::Fit {
            weight.push_str(" × ");
            weight.push_str(&export.number(table.times));
        }
        let mut cells = vec![export.factor(row.factor).to_owned(), weight];
        cells.extend(everyone().map(|alternative| {
            let score = table.tenths(row, alternative);
            let told = |score| export.language.formats().parts(score, 10);
            score.map_or_else(|| "?".to_owned(), told)
        }));
        page.row(&cells, false);
    }
    let total = |alternative| total(export, &table, alternative);
    let score = |alternative| {
        let total = table.total(alternative);
        if total.is_exact() && table.possible() > 0 {
            export.verdict().scale.told(total.low, export.language)
        } else {
            "?".to_owned()
        }
    };
    let rows: [(Message, &dyn Fn(AlternativeId) -> String); 2] = [
        (Message::ExportTotal, &total),
        (Message::ExportScore, &score),
    ];
    for (label, cell) in rows {
        let mut cells = vec![export.say(label).to_owned(), String::new()];
        cells.extend(everyone().map(cell));
        page.row(&cells, false);
    }
    shares(export, page);
}

fn total(export: &Export<'_>, table: &Table, alternative: AlternativeId) -> String {
    let total = table.total(alternative);
    let exact = |points| table.scale().exact(points, export.language);
    let mut text = exact(total.low);
    if !total.is_exact() {
        text.push('–');
        text.push_str(&exact(total.high));
    }
    text
}

fn shares(export: &Export<'_>, page: &mut Page) {
    let shares = export.findings.shares.as_deref().unwrap_or_default();
    if shares.is_empty() {
        return;
    }
    for (label, part) in SHARES {
        let Some(percents) = Share::percents(shares, part) else {
            continue;
        };
        let mut label = export.say(label).to_owned();
        if let Some(left) = percents.last().filter(|left| **left != Percent::Exactly(0)) {
            let percent = export.percent(*left);
            let level = export.fill(Message::SharesLevel, &[("percent", &percent)]);
            label = format!("{label} ({level})");
        }
        let mut cells = vec![label, String::new()];
        cells.extend(export.compared().map(|alternative| {
            let mut rounded = shares.iter().zip(&percents);
            let share = rounded.find(|(share, _)| share.alternative == alternative);
            share.map_or_else(String::new, |(_, percent)| export.percent(*percent))
        }));
        page.row(&cells, false);
    }
    page.paragraph(export.say(Message::ExportSharesRule));
}

/// The claims behind the outcome that should not be relied on.
fn stale(export: &Export<'_>, page: &mut Page) {
    let ledger = &export.findings.ledger;
    if ledger.stale.is_empty() {
        return;
    }
    page.paragraph(export.say(Message::ExportStaleHint));
    for stale in &ledger.stale {
        let claim = export.comparison.claims.get(stale.claim);
        let values = [
            ("claim", claim.map_or("", |claim| &claim.says)),
            ("why", &why(export, stale)),
            ("verdict", &without(export, stale.without)),
        ];
        page.item(&export.fill(Message::ExportStale, &values));
    }
    if let (Some(all), true) = (ledger.without_all, ledger.stale.len() > 1) {
        let verdict = without(export, all);
        page.item(&export.fill(Message::ExportStaleAll, &[("verdict", &verdict)]));
    }
}

fn why(export: &Export<'_>, stale: &Stale) -> String {
    match stale.why {
        Why::Wrong => export.say(Message::JudgementWrong).to_owned(),
        Why::Contested => export.say(Message::JudgementContested).to_owned(),
        Why::PastReview => {
            let claim = export.comparison.claims.get(stale.claim);
            let review_by = claim.and_then(|claim| claim.review_by);
            let date = review_by.map_or_else(String::new, |date| export.date(date));
            export.fill(Message::ExportPastReview, &[("date", &date)])
        }
    }
}

fn without(export: &Export<'_>, without: Without) -> String {
    let leader = without.leader.map_or("", |leader| export.name(leader));
    let say = |message| export.say(message).to_owned();
    let led = |template| export.fill(template, &[("leader", leader)]);
    match (without.unchanged, without.leader, without.band) {
        (true, ..) => say(Message::ExportUnchanged),
        (false, _, Band::Tie) => say(Message::ExportLevel),
        (false, None, _) | (_, _, Band::None) => say(Message::HeadlineUnknownScores),
        (false, Some(_), Band::Close) => led(Message::HeadlineClose),
        (false, Some(_), Band::Leans) => led(Message::HeadlineLeans),
        (false, Some(_), Band::Clear) => led(Message::HeadlineClear),
        (false, Some(_), Band::Certain) => led(Message::HeadlineCertain),
    }
}

fn sources(export: &Export<'_>, page: &mut Page) {
    let comparison = export.comparison;
    let mut positions: Vec<SourceId> = Vec::new();
    let claims = claims_behind(export).into_iter();
    for claim in claims.filter_map(|claim| comparison.claims.get(claim)) {
        for source in &claim.sources {
            insert(&mut positions, *source);
        }
    }
    let mut sources = positions
        .into_iter()
        .filter_map(|source| comparison.sources.get(source))
        .peekable();
    if sources.peek().is_none() {
        return;
    }
    page.paragraph(export.say(Message::ExportSources));
    for source in sources {
        page.link_item(&source.title, source.address.as_deref().unwrap_or_default());
    }
}

/// The claims that the scores in play rest on, in the comparison's order: those of every score
/// that has a weight and is not the reader's own.
pub(super) fn claims_behind(export: &Export<'_>) -> Vec<ClaimId> {
    let (comparison, answers) = (export.comparison, export.answers);
    let view = answers.view();
    let mut claims = Vec::new();
    let table = export.table();
    let weighed = table.rows.iter().filter(|row| row.weight.get() > 0);
    for row in weighed {
        match row.factor {
            Factor::Criterion(criterion) => {
                for alternative in export.compared() {
                    let cell = Cell {
                        alternative,
                        criterion,
                    };
                    let score = comparison.score(view, alternative, criterion);
                    if let (Some(score), None) = (score, answers.own_score(cell)) {
                        score
                            .claims
                            .iter()
                            .for_each(|claim| insert(&mut claims, *claim));
                    }
                }
            }
            Factor::Fit => {
                let chosen = answers.chosen();
                let types = chosen.filter_map(|position| comparison.project_types.get(position));
                for fits in types.filter_map(|chosen| chosen.fits.get(view)) {
                    fits.claims
                        .iter()
                        .for_each(|claim| insert(&mut claims, *claim));
                }
            }
            Factor::Team => {}
        }
    }
    claims
}

/// Inserts a position in its place, unless it is there.
fn insert<K: Ord>(sorted: &mut Vec<K>, position: K) {
    if let Err(place) = sorted.binary_search(&position) {
        sorted.insert(place, position);
    }
}
