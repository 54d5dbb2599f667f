//! The verdict: headline and bars, which stay in sight, and the reasons.

use yew::prelude::*;

use super::bars::{bar, hue};
use super::change::change;
use super::chart::chart;
use super::cta::CallToAction;
use super::disclosure::{Disclosure, DisclosureId};
use super::environment::use_environment;
use super::heading::named_heading;
use super::reasons::{FEW, Reasons, because, lines};
use super::scene::Scene;
use super::shares::shares;
use crate::language::Message as Word;
use crate::notation::{Mode, Part};
use crate::verdict::Band;

/// The verdict with its reasons.
pub fn verdict(scene: &Scene<'_>) -> Html {
    let verdict = scene.verdict();
    let mut because = because(scene);
    if scene.settings.mode == Mode::Compact {
        because.truncate(FEW);
    }
    html! {
        <div class="verdict" part="verdict">
            <div class="summary">
                <Headline text={scene.explanation.headline.clone()} leader={verdict.leader} />
                { totals(scene) }
            </div>
            if !scene.settings.calls.is_empty() {
                <CallToAction leader={verdict.leader} decided={verdict.band != Band::None} />
            }
            <Reasons detail={scene.explanation.detail.clone()} {because} />
            { closer(scene) }
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct HeadlineProps {
    text: AttrValue,
    leader: Option<usize>,
}

/// The headline with the leader's name, where it stands first or last, in its colour.
#[component]
fn Headline(props: &HeadlineProps) -> Html {
    let environment = use_environment();
    let text = &*props.text;
    let leader = props.leader.unwrap_or(usize::MAX);
    let name = environment.name(leader);
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
                <span class={hue(leader)}>{ name }</span>
                { after }
            }
        </>
    };
    let names = ("headline", Some("headline"));
    named_heading(&environment.settings, 1, names, headline)
}

/// A bar for each alternative, in the author's order so that no bar jumps while a slider moves.
fn totals(scene: &Scene<'_>) -> Html {
    let alternatives = scene.comparison.alternatives.iter().enumerate();
    let standings =
        alternatives.filter_map(|(position, its)| Some((its, scene.verdict().standing(position)?)));
    html! {
        <ul class="totals">
            for (alternative, standing) in standings {
                <Total
                    key={alternative.id.clone()}
                    alternative={standing.alternative}
                    percent={standing.percent}
                    out={standing.is_excluded()}
                />
            }
        </ul>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct TotalProps {
    alternative: usize,
    percent: Option<i64>,
    /// Set if it is ruled out.
    out: bool,
}

/// The part of the possible points that an alternative has.
#[component]
fn Total(props: &TotalProps) -> Html {
    let environment = use_environment();
    let TotalProps {
        alternative,
        percent,
        out,
    } = *props;
    let name = environment.comparison.alternatives.get(alternative);
    let name = name.map(|alternative| alternative.name.clone());
    let figure: AttrValue = match percent {
        _ if out => environment.say(Word::TotalOut).into(),
        Some(percent) => environment.language.formats().percent(percent).into(),
        None => environment.say(Word::TotalUnknown).into(),
    };
    html! {
        <li class={classes!("total", hue(alternative), out.then_some("out"))}>
            <span class="name">{ name.unwrap_or_default() }</span>
            { bar(percent.unwrap_or_default()) }
            <span class="percent">{ figure }</span>
        </li>
    }
}

/// The changes, the shares and the chart.
fn closer(scene: &Scene<'_>) -> Html {
    let mode = scene.settings.mode;
    html! {
        <div class="closer">
            if mode == Mode::Compact {
                { closed(scene) }
            } else {
                { sureness(scene) }
            }
            if scene.shows(Part::Charts) && mode == Mode::Full {
                { chart(scene) }
            }
        </div>
    }
}

/// The reasons that the compact mode has no room for, and how sure the verdict is.
fn closed(scene: &Scene<'_>) -> Html {
    let more: Vec<_> = because(scene).into_iter().skip(FEW).collect();
    let title = if more.is_empty() {
        Word::ChangeTitle
    } else {
        Word::ChangeMore
    };
    let id = DisclosureId("change", 0, 0);
    let open = scene.is_open(id);
    html! {
        <Disclosure class="fold" {id} title={scene.say(title)} {open}>
            if open {
                <div>
                    { lines(&more) }
                    { sureness(scene) }
                </div>
            }
        </Disclosure>
    }
}

/// The changes that would turn the verdict, and how sure it is.
fn sureness(scene: &Scene<'_>) -> Html {
    html! {
        <div class="sureness">
            { change(scene) }
            if scene.shows(Part::Charts) {
                { shares(scene) }
            }
        </div>
    }
}
