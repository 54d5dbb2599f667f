//! Sharing: a link that opens exactly these answers, and a picture of their verdict.

use yew::prelude::*;

use super::button::Button;
use super::environment::use_environment;
use super::scene::{Message, Scene, Taking};
use crate::export::Kind;
use crate::language::{Language, Message as Word};
use crate::notation::Part;

/// The number of characters beyond which some programs cut a link off.
pub const LONG: usize = 2_000;

/// A way to hand on the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Into the clipboard.
    Copy,
    /// By the device's own share sheet, with the picture where that takes files.
    Sheet,
}

/// The outcome of the last attempt.
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
    /// The outcome, in a sentence or two; empty where there was no attempt.
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

/// Properties of [`Sharing`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SharingProps {
    /// The outcome of the last attempt.
    pub shared: Shared,
    /// Set if the device has a share sheet.
    pub sheet: bool,
}

/// The buttons, where anything can be set and shared.
pub fn sharing(scene: &Scene<'_>) -> Html {
    html! {
        if scene.shows(Part::Share) && scene.has_controls() {
            <Sharing shared={scene.shared.clone()} sheet={scene.share_sheet} />
        }
    }
}

/// The buttons, and the link itself where the clipboard refuses.
#[component]
pub fn Sharing(props: &SharingProps) -> Html {
    let environment = use_environment();
    let refused = match &props.shared {
        Shared::Refused(link) => Some(link.clone()),
        Shared::NotYet | Shared::Copied(_) => None,
    };
    html! {
        <div class="share">
            if props.sheet {
                <Button class="primary" message={Message::Share(Way::Sheet)}>
                    { environment.say(Word::ShareVerdict) }
                </Button>
                // The compact mode has no room for what the sheet offers as well.
                if environment.is_full() {
                    <Button class="quiet copy" message={Message::Share(Way::Copy)}>
                        { environment.say(Word::ShareCopy) }
                    </Button>
                }
            } else {
                <Button class="primary copy" message={Message::Share(Way::Copy)}>
                    { environment.say(Word::ShareVerdict) }
                </Button>
            }
            <Button class="quiet" message={Message::Take(Taking::Save, Kind::Card.id().into())}>
                { environment.say(Word::SharePicture) }
            </Button>
            <span class="note">{ props.shared.sentence(&environment.language) }</span>
            <span class="by-hand">
                if let Some(link) = refused {
                    <input
                        class="link"
                        type="text"
                        aria-label={environment.say(Word::ShareLink)}
                        readonly=true
                        value={link}
                    />
                }
            </span>
        </div>
    }
}
