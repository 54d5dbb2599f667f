//! The verdict: headline and bars, which stay in sight, and what explains it.

use yew::prelude::*;

use super::bars::{bar, hue};
use super::cta::CallToAction;
use super::environment::use_environment;
use super::heading::named_heading;
use super::scene::Scene;
use crate::chunks;
use crate::comparison::AlternativeId;
use crate::language::Message as Word;
use crate::notation::Part;
use crate::verdict::{Band, Standing};

/// The verdict with what explains it.
pub fn verdict(scene: &Scene<'_>) -> Html {
    let verdict = scene.verdict;
    html! {
        <div class="verdict" part="verdict">
            <div class="summary">
                <Headline text={scene.headline.to_owned()} leader={verdict.leader} />
                { totals(scene) }
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
                <span class={props.leader.map(hue)}>{ name }</span>
                { after }
            }
        </>
    };
    let names = ("headline", Some("headline"));
    named_heading(&environment.settings, 1, names, headline)
}

/// A bar for each alternative, in the author's order so that no bar jumps while a slider moves.
fn totals(scene: &Scene<'_>) -> Html {
    let alternatives = scene.comparison.alternatives.iter_enumerated();
    let standings =
        alternatives.filter_map(|(position, its)| Some((its, scene.verdict.standing(position)?)));
    html! {
        <ul class="totals">
            for (alternative, standing) in standings {
                <Total
                    key={alternative.id.clone()}
                    alternative={standing.alternative}
                    score={standing.score}
                    figure={figure(scene, standing)}
                    out={standing.is_excluded()}
                />
            }
        </ul>
    }
}

/// The total of an alternative of 10, as it reads, or why there is none.
fn figure(scene: &Scene<'_>, standing: &Standing) -> AttrValue {
    if standing.is_excluded() {
        return scene.say(Word::TotalOut).into();
    }
    if standing.score.is_none() {
        return scene.say(Word::TotalUnknown).into();
    }
    let scale = scene.verdict.scale;
    let score = scale.told(standing.total.low, &scene.language);
    scene.fill(Word::TotalOf, &[("score", &score)]).into()
}

#[derive(Clone, PartialEq, Properties)]
struct TotalProps {
    alternative: AlternativeId,
    /// Its score in hundredths.
    score: Option<i64>,
    /// The same as it reads.
    figure: AttrValue,
    /// Set if it is ruled out.
    out: bool,
}

/// The total of an alternative: its name, a bar and a figure.
#[component]
fn Total(props: &TotalProps) -> Html {
    let environment = use_environment();
    let name = environment.comparison.alternatives.get(props.alternative);
    let name = name.map(|alternative| alternative.name.clone());
    let out = props.out.then_some("out");
    html! {
        <li class={classes!("total", hue(props.alternative), out)}>
            <span class="name">{ name.unwrap_or_default() }</span>
            { bar(props.score.unwrap_or_default()) }
            <span class="percent">{ &props.figure }</span>
        </li>
    }
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
