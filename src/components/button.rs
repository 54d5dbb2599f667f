//! Buttons, each with the message that it dispatches.

use yew::prelude::*;

use super::environment::{use_dispatch, use_environment};
use super::scene::Message;

/// Properties of [`Button`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ButtonProps {
    /// Its class.
    pub class: &'static str,
    /// Dispatched when it is pressed. A button that changes answers is disabled where they are
    /// fixed.
    pub message: Message,
    /// Its id, for a button that the focus returns to.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Its name, where its text is not enough.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// The state of a button that stays pressed.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// The state of a button that shows more, and the id of the element that it shows.
    #[prop_or_default]
    pub expanded: Option<(bool, &'static str)>,
    /// Set on a button that has nothing to do just now, but stays focusable.
    #[prop_or_default]
    pub idle: Option<bool>,
    /// Set if it keeps its place without being seen.
    #[prop_or_default]
    pub hidden: bool,
    /// Its text.
    pub children: Html,
}

/// A button.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let environment = use_environment();
    let onclick = use_dispatch(&environment, props.message.clone());
    let disabled = environment.settings.readonly && props.message.changes_answers();
    let (expanded, controls) = props.expanded.unzip();
    html! {
        <button
            class={props.class}
            type="button"
            part="button"
            id={props.id.clone()}
            aria-label={props.label.clone()}
            aria-pressed={props.pressed.map(truth)}
            aria-expanded={expanded.map(truth)}
            aria-controls={controls}
            aria-disabled={props.idle.map(truth)}
            hidden={props.hidden}
            {disabled}
            {onclick}
        >
            { props.children.clone() }
        </button>
    }
}

/// The value of an attribute that is either true or false.
pub fn truth(on: bool) -> &'static str {
    if on { "true" } else { "false" }
}
