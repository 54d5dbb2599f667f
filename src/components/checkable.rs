//! Check boxes and radio buttons, each with the message that it dispatches.

use yew::prelude::*;

use super::environment::{use_dispatch, use_environment};
use super::scene::Message;

/// Properties of [`Checkable`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CheckableProps {
    /// The type of the input: `checkbox` or `radio`.
    pub kind: &'static str,
    /// Its state.
    pub checked: bool,
    /// Dispatched when it is pressed, by hand or by keys.
    pub message: Message,
    /// The name of its group.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// Its value in the group.
    #[prop_or_default]
    pub value: Option<AttrValue>,
}

/// A check box or a radio button. The attribute follows the state as well as the property does, so
/// that the state can be read from it where a hand has moved the control.
#[component]
pub fn Checkable(props: &CheckableProps) -> Html {
    let environment = use_environment();
    let onclick = use_dispatch(&environment, props.message.clone());
    html! {
        <input
            type={props.kind}
            name={props.name.clone()}
            value={props.value.clone()}
            checked={props.checked}
            ~defaultChecked={props.checked}
            disabled={environment.settings.readonly}
            {onclick}
        />
    }
}
