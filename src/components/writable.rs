//! Fields and selections that say what a panel shows.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::environment::{Environment, use_environment};
use super::panel::Panel;
use super::scene::Message;

/// A callback that takes over what was written or selected as the state of a panel. It stays the
/// same as long as the panel does.
#[hook]
fn use_state_of(environment: &Environment, panel: Panel) -> Callback<InputEvent> {
    let dispatch = environment.dispatch.clone();
    use_callback((dispatch, panel), |event: InputEvent, (dispatch, panel)| {
        // Text areas and selections have a value as inputs do.
        let field: HtmlInputElement = event.target_unchecked_into();
        dispatch.emit(Message::Turn(*panel, field.value().into()));
    })
}

/// Properties of [`Lines`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LinesProps {
    /// The panel whose state is written here.
    pub panel: Panel,
    /// Its id.
    pub id: &'static str,
    /// The id of the text that explains it.
    pub described_by: &'static str,
    /// Its text.
    pub value: AttrValue,
}

/// A text field of several lines.
#[component]
pub fn Lines(props: &LinesProps) -> Html {
    let environment = use_environment();
    let oninput = use_state_of(&environment, props.panel);
    html! {
        <textarea
            id={props.id}
            aria-describedby={props.described_by}
            rows="4"
            spellcheck="false"
            autocomplete="off"
            autocapitalize="off"
            value={props.value.clone()}
            {oninput}
        />
    }
}

/// Properties of [`Selection`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SelectionProps {
    /// The panel whose state is selected here.
    pub panel: Panel,
    /// Its options.
    pub children: Html,
}

/// A selection of one among several states.
#[component]
pub fn Selection(props: &SelectionProps) -> Html {
    let environment = use_environment();
    let oninput = use_state_of(&environment, props.panel);
    html! { <select {oninput}>{ props.children.clone() }</select> }
}

/// Properties of [`Measured`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MeasuredProps {
    /// The panel whose state is measured.
    pub panel: Panel,
    /// Its name.
    pub label: AttrValue,
    /// The beginning of what is written into it, which says what is measured.
    pub state: &'static str,
    /// Its text.
    pub value: AttrValue,
}

/// A field that nobody sees: the page writes into it what it has measured.
#[component]
pub fn Measured(props: &MeasuredProps) -> Html {
    let environment = use_environment();
    let oninput = use_state_of(&environment, props.panel);
    html! {
        <input
            type="text"
            aria-label={props.label.clone()}
            data-state={props.state}
            hidden=true
            readonly=true
            value={props.value.clone()}
            {oninput}
        />
    }
}
