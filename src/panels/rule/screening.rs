//! The deal-breakers: whom each of them rules out, and by which fit.

use yew::prelude::*;

use super::title;
use crate::comparison::{AlternativeId, ProjectTypeId, Text};
use crate::components::projects::fit_text;
use crate::components::scene::Scene;
use crate::language::Message as Word;
use crate::verdict::screening::UNSUITABLE;

/// A line for each deal-breaker; nothing where there is none.
pub(super) fn screening(scene: &Scene<'_>) -> Html {
    let types = &scene.comparison.project_types;
    let musts: Vec<_> = scene
        .answers
        .musts()
        .filter_map(|must| Some((must, types.get(must)?)))
        .collect();
    if musts.is_empty() {
        return Html::default();
    }
    let least = scene.number(UNSUITABLE);
    html! {
        <>
            { title(scene, Word::RuleMusts) }
            <p>{ scene.fill(Word::RuleMustsHow, &[("n", &least)]) }</p>
            <ul class="ruled-out">
                for (must, its) in musts {
                    <li key={its.id.clone()}>{ ruled_out(scene, must, &its.name) }</li>
                }
            </ul>
        </>
    }
}

fn ruled_out(scene: &Scene<'_>, must: ProjectTypeId, name: &Text) -> String {
    let view = scene.answers.view();
    let ranking = scene.verdict.ranking.iter();
    let excluded = ranking.filter(|standing| standing.excluded_by.contains(&must));
    let mut out: Vec<AlternativeId> = excluded.map(|standing| standing.alternative).collect();
    out.sort_unstable();
    let fits = out.iter().map(|&alternative| {
        let fit = scene.comparison.fit(view, alternative, must);
        let values = [
            ("alternative", &*scene.name(alternative)),
            ("fit", &*fit_text(&scene.language, fit)),
        ];
        scene.fill(Word::RuleHasFit, &values)
    });
    let told: Vec<String> = fits.collect();
    let alternatives = scene.language.formats().list(&told);
    let word = if out.is_empty() {
        Word::RuleRulesOutNone
    } else {
        Word::RuleRulesOut
    };
    let values = [("type", &**name), ("alternatives", &*alternatives)];
    scene.fill(word, &values)
}
