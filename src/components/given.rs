//! The answers that the reader has given, each to take back.

use yew::prelude::*;

use super::button::Button;
use super::scene::{Message, Scene};
use crate::answers::{Action, Cell, Choice, Factor, Given, usual_weight};
use crate::comparison::{AlternativeId, Points, ProjectTypeId};
use crate::language::Message as Word;
use crate::verdict::explanation::factor_name;

/// An answer as it stands there: its key, its words, and what takes it back.
struct Chip {
    key: String,
    words: String,
    back: Action,
}

/// What differs from the start: project types, the team's experience, weights and own scores.
/// Where nothing can be set it is text.
pub(super) fn given(scene: &Scene<'_>) -> Html {
    let given = scene.answers.given(&scene.comparison).into_iter();
    let chips: Vec<Chip> = given.filter_map(|given| chip(scene, given)).collect();
    let fixed = !scene.has_controls() || scene.settings.readonly;
    let title = scene.say(Word::GivenTitle);
    html! {
        <section class="given" aria-label={title} hidden={chips.is_empty()}>
            <span class="label" aria-hidden="true">{ title }{ ": " }</span>
            <ul class="chips">
                for Chip { key, words, back } in chips {
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

fn chip(scene: &Scene<'_>, given: Given) -> Option<Chip> {
    match given {
        Given::Project(position, choice) => project(scene, position, choice),
        Given::Experience(position, points) => experience(scene, position, points),
        Given::Weight(factor, weight) => Some(self::weight(scene, factor, weight)),
        Given::Score(cell, score) => Some(own_score(scene, cell, score)),
        Given::Shortlist => Some(shortlist(scene)),
    }
}

fn project(scene: &Scene<'_>, position: ProjectTypeId, choice: Choice) -> Option<Chip> {
    let project_type = scene.comparison.project_types.get(position)?;
    let words = match choice {
        Choice::Must => scene.fill(Word::GivenMust, &[("project", &project_type.short)]),
        _ => project_type.short.to_string(),
    };
    Some(Chip {
        key: ["project ", &project_type.id].concat(),
        words,
        back: Action::SetProject(position, Choice::No),
    })
}

fn experience(scene: &Scene<'_>, position: AlternativeId, points: Points) -> Option<Chip> {
    let name = scene.name(position);
    let values = [("alternative", &*name), ("points", &*points.to_string())];
    Some(Chip {
        key: ["team ", &scene.comparison.alternatives.get(position)?.id].concat(),
        words: scene.fill(Word::GivenTeam, &values),
        back: Action::SetExperience(position, None),
    })
}

fn shortlist(scene: &Scene<'_>) -> Chip {
    let shortlist = scene.answers.shortlist();
    let picked: Vec<String> = shortlist.map(|one| scene.name(one).to_string()).collect();
    let names = scene.language.formats().list(&picked);
    Chip {
        key: "only".to_owned(),
        words: scene.fill(Word::GivenOnly, &[("alternatives", &names)]),
        back: Action::ClearShortlist,
    }
}

fn weight(scene: &Scene<'_>, factor: Factor, weight: Points) -> Chip {
    let name = factor_name(&scene.comparison, factor, &scene.language);
    let values = [("factor", name), ("weight", &*weight.to_string())];
    Chip {
        key: ["weight ", name].concat(),
        words: scene.fill(Word::GivenWeight, &values),
        back: Action::SetWeight(factor, usual_weight(&scene.comparison, factor)),
    }
}

fn own_score(scene: &Scene<'_>, cell: Cell, score: Points) -> Chip {
    let factor = Factor::Criterion(cell.criterion);
    let factor = factor_name(&scene.comparison, factor, &scene.language);
    let place = usize::from(cell.alternative).to_string();
    let values = [
        ("alternative", &*scene.name(cell.alternative)),
        ("factor", factor),
        ("score", &*score.to_string()),
    ];
    Chip {
        key: ["score ", &place, " ", factor].concat(),
        words: scene.fill(Word::GivenScore, &values),
        back: Action::ClearScore(cell),
    }
}
