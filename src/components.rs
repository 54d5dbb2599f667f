//! The screen. A part that changes alone or repeats is a function component; the others are
//! functions from a `Scene` that arrange them.

pub mod about;
pub mod bars;
pub mod button;
pub mod change;
pub mod chart;
pub mod checkable;
mod chosen;
pub mod claims;
pub mod criteria;
pub mod cta;
pub mod disclosure;
pub mod dispute;
pub mod environment;
pub mod evidence;
pub mod explanation;
pub mod figures;
mod given;
pub mod header;
pub mod heading;
pub mod introductions;
pub mod lists;
mod near;
pub mod notice;
pub mod on_demand;
pub mod panel;
pub mod presets;
pub mod projects;
mod questions;
mod reasons;
pub mod scene;
pub mod share;
pub mod shares;
pub mod shortlist;
pub mod slider;
mod standing;
mod strip;
pub mod team;
pub mod track;
pub mod verdict;
pub mod weights;
pub mod writable;

use yew::prelude::*;

use self::disclosure::{Disclosure, DisclosureId};
use self::heading::heading;
use self::panel::{Panel, panel};
use self::scene::Scene;
use crate::chunks;
use crate::language::Message as Word;
use crate::notation::{Mode, Part};

/// Everything that the widget shows.
pub fn screen(scene: &Scene<'_>) -> Html {
    let class = match scene.settings.mode {
        Mode::Full => "widget full",
        Mode::Compact => "widget compact",
        Mode::Verdict => "widget bare",
    };
    let class_of_status = if scene.spoken.seen {
        "toast"
    } else {
        "visually-hidden"
    };
    html! {
        <div {class}>
            { notice::notice(scene) }
            <div class="grid">
                { header::header(scene) }
                if scene.has_controls() {
                    { questions::questions(scene) }
                }
                { verdict::verdict(scene) }
                if scene.settings.mode == Mode::Full {
                    { more(scene) }
                }
                if scene.shows(Part::Footer) {
                    { footer(scene) }
                }
            </div>
            <p class={class_of_status} role="status">{ scene.spoken.words }</p>
        </div>
    }
}

/// The panels that few readers open.
fn more(scene: &Scene<'_>) -> Html {
    let is_shown = |panel: &Panel| match panel {
        Panel::Limits | Panel::Space => scene.shows(Part::Charts),
        Panel::Compare => scene.shows(Part::Compare),
        Panel::Export => scene.shows(Part::Export),
        Panel::Rule | Panel::Opinions | Panel::Audit => true,
        // In the full widget it stands in the footer.
        Panel::Embed => scene.shows(Part::Embed) && scene.settings.mode == Mode::Compact,
        // It stands in the notice.
        Panel::Drift => false,
    };
    html! {
        <section class="panels" aria-label={scene.say(Word::PanelsTitle)}>
            { heading(&scene.settings, 1, scene.say(Word::PanelsTitle)) }
            for shown in Panel::ALL.into_iter().filter(is_shown) {
                { panel(scene, shown) }
            }
        </section>
    }
}

fn footer(scene: &Scene<'_>) -> Html {
    let is_full = scene.settings.mode == Mode::Full;
    let introductions = DisclosureId::Introductions;
    let about = DisclosureId::About;
    html! {
        <footer class="footer">
            if is_full && scene.shows(Part::Embed) {
                { panel(scene, Panel::Embed) }
            }
            if is_full {
                <Disclosure
                    class="fold"
                    id={introductions}
                    title={scene.say(Word::IntroductionsTitle)}
                    heading={2}
                    open={scene.is_open(introductions)}
                >
                    if scene.is_open(introductions) {
                        { scene.with_evidence(|chunk| chunks::introduced(chunk, scene)) }
                    }
                </Disclosure>
            }
            <Disclosure
                class="fold about"
                id={about}
                title={scene.say(Word::AboutTitle)}
                heading={2}
                open={scene.is_open(about)}
            >
                if scene.is_open(about) {
                    { scene.with_evidence(chunks::colophon) }
                }
            </Disclosure>
            <slot name="footer" />
        </footer>
    }
}
