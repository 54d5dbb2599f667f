//! The figures that scores were computed from, so that readers can compute them too.

use yew::prelude::*;

use super::bars::hue;
use super::environment::Environment;
use crate::comparison::{CriterionId, Figures, ViewId};
use crate::language::Message as Word;

/// A table of the figures behind the scores on a criterion in a view; nothing where they are judged.
pub(super) fn figures(environment: &Environment, criterion: CriterionId, view: ViewId) -> Html {
    let comparison = &environment.comparison;
    let criterion = comparison.criteria.get(criterion);
    let rows = criterion.map_or(&[][..], |criterion| &criterion.figures);
    let rows: Vec<&Figures> = rows.iter().filter(|row| row.view == view).collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <table class="computed">
            <caption>{ environment.say(Word::FiguresCaption) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ environment.say(Word::FiguresName) }</th>
                    <th scope="col">{ environment.say(Word::FiguresReference) }</th>
                    for alternative in comparison.alternatives.keys() {
                        <th scope="col" class={hue(alternative)}>{ environment.name(alternative) }</th>
                    }
                </tr>
            </thead>
            <tbody>
                for row in rows {
                    <tr key={row.name.clone()}>
                        <th scope="row">{ row.name.clone() }</th>
                        <td>{ row.reference.clone() }</td>
                        for figure in &row.by_alternative {
                            <td>{ figure.clone() }</td>
                        }
                    </tr>
                }
            </tbody>
        </table>
    }
}
