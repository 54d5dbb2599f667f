//! The panel “drift”: what changed in the data since the link was made, and what it did to the
//! verdict.

use super::Sheet;
use crate::comparison::Comparison;
use crate::components::element::{Element, classed, el};
use crate::verdict::drift;

/// The panel. Its state is the revision of the link.
pub fn drift(sheet: &Sheet<'_>) -> Element {
    let scene = sheet.scene;
    let revision = sheet.state.parse().unwrap_or(scene.comparison.revision);
    let before = Comparison::clone(scene.comparison).at_revision(revision);
    let lines = drift::drift(
        scene.comparison,
        before.as_ref(),
        revision,
        scene.answers,
        scene.language,
    );
    let lines = lines.into_iter().map(|line| el("p").text(line));
    classed("div", "panel drift").children(lines)
}
