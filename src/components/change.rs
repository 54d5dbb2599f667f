//! The nearest flips, as buttons that try them.

use yew::prelude::*;

use super::button::Button;
use super::heading::heading;
use super::presets::Start;
use super::scene::{Message, Scene};
use crate::explained::Explained;
use crate::language::Message as Word;
use crate::verdict::explanation::{cheapest_label, flip_label, needs_label};
use crate::verdict::sensitivity::Step;

/// The number of flips that are offered; the panel of limits has the others.
const NEAREST: usize = 4;

/// The nearest flips, the cheapest change of several weights where it is nearer, and what missing
/// scores would have to be. Where there is nothing to try, the sentence that says why.
pub fn change(scene: &Scene<'_>, explained: &Explained) -> Html {
    let attempts = if scene.has_controls() {
        attempts(scene, explained)
    } else {
        Vec::new()
    };
    let sentence = explained.explanation.change.as_ref();
    let sentence = sentence.filter(|_| attempts.is_empty());
    let needs = match sentence {
        Some(_) => &[][..],
        None => &*explained.findings.sensitivity.unknown,
    };
    let nothing = attempts.is_empty() && sentence.is_none() && needs.is_empty();
    html! {
        <section
            class="change"
            aria-label={scene.say(Word::ChangeTitle)}
            hidden={nothing && !scene.undoable}
        >
            { heading(&scene.settings, 2, scene.say(Word::ChangeTitle)) }
            if let Some(sentence) = sentence {
                <p>{ sentence }</p>
            }
            <ul class="needs" hidden={needs.is_empty()}>
                for unknown in needs {
                    <li>{ needs_label(&scene.comparison, unknown, &scene.language) }</li>
                }
            </ul>
            // The buttons keep their places, so that the focus stays while their words change.
            <ul class="attempts" hidden={attempts.is_empty()}>
                for (place, (steps, label)) in attempts.into_iter().enumerate() {
                    <li key={place}>
                        <Button class="attempt" message={Message::Start(Start::Steps(steps))}>
                            { label }
                        </Button>
                    </li>
                }
            </ul>
            if scene.has_controls() {
                <Button
                    class="quiet"
                    message={Message::Start(Start::Before)}
                    hidden={!scene.undoable}
                >
                    { scene.say(Word::Undo) }
                </Button>
            }
        </section>
    }
}

/// The changes that a reader may try, each with its words.
fn attempts(scene: &Scene<'_>, explained: &Explained) -> Vec<(Vec<Step>, String)> {
    let sensitivity = &explained.findings.sensitivity;
    let flips = sensitivity.flips.iter().take(NEAREST).map(|flip| {
        let label = flip_label(&scene.comparison, flip, &scene.language);
        (vec![flip.step], label)
    });
    let nearest = sensitivity.flips.first().map(|flip| flip.step.length());
    let together = sensitivity.cheapest.as_ref().filter(|steps| {
        let length: i64 = steps.iter().map(Step::length).sum();
        nearest.is_none_or(|nearest| length < nearest)
    });
    let together = together.and_then(|steps| {
        let leader = scene.verdict.leader?;
        let label = cheapest_label(&scene.comparison, leader, steps, &scene.language)?;
        Some((steps.clone(), label))
    });
    flips.chain(together).collect()
}
