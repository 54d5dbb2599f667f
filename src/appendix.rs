//! What few readers open, as a wasm of its own: the widget loads it when somebody asks for it.

use wasm_bindgen::prelude::*;

use crate::comparison::Comparison;
use crate::components::panel::Panel;
use crate::intl;
use crate::panels::{self, Desk};

/// The style sheet of the panels.
#[wasm_bindgen]
pub fn appendix_styles() -> String {
    include_str!(concat!(env!("OUT_DIR"), "/appendix.css")).to_owned()
}

/// The appendix to one widget. It keeps no answers: each call says by a link what to speak of.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Appendix(Desk);

#[wasm_bindgen]
impl Appendix {
    /// The appendix to the comparison of a blob, in the language that was asked for.
    /// `base` is the address of the folder with the widget's files.
    #[wasm_bindgen(constructor)]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "a text that may be missing comes through the glue by value"
    )]
    pub fn new(blob: &[u8], language: Option<String>, base: String) -> Result<Appendix, JsValue> {
        let comparison = Comparison::from_blob(blob)
            .ok_or_else(|| JsValue::from_str("the blob holds no comparison"))?;
        let language = intl::language(language.as_deref())?;
        let desk = Desk::new(comparison, language, intl::today());
        Ok(Self(desk.on(base)))
    }

    /// The element of a panel as bytes; none where no panel has that number.
    pub fn panel(&mut self, number: usize, state: &str, query: &str, heading_level: u8) -> Vec<u8> {
        let Some(panel) = Panel::from_number(number) else {
            return Vec::new();
        };
        let element = self.0.panel(panel, state, query, heading_level);
        element.to_bytes()
    }

    /// The file of a kind for an address that opens some answers; nothing for an unknown kind.
    pub fn export(&self, kind: &str, address: &str) -> Option<File> {
        self.0.export(kind, address).map(File)
    }

    /// The snippet of a kind for an address that opens some answers; nothing for an unknown kind.
    pub fn code(&self, kind: &str, address: &str) -> Option<String> {
        self.0.embed_code(kind, address)
    }

    /// Counts for a slice what the panels need; whether there is more to count.
    pub fn work(&mut self) -> bool {
        self.0.work()
    }
}

/// A verdict as a file.
#[wasm_bindgen]
#[derive(Debug)]
pub struct File(panels::File);

#[wasm_bindgen]
impl File {
    /// A name that every system takes.
    #[wasm_bindgen(getter)]
    pub fn name(&self) -> String {
        self.0.name.clone()
    }

    /// Its media type.
    #[wasm_bindgen(getter)]
    pub fn kind(&self) -> String {
        self.0.media_type.to_owned()
    }

    /// Its text.
    #[wasm_bindgen(getter)]
    pub fn text(&self) -> String {
        self.0.text.clone()
    }
}
