//! The picker of project types, and what is said of those that are chosen together.

use yew::prelude::*;

use super::button::Button;
use super::chosen::chosen;
use super::evidence::estimate_text;
use super::scene::{Message, Scene};
use crate::answers::{Action, Choice};
use crate::comparison::{Fit, ProjectType, ProjectTypeId};
use crate::language::{Counted, Language, Message as Word};

/// The number of project types that are shown before the reader asks for more, where the author
/// calls none common.
const FEW: usize = 6;

/// The id of the project types that are not common.
const OTHERS: &str = "project-types";

/// A button for each project type, what is said of those that are chosen, and a list of them.
pub fn projects(scene: &Scene<'_>) -> Html {
    html! {
        <div>
            { picker(scene) }
            if scene.is_full() {
                { suits(scene) }
            }
            { chosen(scene) }
        </div>
    }
}

/// The common project types, then whichever of the others are chosen or asked for.
fn picker(scene: &Scene<'_>) -> Html {
    let types = &scene.comparison.project_types;
    let none_is_common = types.iter().all(|its| !its.common);
    let is_common = |position: ProjectTypeId, its: &ProjectType| {
        its.common || (none_is_common && usize::from(position) < FEW)
    };
    let (common, others): (Vec<_>, Vec<_>) = types
        .iter_enumerated()
        .partition(|(position, its)| is_common(*position, its));
    let is_chosen = |position| scene.answers.project(position) != Choice::No;
    let shown = others
        .iter()
        .filter(|(position, _)| scene.all_types || is_chosen(*position));
    // What the button shows stands behind it, where the focus goes on.
    html! {
        <>
            <div class="chips">
                for (position, its) in common {
                    { chip(scene, position, its) }
                }
                <Button
                    key="more"
                    class="chip more"
                    message={Message::Types}
                    hidden={others.is_empty()}
                    expanded={(scene.all_types, OTHERS)}
                >
                    if scene.all_types {
                        { scene.say(Word::ProjectsFewer) }
                    } else {
                        { scene.count(Counted::ProjectsAll, types.len()) }
                    }
                </Button>
            </div>
            <div class="chips others" id={OTHERS}>
                for (position, its) in shown {
                    { chip(scene, *position, its) }
                }
            </div>
        </>
    }
}

/// Where the chosen types pull apart, and where nothing suits one.
fn suits(scene: &Scene<'_>) -> Html {
    let sentences = scene
        .explained
        .map(|explained| &*explained.explanation.suits);
    html! {
        <div class="suits">
            for (place, text) in sentences.unwrap_or_default().iter().enumerate() {
                <p key={place}>{ scene.fill(Word::Sentence, &[("text", text)]) }</p>
            }
        </div>
    }
}

fn chip(scene: &Scene<'_>, position: ProjectTypeId, project_type: &ProjectType) -> Html {
    let chosen = scene.answers.project(position) != Choice::No;
    let to = if chosen { Choice::No } else { Choice::Yes };
    html! {
        <Button
            key={project_type.id.clone()}
            id={format!("type-{}", project_type.id)}
            class="chip"
            message={Message::Act(Action::SetProject(position, to))}
            pressed={chosen}
        >
            { project_type.short.clone() }
        </Button>
    }
}

/// A fit in words: never an opinion where the view has none.
pub fn fit_text(language: &Language, fit: Fit) -> String {
    match fit {
        Fit::Judged(fit) => estimate_text(language, Word::ScoreAuthored, fit),
        Fit::NotListed(fit) => estimate_text(language, Word::FitNotListed, fit),
        Fit::Unknown => language.say(Word::ScoreMissing).to_owned(),
    }
}
