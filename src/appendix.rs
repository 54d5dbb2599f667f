//! What few readers open, as a wasm of its own: the widget loads it when somebody asks for it.

use wasm_bindgen::prelude::*;

use crate::comparison::Comparison;
use crate::intl;
use crate::language::Language;

/// The appendix to one widget. It keeps no answers: each call says by its link what to speak of.
#[wasm_bindgen]
#[derive(Debug)]
#[expect(dead_code, reason = "no panel and no export is in the appendix so far")]
pub struct Appendix {
    comparison: Comparison,
    language: Language,
}

#[wasm_bindgen]
impl Appendix {
    /// The appendix to the comparison of a blob, in the language that was asked for.
    #[wasm_bindgen(constructor)]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "a text that may be missing comes through the glue by value"
    )]
    pub fn new(blob: &[u8], language: Option<String>) -> Result<Appendix, JsValue> {
        let comparison = Comparison::from_blob(blob)
            .ok_or_else(|| JsValue::from_str("the blob holds no comparison"))?;
        let language = intl::language(language.as_deref())?;
        Ok(Self {
            comparison,
            language,
        })
    }

    /// The elements of a panel as bytes; none where no panel has that name.
    pub fn panel(&self, _name: &str, _state: &str, _link: &str, _heading_level: u8) -> Vec<u8> {
        Vec::new()
    }

    /// An export of that kind as text; `None` where there is no such kind.
    pub fn export(&self, _kind: &str, _link: &str, _address: &str) -> Option<String> {
        None
    }
}
