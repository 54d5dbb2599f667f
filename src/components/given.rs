//! The answers that the reader has given, each to take back.

use yew::prelude::*;

use super::button::Button;
use super::scene::{Message, Scene};
use crate::answers::{Action, Cell, Choice, Factor};
use crate::comparison::{AlternativeId, Criterion, Points, ProjectTypeId};
use crate::language::Message as Word;
use crate::verdict::explanation::factor_name;

/// An answer: its key, its words, and what takes it back.
struct Given {
    key: String,
    words: String,
    back: Action,
}

/// What differs from the start: project types, the team's experience, weights and own scores.
/// Where nothing can be set it is text.
pub(super) fn given(scene: &Scene<'_>) -> Html {
    let all = all(scene);
    let fixed = !scene.has_controls() || scene.settings.readonly;
    let title = scene.say(Word::GivenTitle);
    html! {
        <section class="given" aria-label={title} hidden={all.is_empty()}>
            <span class="label" aria-hidden="true">{ title }{ ": " }</span>
            <ul class="chips">
                for Given { key, words, back } in all {
                    <li {key}>
                        if fixed {
                            <span class="chip">{ words }</span>
                        } else {
                            <Button
                                class="chip back"
                                label={AttrValue::from(scene.fill(Word::GivenBack, &[("answer", &words)]))}
                                message={Message::Act(back)}
                            >
                                { words }
                            </Button>
                        }
                    </li>
                }
            </ul>
        </section>
    }
}

/// Every answer, in the order of the questions.
fn all(scene: &Scene<'_>) -> Vec<Given> {
    let (comparison, answers) = (&*scene.comparison, scene.answers);
    let chosen = answers.chosen().filter_map(|one| project(scene, one));
    let known = comparison.alternatives.keys();
    let known = known.filter_map(|one| experience(scene, one));
    let criteria = comparison.criteria.keys().map(Factor::Criterion);
    let factors = criteria.chain([Factor::Fit, Factor::Team]);
    let weights = factors.filter_map(|factor| weight(scene, factor));
    let own = answers
        .own_scores()
        .filter_map(|(cell, _)| own_score(scene, cell));
    let only = only(scene);
    chosen
        .chain(known)
        .chain(weights)
        .chain(own)
        .chain(only)
        .collect()
}

fn project(scene: &Scene<'_>, position: ProjectTypeId) -> Option<Given> {
    let project_type = scene.comparison.project_types.get(position)?;
    let words = match scene.answers.project(position) {
        Choice::Must => scene.fill(Word::GivenMust, &[("project", &project_type.short)]),
        _ => project_type.short.to_string(),
    };
    Some(Given {
        key: ["project ", &project_type.id].concat(),
        words,
        back: Action::SetProject(position, Choice::No),
    })
}

fn experience(scene: &Scene<'_>, position: AlternativeId) -> Option<Given> {
    let points = scene.answers.experience(position)?.to_string();
    let name = scene.name(position);
    let values = [("alternative", &*name), ("points", &*points)];
    Some(Given {
        key: ["team ", &scene.comparison.alternatives.get(position)?.id].concat(),
        words: scene.fill(Word::GivenTeam, &values),
        back: Action::SetExperience(position, None),
    })
}

fn only(scene: &Scene<'_>) -> Option<Given> {
    let picked = scene.answers.shortlist();
    let picked: Vec<String> = picked.map(|one| scene.name(one).to_string()).collect();
    let names = scene.language.formats().list(&picked);
    (picked.len() > 1).then(|| Given {
        key: "only".to_owned(),
        words: scene.fill(Word::GivenOnly, &[("alternatives", &names)]),
        back: Action::ClearShortlist,
    })
}

fn weight(scene: &Scene<'_>, factor: Factor) -> Option<Given> {
    let criterion = match factor {
        Factor::Criterion(position) => scene.comparison.criteria.get(position),
        Factor::Fit | Factor::Team => None,
    };
    let usual = criterion.map_or(Points::MIDDLE, Criterion::default_weight);
    let weight = scene.answers.weight(factor);
    let name = factor_name(&scene.comparison, factor, &scene.language);
    let values = [("factor", name), ("weight", &*weight.to_string())];
    (weight != usual).then(|| Given {
        key: ["weight ", name].concat(),
        words: scene.fill(Word::GivenWeight, &values),
        back: Action::SetWeight(factor, usual),
    })
}

fn own_score(scene: &Scene<'_>, cell: Cell) -> Option<Given> {
    let score = scene.answers.own_score(cell)?.to_string();
    let factor = Factor::Criterion(cell.criterion);
    let values = [
        ("alternative", &*scene.name(cell.alternative)),
        (
            "factor",
            factor_name(&scene.comparison, factor, &scene.language),
        ),
        ("score", &*score),
    ];
    let words = scene.fill(Word::GivenScore, &values);
    Some(Given {
        key: [
            "score ",
            &*usize::from(cell.alternative).to_string(),
            " ",
            values[1].1,
        ]
        .concat(),
        words,
        back: Action::ClearScore(cell),
    })
}
