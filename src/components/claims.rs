//! Claims: each statement with its judgement, its dates and its sources.

use yew::prelude::*;

use super::disclosure::{Disclosure, DisclosureId};
use super::dispute::dispute;
use super::environment::{Environment, use_environment};
use crate::comparison::{Claim, ClaimId, ClaimKind, Judgement, Source, Text};
use crate::language::Message as Word;

/// Properties of [`Claims`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ClaimsProps {
    /// The claims.
    pub positions: Vec<ClaimId>,
    /// The reader's own scores and link, for whoever disputes one of them.
    #[prop_or_default]
    pub answers: AttrValue,
}

/// A list of claims.
#[component]
pub fn Claims(props: &ClaimsProps) -> Html {
    let environment = use_environment();
    let all = &environment.comparison.claims;
    let positions = props.positions.iter();
    if props.positions.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="claims">
            for claim in positions.filter_map(|position| all.get(*position)) {
                <li class="claim" key={claim.says.clone()}>
                    { statement(&environment, claim, &props.answers) }
                </li>
            }
        </ul>
    }
}

/// The disclosure of the claims behind something, with its content while it is open.
pub(super) fn rests_on(
    (id, open): (DisclosureId, bool),
    title: AttrValue,
    about: &Text,
    positions: &[ClaimId],
    content: impl FnOnce() -> Html,
) -> Html {
    html! {
        <Disclosure
            class="fold quiet"
            {id}
            {open}
            {title}
            about={about.clone()}
            hidden={positions.is_empty()}
        >
            if open {
                { content() }
            }
        </Disclosure>
    }
}

fn statement(environment: &Environment, claim: &Claim, answers: &str) -> Html {
    let speaker = match claim.kind {
        _ if claim.in_article => Word::ClaimArticle,
        ClaimKind::Measurement => Word::ClaimMeasured,
        _ => Word::ClaimEvidence,
    };
    let all = &environment.comparison.sources;
    let sources = claim.sources.iter();
    html! {
        <>
            <p>
                { mark(environment, claim.judgement) }
                <span class="speaker">{ environment.say(speaker) }</span>
                { " " }
                { claim.says.clone() }
            </p>
            <p class="note" hidden={claim.note.is_empty()}>{ claim.note.clone() }</p>
            <p class="origin">
                for source in sources.filter_map(|position| all.get(*position)) {
                    <span>{ link(source) }{ " · " }</span>
                }
                { dates(environment, claim) }
                { dispute(environment, claim, answers) }
            </p>
        </>
    }
}

fn dates(environment: &Environment, claim: &Claim) -> String {
    let date = |date| environment.language.formats().date(date);
    let as_of = date(claim.as_of);
    match claim.review_by {
        Some(review) => environment.fill(
            Word::ClaimReview,
            &[("date", &as_of), ("review", &date(review))],
        ),
        None => environment.fill(Word::ClaimAsOf, &[("date", &as_of)]),
    }
}

/// The gravest judgement of some claims, as a mark; nothing where there is no claim.
pub(super) fn gravest(environment: &Environment, claims: &[ClaimId]) -> Html {
    let all = &environment.comparison.claims;
    let judged = claims.iter().filter_map(|claim| all.get(*claim));
    let gravest = judged.map(|claim| claim.judgement).max();
    gravest.map_or_else(Html::default, |judgement| mark(environment, judgement))
}

/// The judgement as a mark: a sign and a word, so that it never hangs on colour.
fn mark(environment: &Environment, judgement: Judgement) -> Html {
    let (class, sign, word) = match judgement {
        Judgement::Accurate => ("mark accurate", "✓ ", Word::JudgementAccurate),
        Judgement::Outdated => ("mark outdated", "◷ ", Word::JudgementOutdated),
        Judgement::Contested => ("mark contested", "≈ ", Word::JudgementContested),
        Judgement::Wrong => ("mark wrong", "✗ ", Word::JudgementWrong),
    };
    html! {
        <span {class}>
            <span aria-hidden="true">{ sign }</span>
            { environment.say(word) }
        </span>
    }
}

fn link(source: &Source) -> Html {
    if let Some(address) = &source.address {
        return outward(address.clone().into(), source.title.clone().into());
    }
    let parts = [&source.title, &source.reason, &source.date].into_iter();
    let parts: Vec<&str> = parts
        .map(|part| &**part)
        .filter(|part| !part.is_empty())
        .collect();
    html! { <span>{ parts.join(", ") }</span> }
}

/// A link away from the page.
pub(super) fn outward(address: AttrValue, text: AttrValue) -> Html {
    html! { <a href={address} target="_blank" rel="noopener noreferrer">{ text }</a> }
}
