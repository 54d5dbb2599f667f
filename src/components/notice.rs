//! What there is to say about a link, in one quiet notice: what changed in the data since it was
//! made, and what it held that means nothing here.

use super::element::{Element, classed, el};
use super::panel::{Panel, panel};
use super::scene::{Message, Scene};
use crate::language::{Counted, Message as Word};
use crate::notation::{Ignored, Part};

/// How many of the passed-over pairs are named.
const NAMED: usize = 5;

/// The notice, with a button that ends it where there are controls. Without anything to say it is
/// empty.
pub fn notice(scene: &Scene<'_>) -> Element {
    let compared = scene.has_controls() && scene.shows(Part::Compare);
    let others = if compared { scene.link.with.len() } else { 0 };
    let with = (others > 0).then(|| el("p").text(scene.count(Counted::NoticeWith, others)));
    let drifted = scene
        .link
        .revision
        .is_some_and(|revision| revision != scene.comparison.revision);
    let drift = drifted.then(|| panel(scene, Panel::Drift));
    let ignored = &scene.link.ignored;
    let ignored = (!ignored.is_empty()).then(|| passed_over(scene, ignored));
    let told: Vec<Element> = with.into_iter().chain(drift).chain(ignored).collect();
    let nothing = told.is_empty();
    let close = (scene.has_controls() && !nothing).then(|| {
        let close = scene.button("quiet", Message::Dismiss);
        close.text(scene.say(Word::NoticeDismiss))
    });
    classed("aside", "notice")
        .set("aria-label", scene.say(Word::NoticeLabel))
        .flag("hidden", nothing)
        .children(told)
        .children(close)
}

/// What the link held that means nothing here.
fn passed_over(scene: &Scene<'_>, ignored: &[Ignored]) -> Element {
    let named = ignored.iter().take(NAMED);
    let named = named.map(|ignored| el("span").child(el("code").text(pair(ignored))).text(" "));
    let text = el("p")
        .text(scene.say(Word::NoticeIgnored))
        .text(" ")
        .children(named);
    let rest = ignored.len().saturating_sub(NAMED);
    if rest > 0 {
        text.text(scene.count(Counted::NoticeMore, rest))
    } else {
        text
    }
}

/// A pair as it stood in the link.
pub fn pair(ignored: &Ignored) -> String {
    let mut text = ignored.key.clone();
    if !ignored.value.is_empty() {
        text.push('=');
        text.push_str(&ignored.value);
    }
    text
}
