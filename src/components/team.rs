//! The team's experience with each alternative.

use yew::prelude::*;

use super::bars::hue;
use super::environment::use_environment;
use super::scene::Scene;
use super::slider::{Dial, Slider};
use crate::comparison::{AlternativeId, Points};
use crate::language::Message as Word;

/// A slider for each alternative.
pub fn team(scene: &Scene<'_>) -> Html {
    let alternatives = scene.comparison.alternatives.iter_enumerated();
    html! {
        <ul class="team">
            for (position, alternative) in alternatives {
                <Member
                    key={alternative.id.clone()}
                    alternative={position}
                    experience={scene.answers.experience(position)}
                />
            }
        </ul>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct MemberProps {
    alternative: AlternativeId,
    experience: Points,
}

/// The team's experience with an alternative.
#[component]
fn Member(props: &MemberProps) -> Html {
    let environment = use_environment();
    let dial = Dial::Experience(props.alternative);
    let alternative = environment.comparison.alternatives.get(props.alternative);
    let name = alternative.map(|alternative| alternative.name.clone());
    let name = name.unwrap_or_default();
    let label = environment.fill(Word::TeamSlider, &[("alternative", &name)]);
    html! {
        <li class={classes!("member", hue(props.alternative))}>
            <label class="name" for={dial.id()}>{ name }</label>
            <Slider {dial} {label} value={props.experience} />
        </li>
    }
}
