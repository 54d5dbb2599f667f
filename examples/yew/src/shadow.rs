//! A shadow root with the widget's style sheet, so that neither page nor widget styles the other.

use web_sys::{Element, ShadowRootInit, ShadowRootMode};
use weigh_up::app::STYLES;
use yew::prelude::*;

/// Properties of [`Shadow`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ShadowProps {
    /// Its content.
    pub(crate) children: Html,
}

/// An element with a shadow root, and the content in it.
#[component]
pub(crate) fn Shadow(props: &ShadowProps) -> Html {
    let host = use_node_ref();
    let root = use_state(|| None);
    let (its, set) = (host.clone(), root.setter());
    use_effect_with((), move |()| {
        set.set(its.cast().and_then(|host| inside(&host)));
    });
    let content = root.as_ref().map(|root: &Element| {
        let content = html! { <><style>{ STYLES }</style>{ props.children.clone() }</> };
        create_portal(content, root.clone())
    });
    html! { <div ref={host}>{ content.unwrap_or_default() }</div> }
}

/// An element within a new shadow root of a host.
fn inside(host: &Element) -> Option<Element> {
    let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open));
    let inside = web_sys::window()?.document()?.create_element("div").ok()?;
    root.ok()?.append_child(&inside).ok()?;
    Some(inside)
}
