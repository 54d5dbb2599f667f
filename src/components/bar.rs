//! A bar that fills a part of its width, drawn so that no style attribute is needed.

use yew::prelude::*;

/// Properties of [`Bar`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// How much of the width it fills, 0 to 100.
    pub percent: i64,
    /// The alternative whose colour it has, by its position.
    pub alternative: usize,
}

/// A filled bar in an alternative's colour; what it shows must stand beside it as text.
#[component]
pub fn Bar(props: &Props) -> Html {
    let class = format!("bar {}", hue(props.alternative));
    let width = format!("{}%", props.percent.clamp(0, 100));
    html! {
        <svg {class} aria-hidden="true" focusable="false" width="100%" height="16">
            <rect class="track" width="100%" height="16" rx="3" />
            <rect class="fill" {width} height="16" rx="3" />
        </svg>
    }
}

/// The class that carries an alternative's colour: six, then again with another pattern.
pub fn hue(alternative: usize) -> String {
    let mut class = format!("hue-{}", alternative % 6 + 1);
    if alternative >= 6 {
        class.push_str(" again");
    }
    class
}
