//! Sharing: a link that opens exactly these answers.

use yew::prelude::*;

use crate::language::{Language, Message};

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
            Self::Copied => language.say(Message::ShareCopied),
            Self::Refused(_) => language.say(Message::ShareRefused),
        }
    }
}

/// Properties of [`Share`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// Whether the device has a share sheet.
    pub sheet: bool,
    /// What became of the last attempt.
    pub shared: Shared,
    /// The language.
    pub language: Language,
    /// Called when the reader wants the link.
    pub on_share: Callback<Way>,
}

/// The buttons, and the link itself where the clipboard refuses.
#[component]
pub fn Share(props: &Props) -> Html {
    let say = |message| props.language.say(message);
    let by = |way: Way| {
        let on_share = props.on_share.clone();
        Callback::from(move |_: MouseEvent| on_share.emit(way))
    };
    let link = match &props.shared {
        Shared::Refused(link) => Some(link.clone()),
        Shared::NotYet | Shared::Copied => None,
    };
    html! {
        <div class="share">
            <button type="button" class="primary" part="button" onclick={by(Way::Copy)}>
                { say(Message::ShareCopy) }
            </button>
            <button type="button" part="button" hidden={!props.sheet} onclick={by(Way::Sheet)}>
                { say(Message::ShareSheet) }
            </button>
            <span class="note">
                { props.shared.sentence(&props.language) }
            </span>
            <input class="link" type="text" readonly=true hidden={link.is_none()}
                value={link.unwrap_or_default()} aria-label={say(Message::ShareLink)} />
        </div>
    }
}
