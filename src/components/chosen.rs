//! The chosen project types, a card for each: how well each alternative suits it, and whether it is
//! a deal-breaker.

use yew::prelude::*;

use super::checkable::Checkable;
use super::claims::rests_on;
use super::disclosure::{Disclosure, DisclosureId};
use super::environment::{Environment, use_environment};
use super::lists::{List, all};
use super::projects::fit_text;
use super::scene::{Message, Scene};
use crate::answers::{Action, Choice};
use crate::chunks;
use crate::comparison::{AlternativeId, ProjectType, ProjectTypeId, ViewId};
use crate::language::Message as Word;
use crate::notation::Part;

/// The cards, for whoever opens them.
pub(super) fn chosen(scene: &Scene<'_>) -> Html {
    let types = &scene.comparison.project_types;
    let chosen = scene.answers.chosen();
    let chosen = chosen.filter_map(|position| Some((position, types.get(position)?)));
    let id = DisclosureId::Chosen;
    let open = scene.is_open(id);
    html! {
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
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ChosenProps {
    project_type: ProjectTypeId,
    /// The view whose fits are shown.
    view: ViewId,
    /// Set if it is a deal-breaker.
    must: bool,
    /// The alternatives whose fits are shown at first.
    listed: Vec<AlternativeId>,
    /// Says that it rules out nothing, where it is a deal-breaker that does not.
    idle: Option<AttrValue>,
    /// The fits of the others.
    others: Html,
    /// The evidence of its fits.
    children: Html,
}

fn chosen_type(scene: &Scene<'_>, project_type: ProjectTypeId) -> ChosenProps {
    let list = List::Fits(project_type);
    let (listed, view) = (scene.first(list), scene.answers.view());
    let named = scene.comparison.project_types.get(project_type);
    let about = named.map_or("", |named| &named.name);
    ChosenProps {
        project_type,
        view,
        listed,
        others: all(scene, list, about, &|others| {
            html! { <p class="fits">{ fits(scene, (project_type, view), &others) }</p> }
        }),
        must: scene.answers.project(project_type) == Choice::Must,
        idle: idle(scene, project_type),
        children: Html::default(),
    }
}

/// Says of a deal-breaker that it rules out nothing; `None` where it does, and where it is none.
fn idle(scene: &Scene<'_>, project_type: ProjectTypeId) -> Option<AttrValue> {
    let mut idle = scene.explained?.explanation.idle_musts.iter();
    let (_, text) = idle.find(|(must, _)| *must == project_type)?;
    Some(scene.fill(Word::Sentence, &[("text", text)]).into())
}

/// The claims that the fits for a project type rest on.
fn evidence(scene: &Scene<'_>, position: ProjectTypeId, project_type: &ProjectType) -> Html {
    let view = scene.answers.view();
    let fits = project_type.fits.get(view);
    let claims = fits.map_or(&[][..], |fits| &fits.claims);
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
            <p class="fits">
                { fits(&environment, (position, props.view), &props.listed) }
            </p>
            { props.others.clone() }
            <label class="must">
                <Checkable
                    kind="checkbox"
                    checked={props.must}
                    message={Message::Act(Action::SetProject(position, to))}
                />
                { environment.say(Word::ProjectMust) }
                <span class="visually-hidden">{ ": " }{ project_type.name.clone() }</span>
            </label>
            <p class="note" hidden={props.idle.is_none()}>{ props.idle.clone().unwrap_or_default() }</p>
            <p class="note">{ note(&environment, project_type, props.view) }</p>
            { props.children.clone() }
        </li>
    }
}

/// The fits of some alternatives for a project type in a view.
fn fits(
    environment: &Environment,
    (project_type, view): (ProjectTypeId, ViewId),
    listed: &[AlternativeId],
) -> Html {
    let comparison = &environment.comparison;
    let fit = |alternative| {
        let fit = comparison.fit(view, alternative, project_type);
        fit_text(&environment.language, fit)
    };
    html! {
        for alternative in listed.iter().copied() {
            <span class={environment.hue(alternative)}>
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
