//! The appendix as the widget gets it: an object of the shell's.

use wasm_bindgen::prelude::*;

use crate::components::element::Element;
use crate::components::panel::{Appendix, Panel};

#[wasm_bindgen]
extern "C" {
    /// The appendix as the shell hands it in. What panics in there answers nothing.
    #[derive(Debug)]
    pub type Appended;
    #[wasm_bindgen(method)]
    fn panel(this: &Appended, number: usize, state: &str, query: &str, level: u8) -> Vec<u8>;
    #[wasm_bindgen(method)]
    fn work(this: &Appended) -> bool;
}

impl Appendix for Appended {
    fn panel(&self, panel: Panel, state: &str, query: &str, level: u8) -> Option<Element> {
        Element::from_bytes(&self.panel(panel.number(), state, query, level))
    }

    fn work(&self) -> bool {
        self.work()
    }
}
