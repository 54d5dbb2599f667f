//! The panel “compare”.

use super::Sheet;
use crate::components::element::{Element, classed};

/// The panel.
pub fn compare(_sheet: &Sheet<'_>) -> Element {
    classed("div", "panel")
}
