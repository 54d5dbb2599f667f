//! Bars, drawn so that no style attribute is needed. What a bar shows must stand beside it as text.

use super::element::{Element, classed, el};
use crate::verdict::share::Portion;

/// How far something pulls, and which way.
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

/// The class that carries an alternative's colour: six, then again with another pattern.
pub fn hue(alternative: usize) -> &'static str {
    const HUES: [&str; 12] = [
        "hue-1",
        "hue-2",
        "hue-3",
        "hue-4",
        "hue-5",
        "hue-6",
        "hue-1 again",
        "hue-2 again",
        "hue-3 again",
        "hue-4 again",
        "hue-5 again",
        "hue-6 again",
    ];
    HUES.get(alternative % HUES.len())
        .copied()
        .unwrap_or_default()
}

/// A bar that fills so many per cent of its width, in the colour of its surroundings.
pub fn bar(percent: i64) -> Element {
    let rect = |class, width: String| {
        classed("rect", class)
            .set("width", width)
            .set("height", "16")
            .set("rx", "3")
    };
    drawing("bar", "16")
        .child(rect("track", "100%".to_owned()))
        .child(rect("fill", format!("{}%", percent.clamp(0, 100))))
}

/// A bar left or right of a middle line; without a pull only the line.
pub fn pull_bar(pull: Option<Pull>) -> Element {
    let length = |pull: Pull| pull.amount.clamp(0, pull.full) * 500 / pull.full.max(1);
    let (toward, left, length) = match pull {
        // In tenths of a per cent, since half of the width is for either side.
        Some(pull) => (pull.toward, pull.left, length(pull)),
        None => (None, false, 0),
    };
    let x = if left { 500 - length } else { 500 };
    let line = classed("line", "axis")
        .set("x1", "50%")
        .set("x2", "50%")
        .set("y1", "0")
        .set("y2", "14");
    let fill = classed("rect", "fill")
        .set("x", tenths(x))
        .set("width", tenths(length))
        .set("y", "1")
        .set("height", "12")
        .set("rx", "2");
    let bar = drawing("pull", "14").child(line).child(fill);
    match toward {
        Some(toward) => bar.set("class", format!("pull {}", hue(toward))),
        None => bar,
    }
}

/// A bar made of parts, one after another in the colours of their alternatives; what is missing
/// to the whole belongs to nobody.
pub fn parts(portions: &[(usize, Portion)]) -> Element {
    let mut before = 0;
    let rects = portions.iter().map(|(alternative, portion)| {
        let start = tenths_of(before);
        before += portion.millionths();
        el("g").set("class", hue(*alternative)).child(
            classed("rect", "fill")
                .set("x", tenths(start))
                .set("width", tenths(tenths_of(before) - start))
                .set("height", "16"),
        )
    });
    drawing("bar", "16")
        .child(
            classed("rect", "track")
                .set("width", "100%")
                .set("height", "16"),
        )
        .children(rects)
}

/// Millionths as tenths of a per cent.
fn tenths_of(millionths: u32) -> i64 {
    i64::from((millionths + 500) / 1_000)
}

fn drawing(class: &'static str, height: &'static str) -> Element {
    classed("svg", class)
        .set("aria-hidden", "true")
        .set("width", "100%")
        .set("height", height)
}

fn tenths(of_percent: i64) -> String {
    format!("{}.{}%", of_percent / 10, of_percent % 10)
}
