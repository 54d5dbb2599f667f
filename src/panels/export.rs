//! The panel “export”.

use super::Sheet;
use crate::components::element::{Element, classed};

/// The panel.
pub fn export(_sheet: &Sheet<'_>) -> Element {
    classed("div", "panel")
}
