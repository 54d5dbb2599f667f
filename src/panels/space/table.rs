//! The weight space as a table: for each weight that goes up, who leads from where to where.

use yew::prelude::*;

use super::{Axes, name};
use crate::components::panel::Panel;
use crate::components::scene::Scene;
use crate::components::track::told;
use crate::language::Message as Word;
use crate::verdict::sensitivity::track::runs;
use crate::verdict::space::{Lead, Space};

/// A row for each weight that goes up, the highest first as in the picture.
pub(super) fn table(scene: &Scene<'_>, space: &Space, (across, up): Axes) -> Html {
    let by = scene.fill(Word::SpaceBy, &[("across", &name(scene, across))]);
    let rows = (0..=10).rev().zip(space.rows.iter().rev());
    let all = |row: &[Lead]| {
        let runs = runs(row.iter().copied()).into_iter();
        let runs: Vec<String> = runs.map(|run| told(scene, run)).collect();
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
