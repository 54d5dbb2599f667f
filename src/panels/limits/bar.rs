//! The bar of a weight: all that it can make of the lead, on one scale with every other bar.

use yew::prelude::*;

use crate::comparison::AlternativeId;
use crate::components::environment::Environment;
use crate::verdict::sensitivity::tornado::Bar;

/// The range of all bars, in points of the lead.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    low: i64,
    high: i64,
    lead: i64,
}

impl Scale {
    /// The scale of all bars of a lead, with room for the line at 0.
    pub(super) fn new(bars: &[Bar], lead: i64) -> Self {
        let ends = || bars.iter().flat_map(|bar| [bar.at_zero, bar.at_ten]);
        Self {
            low: ends().min().unwrap_or_default().min(0),
            high: ends().max().unwrap_or_default().max(lead),
            lead,
        }
    }

    /// The place of a lead, in thousandths of the width. A lead is far below a thousandth of what
    /// a number has room for.
    fn place(self, lead: i64) -> i64 {
        (lead - self.low) * 1000 / (self.high - self.low).max(1)
    }
}

/// The bar: what is right of the line in the leader's colour, what is left of it in the rival's.
pub(super) fn drawing(
    environment: &Environment,
    bar: &Bar,
    scale: Scale,
    leader: AlternativeId,
    rival: AlternativeId,
) -> Html {
    let low = bar.at_zero.min(bar.at_ten);
    let high = bar.at_zero.max(bar.at_ten);
    let part = |alternative, from: i64, to: i64| {
        let (from, to) = (scale.place(from), scale.place(to));
        html! {
            if to > from {
                <g class={environment.hue(alternative)}>
                    <rect class="fill" x={percent(from)} width={percent(to - from)} y="5" height="10" />
                </g>
            }
        }
    };
    let line = |class: &'static str, lead, y1: &'static str, y2: &'static str| {
        let place = AttrValue::from(percent(scale.place(lead)));
        html! { <line {class} x1={place.clone()} x2={place} {y1} {y2} /> }
    };
    html! {
        <svg class="tornado" aria-hidden="true" focusable="false" width="100%" height="20">
            { part(rival, low.min(0), high.min(0)) }
            { part(leader, low.max(0), high.max(0)) }
            { line("axis", 0, "0", "20") }
            { line("now edge", scale.lead, "2", "18") }
            { line("now", scale.lead, "2", "18") }
        </svg>
    }
}

fn percent(thousandths: i64) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}
