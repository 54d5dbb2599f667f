//! The points: each product and each sum, the way to the scores, and what fit is made of.

use yew::prelude::*;

use super::{ROOM, columns, exact, name_of, range, row, sum, table, title};
use crate::answers::Factor;
use crate::comparison::AlternativeId;
use crate::components::chart::is_own;
use crate::components::lists::{List, all};
use crate::components::projects::fit_text;
use crate::components::scene::Scene;
use crate::language::Message as Word;
use crate::verdict::table::Row;
use crate::verdict::{Reason, Table};

/// A row for each factor in play, and the sums.
pub(super) fn points(scene: &Scene<'_>, model: &Table) -> Html {
    let listed = scene.listed(List::Points);
    let alternatives = || listed.iter().copied();
    let products = model.rows.iter().map(|factor| {
        let cells = alternatives().map(|alternative| product(scene, model, factor, alternative));
        row("", name_of(scene, factor.factor), cells)
    });
    let sums = alternatives().map(|alternative| {
        let total = model.total(alternative);
        range(scene, total.low, total.high)
    });
    let scores = alternatives().map(|alternative| {
        let total = model.total(alternative);
        if total.is_exact() {
            scene.verdict.scale.told(total.low, &scene.language)
        } else {
            scene.say(Word::TotalUnknown).to_owned()
        }
    });
    let mut rows: Vec<Html> = products.collect();
    rows.push(row("sum", scene.say(Word::RuleSum), sums));
    let possible = model.possible();
    if possible > 0 {
        rows.push(row("score", scene.say(Word::RuleScore), scores));
    }
    let times = scene.number(model.times);
    let repeated = model.times > 1;
    let caption = if repeated {
        scene.fill(Word::RuleCaptionTimes, &[("n", &times)])
    } else {
        scene.say(Word::RuleCaption).to_owned()
    };
    let wide = alternatives().len() > ROOM;
    let head = columns(scene, Word::ChartFactor, &listed);
    let mut values = model.rows.iter().flat_map(|row| &row.values);
    html! {
        <>
            { title(scene, Word::RulePoints) }
            { all(scene, List::Points, scene.say(Word::RulePoints), &|_| Html::default()) }
            { table(caption, wide, head, rows.into_iter().collect()) }
            if scene.answers.own_scores().next().is_some() {
                <p class="note">{ scene.say(Word::ChartOwn) }</p>
            }
            if values.any(|value| !value.is_exact()) {
                <p class="note">{ scene.say(Word::RuleMissing) }</p>
            }
            if repeated {
                <p class="note">{ scene.fill(Word::RuleTimes, &[("n", &times)]) }</p>
            }
            if possible > 0 {
                <p class="note">{ most(scene, model) }</p>
            }
            if let Some(lead) = lead(scene, model) {
                <p>{ lead }</p>
            }
        </>
    }
}

/// `5 × 8 = 40`; `5 × 3 × 8 = 120` where the score counts three times.
fn product(scene: &Scene<'_>, model: &Table, row: &Row, alternative: AlternativeId) -> String {
    let value = row.value(alternative);
    let weight = row.weight.get();
    let times = if row.factor == Factor::Fit {
        1
    } else {
        model.times
    };
    let mut told = scene.number(weight);
    if times > 1 {
        told.push_str(" × ");
        told.push_str(&scene.number(times));
    }
    let mut score = range(scene, value.low / times, value.high / times);
    if is_own(scene, row.factor, alternative) {
        score.push('*');
    }
    if !value.is_exact() {
        score = format!("({score})");
    }
    let points = range(scene, weight * value.low, weight * value.high);
    sum(&format!("{told} × {score} = {points}"))
}

/// The way from points to scores.
fn most(scene: &Scene<'_>, model: &Table) -> String {
    let weights = model.rows.iter().map(|row| row.weight.get()).sum();
    let mut told = format!("10 × {}", scene.number(weights));
    if model.times > 1 {
        told.push_str(" × ");
        told.push_str(&scene.number(model.times));
    }
    let possible = exact(scene, model.possible());
    let possible = sum(&format!("{told} = {possible}"));
    scene.fill(Word::RuleScoreHow, &[("possible", &possible)])
}

/// The lead over the second, or the reason why there is none.
fn lead(scene: &Scene<'_>, model: &Table) -> Option<String> {
    let verdict = scene.verdict;
    let left = verdict.left();
    let first = *left.first()?;
    let of = |alternative| model.total(alternative);
    let highest = left.iter().copied().filter(|other| *other != first);
    let rival = match verdict.leader {
        Some(_) => verdict.rival,
        None => highest.max_by_key(|other| of(*other).high),
    }?;
    let (low, high) = (of(first).low, of(rival).high);
    let word = match verdict.leader {
        Some(_) if of(first).is_exact() && of(rival).is_exact() => Word::RuleLead,
        Some(_) => Word::RuleLeadLeast,
        None if verdict.reason == Some(Reason::UnknownScores) => Word::RuleOpen,
        None => return None,
    };
    let (least, most) = (exact(scene, low), exact(scene, high));
    let lead = exact(scene, low - high);
    let values = [
        ("leader", &*scene.name(first)),
        ("first", &*scene.name(first)),
        ("rival", &*scene.name(rival)),
        ("sum", &*sum(&format!("{least} − {most} = {lead}"))),
        ("low", &*least),
        ("high", &*most),
    ];
    Some(scene.fill(word, &values))
}

/// The fit of each alternative for each chosen project type, and their sums.
pub(super) fn fit(scene: &Scene<'_>, model: &Table) -> Html {
    let mut rows = model.rows.iter();
    let Some(fit) = rows.find(|row| row.factor == Factor::Fit) else {
        return Html::default();
    };
    let listed = scene.listed(List::Sums);
    let alternatives = || listed.iter().copied();
    let view = scene.answers.view();
    let rows = scene.answers.chosen().filter_map(|chosen| {
        let project_type = scene.comparison.project_types.get(chosen)?;
        let fits = alternatives().map(|alternative| {
            let fit = scene.comparison.fit(view, alternative, chosen);
            fit_text(&scene.language, fit)
        });
        Some(row("", &project_type.name, fits))
    });
    let sums = alternatives().map(|alternative| {
        let value = fit.value(alternative);
        let values = [
            ("score", &*range(scene, value.low, value.high)),
            ("uncertainty", &*exact(scene, value.uncertainty)),
        ];
        scene.fill(Word::ScoreAuthored, &values)
    });
    let sum = row("sum", scene.say(Word::RuleSum), sums);
    let wide = alternatives().len() > ROOM;
    let head = columns(scene, Word::RuleFitType, &listed);
    let caption = scene.say(Word::RuleFit);
    html! {
        <>
            { all(scene, List::Sums, caption, &|_| Html::default()) }
            { table(caption, wide, head, rows.chain([sum]).collect()) }
        </>
    }
}
