//! The differences of people's answers beside the weights: views, projects, teams and own scores.

use yew::prelude::*;

use super::Party;
use crate::answers::{Answers, Choice, Factor};
use crate::components::heading::heading;
use crate::components::scene::Scene;
use crate::language::{Counted, Message as Word};
use crate::verdict::explanation::factor_name;

/// The number of things of a kind that are named for a person.
const MOST: usize = 6;

/// Something that a person may have set, in words, thing by thing.
type Told = fn(&Scene<'_>, &Answers) -> Vec<String>;

const KINDS: [(Word, Told); 5] = [
    (Word::CompareViews, view),
    (Word::CompareProjects, projects),
    (Word::CompareTeams, team),
    (Word::CompareScores, own_scores),
    (Word::CompareOnly, shortlist),
];

/// A list of each kind in which not all are the same; nothing where all are.
pub(super) fn differences(party: &Party<'_>) -> Html {
    let scene = party.scene;
    let differing = KINDS.iter().filter_map(|(title, told)| {
        let people = party.people.iter();
        let told: Vec<Vec<String>> = people.map(|person| told(scene, &person.answers)).collect();
        let first = told.first()?;
        let differ = told.iter().any(|other| other != first);
        differ.then(|| kind(party, *title, &told))
    });
    let kinds: Vec<Html> = differing.collect();
    if kinds.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            { heading(&scene.settings, 3, scene.say(Word::CompareDifferences)) }
            <dl class="differences">{ kinds }</dl>
        </section>
    }
}

fn kind(party: &Party<'_>, title: Word, told: &[Vec<String>]) -> Html {
    let scene = party.scene;
    let named = |things: &[String]| {
        let mut named: Vec<String> = things.iter().take(MOST).cloned().collect();
        if things.len() > MOST {
            named.push(scene.count(Counted::CompareMore, things.len() - MOST));
        }
        if named.is_empty() {
            scene.say(Word::CompareNothing).to_owned()
        } else {
            scene.language.formats().list(&named)
        }
    };
    html! {
        <div>
            <dt>{ scene.say(title) }</dt>
            for (person, things) in party.people.iter().zip(told) {
                <dd><bdi>{ &person.name }</bdi>{ ": " }{ named(things) }</dd>
            }
        </div>
    }
}

fn view(scene: &Scene<'_>, answers: &Answers) -> Vec<String> {
    let view = scene.comparison.views.get(answers.view());
    view.map(|view| view.name.to_string()).into_iter().collect()
}

fn projects(scene: &Scene<'_>, answers: &Answers) -> Vec<String> {
    let chosen = answers.chosen().filter_map(|chosen| {
        let name = &scene.comparison.project_types.get(chosen)?.name;
        Some(match answers.project(chosen) {
            Choice::Must => scene.fill(Word::CompareMust, &[("project", name)]),
            _ => name.to_string(),
        })
    });
    chosen.collect()
}

fn team(scene: &Scene<'_>, answers: &Answers) -> Vec<String> {
    let alternatives = scene.comparison.alternatives.keys();
    let said = alternatives
        .filter_map(|alternative| Some((alternative, answers.experience(alternative)?)));
    let told = said.map(|(alternative, experience)| {
        let experience = scene.number(experience.get());
        let values = [
            ("thing", &*scene.name(alternative)),
            ("points", &*experience),
        ];
        scene.fill(Word::ComparePoints, &values)
    });
    told.collect()
}

fn shortlist(scene: &Scene<'_>, answers: &Answers) -> Vec<String> {
    let picked = answers.shortlist();
    picked.map(|one| scene.name(one).to_string()).collect()
}

fn own_scores(scene: &Scene<'_>, answers: &Answers) -> Vec<String> {
    let told = answers.own_scores().map(|(cell, score)| {
        let factor = Factor::Criterion(cell.criterion);
        let factor = factor_name(&scene.comparison, factor, &scene.language);
        let values = [
            ("alternative", &*scene.name(cell.alternative)),
            ("factor", factor),
        ];
        let cell = scene.fill(Word::ScoreOf, &values);
        let values = [("thing", &*cell), ("points", &*scene.number(score.get()))];
        scene.fill(Word::ComparePoints, &values)
    });
    told.collect()
}
