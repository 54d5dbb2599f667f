//! The screen. A part that changes alone or repeats is a function component; the others are
//! functions from a `Scene` that arrange them.

pub mod about;
pub mod bars;
pub mod button;
pub mod change;
pub mod chart;
pub mod checkable;
pub mod claims;
pub mod criteria;
pub mod cta;
pub mod disclosure;
pub mod environment;
pub mod evidence;
pub mod explanation;
pub mod header;
pub mod heading;
pub mod introductions;
pub mod notice;
pub mod on_demand;
pub mod panel;
pub mod presets;
pub mod projects;
mod reasons;
pub mod scene;
pub mod share;
pub mod shares;
pub mod slider;
pub mod team;
pub mod verdict;
pub mod writable;

use yew::prelude::*;

use self::disclosure::{Disclosure, DisclosureId};
use self::heading::heading;
use self::panel::{Panel, panel};
use self::scene::Scene;
use self::share::Sharing;
use crate::answers::Factor;
use crate::chunks;
use crate::comparison::Points;
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
                { verdict::verdict(scene) }
                if scene.has_controls() {
                    { questions(scene) }
                }
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

fn questions(scene: &Scene<'_>) -> Html {
    let words = (Word::MattersTitle, Word::MattersHint);
    let matters = section(scene, "matters", words, (false, criteria::criteria(scene)));
    if scene.settings.mode == Mode::Full {
        return html! {
            <div class="questions">
                { situation(scene) }
                { matters }
            </div>
        };
    }
    let id = DisclosureId::More;
    let open = scene.is_open(id);
    html! {
        <div class="questions">
            { matters }
            <Disclosure class="fold" {id} title={scene.say(Word::CompactMore)} {open}>
                if open {
                    <div class="questions">
                        { situation(scene) }
                        { criteria::optional(scene) }
                        { criteria::evidences(scene) }
                        { more(scene) }
                    </div>
                }
            </Disclosure>
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
        // In the full widget it stands beside the link.
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

/// The questions about the reader's own situation.
fn situation(scene: &Scene<'_>) -> Html {
    let start = (Word::StartTitle, Word::StartHint);
    let building = (Word::ProjectsTitle, Word::ProjectsHint);
    let knowing = (Word::TeamTitle, Word::TeamHint);
    let mut alternatives = scene.comparison.alternatives.keys();
    let known = alternatives.any(|alternative| scene.answers.experience(alternative) > Points::MIN);
    // The rows have their place before they are there: what comes must not take that of a control.
    let row = |factor, is_there: bool| {
        html! {
            <div>
                if is_there {
                    { criteria::own_row(scene, factor) }
                }
            </div>
        }
    };
    let nothing_to_choose = scene.comparison.project_types.is_empty();
    let projects = html! {
        <>
            { projects::projects(scene) }
            { row(Factor::Fit, scene.answers.chosen().next().is_some()) }
        </>
    };
    let team = html! {
        <>
            { team::team(scene) }
            { row(Factor::Team, known) }
        </>
    };
    html! {
        <>
            if scene.comparison.presets.is_empty() {
                // What takes the reader back needs no title.
                <section class="start">{ presets::presets(scene) }</section>
            } else {
                { section(scene, "start", start, (false, presets::presets(scene))) }
            }
            { section(scene, "projects", building, (nothing_to_choose, projects)) }
            { section(scene, "team", knowing, (false, team)) }
        </>
    }
}

/// A question with its controls.
fn section(
    scene: &Scene<'_>,
    class: &'static str,
    (title, hint): (Word, Word),
    (hidden, content): (bool, Html),
) -> Html {
    html! {
        <section {class} aria-label={scene.say(title)} {hidden}>
            { heading(&scene.settings, 1, scene.say(title)) }
            <p class="hint">{ scene.say(hint) }</p>
            { content }
        </section>
    }
}

fn footer(scene: &Scene<'_>) -> Html {
    let is_full = scene.settings.mode == Mode::Full;
    let introductions = DisclosureId::Introductions;
    let about = DisclosureId::About;
    html! {
        <footer class="footer">
            if scene.shows(Part::Share) && scene.has_controls() {
                <Sharing shared={scene.shared.clone()} sheet={scene.share_sheet} />
            }
            if is_full && scene.shows(Part::Embed) {
                { panel(scene, Panel::Embed) }
            }
            if is_full {
                <Disclosure
                    class="fold"
                    id={introductions}
                    title={scene.say(Word::IntroductionsTitle)}
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
