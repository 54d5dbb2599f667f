//! The panel “audit”.

use super::Sheet;
use crate::components::element::{Element, classed};

/// The panel.
pub fn audit(_sheet: &Sheet<'_>) -> Element {
    classed("div", "panel")
}
