//! Claims: each statement with its judgement, its dates and its sources.

use std::rc::Rc;

use yew::prelude::*;

use crate::comparison::{Claim, ClaimKind, Comparison, Judgement, Source};
use crate::language::{Language, Message};

/// Properties of [`Claims`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The comparison that the claims belong to.
    pub comparison: Rc<Comparison>,
    /// The claims, by their positions.
    pub claims: Vec<usize>,
    /// The language around them.
    pub language: Language,
}

/// A list of claims.
#[component]
pub fn Claims(props: &Props) -> Html {
    let Props {
        comparison,
        language,
        ..
    } = props;
    let claims = props
        .claims
        .iter()
        .filter_map(|position| comparison.claims.get(*position));
    html! {
        <ul class="claims">
            { for claims.map(|claim| view(comparison, claim, language)) }
        </ul>
    }
}

fn view(comparison: &Comparison, claim: &Claim, language: &Language) -> Html {
    let speaker = match claim.kind {
        _ if claim.in_article => Message::ClaimArticle,
        ClaimKind::Measurement => Message::ClaimMeasured,
        _ => Message::ClaimEvidence,
    };
    let dates = match claim.review_by {
        Some(review) => language.fill(
            Message::ClaimReview,
            &[
                ("date", &language.formats().date(claim.as_of)),
                ("review", &language.formats().date(review)),
            ],
        ),
        None => language.fill(
            Message::ClaimAsOf,
            &[("date", &language.formats().date(claim.as_of))],
        ),
    };
    let sources = claim
        .sources
        .iter()
        .filter_map(|position| comparison.sources.get(*position));
    html! {
        <li key={claim.id.clone()} class="claim">
            <p>
                { mark(claim.judgement, language) }
                <span class="speaker">{ language.say(speaker) }{ " " }</span>
                { claim.says.clone() }
            </p>
            if !claim.note.is_empty() { <p class="note">{ claim.note.clone() }</p> }
            <p class="origin">
                { for sources.map(|source| html! { <>{ link(source) }{ " · " }</> }) }
                { dates }
            </p>
        </li>
    }
}

/// The judgement as a mark: a sign and a word, so that it never hangs on colour.
fn mark(judgement: Judgement, language: &Language) -> Html {
    let (class, sign, word) = match judgement {
        Judgement::Accurate => ("mark accurate", "✓ ", Message::JudgementAccurate),
        Judgement::Outdated => ("mark outdated", "◷ ", Message::JudgementOutdated),
        Judgement::Contested => ("mark contested", "≈ ", Message::JudgementContested),
        Judgement::Wrong => ("mark wrong", "✗ ", Message::JudgementWrong),
    };
    html! {
        <span {class}><span aria-hidden="true">{ sign }</span>{ language.say(word) }</span>
    }
}

fn link(source: &Source) -> Html {
    match &source.address {
        Some(address) => html! {
            <a href={address.clone()} target="_blank" rel="noopener noreferrer">
                { source.title.clone() }
            </a>
        },
        None => html! { <span>{ source.title.clone() }</span> },
    }
}
