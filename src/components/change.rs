//! The nearest changes of one answer that would turn the verdict, as buttons that try them.

use yew::prelude::*;

use super::button::Button;
use super::heading::heading;
use super::presets::{Start, Trial};
use super::scene::{Message, Scene};
use crate::explained::Explained;
use crate::language::Message as Word;
use crate::verdict::explanation::{
    dial_label, far_label, needs_label, overturn_label, toss_up_label,
};
use crate::verdict::sensitivity::overturns::{Overturn, Overturns};

/// The changes that are near enough to be tried, or the sentence that says why there are none,
/// where the lead becomes a toss-up, and what missing scores would have to be.
pub fn change(scene: &Scene<'_>, explained: &Explained) -> Html {
    let offers = if scene.has_controls() {
        explained.findings.overturns.offered()
    } else {
        Vec::new()
    };
    let sentence = sentence(scene, explained, &offers);
    let needs = match sentence {
        Some(_) if offers.is_empty() => &[][..],
        _ => &*explained.findings.sensitivity.unknown,
    };
    let toss_up = toss_up_label(&scene.comparison, &explained.findings, &scene.language);
    let attempts = attempts(scene, &offers);
    let nothing = attempts.is_empty() && sentence.is_none() && needs.is_empty();
    html! {
        <section class="change" aria-label={scene.say(Word::ChangeTitle)} hidden={nothing}>
            { heading(&scene.settings, 2, scene.say(Word::ChangeTitle)) }
            <p hidden={sentence.is_none()}>{ sentence.unwrap_or_default() }</p>
            <p hidden={toss_up.is_none()}>{ toss_up.unwrap_or_default() }</p>
            <ul class="needs" hidden={needs.is_empty()}>
                for unknown in needs {
                    <li>{ needs_label(&scene.comparison, unknown, &scene.language) }</li>
                }
            </ul>
            <ul class="attempts" hidden={attempts.is_empty()}>
                for attempt in attempts {
                    { attempt.view() }
                }
            </ul>
        </section>
    }
}

/// What stands above the offers of a tie, or instead of offers.
fn sentence(scene: &Scene<'_>, explained: &Explained, offers: &[Overturn]) -> Option<String> {
    if let Some(nearest) = offers.first() {
        let is_any = nearest.length() == 1 && scene.verdict.leader.is_none();
        return is_any.then(|| scene.say(Word::ChangeAny).to_owned());
    }
    let far = far_label(&scene.comparison, &explained.findings, &scene.language);
    let told = far.or_else(|| explained.explanation.change.clone())?;
    Some(scene.fill(Word::Sentence, &[("text", &told)]))
}

/// A change that may be tried, or the one that was.
struct Attempt {
    /// The place, which stays that of one that was tried.
    place: usize,
    /// Says what is done, where it is.
    done: Option<String>,
    /// The text of the button.
    text: String,
    /// Its name, where its text is not enough.
    label: Option<AttrValue>,
    start: Start,
}

/// The offers in their places, around the change that was tried.
fn attempts(scene: &Scene<'_>, offers: &[Overturn]) -> Vec<Attempt> {
    let tried = scene.tried.filter(|_| scene.has_controls());
    let mut offers = offers.iter();
    let mut attempts = Vec::new();
    for place in 0..Overturns::OFFERED {
        if let Some(tried) = tried.filter(|tried| tried.place == place) {
            attempts.push(done(scene, tried));
        } else if let Some(overturn) = offers.next() {
            attempts.push(offer(scene, place, overturn));
        }
    }
    attempts
}

fn offer(scene: &Scene<'_>, place: usize, overturn: &Overturn) -> Attempt {
    Attempt {
        place,
        done: None,
        text: overturn_label(&scene.comparison, overturn, &scene.language),
        label: None,
        start: Start::Trial(Trial {
            place,
            dial: overturn.dial,
            to: overturn.to,
        }),
    }
}

/// What was tried, and the way back.
fn done(scene: &Scene<'_>, tried: Trial) -> Attempt {
    let answer = dial_label(&scene.comparison, tried.dial, tried.to, &scene.language);
    let undo = scene.say(Word::Undo);
    Attempt {
        place: tried.place,
        done: Some(scene.fill(Word::ChangeDone, &[("answer", &answer)])),
        text: undo.to_owned(),
        label: Some([undo, ": ", &*answer].concat().into()),
        start: Start::Before,
    }
}

impl Attempt {
    /// The button stays the same element when its change is done and when it is undone, so that
    /// the focus stays on it.
    fn view(self) -> Html {
        html! {
            <li key={self.place} class={self.done.is_some().then_some("done")}>
                <span hidden={self.done.is_none()}>{ self.done.unwrap_or_default() }</span>
                <Button class="attempt" message={Message::Start(self.start)} label={self.label}>
                    { self.text }
                </Button>
            </li>
        }
    }
}
