//! The verdict: headline and bars, which stay in sight, and the reasons.

use super::bars::{bar, hue};
use super::change::change;
use super::chart::chart;
use super::cta::calls;
use super::element::{Element, classed, el, value};
use super::fold::Fold;
use super::scene::Scene;
use super::shares::shares;
use crate::language::Message as Word;
use crate::notation::{Mode, Part};
use crate::verdict::{Band, Standing};

/// The verdict with its reasons.
pub fn verdict(scene: &Scene<'_>) -> Element {
    let label = classed("span", "visually-hidden").text(scene.say(Word::VerdictLabel));
    let headline = scene
        .heading(1)
        .set("class", "headline")
        .set("part", "headline")
        .child(label);
    let summary = classed("div", "summary")
        .child(emphasised(scene, headline))
        .child(totals(scene));
    classed("div", "verdict")
        .set("part", "verdict")
        .child(summary)
        .children(calls(scene))
        .child(reasons(scene))
        .child(closer(scene))
}

/// The headline with the leader's name, where it stands first or last, in its colour.
fn emphasised(scene: &Scene<'_>, headline: Element) -> Element {
    let text = &*scene.explanation.headline;
    let leader = scene.verdict().leader.unwrap_or(usize::MAX);
    let name = scene.name(leader);
    let (before, after) = match (text.strip_prefix(&*name), text.strip_suffix(&*name)) {
        _ if name.is_empty() => ("", text),
        (Some(after), _) => ("", after),
        (None, Some(before)) => (before, ""),
        (None, None) => return headline.text(text.to_owned()),
    };
    headline
        .text(before.to_owned())
        .child(el("span").set("class", hue(leader)).text(name))
        .text(after.to_owned())
}

/// A bar for each alternative, in the author's order so that no bar jumps while a slider moves.
fn totals(scene: &Scene<'_>) -> Element {
    let alternatives = scene.comparison.alternatives.iter().enumerate();
    let rows = alternatives.filter_map(|(position, alternative)| {
        let ranking = &scene.verdict().ranking;
        let standing = ranking
            .iter()
            .find(|standing| standing.alternative == position)?;
        let out = if standing.excluded_by.is_empty() {
            ""
        } else {
            " out"
        };
        let row = el("li")
            .key(&alternative.id)
            .set("class", format!("total {}{out}", hue(position)))
            .child(classed("span", "name").text(value(&alternative.name)))
            .child(bar(standing.percent.unwrap_or_default()))
            .child(classed("span", "percent").text(figure(scene, standing)));
        Some(row)
    });
    classed("ul", "totals").children(rows)
}

fn figure(scene: &Scene<'_>, standing: &Standing) -> String {
    match standing.percent {
        _ if !standing.excluded_by.is_empty() => scene.say(Word::TotalOut).to_owned(),
        Some(percent) => scene.language.formats().percent(percent),
        None => scene.say(Word::TotalUnknown).to_owned(),
    }
}

/// How many reasons the compact mode has room for.
const FEW: usize = 3;

/// The reasons in words.
fn reasons(scene: &Scene<'_>) -> Element {
    let mut because = because(scene);
    if scene.settings.mode == Mode::Compact {
        because.truncate(FEW);
    }
    let detail = scene.explanation.detail.clone();
    classed("div", "reasons")
        .child(classed("p", "detail").text(detail))
        .child(classed("ul", "because").children(because))
}

/// A line for each reason, what decides most first.
fn because(scene: &Scene<'_>) -> Vec<Element> {
    let explanation = scene.explanation;
    let tie = scene.verdict().band == Band::Tie;
    let sign = |sign| if tie { "•" } else { sign };
    let for_it = explanation.in_favour.iter();
    let for_it = for_it.map(|argument| reason(sign("+"), &argument.sentence));
    let against = explanation.against.iter();
    let against = against.map(|argument| reason(sign("−"), &argument.sentence));
    let excluded = explanation.excluded.iter();
    let excluded = excluded.map(|sentence| reason("✗", sentence));
    let freshness = explanation.freshness.iter();
    let freshness = freshness.map(|sentence| reason("◷", sentence));
    let because = excluded.chain(for_it).chain(against).chain(freshness);
    because.collect()
}

/// What would change the verdict, how sure it is, and the chart.
fn closer(scene: &Scene<'_>) -> Element {
    let closer = classed("div", "closer");
    if scene.settings.mode == Mode::Compact {
        let more: Vec<_> = because(scene).into_iter().skip(FEW).collect();
        let title = if more.is_empty() {
            Word::ChangeTitle
        } else {
            Word::ChangeMore
        };
        let opener = scene.opener(scene.say(title));
        return closer.child(scene.fold("fold", Fold("change", 0, 0), opener, || {
            el("div")
                .child(classed("ul", "because").children(more))
                .child(sureness(scene))
        }));
    }
    let closer = closer.child(sureness(scene));
    if scene.shows(Part::Charts) && scene.settings.mode == Mode::Full {
        closer.child(chart(scene))
    } else {
        closer
    }
}

/// What would change the verdict, and how sure it is.
fn sureness(scene: &Scene<'_>) -> Element {
    let sureness = classed("div", "sureness").child(change(scene));
    if scene.shows(Part::Charts) {
        sureness.child(shares(scene))
    } else {
        sureness
    }
}

fn reason(sign: &'static str, sentence: &str) -> Element {
    el("li")
        .child(
            classed("span", "sign")
                .set("aria-hidden", "true")
                .text(sign),
        )
        .text(sentence.to_owned())
}
