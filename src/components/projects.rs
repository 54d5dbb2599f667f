//! The picker of project types, and a card for each that is chosen.

use yew::prelude::*;

use super::bars::hue;
use super::button::Button;
use super::checkable::Checkable;
use super::claims::rests_on;
use super::disclosure::{Disclosure, DisclosureId};
use super::environment::{Environment, use_environment};
use super::evidence::estimate_text;
use super::scene::{Message, Scene};
use crate::answers::{Action, Choice};
use crate::chunks;
use crate::comparison::{Fit, ProjectType, ProjectTypeId, ViewId};
use crate::language::{Counted, Language, Message as Word};
use crate::notation::Part;

/// The number of project types that are shown before the reader asks for more, where the author
/// calls none common.
const FEW: usize = 6;

/// The id of the project types that are not common.
const OTHERS: &str = "project-types";

/// A button for each project type, and a list of the chosen ones.
pub fn projects(scene: &Scene<'_>) -> Html {
    let types = &scene.comparison.project_types;
    let chosen = scene.answers.chosen();
    let chosen = chosen.filter_map(|position| Some((position, types.get(position)?)));
    let id = DisclosureId::Chosen;
    let open = scene.is_open(id);
    html! {
        <div>
            { picker(scene) }
            <Disclosure
                class="fold quiet"
                {id}
                title={scene.say(Word::ProjectsChosen)}
                {open}
                hidden={scene.answers.chosen().next().is_none()}
            >
                if open {
                    <ul class="chosen">
                        for (position, project_type) in chosen {
                            <Chosen key={project_type.id.clone()} ..chosen_type(scene, position)>
                                if scene.shows(Part::Evidence) {
                                    { evidence(scene, position, project_type) }
                                }
                            </Chosen>
                        }
                    </ul>
                }
            </Disclosure>
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

#[derive(Clone, PartialEq, Properties)]
struct ChosenProps {
    project_type: ProjectTypeId,
    /// The view whose fits are shown.
    view: ViewId,
    /// Set if it is a deal-breaker.
    must: bool,
    /// The evidence of its fits.
    children: Html,
}

fn chosen_type(scene: &Scene<'_>, project_type: ProjectTypeId) -> ChosenProps {
    let view = scene.answers.view();
    ChosenProps {
        project_type,
        view,
        must: scene.answers.project(project_type) == Choice::Must,
        children: Html::default(),
    }
}

/// The claims that the fits for a project type rest on.
fn evidence(scene: &Scene<'_>, position: ProjectTypeId, project_type: &ProjectType) -> Html {
    let view = scene.answers.view();
    let claims = project_type.fits.get(view);
    let claims = claims.map_or(&[][..], |fits| &fits.claims);
    let id = DisclosureId::Project(position, view);
    let title = AttrValue::Static(scene.say(Word::Evidence));
    rests_on(
        (id, scene.is_open(id)),
        title,
        &project_type.name,
        claims,
        || scene.with_evidence(|chunk| chunks::claim_list(chunk, claims)),
    )
}

/// A chosen project type: how well each alternative suits it, why, and whether it is a must.
#[component]
fn Chosen(props: &ChosenProps) -> Html {
    let environment = use_environment();
    let comparison = &environment.comparison;
    let position = props.project_type;
    let Some(project_type) = comparison.project_types.get(position) else {
        return Html::default();
    };
    let to = if props.must {
        Choice::Yes
    } else {
        Choice::Must
    };
    html! {
        <li class="project">
            <p class="name">{ project_type.name.clone() }</p>
            <p class="fits">{ fits(&environment, props) }</p>
            <label class="must">
                <Checkable
                    kind="checkbox"
                    checked={props.must}
                    message={Message::Act(Action::SetProject(position, to))}
                />
                { environment.say(Word::ProjectMust) }
                <span class="visually-hidden">{ ": " }{ project_type.name.clone() }</span>
            </label>
            <p class="note">{ note(&environment, project_type, props.view) }</p>
            { props.children.clone() }
        </li>
    }
}

/// The fit of each alternative for a project type.
fn fits(environment: &Environment, props: &ChosenProps) -> Html {
    let comparison = &environment.comparison;
    let fit = |alternative| {
        let fit = comparison.fit(props.view, alternative, props.project_type);
        fit_text(&environment.language, fit)
    };
    html! {
        for alternative in comparison.alternatives.keys() {
            <span class={hue(alternative)}>
                { environment.name(alternative) }
                { " " }
                <b>{ fit(alternative) }</b>
            </span>
        }
    }
}

/// The note on a project type, which is the first view's.
fn note(environment: &Environment, project_type: &ProjectType, view: ViewId) -> AttrValue {
    match environment.comparison.views.first() {
        Some(first) if view > ViewId::FIRST => {
            let values = [
                ("view", &*first.name_in_sentence),
                ("note", &*project_type.note),
            ];
            environment.fill(Word::ProjectNote, &values).into()
        }
        _ => project_type.note.clone().into(),
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
