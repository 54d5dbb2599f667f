//! How far something pulls, and which way: a bar left or right of a middle line.

use yew::prelude::*;

use super::bar::hue;

/// A pull, as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pull {
    /// The alternative it pulls towards, by its position; `None` where it pulls neither way.
    pub toward: Option<usize>,
    /// Whether that alternative stands on the left.
    pub left: bool,
    /// How far, in points.
    pub amount: i64,
    /// The amount that would fill half the width; above 0.
    pub full: i64,
}

/// Properties of [`PullBar`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The pull; without one only the middle line is drawn.
    pub pull: Option<Pull>,
}

/// The bar of a pull; what it shows must stand beside it as text.
#[component]
pub fn PullBar(props: &Props) -> Html {
    let (toward, left, length) = match props.pull {
        // In tenths of a per cent, since half of the width is for either side.
        Some(pull) => {
            let length = (pull.amount.clamp(0, pull.full) * 500) / pull.full.max(1);
            (pull.toward, pull.left, length)
        }
        None => (None, false, 0),
    };
    let x = if left { 500 - length } else { 500 };
    let class = format!("pull {}", toward.map(hue).unwrap_or_default());
    html! {
        <svg {class} aria-hidden="true" focusable="false" width="100%" height="14">
            <line class="axis" x1="50%" x2="50%" y1="0" y2="14" />
            <rect class="fill" x={tenths(x)} width={tenths(length)} y="1" height="12" rx="2" />
        </svg>
    }
}

fn tenths(of_percent: i64) -> String {
    format!("{}.{}%", of_percent / 10, of_percent % 10)
}
