//! The panel “opinions”.

use super::Sheet;
use crate::components::element::{Element, classed};

/// The panel.
pub fn opinions(_sheet: &Sheet<'_>) -> Element {
    classed("div", "panel")
}
