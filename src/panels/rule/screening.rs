//! The deal-breakers: whom each of them rules out, and by which fit.

use super::title;
use crate::comparison::Text;
use crate::components::element::{Element, classed, el};
use crate::components::projects::fit_text;
use crate::components::scene::Scene;
use crate::language::Message as Word;
use crate::verdict::screening::UNSUITABLE;

/// A line for each deal-breaker; nothing where there is none.
pub(super) fn screening(scene: &Scene<'_>) -> Vec<Element> {
    let lines: Vec<Element> = scene
        .answers
        .musts()
        .filter_map(|must| {
            let project_type = scene.comparison.project_types.get(must)?;
            let line = el("li").key(&project_type.id);
            Some(line.text(ruled_out(scene, must, &project_type.name)))
        })
        .collect();
    if lines.is_empty() {
        return lines;
    }
    let least = scene.number(UNSUITABLE);
    let how = scene.fill(Word::RuleMustsHow, &[("n", &least)]);
    vec![
        title(scene, Word::RuleMusts),
        el("p").text(how),
        classed("ul", "ruled-out").children(lines),
    ]
}

fn ruled_out(scene: &Scene<'_>, must: usize, name: &Text) -> String {
    let view = scene.answers.view();
    let ranking = scene.verdict().ranking.iter();
    let out = ranking.filter(|standing| standing.excluded_by.contains(&must));
    let mut out: Vec<usize> = out.map(|standing| standing.alternative).collect();
    out.sort_unstable();
    let out = out.into_iter().map(|alternative| {
        let fit = scene.comparison.fit(view, alternative, must);
        let values = [
            ("alternative", &*scene.name(alternative)),
            ("fit", &*fit_text(scene.language, fit)),
        ];
        scene.fill(Word::RuleHasFit, &values)
    });
    let out: Vec<String> = out.collect();
    let alternatives = scene.language.formats().list(&out);
    let word = if out.is_empty() {
        Word::RuleRulesOutNone
    } else {
        Word::RuleRulesOut
    };
    let values = [("type", &**name), ("alternatives", &*alternatives)];
    scene.fill(word, &values)
}
