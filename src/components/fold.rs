//! A disclosure that makes its content when it is first opened.

use web_sys::HtmlDetailsElement;
use yew::prelude::*;

/// Properties of [`Fold`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What it is about.
    pub summary: AttrValue,
    /// A class of its own.
    #[prop_or_default]
    pub class: &'static str,
    /// What it unfolds.
    pub children: Html,
}

/// A native disclosure.
#[component]
pub fn Fold(props: &Props) -> Html {
    let opened = use_state_eq(|| false);
    let ontoggle = {
        let opened = opened.clone();
        Callback::from(move |event: Event| {
            let details: HtmlDetailsElement = event.target_unchecked_into();
            if details.open() {
                opened.set(true);
            }
        })
    };
    html! {
        <details class={classes!("fold", props.class)} {ontoggle}>
            <summary>{ props.summary.clone() }</summary>
            if *opened { { props.children.clone() } }
        </details>
    }
}
