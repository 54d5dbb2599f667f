//! What are you building? The picker of project types, and what each chosen one means.

use super::bars::hue;
use super::claims::rests_on;
use super::element::{Element, Gesture, Value, classed, el, value};
use super::evidence::estimate_text;
use super::fold::Fold;
use super::scene::{Message, Scene};
use crate::answers::{Action, Choice};
use crate::comparison::{Fit, ProjectType};
use crate::language::{Counted, Language, Message as Word};
use crate::notation::Part;

/// How many project types are shown before the reader asks for more.
const FEW: usize = 8;

/// A button for each project type, and a list of the chosen ones.
pub fn projects(scene: &Scene<'_>) -> Element {
    let types = scene.comparison.project_types.iter().enumerate();
    let in_sight = |position| {
        position < FEW || scene.all_types || scene.answers.project(position) != Choice::No
    };
    let chips = types.filter(|(position, _)| in_sight(*position));
    let chips = chips.map(|(position, project_type)| chip(scene, position, project_type));
    let shown = scene.answers.chosen().filter(|chosen| *chosen >= FEW);
    let rest = scene.comparison.project_types.len();
    let rest = rest.saturating_sub(FEW + shown.count());
    let more = if scene.all_types {
        scene.say(Word::ProjectsFewer).to_owned()
    } else {
        scene.count(Counted::ProjectsMore, rest)
    };
    let more = scene
        .button("chip more", Message::Types)
        .key_at(0)
        .flag("hidden", rest == 0)
        .state("aria-expanded", scene.all_types)
        .set("aria-controls", "project-types")
        .text(more);
    let picker = classed("div", "chips")
        .set("id", "project-types")
        .children(chips)
        .child(more);
    let chosen = scene.answers.chosen();
    let chosen = chosen.filter_map(|position| chosen_type(scene, position));
    el("div")
        .child(picker)
        .child(classed("ul", "chosen").children(chosen))
}

fn chip(scene: &Scene<'_>, position: usize, project_type: &ProjectType) -> Element {
    let chosen = scene.answers.project(position) != Choice::No;
    let to = if chosen { Choice::No } else { Choice::Yes };
    let message = Message::Act(Action::SetProject(position, to));
    scene
        .button("chip", message)
        .key(&project_type.id)
        .state("aria-pressed", chosen)
        .flag("disabled", scene.settings.readonly)
        .text(value(&project_type.name))
}

/// A chosen project type: how well each alternative suits it, why, and whether it is a must.
fn chosen_type(scene: &Scene<'_>, position: usize) -> Option<Element> {
    let project_type = scene.comparison.project_types.get(position)?;
    let view = scene.answers.view();
    let must = scene.answers.project(position) == Choice::Must;
    let to = if must { Choice::Yes } else { Choice::Must };
    let message = Message::Act(Action::SetProject(position, to));
    let check_box = el("input")
        .set("type", "checkbox")
        .checked(must)
        .flag("disabled", scene.settings.readonly)
        .on(Gesture::Press(message));
    let must = classed("label", "must")
        .child(check_box)
        .text(scene.say(Word::ProjectMust))
        .child(
            classed("span", "visually-hidden")
                .text(": ")
                .text(value(&project_type.name)),
        );
    let alternatives = 0..scene.comparison.alternatives.len();
    let fits = alternatives.map(|alternative| {
        let fit = scene.comparison.fit(view, alternative, position);
        el("span")
            .set("class", hue(alternative))
            .text(scene.name(alternative))
            .text(" ")
            .child(el("b").text(fit_text(scene.language, fit)))
    });
    let fits_of_view = project_type.fits.get(view);
    let claims = fits_of_view.map_or(&[][..], |fits| &fits.claims);
    let evidence = scene.shows(Part::Evidence);
    let shown = classed("li", "project")
        .key(&project_type.id)
        .child(classed("p", "name").text(value(&project_type.name)))
        .child(classed("p", "fits").children(fits))
        .child(must)
        .child(classed("p", "note").text(note(scene, project_type)))
        .children(evidence.then(|| {
            let fold = Fold("project", position, view);
            rests_on(scene, fold, &project_type.name, claims)
        }));
    Some(shown)
}

/// What decides, which is said by the first of the views.
fn note(scene: &Scene<'_>, project_type: &ProjectType) -> Value {
    match scene.comparison.views.first() {
        Some(first) if scene.answers.view() > 0 => {
            let values = [
                ("view", &*first.name_in_sentence),
                ("note", &project_type.note),
            ];
            scene.fill(Word::ProjectNote, &values).into()
        }
        _ => value(&project_type.note),
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
