//! Claims: each statement with its judgement, its dates and its sources.

use super::element::{Element, Value, classed, el, value};
use super::fold::Fold;
use super::scene::Scene;
use crate::chunks;
use crate::comparison::{Claim, ClaimKind, Judgement, Source};
use crate::language::Message as Word;

/// A list of claims, by their positions.
pub fn claims(scene: &Scene<'_>, positions: &[usize]) -> Element {
    let all = &scene.comparison.claims;
    let claims = positions.iter().filter_map(|position| all.get(*position));
    classed("ul", "claims").children(claims.map(|claim| view(scene, claim)))
}

/// The claims behind something, folded away.
pub fn rests_on(scene: &Scene<'_>, fold: Fold, about: &str, positions: &[usize]) -> Element {
    let opener = scene.opener_of(Word::Evidence, about);
    scene
        .evidence_fold("fold quiet", fold, opener, |chunk| {
            chunks::claim_list(chunk, scene, positions)
        })
        .flag("hidden", positions.is_empty())
}

fn view(scene: &Scene<'_>, claim: &Claim) -> Element {
    let speaker = match claim.kind {
        _ if claim.in_article => Word::ClaimArticle,
        ClaimKind::Measurement => Word::ClaimMeasured,
        _ => Word::ClaimEvidence,
    };
    let says = el("p")
        .child(mark(scene, claim.judgement))
        .child(classed("span", "speaker").text(scene.say(speaker)))
        .text(" ")
        .text(value(&claim.says));
    let note = classed("p", "note")
        .flag("hidden", claim.note.is_empty())
        .text(value(&claim.note));
    let sources = claim.sources.iter();
    let sources = sources.filter_map(|position| scene.comparison.sources.get(*position));
    let origin = classed("p", "origin")
        .children(sources.map(|source| el("span").child(link(source)).text(" · ")))
        .text(dates(scene, claim));
    classed("li", "claim")
        .key(&claim.says)
        .child(says)
        .child(note)
        .child(origin)
}

fn dates(scene: &Scene<'_>, claim: &Claim) -> String {
    let date = |date| scene.language.formats().date(date);
    let as_of = date(claim.as_of);
    match claim.review_by {
        Some(review) => scene.fill(
            Word::ClaimReview,
            &[("date", &as_of), ("review", &date(review))],
        ),
        None => scene.fill(Word::ClaimAsOf, &[("date", &as_of)]),
    }
}

/// The judgement as a mark: a sign and a word, so that it never hangs on colour.
fn mark(scene: &Scene<'_>, judgement: Judgement) -> Element {
    let (class, sign, word) = match judgement {
        Judgement::Accurate => ("mark accurate", "✓ ", Word::JudgementAccurate),
        Judgement::Outdated => ("mark outdated", "◷ ", Word::JudgementOutdated),
        Judgement::Contested => ("mark contested", "≈ ", Word::JudgementContested),
        Judgement::Wrong => ("mark wrong", "✗ ", Word::JudgementWrong),
    };
    classed("span", class)
        .child(el("span").set("aria-hidden", "true").text(sign))
        .text(scene.say(word))
}

fn link(source: &Source) -> Element {
    match &source.address {
        Some(address) => outward(value(address)).text(value(&source.title)),
        None => el("span").text(value(&source.title)),
    }
}

/// A link away from the page.
pub fn outward(address: impl Into<Value>) -> Element {
    el("a")
        .set("href", address)
        .set("target", "_blank")
        .set("rel", "noopener noreferrer")
}
