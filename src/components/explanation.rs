//! What explains the verdict: its reasons, what would change it, and how sure it is.

use yew::prelude::*;

use super::change::change;
use super::chart::chart;
use super::disclosure::{Disclosure, DisclosureId};
use super::given::given;
use super::near::near;
use super::reasons::{FEW, Reason, Reasons, because, lines};
use super::scene::Scene;
use super::share::sharing;
use super::shares::shares;
use super::standing::others;
use crate::explained::Explained;
use crate::language::Message as Word;
use crate::notation::{Mode, Part};

/// All of it, as far as the mode has room.
pub fn explanation(scene: &Scene<'_>, explained: &Explained) -> Html {
    let mode = scene.settings.mode;
    let mut because = because(scene, &explained.explanation);
    let rest = match mode {
        Mode::Compact => because.split_off(few(scene, explained).min(because.len())),
        Mode::Full | Mode::Verdict => Vec::new(),
    };
    html! {
        <>
            { others(scene) }
            { given(scene) }
            <Reasons detail={explained.explanation.detail.clone()} {because}>
                if scene.shows(Part::Charts) {
                    { chart(scene) }
                }
            </Reasons>
            { sharing(scene) }
            <div class="closer">
                if mode == Mode::Compact {
                    { closed(scene, explained, &rest) }
                } else {
                    { sureness(scene, explained) }
                }
            </div>
        </>
    }
}

/// The number of sentences that the compact mode has room for: beside the chart, one on what is
/// ruled out.
fn few(scene: &Scene<'_>, explained: &Explained) -> usize {
    if scene.shows(Part::Charts) {
        explained.explanation.excluded.len().min(1)
    } else {
        FEW
    }
}

/// The sentences that the compact mode has no room for, and how sure the verdict is.
fn closed(scene: &Scene<'_>, explained: &Explained, more: &[Reason]) -> Html {
    let title = if more.is_empty() {
        Word::ChangeTitle
    } else {
        Word::ChangeMore
    };
    let id = DisclosureId::Change;
    let open = scene.is_open(id);
    html! {
        <Disclosure class="fold" {id} title={scene.say(title)} {open}>
            if open {
                <div>
                    { lines(more) }
                    { sureness(scene, explained) }
                </div>
            }
        </Disclosure>
    }
}

/// The changes that would turn the verdict, and how sure it is.
fn sureness(scene: &Scene<'_>, explained: &Explained) -> Html {
    html! {
        <div class="sureness">
            { change(scene, explained) }
            if scene.shows(Part::Charts) {
                { near(scene, explained) }
                { shares(scene, explained) }
            }
        </div>
    }
}
