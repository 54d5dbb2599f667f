//! What explains the verdict: its reasons, what would change it, how sure it is, and the chart.

use yew::prelude::*;

use super::change::change;
use super::chart::chart;
use super::disclosure::{Disclosure, DisclosureId};
use super::near::near;
use super::reasons::{FEW, Reason, Reasons, because, lines};
use super::scene::Scene;
use super::share::sharing;
use super::shares::shares;
use crate::explained::Explained;
use crate::language::Message as Word;
use crate::notation::{Mode, Part};

/// All of it, as far as the mode has room.
pub fn explanation(scene: &Scene<'_>, explained: &Explained) -> Html {
    let mode = scene.settings.mode;
    let mut because = because(scene, &explained.explanation);
    let rest = match mode {
        Mode::Compact => because.split_off(because.len().min(FEW)),
        Mode::Full | Mode::Verdict => Vec::new(),
    };
    html! {
        <>
            <Reasons detail={explained.explanation.detail.clone()} {because} />
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

/// The reasons that the compact mode has no room for, and how sure the verdict is.
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
                <div>
                    { shares(scene, explained) }
                    if scene.settings.mode == Mode::Full {
                        { charted(scene) }
                    }
                </div>
            }
        </div>
    }
}

/// The chart, for whoever opens it.
fn charted(scene: &Scene<'_>) -> Html {
    let id = DisclosureId::Chart;
    let open = scene.is_open(id);
    html! {
        <Disclosure
            class="fold quiet"
            {id}
            title={scene.say(Word::ChartTitle)}
            {open}
            hidden={scene.verdict.chart.pulls.is_empty()}
        >
            if open {
                { chart(scene) }
            }
        </Disclosure>
    }
}
