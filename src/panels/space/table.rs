//! The weight space as a table: for each weight that goes up, who leads from where to where.

use yew::prelude::*;

use super::{Axes, name};
use crate::components::panel::Panel;
use crate::components::scene::Scene;
use crate::language::Message as Word;
use crate::verdict::space::{Lead, Space};

/// A row for each weight that goes up, the highest first as in the picture.
pub(super) fn table(scene: &Scene<'_>, space: &Space, (across, up): Axes) -> Html {
    let by = scene.fill(Word::SpaceBy, &[("across", &name(scene, across))]);
    let rows = (0..=10).rev().zip(space.rows.iter().rev());
    let all = |row: &[Lead]| {
        let runs: Vec<String> = runs(row).into_iter().map(|run| told(scene, run)).collect();
        scene.language.formats().list(&runs)
    };
    html! {
        <details class="fold quiet">
            <summary>{ scene.say(Word::SpaceTable) }</summary>
            <table class="by-row">
                <caption class="visually-hidden">{ scene.say(Panel::Space.title()) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ name(scene, up) }</th>
                        <th scope="col">{ by }</th>
                    </tr>
                </thead>
                <tbody>
                    for (weight, row) in rows {
                        <tr>
                            <th scope="row">{ scene.number(weight) }</th>
                            <td>{ all(row) }</td>
                        </tr>
                    }
                </tbody>
            </table>
        </details>
    }
}

/// Neighbouring weights for which the lead is the same: the first and the last of them.
#[derive(Clone, Copy)]
struct Run {
    lead: Lead,
    from: i64,
    to: i64,
}

fn runs(row: &[Lead]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (weight, lead) in (0..).zip(row) {
        match runs.last_mut().filter(|run| run.lead == *lead) {
            Some(run) => run.to = weight,
            None => runs.push(Run {
                lead: *lead,
                from: weight,
                to: weight,
            }),
        }
    }
    runs
}

fn told(scene: &Scene<'_>, Run { lead, from, to }: Run) -> String {
    let word = match (from, to) {
        (0, 10) => Word::SpaceThroughout,
        (from, to) if from == to => Word::SpaceAt,
        (0, _) => Word::SpaceUpTo,
        (_, 10) => Word::SpaceFrom,
        _ => Word::SpaceFromTo,
    };
    let who = match lead {
        Lead::By(leader) => scene.name(leader),
        Lead::Tie => scene.say(Word::SpaceTie).into(),
        Lead::Open => scene.say(Word::SpaceOpen).into(),
    };
    let (from, to) = (scene.number(from), scene.number(to));
    scene.fill(word, &[("who", &who), ("from", &from), ("to", &to)])
}
