//! Bars as elements, for the panels.

use super::{Element, classed, el};
use crate::components::bars::{hue, length, lengths};
use crate::verdict::share::Portion;

/// A bar that fills so many per cent of its width, in the colour of its surroundings.
pub fn bar(percent: i64) -> Element {
    whole().child(line(10 * percent.clamp(0, 100)))
}

/// A bar made of parts, one after another in the colours of their alternatives; what is missing
/// to the whole belongs to nobody.
pub fn parts(portions: &[(usize, Portion)]) -> Element {
    let lines = lengths(portions);
    whole().children(lines.map(|(alternative, tenths)| line(tenths).set("class", hue(alternative))))
}

fn whole() -> Element {
    classed("div", "bar").set("aria-hidden", "true")
}

fn line(tenths: i64) -> Element {
    el("hr").set("width", length(tenths))
}
