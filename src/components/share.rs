//! Sharing: a link that opens exactly these answers.

use yew::prelude::*;

use super::button::Button;
use super::environment::use_environment;
use super::scene::Message;
use crate::language::{Language, Message as Word};

/// The number of characters beyond which some programs cut a link off.
pub const LONG: usize = 2_000;

/// A way to hand on the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Into the clipboard.
    Copy,
    /// By the device's own share sheet.
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
            <Button class="primary" message={Message::Share(Way::Copy)}>
                { environment.say(Word::ShareCopy) }
            </Button>
            if props.sheet {
                <Button class="plain" message={Message::Share(Way::Sheet)}>
                    { environment.say(Word::ShareSheet) }
                </Button>
            }
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
