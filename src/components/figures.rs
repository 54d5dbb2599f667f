//! The figures that scores were computed from, so that readers can compute them too.

use yew::prelude::*;

use super::environment::Environment;
use crate::comparison::{AlternativeId, CriterionId, Figures, ViewId};
use crate::language::Message as Word;

/// A table of the figures behind the scores on a criterion in a view; nothing where they are
/// judged.
pub(super) fn figures(
    environment: &Environment,
    criterion: CriterionId,
    view: ViewId,
    listed: &[AlternativeId],
) -> Html {
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
                    for alternative in listed.iter().copied() {
                        <th scope="col" class={environment.hue(alternative)}>{ environment.name(alternative) }</th>
                    }
                </tr>
            </thead>
            <tbody>
                for row in rows {
                    <tr key={row.name.clone()}>
                        <th scope="row">{ row.name.clone() }</th>
                        <td>{ row.reference.clone() }</td>
                        for alternative in listed {
                            <td>{ row.by_alternative.get(*alternative).cloned() }</td>
                        }
                    </tr>
                }
            </tbody>
        </table>
    }
}
