//! The reasons of the verdict in words.

use yew::prelude::*;

use super::environment::use_environment;
use super::scene::Scene;
use crate::verdict::Band;
use crate::verdict::explanation::Explanation;

/// The number of reasons that the compact mode has room for.
pub(super) const FEW: usize = 2;

/// A reason: a sign, and a sentence.
pub(super) type Reason = (&'static str, AttrValue);

/// Every reason, what decides most first.
pub(super) fn because(scene: &Scene<'_>, explanation: &Explanation) -> Vec<Reason> {
    let tie = scene.verdict.band == Band::Tie;
    let sign = |sign| if tie { "•" } else { sign };
    let reason = |sign, sentence: &String| (sign, AttrValue::from(sentence.clone()));
    let for_it = explanation.in_favour.iter();
    let for_it = for_it.map(|argument| reason(sign("+"), &argument.sentence));
    let against = explanation.against.iter();
    let against = against.map(|argument| reason(sign("−"), &argument.sentence));
    let excluded = explanation.excluded.iter();
    let excluded = excluded.map(|sentence| reason("✗", sentence));
    let freshness = explanation.freshness.iter();
    let freshness = freshness.map(|sentence| reason("◷", sentence));
    // Where something is asked, they stand with the question.
    let suits = explanation.suits.iter().filter(|_| !scene.has_controls());
    let suits = suits.map(|sentence| reason("◇", sentence));
    let because = excluded.chain(suits).chain(for_it).chain(against);
    because.chain(freshness).collect()
}

/// Properties of [`Reasons`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ReasonsProps {
    /// The sentence below the headline.
    pub(super) detail: AttrValue,
    /// The reasons.
    pub(super) because: Vec<Reason>,
}

/// The reasons below the headline.
#[component]
pub(super) fn Reasons(props: &ReasonsProps) -> Html {
    let _environment = use_environment();
    html! {
        <div class="reasons">
            <p class="detail">{ props.detail.clone() }</p>
            { lines(&props.because) }
        </div>
    }
}

/// A line for each reason.
pub(super) fn lines(because: &[Reason]) -> Html {
    html! {
        <ul class="because">
            for (sign, sentence) in because {
                <li>
                    <span class="sign" aria-hidden="true">{ AttrValue::Static(sign) }</span>
                    { sentence.clone() }
                </li>
            }
        </ul>
    }
}
