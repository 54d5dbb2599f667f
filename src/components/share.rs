//! Sharing: a link that opens exactly these answers.

use super::element::{Element, Value, classed, el};
use super::scene::{Message, Scene};
use crate::language::{Language, Message as Word};

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
    /// The link is in the clipboard.
    Copied,
    /// The clipboard refused: here is the link to copy by hand.
    Refused(String),
}

impl Shared {
    /// What became of it, in a sentence; empty where nothing did.
    pub fn sentence(&self, language: &Language) -> &'static str {
        match self {
            Self::NotYet => "",
            Self::Copied => language.say(Word::ShareCopied),
            Self::Refused(_) => language.say(Word::ShareRefused),
        }
    }
}

/// The buttons, and the link itself where the clipboard refuses.
pub fn share(scene: &Scene<'_>) -> Element {
    let link = match scene.shared {
        Shared::Refused(link) => Value::from(link.clone()),
        Shared::NotYet | Shared::Copied => Value::Static(""),
    };
    let copy = scene.button("primary", Message::Share(Way::Copy));
    let sheet = scene
        .button("plain", Message::Share(Way::Sheet))
        .flag("hidden", !scene.share_sheet);
    let field = classed("input", "link")
        .set("type", "text")
        .set("aria-label", scene.say(Word::ShareLink))
        .flag("readonly", true)
        .flag("hidden", link.is_empty())
        .holding(link);
    classed("div", "share")
        .child(copy.text(scene.say(Word::ShareCopy)))
        .child(sheet.text(scene.say(Word::ShareSheet)))
        .child(classed("span", "note").text(scene.shared.sentence(scene.language)))
        .child(el("span").set("class", "by-hand").child(field))
}
