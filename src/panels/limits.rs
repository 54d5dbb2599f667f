//! The panel “limits”.

use super::Sheet;
use crate::components::element::{Element, classed};

/// The panel.
pub fn limits(_sheet: &Sheet<'_>) -> Element {
    classed("div", "panel")
}
