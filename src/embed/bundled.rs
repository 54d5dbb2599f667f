//! The bundled comparison that an element shows.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::address::Address;
use super::{attribute, kept};
use crate::comparison::Comparison;
use crate::content;

/// The comparison that a page opens where it names none.
const FIRST: &str = "node-vs-python";

/// Returns the comparison that the address names, or else the attribute; an attribute that names
/// none is refused.
pub(super) fn bundled(
    element: &HtmlElement,
    address: Option<&Address>,
) -> Result<Rc<Comparison>, JsValue> {
    let named = address
        .and_then(Address::comparison_id)
        .and_then(|id| content::blob(&id));
    let asked = attribute(element, "comparison").filter(|asked| !asked.is_empty());
    let asked = asked.as_deref().unwrap_or(FIRST);
    named
        .or_else(|| content::blob(asked))
        .and_then(kept::comparison)
        .ok_or_else(|| JsValue::from_str(&format!("there is no comparison “{asked}”")))
}
