//! Disclosures: what is folded away until the reader wants it.

use super::element::{Element, Gesture, Value, classed};
use super::panel::Panel;
use super::scene::{Message, Scene};
use crate::chunks::Chunk;
use crate::language::Message as Word;

/// Something that is folded away until the reader wants it, by its kind and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fold(pub &'static str, pub usize, pub usize);

/// The kind of folds that hold panels.
const PANEL: &str = "panel";

impl Fold {
    /// The fold of a panel.
    pub fn panel(panel: Panel) -> Self {
        Self(PANEL, panel.number(), 0)
    }

    /// The chunk that its content needs.
    pub fn chunk(self) -> Option<Chunk> {
        match self.0 {
            PANEL => Some(Chunk::Panels),
            "about" | "introductions" | "project" | "why" => Some(Chunk::Evidence),
            _ => None,
        }
    }
}

impl Scene<'_> {
    /// A disclosure: a button, and below it what is made when the reader opens it. A native one
    /// brings a shadow root, two slots and a style sheet along, each time.
    pub fn fold(
        &self,
        class: &'static str,
        fold: Fold,
        opener: Element,
        content: impl FnOnce() -> Element,
    ) -> Element {
        let content = self.unfolded.contains(&fold).then(content);
        disclosure(class, fold, opener, content)
    }

    /// The button of a disclosure.
    pub fn opener(&self, text: impl Into<Value>) -> Element {
        classed("button", "opener").set("type", "button").text(text)
    }

    /// The button of a disclosure of which there are many: what it is about is heard, and seen
    /// beside it.
    pub fn opener_of(&self, word: Word, about: &str) -> Element {
        let text = self.say(word);
        self.opener(text)
            .set("aria-label", [text, ": ", about].concat())
    }
}

fn disclosure(
    class: &'static str,
    fold: Fold,
    opener: Element,
    content: Option<Element>,
) -> Element {
    let opener = opener
        .state("aria-expanded", content.is_some())
        .on(Gesture::Press(Message::Unfold(fold)))
        // Told apart, so that it stays itself, and keeps the focus, whatever comes.
        .key_at(0);
    let content = content.map(|content| content.key_at(1));
    classed("div", class).child(opener).children(content)
}
