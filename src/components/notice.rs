//! What there is to say about a link, in one quiet notice: what changed in the data since it was
//! made, and what it held that means nothing here.

use super::element::{Element, classed, el};
use super::panel::{Panel, panel};
use super::scene::{Message, Scene};
use crate::language::{Counted, Message as Word};
use crate::notation::{Ignored, Part};

/// How many of the passed-over pairs are named.
const NAMED: usize = 5;

/// The notice, with a button that ends it where there are controls.
pub fn notice(scene: &Scene<'_>) -> Element {
    let named = scene.link.ignored.iter().take(NAMED);
    let named = named.map(|ignored| el("span").child(el("code").text(pair(ignored))).text(" "));
    let rest = scene.link.ignored.len().saturating_sub(NAMED);
    let text = el("p")
        .text(scene.say(Word::NoticeIgnored))
        .text(" ")
        .children(named);
    let text = if rest > 0 {
        text.text(scene.count(Counted::NoticeMore, rest))
    } else {
        text
    };
    let close = scene.has_controls().then(|| {
        let close = scene.button("quiet", Message::Dismiss);
        close.text(scene.say(Word::NoticeDismiss))
    });
    let ignored = &scene.link.ignored;
    let compared = scene.has_controls() && scene.shows(Part::Compare);
    let others = if compared { scene.link.with.len() } else { 0 };
    let with = (others > 0).then(|| el("p").text(scene.count(Counted::NoticeWith, others)));
    let drifted = scene
        .link
        .revision
        .is_some_and(|revision| revision != scene.comparison.revision);
    let drift = drifted.then(|| panel(scene, Panel::Drift));
    classed("aside", "notice")
        .set("aria-label", scene.say(Word::NoticeLabel))
        .flag("hidden", ignored.is_empty() && !drifted && others == 0)
        .children(with)
        .children(drift)
        .child(text.flag("hidden", ignored.is_empty()))
        .children(close)
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
