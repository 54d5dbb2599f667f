//! The panel “space”.

use super::Sheet;
use crate::components::element::{Element, classed};

/// The panel.
pub fn space(_sheet: &Sheet<'_>) -> Element {
    classed("div", "panel")
}
