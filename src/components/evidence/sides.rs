//! The columns of the evidence: some alternatives, each with its score.

use yew::prelude::*;

use super::cited::{answers, shared};
use super::{EvidenceProps, Side};
use crate::answers::Cell;
use crate::components::environment::use_environment;

/// A column for each of the alternatives.
#[component]
pub(super) fn Sides(props: &EvidenceProps) -> Html {
    let environment = use_environment();
    let shared = shared(&environment, props);
    let answers = answers(&environment, props);
    let listed = props.listed.iter();
    let sides = listed.filter_map(|one| Some((*one, props.sides.get(usize::from(*one))?)));
    html! {
        <div class="sides">
            for (alternative, (own, others)) in sides {
                <Side
                    key={usize::from(alternative)}
                    cell={Cell { alternative, criterion: props.criterion }}
                    view={props.view}
                    own={*own}
                    others={*others}
                    shared={shared.clone()}
                    answers={answers.clone()}
                />
            }
        </div>
    }
}
