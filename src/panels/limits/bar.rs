//! The bar of a weight: all that it can make of the lead, on one scale with every other bar.

use crate::components::bars::hue;
use crate::components::element::{Element, classed, el};
use crate::verdict::sensitivity::tornado::Bar;

/// From where to where all bars reach, in points of the lead.
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

    /// Where a lead stands, in thousandths of the width. A lead is far below a thousandth of what
    /// a number has room for.
    fn place(self, lead: i64) -> i64 {
        (lead - self.low) * 1000 / (self.high - self.low).max(1)
    }
}

/// The bar: what is right of the line in the leader's colour, what is left of it in the rival's.
pub(super) fn drawing(bar: &Bar, scale: Scale, leader: usize, rival: usize) -> Element {
    let low = bar.at_zero.min(bar.at_ten);
    let high = bar.at_zero.max(bar.at_ten);
    let part = |alternative, from: i64, to: i64| {
        let (from, to) = (scale.place(from), scale.place(to));
        let rect = classed("rect", "fill")
            .set("x", percent(from))
            .set("width", percent(to - from))
            .set("y", "5")
            .set("height", "10");
        (to > from).then(|| el("g").set("class", hue(alternative)).child(rect))
    };
    let line = |class, lead, top, bottom| {
        let place = percent(scale.place(lead));
        classed("line", class)
            .set("x1", place.clone())
            .set("x2", place)
            .set("y1", top)
            .set("y2", bottom)
    };
    classed("svg", "tornado")
        .set("aria-hidden", "true")
        .set("focusable", "false")
        .set("width", "100%")
        .set("height", "20")
        .children(part(rival, low.min(0), high.min(0)))
        .children(part(leader, low.max(0), high.max(0)))
        .child(line("axis", 0, "0", "20"))
        .child(line("now edge", scale.lead, "2", "18"))
        .child(line("now", scale.lead, "2", "18"))
}

fn percent(thousandths: i64) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}
