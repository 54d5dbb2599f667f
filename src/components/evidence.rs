//! Why a criterion is scored as it is: what the scale means, and both sides with their claims.

use super::bars::hue;
use super::claims::claims;
use super::element::{Element, classed, el, value};
use super::fold::Fold;
use super::scene::{Message, Scene};
use super::slider::{Dial, slider};
use crate::answers::{Action, Cell};
use crate::comparison::{Criterion, Estimate, Points};
use crate::language::{Language, Message as Word, Template};

/// The scale of a criterion, and a column for each alternative.
pub fn evidence(scene: &Scene<'_>, position: usize, criterion: &Criterion) -> Element {
    let anchors = [
        ("0", &criterion.worst),
        ("5", &criterion.middle),
        ("10", &criterion.best),
    ];
    let anchors = anchors.map(|(points, meaning)| {
        el("div")
            .child(el("dt").text(points))
            .child(el("dd").text(value(meaning)))
    });
    let scale = classed("dl", "anchors")
        .set("aria-label", scene.say(Word::ScaleLabel))
        .children(anchors);
    let alternatives = 0..scene.comparison.alternatives.len();
    let sides = alternatives.map(|alternative| side(scene, alternative, position, criterion));
    classed("div", "evidence")
        .child(scale)
        .child(classed("div", "sides").children(sides))
}

fn side(scene: &Scene<'_>, alternative: usize, position: usize, criterion: &Criterion) -> Element {
    let cell = Cell {
        alternative,
        criterion: position,
    };
    let name = scene.name(alternative);
    let own = scene.answers.own_score(cell);
    let view = scene.answers.view();
    let score = scene.comparison.score(view, alternative, position);
    let authored = score.map(|score| score.estimate);
    let label = scene.fill(
        Word::ScoreSlider,
        &[("alternative", &name), ("criterion", &criterion.short)],
    );
    let heading = scene
        .heading(2)
        .child(classed("span", "name").text(name))
        .text(" ")
        .child(classed("span", "score").text(score_text(scene, own, authored)));
    let stands = own.or(authored.map(|estimate| estimate.value));
    let undo = scene
        .button("quiet", Message::Act(Action::ClearScore(cell)))
        .state("aria-disabled", own.is_none())
        .flag("disabled", scene.settings.readonly)
        .set(
            "aria-label",
            format!("{}: {label}", scene.say(Word::ScoreUndo)),
        )
        .text(scene.say(Word::ScoreUndo));
    let own = classed("div", "own")
        .child(
            el("span")
                .set("aria-hidden", "true")
                .text(scene.say(Word::ScoreYours)),
        )
        .child(slider(
            scene,
            Dial::Score(cell),
            &label,
            stands.unwrap_or_default(),
        ))
        .child(undo);
    let side = classed("section", "side")
        .set("class", format!("side {}", hue(alternative)))
        .key_at(alternative)
        .child(heading);
    let side = match score {
        Some(score) => side
            .child(el("p").text(value(&score.text)))
            .child(own)
            .child(claims(scene, &score.claims)),
        None => side.child(own),
    };
    side.children(others(scene, cell))
}

/// What the other views score, say, and rest on.
fn others<'a>(scene: &'a Scene<'_>, cell: Cell) -> impl Iterator<Item = Element> + 'a {
    let views = scene.comparison.views.iter().enumerate();
    let views = views.filter(|(view, _)| *view != scene.answers.view());
    views.filter_map(move |(position, view)| {
        let score = scene
            .comparison
            .score(position, cell.alternative, cell.criterion)?;
        let points = scene.number(score.estimate.value.get());
        let values = [("view", &*view.name_in_sentence), ("score", &points)];
        let opener = scene.opener(scene.fill(Word::ScoreOther, &values));
        let fold = Fold("other", cell.alternative, cell.criterion);
        Some(scene.fold("fold quiet", fold, opener, || {
            el("div")
                .child(classed("p", "note").text(value(&score.text)))
                .child(claims(scene, &score.claims))
        }))
    })
}

/// A score in words: the reader's own beside the authored one.
fn score_text(scene: &Scene<'_>, own: Option<Points>, authored: Option<Estimate>) -> String {
    match (own, authored) {
        (Some(own), Some(authored)) => scene.fill(
            Word::ScoreOwn,
            &[
                ("own", &scene.number(own.get())),
                ("authored", &scene.number(authored.value.get())),
            ],
        ),
        (Some(own), None) => scene.number(own.get()),
        (None, Some(authored)) => estimate_text(scene.language, Word::ScoreAuthored, authored),
        (None, None) => scene.say(Word::ScoreMissing).to_owned(),
    }
}

/// A number with its uncertainty.
pub fn estimate_text(language: &Language, word: Template, estimate: Estimate) -> String {
    let number = |points: Points| language.formats().number(points.get());
    let values = [
        ("score", &*number(estimate.value)),
        ("uncertainty", &*number(estimate.uncertainty)),
    ];
    language.fill(word, &values)
}
