//! The verdict: the standing of the alternatives, the headline, which stays in sight, and what
//! explains both.

use yew::prelude::*;

use super::cta::CallToAction;
use super::environment::use_environment;
use super::heading::named_heading;
use super::scene::Scene;
use super::standing::standing;
use super::strip::strip;
use crate::chunks;
use crate::comparison::AlternativeId;
use crate::language::Message as Word;
use crate::notation::Part;
use crate::verdict::Band;

/// The verdict with what explains it.
pub fn verdict(scene: &Scene<'_>) -> Html {
    let verdict = scene.verdict;
    html! {
        <div class="verdict" part="verdict">
            { standing(scene) }
            <div class="summary">
                <Headline text={scene.headline.to_owned()} leader={verdict.leader} />
                { strip(scene) }
                if let Some(of_all) = scene.of_all {
                    <p class="of-all">{ scene.fill(Word::Sentence, &[("text", of_all)]) }</p>
                }
            </div>
            if !scene.settings.calls.is_empty() {
                <CallToAction leader={verdict.leader} decided={verdict.band != Band::None} />
            }
            { explained(scene) }
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct HeadlineProps {
    text: AttrValue,
    leader: Option<AlternativeId>,
}

/// The headline with the leader's name, where it stands first or last, in its colour.
#[component]
fn Headline(props: &HeadlineProps) -> Html {
    let environment = use_environment();
    let text = &*props.text;
    let name = props.leader.map(|leader| environment.name(leader));
    let name = name.unwrap_or_default();
    let (before, after) = match (text.strip_prefix(&*name), text.strip_suffix(&*name)) {
        _ if name.is_empty() => ("", Some(text)),
        (Some(after), _) => ("", Some(after)),
        (None, Some(before)) => (before, Some("")),
        (None, None) => (text, None),
    };
    let headline = html! {
        <>
            <span class="visually-hidden">{ environment.say(Word::VerdictLabel) }</span>
            { before }
            if let Some(after) = after {
                <span class={props.leader.map(|leader| environment.hue(leader))}>{ name }</span>
                { after }
            }
        </>
    };
    let names = ("headline", Some("headline"));
    named_heading(&environment.settings, 1, names, headline)
}

/// The explanation of the verdict. Until it is there it has its room, in elements of its own, so
/// that nothing moves when it comes.
fn explained(scene: &Scene<'_>) -> Html {
    if let Some(explained) = scene.explained {
        return chunks::explanation(explained.chunk, scene, explained);
    }
    if scene.explainer.has_failed() {
        return html! { <p class="note">{ scene.say(Word::ExplanationMissing) }</p> };
    }
    html! {
        <>
            <div class="reasons awaited" />
            if scene.shows(Part::Share) && scene.has_controls() {
                <div class="share" />
            }
            <div key="awaited" class="closer">
                <div class="sureness awaited" />
            </div>
        </>
    }
}
