//! The questions: what is asked before anything is told, and what a reader may set beyond that.

use yew::prelude::*;

use super::criteria;
use super::disclosure::{Disclosure, DisclosureId};
use super::header::scores;
use super::heading::heading;
use super::more;
use super::presets::{again, presets};
use super::projects::projects;
use super::scene::Scene;
use super::shortlist::shortlist;
use super::team::{finer, team};
use crate::language::Message as Word;
use crate::notation::Mode;

/// Three questions, then by which scores they are answered, and where else a reader may begin.
pub(super) fn questions(scene: &Scene<'_>) -> Html {
    let asked = [
        ("projects", Word::ProjectsTitle, projects(scene)),
        ("team", Word::TeamTitle, team(scene)),
        ("matters", Word::MattersTitle, criteria::matters(scene)),
    ];
    let asked = asked
        .into_iter()
        .filter(|(class, ..)| *class != "projects" || !scene.comparison.project_types.is_empty());
    html! {
        <div class="questions">
            for (place, (class, title, content)) in asked.enumerate() {
                <section key={class} {class} aria-label={scene.say(title)}>
                    { heading(&scene.settings, 1, numbered(scene, place + 1, title)) }
                    { content }
                </section>
            }
            if scene.settings.mode == Mode::Compact {
                { again(scene) }
                { rest(scene) }
            } else {
                { shortlist(scene) }
                { start(scene) }
                { again(scene) }
                { scores(scene) }
            }
        </div>
    }
}

/// The title of a question with its number.
fn numbered(scene: &Scene<'_>, number: usize, title: Word) -> AttrValue {
    let values = [
        ("number", &*number.to_string()),
        ("question", scene.say(title)),
    ];
    scene.fill(Word::QuestionNumbered, &values).into()
}

/// The cases that a reader may start from.
fn start(scene: &Scene<'_>) -> Html {
    let id = DisclosureId::Start;
    let open = scene.is_open(id);
    if scene.comparison.presets.is_empty() {
        return Html::default();
    }
    html! {
        <div class="start">
            <Disclosure class="fold quiet" {id} title={scene.say(Word::StartTitle)} {open}>
                if open {
                    <div>
                        <p class="hint">{ scene.say(Word::StartHint) }</p>
                        { presets(scene) }
                    </div>
                }
            </Disclosure>
        </div>
    }
}

/// What the compact mode has no room for.
fn rest(scene: &Scene<'_>) -> Html {
    let id = DisclosureId::More;
    let open = scene.is_open(id);
    html! {
        <Disclosure class="fold" {id} title={scene.say(Word::CompactMore)} {open}>
            if open {
                <div>
                    { finer(scene) }
                    { shortlist(scene) }
                    { start(scene) }
                    { scores(scene) }
                    { criteria::evidences(scene) }
                    { more(scene) }
                </div>
            }
        </Disclosure>
    }
}
