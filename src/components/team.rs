//! The team's experience with each alternative: in four words, or finer by a slider, which comes
//! with what explains the verdict.

use yew::prelude::*;

use super::button::Button;
use super::disclosure::{Disclosure, DisclosureId};
use super::environment::use_environment;
use super::lists::{List, all};
use super::scene::{Message, Scene};
use super::slider::{Dial, Slider};
use crate::answers::Action;
use crate::chunks;
use crate::comparison::{AlternativeId, Points};
use crate::language::Message as Word;

/// The words, each with the experience that it stands for and the most that it is said of.
const STEPS: [(Word, i64, i64); 4] = [
    (Word::TeamNothing, 0, 0),
    (Word::TeamSome, 3, 4),
    (Word::TeamWell, 6, 8),
    (Word::TeamByHeart, 10, 10),
];

/// The words for each alternative. Where there is room, the sliders stand below them.
pub fn team(scene: &Scene<'_>) -> Html {
    let members = |listed: Vec<AlternativeId>| {
        html! {
            <ul class="members">
                for position in listed {
                    <Member
                        key={usize::from(position)}
                        alternative={position}
                        experience={scene.answers.experience(position)}
                    />
                }
            </ul>
        }
    };
    html! {
        <div>
            { members(scene.first(List::Team)) }
            { all(scene, List::Team, scene.say(Word::TeamTitle), &members) }
            { unsaid(scene) }
            if scene.is_full() {
                { finer(scene) }
            }
        </div>
    }
}

/// The sliders, for those who want it finer than four words.
pub fn finer(scene: &Scene<'_>) -> Html {
    let id = DisclosureId::Team;
    let open = scene.is_open(id);
    html! {
        <Disclosure class="fold quiet" {id} title={scene.say(Word::TeamFiner)} {open}>
            if open {
                { scene.with_explainer(|chunk| chunks::experience(chunk, scene)) }
            }
        </Disclosure>
    }
}

/// A slider for each alternative.
pub fn sliders(scene: &Scene<'_>) -> Html {
    let members = |listed: Vec<AlternativeId>| {
        html! {
            <ul class="members finer">
                for position in listed {
                    <Finer
                        key={usize::from(position)}
                        alternative={position}
                        experience={scene.answers.experience(position).unwrap_or_default()}
                    />
                }
            </ul>
        }
    };
    html! {
        <>
            { members(scene.first(List::Finer)) }
            { all(scene, List::Finer, scene.say(Word::TeamFiner), &members) }
        </>
    }
}

/// Asks for what is left to say, once something is said: until then it counts as nothing.
fn unsaid(scene: &Scene<'_>) -> Html {
    let unsaid = |position: &AlternativeId| scene.answers.experience(*position).is_none();
    let compared = scene.comparison.alternatives.keys();
    let compared = compared.filter(|one| !scene.answers.is_left_out(*one));
    let (unsaid, said): (Vec<_>, Vec<_>) = compared.partition(unsaid);
    let names = scene.names(&unsaid);
    html! {
        <p class="note" hidden={said.is_empty() || unsaid.is_empty()}>
            { scene.fill(Word::TeamUnsaid, &[("alternatives", &names)]) }
        </p>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct MemberProps {
    alternative: AlternativeId,
    /// What is said of it, if anything.
    experience: Option<Points>,
}

/// How well the team knows an alternative. Pressing what is said takes it back.
#[component]
fn Member(props: &MemberProps) -> Html {
    let environment = use_environment();
    let MemberProps {
        alternative,
        experience,
    } = *props;
    let name = environment.name(alternative);
    let label = environment.fill(Word::TeamSlider, &[("alternative", &name)]);
    let said = experience.and_then(|experience| {
        let is_said = |(_, _, most): &(Word, i64, i64)| experience.get() <= *most;
        STEPS.iter().position(is_said)
    });
    let step = |place: usize, word: Word, points: i64| {
        let pressed = said == Some(place);
        let to = (!pressed).then(|| Points::clamped(points));
        // A slider, or a link, may have said it finer.
        let finer = experience.filter(|experience| pressed && experience.get() != points);
        let finer = finer.map(|finer| [" ", &*finer.to_string()].concat());
        let word = [environment.say(word), &finer.unwrap_or_default()].concat();
        html! {
            <Button
                key={place}
                class="step-word"
                label={AttrValue::from([&*word, ": ", &*name].concat())}
                message={Message::Act(Action::SetExperience(alternative, to))}
                {pressed}
            >
                { word }
            </Button>
        }
    };
    html! {
        <li class={classes!("member", environment.hue(alternative))}>
            <span class="name" aria-hidden="true">{ name.clone() }</span>
            <div class="words" role="group" aria-label={label}>
                for (place, (word, points, _)) in STEPS.into_iter().enumerate() {
                    { step(place, word, points) }
                }
            </div>
        </li>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct FinerProps {
    alternative: AlternativeId,
    experience: Points,
}

/// The same on a scale from 0 to 10.
#[component]
fn Finer(props: &FinerProps) -> Html {
    let environment = use_environment();
    let dial = Dial::Experience(props.alternative);
    let name = environment.name(props.alternative);
    let label = environment.fill(Word::TeamSlider, &[("alternative", &name)]);
    html! {
        <li class={classes!("member", environment.hue(props.alternative))}>
            <label class="name" for={dial.id()}>{ name }</label>
            <Slider {dial} {label} value={props.experience} />
        </li>
    }
}
