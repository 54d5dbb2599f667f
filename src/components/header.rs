//! The head: what is compared; and by which set of scores.

use yew::prelude::*;

use super::button::Button;
use super::checkable::Checkable;
use super::disclosure::{Disclosure, DisclosureId};
use super::heading::named_heading;
use super::scene::{Message, Scene};
use crate::answers::Action;
use crate::comparison::View;
use crate::language::Message as Word;

/// Title and introduction.
pub fn header(scene: &Scene<'_>) -> Html {
    let comparison = &scene.comparison;
    let title = comparison.title.clone();
    html! {
        <header class="header">
            if scene.offered.len() > 1 && scene.is_full() {
                { offers(scene) }
            }
            <p class="kicker">{ comparison.subject.clone() }</p>
            <slot name="heading">
                { named_heading(&scene.settings, 0, ("title", Some("title")), title) }
            </slot>
            <p class="lede" hidden={!scene.has_controls()}>{ comparison.lede.clone() }</p>
            if !scene.has_controls() {
                { scores(scene) }
            }
        </header>
    }
}

/// The set of scores that is used, how it was set, and what another one would say.
pub fn scores(scene: &Scene<'_>) -> Html {
    let views = &scene.comparison.views;
    html! {
        <div class="scores">
            if views.len() > 1 {
                { switch(scene) }
            }
            <p class="elsewhere" hidden={scene.elsewhere.is_empty()}>{ scene.elsewhere }</p>
            if let Some(view) = views.get(scene.answers.view()) {
                { rule(scene, view) }
            }
        </div>
    }
}

/// A button for each comparison that the page offers.
fn offers(scene: &Scene<'_>) -> Html {
    html! {
        <nav aria-label={scene.say(Word::OffersLabel)}>
            <ul class="chips offers">
                for (id, title) in scene.offered {
                    <li key={id.clone()}>
                        <Button
                            class="chip"
                            message={Message::Go(id.clone())}
                            id={format!("go-{id}")}
                            pressed={*id == scene.comparison.id}
                        >
                            { title.clone() }
                        </Button>
                    </li>
                }
            </ul>
        </nav>
    }
}

/// The switch between the views, or the view that is shown where it cannot be switched.
fn switch(scene: &Scene<'_>) -> Html {
    let chosen = scene.answers.view();
    let views = &scene.comparison.views;
    if !scene.has_controls() {
        let name = views.get(chosen).map(|view| view.name.clone());
        return html! {
            <p class="note">
                { scene.say(Word::ViewLabel) }
                { " " }
                { name.unwrap_or_default() }
            </p>
        };
    }
    // Chromium never forgets a radio button that leaves a shadow root, unless a form owned it. This
    // one submits nothing: there is no dialog around it.
    html! {
        <form method="dialog">
            <fieldset class="views">
                <legend>{ scene.say(Word::ViewLabel) }</legend>
                <span class="segments">
                    for (position, view) in views.iter_enumerated() {
                        <label key={view.id.clone()}>
                            <Checkable
                                kind="radio"
                                name="view"
                                value={view.id.clone()}
                                checked={position == chosen}
                                message={Message::Act(Action::SetView(position))}
                            />
                            <span>{ view.name.clone() }</span>
                        </label>
                    }
                </span>
            </fieldset>
        </form>
    }
}

/// By which rule the scores of a view were set, and when.
fn rule(scene: &Scene<'_>, view: &View) -> Html {
    let id = DisclosureId::Rule;
    let open = scene.is_open(id);
    let as_of = || {
        let date = scene.language.formats().date(view.as_of);
        scene.fill(Word::ViewAsOf, &[("date", &date)])
    };
    html! {
        <Disclosure class="fold quiet" {id} title={scene.say(Word::ViewRule)} {open}>
            if open {
                <p class="note">{ view.rule.clone() }{ " " }{ as_of() }</p>
            }
        </Disclosure>
    }
}
