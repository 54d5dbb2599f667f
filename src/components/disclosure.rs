//! Disclosures, whose content is there only once the reader opens them.

use yew::prelude::*;

use super::button::truth;
use super::environment::{use_dispatch, use_environment};
use super::panel::Panel;
use super::scene::Message;
use crate::chunks::Chunk;

/// A disclosure, by its kind and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DisclosureId(pub &'static str, pub usize, pub usize);

/// The kind of disclosures that hold panels.
const PANEL: &str = "panel";

impl DisclosureId {
    /// The disclosure of a panel.
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

/// Properties of [`Disclosure`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DisclosureProps {
    /// Its class.
    pub class: &'static str,
    /// Which one it is.
    pub id: DisclosureId,
    /// The text of its button.
    pub title: AttrValue,
    /// Its subject, where many have one title: heard, and seen beside it.
    #[prop_or_default]
    pub about: Option<AttrValue>,
    /// Its state.
    pub open: bool,
    /// Set if it keeps its place without being seen.
    #[prop_or_default]
    pub hidden: bool,
    /// Its content, of which nothing need be made while it is closed.
    #[prop_or_default]
    pub children: Html,
}

/// A button, and below it what the reader opens with it. A native disclosure brings a shadow root,
/// two slots and a style sheet along, each time.
#[component]
pub fn Disclosure(props: &DisclosureProps) -> Html {
    let environment = use_environment();
    let onclick = use_dispatch(&environment, Message::Toggle(props.id));
    let label = props.about.as_ref();
    let label = label.map(|about| [&*props.title, ": ", about].concat());
    html! {
        <div class={props.class} hidden={props.hidden}>
            <button
                class="opener"
                type="button"
                aria-label={label}
                aria-expanded={truth(props.open)}
                {onclick}
            >
                { props.title.clone() }
            </button>
            { props.children.clone() }
        </div>
    }
}
