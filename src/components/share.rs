//! Sharing: a link that opens exactly these answers.

use super::element::{Element, Value, classed, el};
use super::scene::{Message, Scene};
use crate::language::{Language, Message as Word};

/// How many characters a link may have before some programs cut it off.
pub const LONG: usize = 2_000;

/// A way to hand on the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Into the clipboard.
    Copy,
    /// By the device's own share sheet.
    Sheet,
}

/// What became of the last attempt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Shared {
    /// There was none since the answers changed.
    #[default]
    NotYet,
    /// This link is in the clipboard.
    Copied(String),
    /// The clipboard refused: here is the link to copy by hand.
    Refused(String),
}

impl Shared {
    /// What became of it, in a sentence or two; empty where nothing did.
    pub fn sentence(&self, language: &Language) -> String {
        let (link, word) = match self {
            Self::NotYet => return String::new(),
            Self::Copied(link) => (link, Word::ShareCopied),
            Self::Refused(link) => (link, Word::ShareRefused),
        };
        let said = language.say(word);
        if link.len() > LONG {
            return [language.say(Word::ShareLong), said].join(" ");
        }
        said.to_owned()
    }
}

/// The buttons, and the link itself where the clipboard refuses.
pub fn share(scene: &Scene<'_>) -> Element {
    let copy = scene.button("primary", Message::Share(Way::Copy));
    let sheet = scene.share_sheet.then(|| {
        let sheet = scene.button("plain", Message::Share(Way::Sheet));
        sheet.text(scene.say(Word::ShareSheet))
    });
    let refused = match scene.shared {
        Shared::Refused(link) => Some(Value::from(link.clone())),
        Shared::NotYet | Shared::Copied(_) => None,
    };
    let field = refused.map(|link| {
        classed("input", "link")
            .set("type", "text")
            .set("aria-label", scene.say(Word::ShareLink))
            .flag("readonly", true)
            .holding(link)
    });
    classed("div", "share")
        .child(copy.text(scene.say(Word::ShareCopy)))
        .children(sheet)
        .child(classed("span", "note").text(scene.shared.sentence(scene.language)))
        .child(el("span").set("class", "by-hand").children(field))
}
