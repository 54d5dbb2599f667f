//! The panel “limits”: how far each weight and each score is from ending the verdict.

mod bar;
mod row;

use super::Sheet;
use crate::answers::Action;
use crate::comparison::Text;
use crate::components::element::{Element, classed, el};
use crate::components::presets::Start;
use crate::components::scene::{Message, Scene};
use crate::language::{Counted, Message as Word};
use crate::notation;
use crate::verdict::explanation::{factor_name, flip_label};
use crate::verdict::sensitivity::tornado::tornado;
use crate::verdict::sensitivity::{Flip, Step};
use crate::verdict::{Duel, Reason, Table};
use bar::Scale;
use row::Row;

/// The panel. It has no state.
pub fn limits(sheet: &Sheet<'_>) -> Element {
    let scene = sheet.scene;
    let verdict = scene.verdict();
    let panel = classed("div", "panel limits");
    match (verdict.leader, verdict.challenger) {
        (Some(leader), Some(rival)) => panel.children(lead(scene, leader, rival)),
        _ => panel.children(no_lead(scene)),
    }
}

/// What would end a lead: a row for each factor in play, and several weights together.
fn lead(scene: &Scene<'_>, leader: usize, rival: usize) -> Vec<Element> {
    let table = Table::new(scene.comparison, scene.answers);
    let bars = tornado(&table, leader, rival);
    let lead = Duel::new(&table, leader, rival).lead;
    let scale = Scale::new(&bars, lead);
    let mut rows: Vec<Row> = bars
        .into_iter()
        .map(|bar| Row::new(scene, &table, bar))
        .collect();
    // Whatever no weight alone can flip comes last.
    rows.sort_by_key(|row| {
        row.flip
            .as_ref()
            .map_or(i64::MAX, |flip| flip.step.length())
    });
    let name = scene.name(leader);
    let values = [
        ("leader", &*name),
        ("rival", &*scene.name(rival)),
        ("lead", &*points(scene, lead)),
    ];
    let note = |word| classed("p", "note").text(scene.fill(word, &values));
    let left = scene.verdict().left();
    let missing = left.iter().any(|left| !table.total(*left).is_exact());
    let notes = [
        (left.len() > 2).then(|| note(Word::LimitsRivals)),
        missing.then(|| note(Word::LimitsMissing)),
    ];
    let shown = rows
        .iter()
        .map(|row| row.element(scene, scale, leader, rival));
    let shown = classed("ul", "rows").children(shown);
    let mut parts = vec![
        el("p").text(seen(scene, &name, &rows)),
        classed("p", "hint").text(scene.fill(Word::LimitsBars, &values)),
    ];
    parts.extend(notes.into_iter().flatten());
    parts.push(shown);
    parts.extend(together(scene, &name));
    parts
}

/// How many weights alone can end the lead, and which of them is nearest.
fn seen(scene: &Scene<'_>, leader: &str, rows: &[Row]) -> String {
    let able = rows.iter().filter(|row| row.flip.is_some()).count();
    let nearest = rows.first().map(|row| row.bar.factor);
    let nearest = nearest.map_or("", |factor| {
        factor_name(scene.comparison, factor, scene.language)
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
    let language = scene.language;
    language.fill_counted(Counted::LimitsSeen, able, &values)
}

/// The fewest steps of several weights that put a rival ahead.
fn together(scene: &Scene<'_>, leader: &str) -> Vec<Element> {
    let Some(steps) = &scene.findings.sensitivity.cheapest else {
        let never = scene.fill(Word::FlipNever, &[("leader", leader)]);
        return vec![el("p").text(scene.fill(Word::Sentence, &[("text", &never)]))];
    };
    if steps.len() < 2 {
        return vec![classed("p", "together").text(scene.say(Word::LimitsTogetherLonger))];
    }
    let labels: Vec<String> = steps
        .iter()
        .map(|step| {
            let factor = factor_name(scene.comparison, step.factor, scene.language);
            let [from, to] = [step.from, step.to].map(|points| scene.number(points.get()));
            let values = [("factor", factor), ("from", &*from), ("to", &*to)];
            scene.fill(Word::StepLabel, &values)
        })
        .collect();
    let length = steps.iter().map(Step::length).sum();
    let values = [("n", &*scene.number(length)), ("leader", leader)];
    let language = scene.language;
    let told = language.fill_counted(Counted::LimitsTogether, length, &values);
    let label = language.formats().list(&labels);
    vec![
        classed("p", "together").text(told),
        attempt(scene, steps, label),
    ]
}

/// Why there is no lead to lose, and what to try instead.
fn no_lead(scene: &Scene<'_>) -> Vec<Element> {
    let verdict = scene.verdict();
    let flips = &scene.findings.sensitivity.flips;
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
    let mut parts = vec![el("p").text(why)];
    if flips.is_empty() {
        let advice = [
            &scene.explanation.change,
            &Some(scene.explanation.detail.clone()),
        ];
        let advice = advice.into_iter().flatten().next();
        let advice = advice.map(|text| scene.fill(Word::Sentence, &[("text", text)]));
        parts.extend(advice.map(|text| el("p").text(text)));
    } else {
        let attempts = flips.iter().enumerate();
        let attempts =
            attempts.map(|(place, flip)| el("li").key_at(place).child(trial(scene, flip)));
        parts.push(classed("ul", "attempts").children(attempts));
    }
    parts
}

/// A button that tries a flip.
fn trial(scene: &Scene<'_>, flip: &Flip) -> Element {
    let label = flip_label(scene.comparison, flip, scene.language);
    attempt(scene, &[flip.step], label)
}

/// A button that changes some weights.
fn attempt(scene: &Scene<'_>, steps: &[Step], label: String) -> Element {
    let mut answers = scene.answers.clone();
    for step in steps {
        answers.apply(Action::SetWeight(step.factor, step.to));
    }
    let answers = Text::from(notation::encode(scene.comparison, &answers));
    let button = scene
        .button("attempt", Message::Start(Start::Answers(answers)))
        .flag("disabled", scene.settings.readonly);
    button.text(label)
}

fn points(scene: &Scene<'_>, points: i64) -> String {
    scene.language.count(Counted::Points, points)
}
