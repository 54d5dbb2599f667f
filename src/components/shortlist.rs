//! The shortlist: which of many alternatives are compared at all.

use yew::prelude::*;

use super::button::Button;
use super::checkable::Checkable;
use super::disclosure::{Disclosure, DisclosureId};
use super::scene::{Message, Scene};
use crate::answers::Action;
use crate::chunks;
use crate::comparison::{Alternative, AlternativeId};
use crate::language::{Counted, Message as Word};

/// The number of alternatives up to which nobody is asked to pick some.
const FEW: usize = 6;

/// A box for each alternative, for whoever opens them; nothing where there are few.
pub(super) fn shortlist(scene: &Scene<'_>) -> Html {
    let alternatives = &scene.comparison.alternatives;
    if alternatives.len() <= FEW && scene.answers.shortlist().next().is_none() {
        return Html::default();
    }
    let id = DisclosureId::Shortlist;
    let open = scene.is_open(id);
    let title = scene.say(Word::ShortlistTitle);
    html! {
        <div class="start shortlist">
            <Disclosure class="fold quiet" {id} {title} {open}>
                if open {
                    { scene.with_explainer(|chunk| chunks::picks(chunk, scene)) }
                }
            </Disclosure>
        </div>
    }
}

/// The boxes, and a button that empties them.
pub fn picks(scene: &Scene<'_>) -> Html {
    let alternatives = &scene.comparison.alternatives;
    let picked: Vec<AlternativeId> = scene.answers.shortlist().collect();
    html! {
        <div>
            <p class="hint">{ scene.say(Word::ShortlistHint) }</p>
            <ul class="picks" aria-label={scene.say(Word::ShortlistTitle)}>
                for (position, alternative) in alternatives.iter_enumerated() {
                    { pick(position, alternative, picked.contains(&position)) }
                }
            </ul>
            <p class="note" hidden={picked.len() != 1}>{ alone(scene, &picked) }</p>
            <Button
                class="quiet"
                message={Message::Act(Action::ClearShortlist)}
                idle={picked.is_empty()}
            >
                { scene.count(Counted::ShortlistClear, alternatives.len()) }
            </Button>
        </div>
    }
}

fn pick(position: AlternativeId, alternative: &Alternative, is_picked: bool) -> Html {
    html! {
        <li key={alternative.id.clone()}>
            <label>
                <Checkable
                    kind="checkbox"
                    checked={is_picked}
                    message={Message::Act(Action::SetShortlisted(position, !is_picked))}
                />
                { alternative.name.clone() }
            </label>
        </li>
    }
}

/// Says that one alone is no comparison.
fn alone(scene: &Scene<'_>, picked: &[AlternativeId]) -> String {
    let name = picked.first().map(|alone| scene.name(*alone));
    let values = [("alternative", &*name.unwrap_or_default())];
    scene.fill(Word::ShortlistAlone, &values)
}
