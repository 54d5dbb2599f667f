//! What would change this: the nearest flips as buttons that try them.

use super::element::{Element, classed, el};
use super::presets::Start;
use super::scene::{Message, Scene};
use crate::language::Message as Word;
use crate::verdict::explanation::{cheapest_label, flip_label, needs_label};
use crate::verdict::sensitivity::Step;

/// How many flips are offered; the panel of limits has the others.
const NEAREST: usize = 4;

/// The nearest flips, the cheapest change of several weights where it is nearer, and what missing
/// scores would have to be. Where there is nothing to try, the sentence that says why.
pub fn change(scene: &Scene<'_>) -> Element {
    let sensitivity = &scene.findings.sensitivity;
    let flips = sensitivity.flips.iter().take(NEAREST).map(|flip| {
        let label = flip_label(scene.comparison, flip, scene.language);
        attempt(scene, vec![flip.step], label)
    });
    let nearest = sensitivity.flips.first().map(|flip| flip.step.length());
    let together = sensitivity.cheapest.as_ref().filter(|steps| {
        let length: i64 = steps.iter().map(Step::length).sum();
        nearest.is_none_or(|nearest| length < nearest)
    });
    let together = together.and_then(|steps| {
        let leader = scene.verdict().leader?;
        let label = cheapest_label(scene.comparison, leader, steps, scene.language)?;
        Some(attempt(scene, steps.clone(), label))
    });
    let attempts: Vec<Element> = if scene.has_controls() {
        flips.chain(together).collect()
    } else {
        Vec::new()
    };
    let sentence = &scene.explanation.change;
    let sentence = sentence.as_ref().filter(|_| attempts.is_empty());
    let needs = sensitivity
        .unknown
        .iter()
        .map(|unknown| el("li").text(needs_label(scene.comparison, unknown, scene.language)));
    let needs: Vec<Element> = match sentence {
        Some(_) => Vec::new(),
        None => needs.collect(),
    };
    let undo = scene.has_controls().then(|| {
        let undo = scene.button("quiet", Message::Start(Start::Before));
        let undo = undo.flag("disabled", scene.settings.readonly);
        undo.flag("hidden", !scene.undoable)
            .text(scene.say(Word::Undo))
    });
    let (no_needs, no_attempts) = (needs.is_empty(), attempts.is_empty());
    let nothing = attempts.is_empty() && sentence.is_none() && needs.is_empty();
    classed("section", "change")
        .set("aria-label", scene.say(Word::ChangeTitle))
        .flag("hidden", nothing && !scene.undoable)
        .child(scene.heading(2).text(scene.say(Word::ChangeTitle)))
        .children(sentence.map(|sentence| el("p").text(sentence.clone())))
        .child(
            classed("ul", "needs")
                .flag("hidden", no_needs)
                .children(needs),
        )
        .child(
            // The buttons keep their places, so that the focus stays while their words change.
            classed("ul", "attempts")
                .flag("hidden", no_attempts)
                .children(
                    attempts
                        .into_iter()
                        .enumerate()
                        .map(|(place, attempt)| el("li").key_at(place).child(attempt)),
                ),
        )
        .children(undo)
}

fn attempt(scene: &Scene<'_>, steps: Vec<Step>, label: String) -> Element {
    scene
        .button("attempt", Message::Start(Start::Steps(steps)))
        .flag("disabled", scene.settings.readonly)
        .text(label)
}
