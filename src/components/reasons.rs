//! The reasons of the verdict: the chart of what pulls, and in words what it cannot show.

use yew::prelude::*;

use super::environment::use_environment;
use super::scene::Scene;
use crate::notation::Part;
use crate::verdict::Band;
use crate::verdict::explanation::Explanation;

/// The number of sentences that the compact mode has room for in place of a chart.
pub(super) const FEW: usize = 2;

/// A reason: a sign, and a sentence.
pub(super) type Reason = (&'static str, AttrValue);

/// What excludes, what pulls where no chart shows that, what decides most first, and what is not
/// fresh.
pub(super) fn because(scene: &Scene<'_>, explanation: &Explanation) -> Vec<Reason> {
    let tie = scene.verdict.band == Band::Tie;
    let sign = |sign| if tie { "•" } else { sign };
    let reason = |sign, sentence: &String| (sign, AttrValue::from(sentence.clone()));
    let excluded = explanation.excluded.iter();
    let mut because: Vec<Reason> = excluded.map(|sentence| reason("✗", sentence)).collect();
    if !scene.shows(Part::Charts) {
        let for_it = explanation.in_favour.iter();
        because.extend(for_it.map(|argument| reason(sign("+"), &argument.sentence)));
        let against = explanation.against.iter();
        because.extend(against.map(|argument| reason(sign("−"), &argument.sentence)));
    }
    let freshness = explanation.freshness.iter();
    // Where there is room, they stand with the question.
    let suits = explanation.suits.iter().filter(|_| !scene.is_full());
    because.extend(suits.map(|sentence| reason("◇", sentence)));
    because.extend(freshness.map(|sentence| reason("◷", sentence)));
    because
}

/// Properties of [`Reasons`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ReasonsProps {
    /// The sentence below the headline.
    pub(super) detail: AttrValue,
    /// The reasons in words.
    pub(super) because: Vec<Reason>,
    /// The chart of those that pull.
    pub(super) children: Html,
}

/// The reasons below the headline.
#[component]
pub(super) fn Reasons(props: &ReasonsProps) -> Html {
    let _environment = use_environment();
    html! {
        <div class="reasons">
            <p class="detail">{ props.detail.clone() }</p>
            { props.children.clone() }
            { lines(&props.because) }
        </div>
    }
}

/// A line for each reason.
pub(super) fn lines(because: &[Reason]) -> Html {
    html! {
        <ul class="because" hidden={because.is_empty()}>
            for (sign, sentence) in because {
                <li>
                    <span class="sign" aria-hidden="true">{ AttrValue::Static(sign) }</span>
                    { sentence.clone() }
                </li>
            }
        </ul>
    }
}
