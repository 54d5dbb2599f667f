//! The panel “limits”: how far each weight and each score is from ending the verdict.

mod bar;
mod row;

use yew::prelude::*;

use super::Sheet;
use crate::answers::Action;
use crate::comparison::{AlternativeId, Text};
use crate::components::button::Button;
use crate::components::presets::Start;
use crate::components::scene::{Message, Scene};
use crate::language::{Counted, Message as Word};
use crate::notation;
use crate::verdict::explanation::{factor_name, flip_label, step_label};
use crate::verdict::sensitivity::tornado::tornado;
use crate::verdict::sensitivity::{Flip, Step};
use crate::verdict::{Duel, Reason, Table};
use bar::Scale;
use row::Row;

/// The panel. It has no state.
pub fn limits(sheet: &Sheet<'_>) -> Html {
    let verdict = sheet.scene.verdict;
    let limits = match (verdict.leader, verdict.challenger) {
        (Some(leader), Some(rival)) => lead(sheet, leader, rival),
        _ => no_lead(sheet),
    };
    html! { <div class="panel limits">{ limits }</div> }
}

/// The ways to end a lead: a row for each factor in play, and several weights together.
fn lead(sheet: &Sheet<'_>, leader: AlternativeId, rival: AlternativeId) -> Html {
    let scene = sheet.scene;
    let table = Table::new(&scene.comparison, scene.answers);
    let bars = tornado(&table, leader, rival);
    let lead = Duel::new(&table, leader, rival).lead;
    let scale = Scale::new(&bars, lead);
    let mut rows: Vec<Row> = bars
        .into_iter()
        .map(|bar| Row::new(sheet, &table, bar))
        .collect();
    // Whatever no weight alone can flip comes last.
    rows.sort_by_key(|row| {
        let flip = row.flip.as_ref();
        flip.map_or(i64::MAX, |flip| flip.step.length())
    });
    let name = scene.name(leader);
    let values = [
        ("leader", &*name),
        ("rival", &*scene.name(rival)),
        ("lead", &*points(scene, lead)),
    ];
    let left = scene.verdict.left();
    let missing = left.iter().any(|left| !table.total(*left).is_exact());
    html! {
        <>
            <p>{ seen(scene, &name, &rows) }</p>
            <p class="hint">{ scene.fill(Word::LimitsBars, &values) }</p>
            if left.len() > 2 {
                <p class="note">{ scene.fill(Word::LimitsRivals, &values) }</p>
            }
            if missing {
                <p class="note">{ scene.fill(Word::LimitsMissing, &values) }</p>
            }
            <ul class="rows">
                for row in &rows {
                    { row.view(scene, scale, leader, rival) }
                }
            </ul>
            { together(sheet, &name) }
        </>
    }
}

/// The number of weights that alone can end the lead, and the nearest of them.
fn seen(scene: &Scene<'_>, leader: &str, rows: &[Row]) -> String {
    let able = rows.iter().filter(|row| row.flip.is_some()).count();
    let nearest = rows.first().map_or("", |row| {
        factor_name(&scene.comparison, row.bar.factor, &scene.language)
    });
    let values = [
        ("n", &*able.to_string()),
        ("all", &*rows.len().to_string()),
        ("leader", leader),
        ("factor", nearest),
    ];
    if able == 0 {
        return scene.fill(Word::LimitsSeenNone, &values);
    }
    let able = i64::try_from(able).unwrap_or(i64::MAX);
    let language = &scene.language;
    language.fill_counted(Counted::LimitsSeen, able, &values)
}

/// The fewest steps of several weights that put a rival ahead.
fn together(sheet: &Sheet<'_>, leader: &str) -> Html {
    let scene = sheet.scene;
    let Some(steps) = &sheet.explained.findings.sensitivity.cheapest else {
        let never = scene.fill(Word::FlipNever, &[("leader", leader)]);
        return html! { <p>{ scene.fill(Word::Sentence, &[("text", &never)]) }</p> };
    };
    if steps.len() < 2 {
        return html! { <p class="together">{ scene.say(Word::LimitsTogetherLonger) }</p> };
    }
    let length = steps.iter().map(Step::length).sum();
    let values = [("n", &*scene.number(length)), ("leader", leader)];
    let language = &scene.language;
    html! {
        <>
            <p class="together">
                { language.fill_counted(Counted::LimitsTogether, length, &values) }
            </p>
            { attempt(scene, steps, step_label(&scene.comparison, steps, language)) }
        </>
    }
}

/// Explains why there is no lead to lose, and what to try instead.
fn no_lead(sheet: &Sheet<'_>) -> Html {
    let Sheet {
        scene, explained, ..
    } = sheet;
    let verdict = scene.verdict;
    let flips = &explained.findings.sensitivity.flips;
    let say = |word| scene.say(word).to_owned();
    let why = match (verdict.reason, verdict.leader) {
        (Some(Reason::AllExcluded), _) => say(Word::LimitsNoneExcluded),
        (Some(Reason::NoWeights), _) => say(Word::LimitsNoneWeights),
        (Some(Reason::UnknownScores), _) => say(Word::LimitsNoneUnknown),
        (None, Some(leader)) => {
            scene.fill(Word::LimitsNoneRival, &[("leader", &scene.name(leader))])
        }
        (None, None) if flips.is_empty() => say(Word::LimitsNoneLevel),
        (None, None) => say(Word::LimitsNoneTie),
    };
    let change = explained.explanation.change.as_ref();
    let advice = change.unwrap_or(&explained.explanation.detail);
    html! {
        <>
            <p>{ why }</p>
            if flips.is_empty() {
                <p>{ scene.fill(Word::Sentence, &[("text", advice)]) }</p>
            } else {
                <ul class="attempts">
                    for (place, flip) in flips.iter().enumerate() {
                        <li key={place}>{ trial(scene, flip) }</li>
                    }
                </ul>
            }
        </>
    }
}

/// A button that tries a flip.
fn trial(scene: &Scene<'_>, flip: &Flip) -> Html {
    let label = flip_label(&scene.comparison, flip, &scene.language);
    attempt(scene, &[flip.step], label)
}

/// A button that changes some weights.
fn attempt(scene: &Scene<'_>, steps: &[Step], label: String) -> Html {
    let mut answers = scene.answers.clone();
    for step in steps {
        answers.apply(Action::SetWeight(step.factor, step.to));
    }
    let answers = Text::from(notation::encode(&scene.comparison, &answers));
    html! {
        <Button class="attempt" message={Message::Start(Start::Answers(answers))}>
            { label }
        </Button>
    }
}

fn points(scene: &Scene<'_>, points: i64) -> String {
    let scale = scene.verdict.scale;
    // A fraction takes the form that 0 does.
    let whole = if points % scale.parts() == 0 {
        points / scale.parts()
    } else {
        0
    };
    let told = scale.exact(points, &scene.language);
    let language = &scene.language;
    language.fill_counted(Counted::Points, whole, &[("n", &told)])
}
