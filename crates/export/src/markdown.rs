//! A decision record in the shape of MADR 4 (Markdown Any Decision Records, adr.github.io/madr):
//! its front matter and headings, with what the verdict knows under each.

mod changes;
mod more;
mod options;
mod page;

use weigh_up_model::answers::{Choice, Factor};
use weigh_up_model::comparison::{AlternativeId, ProjectTypeId};
use weigh_up_model::language::Message;
use weigh_up_model::verdict::{Band, Contribution};

use super::Export;
use options::{bad, good};
use page::Page;

/// Writes the record. Where no alternative is firmly ahead, it is a proposal without a choice.
pub(super) fn write(export: &Export<'_>) -> String {
    let status = if export.is_firm() {
        "accepted"
    } else {
        "proposed"
    };
    let today = export.today.to_string();
    let values = [
        ("title", &*export.comparison.title),
        ("headline", &export.explanation.headline),
    ];
    let title = export.fill(Message::ExportTitle, &values);
    let mut page = Page::new(&[("status", status), ("date", &today)], &title);
    context(export, &mut page);
    drivers(export, &mut page);
    page.heading(2, export.say(Message::ExportOptions));
    for alternative in export.compared() {
        page.item(export.name(alternative));
    }
    let left_out = &export.verdict().left_out;
    if !left_out.is_empty() {
        let values = [("alternatives", &*export.names(left_out))];
        page.paragraph(&export.fill(Message::ExportLeftOut, &values));
    }
    outcome(export, &mut page);
    consequences(export, &mut page);
    changes::write(export, &mut page);
    options::write(export, &mut page);
    more::write(export, &mut page);
    page.finish()
}

fn context(export: &Export<'_>, page: &mut Page) {
    page.heading(2, export.say(Message::ExportContext));
    page.paragraph(&export.comparison.title);
    let everyone: Vec<AlternativeId> = export.compared().collect();
    let values = [
        ("subject", &*export.comparison.subject),
        ("alternatives", &export.names(&everyone)),
    ];
    page.paragraph(&export.fill(Message::ExportQuestion, &values));
    if export.types() > 0 {
        let types = export.project_types(export.answers.chosen());
        page.paragraph(&export.fill(Message::ExportBuilding, &[("types", &types)]));
    }
    for sentence in &export.explanation.suits {
        page.paragraph(&export.fill(Message::Sentence, &[("text", sentence)]));
    }
}

/// The factors in play, the weightiest first, and the deal-breakers.
fn drivers(export: &Export<'_>, page: &mut Page) {
    page.heading(2, export.say(Message::ExportDrivers));
    let table = export.table();
    for weight in (0..=10).rev() {
        let rows = table.rows.iter();
        for row in rows.filter(|row| row.weight.get() == weight) {
            let values = [
                ("factor", export.factor(row.factor)),
                ("weight", &export.number(weight)),
            ];
            let driver = export.fill(Message::ExportDriver, &values);
            page.item(&with_anchors(export, row.factor, &driver));
        }
    }
    let is_must = |choice: &ProjectTypeId| export.answers.project(*choice) == Choice::Must;
    if export.answers.chosen().any(|choice| is_must(&choice)) {
        let musts = export.project_types(export.answers.musts());
        page.item(&export.fill(Message::ExportMusts, &[("musts", &musts)]));
    }
}

fn with_anchors(export: &Export<'_>, factor: Factor, driver: &str) -> String {
    let criterion = match factor {
        Factor::Criterion(criterion) => export.comparison.criteria.get(criterion),
        Factor::Fit | Factor::Team => None,
    };
    criterion.map_or_else(
        || driver.to_owned(),
        |criterion| {
            let values = [
                ("driver", driver),
                ("worst", &criterion.worst),
                ("best", &criterion.best),
            ];
            export.fill(Message::ExportAnchors, &values)
        },
    )
}

fn outcome(export: &Export<'_>, page: &mut Page) {
    let verdict = export.verdict();
    page.heading(2, export.say(Message::ExportOutcome));
    let leader = verdict.leader.map(|leader| export.name(leader));
    let led = |message| export.fill(message, &[("leader", leader.unwrap_or_default())]);
    page.paragraph(&match (leader, verdict.band) {
        (_, Band::None) | (None, Band::Close | Band::Leans | Band::Clear | Band::Certain) => {
            export.say(Message::ExportOpenNone).to_owned()
        }
        (_, Band::Tie) => {
            let tied = export.names(&verdict.tied);
            export.fill(Message::ExportOpenTie, &[("alternatives", &tied)])
        }
        (Some(_), Band::Close) => led(Message::ExportOpenClose),
        (Some(_), _) if verdict.rival.is_none() => led(Message::ExportChosenOnly),
        (Some(_), _) => led(Message::ExportChosen),
    });
    page.paragraph(export.explanation.text());
}

/// Writes what the leader does better and worse than the second, on either side what is beyond
/// doubt first. A missing score counts as what is worst for the leader, and is never slight.
fn consequences(export: &Export<'_>, page: &mut Page) {
    let (Some(leader), Some(rival)) = (export.verdict().leader, export.verdict().rival) else {
        return;
    };
    page.heading(3, export.say(Message::ExportConsequences));
    let values = [
        ("leader", export.name(leader)),
        ("rival", export.name(rival)),
    ];
    page.paragraph(&export.fill(Message::ExportConsequencesOf, &values));
    let table = export.table();
    let is_clear = |factor: Factor, winner, loser| {
        let mut rows = table.rows.iter();
        let row = rows.find(|row| row.factor == factor);
        row.is_none_or(|row| {
            let is_known = row.value(winner).is_exact() && row.value(loser).is_exact();
            !is_known || row.is_beyond_doubt(winner, loser)
        })
    };
    for (winner, loser) in [(leader, rival), (rival, leader)] {
        for clear in [true, false] {
            for pull in &export.verdict().contributions {
                let its = pull.toward == Some(winner);
                if its && is_clear(pull.factor, winner, loser) == clear {
                    let reason = reason(export, pull, winner, loser);
                    let message = if winner == leader {
                        good(clear)
                    } else {
                        bad(clear)
                    };
                    page.item(&export.fill(message, &[("reason", &reason)]));
                }
            }
        }
    }
}

/// Says how far a factor puts one alternative ahead of another, with the scores behind it.
fn reason(
    export: &Export<'_>,
    pull: &Contribution,
    winner: AlternativeId,
    loser: AlternativeId,
) -> String {
    let score = |alternative: AlternativeId| {
        let score = pull.scores.get(alternative).copied().flatten();
        score.map(|score| export.score(pull.factor, score))
    };
    let known = score(winner).zip(score(loser));
    let is_sure = export.verdict().leader == Some(winner);
    let scale = export.verdict().scale;
    let ahead = if known.is_none() && is_sure {
        scale.at_least(pull.amount, export.language)
    } else {
        scale.told(pull.amount, export.language)
    };
    let mut values = vec![
        ("factor", export.factor(pull.factor)),
        ("winner", export.name(winner)),
        ("loser", export.name(loser)),
        ("score", &ahead),
    ];
    let Some((better, worse)) = known else {
        let message = if is_sure {
            Message::ExportSure
        } else {
            Message::ExportCould
        };
        return export.fill(message, &values);
    };
    let scores = export.fill(Message::Scores, &[("better", &better), ("worse", &worse)]);
    let weight = export.number(pull.weight.get());
    values.extend([("scores", &*scores), ("weight", &weight)]);
    export.fill(Message::ExportArgument, &values)
}
