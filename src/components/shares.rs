//! The shares of weightings as bars, each with its text beside it.

use std::cmp::Reverse;

use yew::prelude::*;

use super::bars::parts;
use super::button::truth;
use super::disclosure::{Disclosure, DisclosureId};
use super::environment::{Environment, use_environment};
use super::scene::Scene;
use crate::comparison::AlternativeId;
use crate::explained::Explained;
use crate::language::{Counted, Message as Word};
use crate::verdict::Band;
use crate::verdict::explanation::percent;
use crate::verdict::share::{Percent, Portion, Share, Told};

/// Which share of an alternative a bar shows.
type Part = fn(&Share) -> Option<Portion>;

/// The number of alternatives that are named beside a bar; it shows the others too.
const NAMED: usize = 3;

/// A bar of all weightings, and the two of fewer ones beside it, for whoever opens them.
pub fn shares(scene: &Scene<'_>, explained: &Explained) -> Html {
    let parts: [Part; 3] = [
        |share| Some(share.all),
        |share| share.order,
        |share| Some(share.near),
    ];
    let is_first = is_first(scene, explained);
    // Why the bars do not agree with the verdict, or with each other in a tie.
    let reason = explained.explanation.shares.get(1);
    let id = DisclosureId::Shares;
    let open = scene.is_open(id);
    html! {
        <Disclosure
            class="fold quiet"
            {id}
            title={scene.say(Word::SharesTitle)}
            {open}
            hidden={scene.shares.is_empty() && !is_first}
        >
            if open {
                <div class="shares" aria-busy={truth(!explained.is_counted())}>
                    <Bars shown={parts.map(|part| shown(scene, part, is_first))} />
                    if let Some(reason) = reason {
                        <p class="note">{ scene.fill(Word::Sentence, &[("text", reason)]) }</p>
                    }
                    <p class="hint">{ scene.say(Word::SharesHint) }</p>
                </div>
            }
        </Disclosure>
    }
}

/// Returns `true` while they are counted for the first time. They have their room by then, so that
/// nothing below moves when they are there.
pub(super) fn is_first(scene: &Scene<'_>, explained: &Explained) -> bool {
    let counting = !explained.is_counted() && scene.shares.is_empty();
    counting && scene.verdict.band != Band::None
}

/// The content of a bar.
#[derive(Clone, PartialEq)]
pub(super) enum Shown {
    /// The shares are still to be counted.
    NotYet,
    /// There are none of its kind.
    Nothing,
    /// The shares by alternative, how they read beside each other, and what they leave.
    Shares(Vec<(AlternativeId, Portion)>, Vec<Percent>, Option<Percent>),
}

pub(super) fn shown(scene: &Scene<'_>, part: Part, is_first: bool) -> Shown {
    if is_first {
        return Shown::NotYet;
    }
    let Some(mut percents) = Share::percents(scene.shares, part) else {
        return Shown::Nothing;
    };
    let left = percents.pop();
    let portions = scene.shares.iter();
    let portions = portions.filter_map(|share| Some((share.alternative, part(share)?)));
    Shown::Shares(portions.collect(), percents, left)
}

#[derive(Clone, PartialEq, Properties)]
struct BarsProps {
    shown: [Shown; 3],
}

/// The bars, which change together.
#[component]
fn Bars(props: &BarsProps) -> Html {
    let environment = use_environment();
    let names = [Word::SharesAll, Word::SharesOrder, Word::SharesNear];
    html! {
        <dl>
            for (name, shown) in names.into_iter().zip(&props.shown) {
                <div>
                    <dt>{ environment.say(name) }</dt>
                    <dd>{ bar(&environment, shown) }</dd>
                </div>
            }
        </dl>
    }
}

/// A bar with its text.
fn bar(environment: &Environment, shown: &Shown) -> Html {
    match shown {
        Shown::NotYet => {
            html! { <>{ parts(environment, &[]) }<span class="portions">{ "…" }</span></> }
        }
        Shown::Nothing => html! { environment.say(Word::SharesNoOrderGiven) },
        Shown::Shares(portions, ..) => html! {
            <>
                { parts(environment, portions) }
                <span class="portions">{ named(environment, portions) }</span>
            </>
        },
    }
}

/// The shares in words: whichever has the most comes first where there are many, equals in the
/// author's order, and what all others have stands behind them.
pub(super) fn named(environment: &Environment, portions: &[(AlternativeId, Portion)]) -> Html {
    let language = &environment.language;
    let mut sorted = portions.to_vec();
    if sorted.len() > NAMED {
        sorted.sort_by_key(|(_, portion)| Reverse(*portion));
    }
    let first = sorted
        .iter()
        .take(NAMED)
        .map(|(alternative, _)| *alternative);
    let told = Told::new(portions, &first.collect::<Vec<_>>());
    let is_told = |percent: &Percent| *percent != Percent::Exactly(0);
    let named = told.named.iter().map(|(alternative, share)| {
        let values = [
            ("alternative", &*environment.name(*alternative)),
            ("share", &*percent(*share, language)),
        ];
        let text = environment.fill(Word::SharesNamed, &values);
        (*alternative, text)
    });
    let others = Some(told.of_others).filter(is_told).map(|share| {
        let others = environment.count(Counted::ListOthers, told.others);
        let values = [
            ("alternative", &*others),
            ("share", &*percent(share, language)),
        ];
        environment.fill(Word::SharesNamed, &values)
    });
    let left = Some(told.left)
        .filter(is_told)
        .map(|left| environment.fill(Word::SharesLevel, &[("percent", &*percent(left, language))]));
    html! {
        <>
            for (alternative, text) in named {
                <span class={environment.hue(alternative)}>{ text }</span>
            }
            for text in others.into_iter().chain(left) {
                <span class="level">{ text }</span>
            }
        </>
    }
}
