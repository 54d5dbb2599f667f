//! The panel “rule”.

use super::Sheet;
use crate::components::element::{Element, classed};

/// The panel.
pub fn rule(_sheet: &Sheet<'_>) -> Element {
    classed("div", "panel")
}
