//! The shares of weightings as bars, each with its text beside it.

use std::cmp::Reverse;

use super::bars::{hue, parts};
use super::element::{Element, classed, el};
use super::scene::Scene;
use crate::language::Message as Word;
use crate::verdict::Band;
use crate::verdict::explanation::percent;
use crate::verdict::share::{Percent, Portion, Share};

/// Which share of an alternative a bar shows.
type Part = fn(&Share) -> Option<Portion>;

/// How many alternatives stand beside a bar; it shows the others too.
const NAMED: usize = 3;

/// A bar of all weightings, and the two of fewer ones beside it.
pub fn shares(scene: &Scene<'_>) -> Element {
    let bars: [(Word, Part); 3] = [
        (Word::SharesAll, |share| Some(share.all)),
        (Word::SharesOrder, |share| share.order),
        (Word::SharesNear, |share| Some(share.near)),
    ];
    let counting = scene.findings.shares.is_none();
    let bars = bars.into_iter().map(|(name, part)| {
        let row = el("div").child(el("dt").text(scene.say(name)));
        row.child(bar(scene, part))
    });
    classed("section", "shares")
        .set("aria-label", scene.say(Word::SharesTitle))
        .state("aria-busy", counting)
        .flag("hidden", scene.shares.is_empty() && !is_first(scene))
        .child(scene.heading(2).text(scene.say(Word::SharesTitle)))
        .child(el("dl").children(bars))
        .children(reason(scene))
        .child(classed("p", "hint").text(scene.say(Word::SharesHint)))
}

/// Why the bars do not agree with the verdict, or with each other in a tie.
fn reason(scene: &Scene<'_>) -> Option<Element> {
    let reason = scene.explanation.shares.get(1)?;
    Some(classed("p", "note").text(scene.fill(Word::Sentence, &[("text", reason)])))
}

/// Whether they are counted for the first time. They have their room by then, so that nothing below
/// moves when they are there.
fn is_first(scene: &Scene<'_>) -> bool {
    let counting = scene.findings.shares.is_none() && scene.shares.is_empty();
    counting && scene.verdict().band != Band::None
}

fn bar(scene: &Scene<'_>, part: Part) -> Element {
    if is_first(scene) {
        let line = classed("span", "portions").text("…");
        return el("dd").child(parts(&[])).child(line);
    }
    let Some(mut percents) = Share::percents(scene.shares, part) else {
        return el("dd").text(scene.say(Word::SharesNoOrderGiven));
    };
    let left = percents.pop();
    let portions = scene
        .shares
        .iter()
        .filter_map(|share| Some((share.alternative, part(share)?)));
    let portions: Vec<(usize, Portion)> = portions.collect();
    let drawing = parts(&portions);
    let mut told: Vec<_> = portions.into_iter().zip(percents).collect();
    if told.len() > NAMED {
        // Whichever has the most comes first, equals in the author's order.
        told.sort_by_key(|((_, share), _)| Reverse(*share));
    }
    let named = told
        .into_iter()
        .take(NAMED)
        .map(|((alternative, _), share)| {
            let values = [
                ("alternative", &*scene.name(alternative)),
                ("share", &percent(share, scene.language)),
            ];
            let text = scene.fill(Word::SharesNamed, &values);
            el("span").set("class", hue(alternative)).text(text)
        });
    let left = left.filter(|left| *left != Percent::Exactly(0));
    let level = left.map(|left| {
        let left = percent(left, scene.language);
        classed("span", "level").text(scene.fill(Word::SharesLevel, &[("percent", &left)]))
    });
    el("dd")
        .child(drawing)
        .child(classed("span", "portions").children(named).children(level))
}
