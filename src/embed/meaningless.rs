//! The parts of an author's attributes that mean nothing.

use wasm_bindgen::prelude::*;

use super::Widget;
use crate::comparison::Comparison;
use crate::components::cta::{self, TIE};
use crate::components::notice::pair;
use crate::content;
use crate::notation::{self, Mode, Part, Theme};

#[wasm_bindgen]
impl Widget {
    /// The parts of an attribute's value that mean nothing and are passed over. Of a call to action
    /// for nobody it is the id that nobody has.
    pub fn meaningless(&self, name: &str, value: &str) -> Vec<String> {
        let mut parts = Vec::new();
        let whole = |means: bool| {
            if means {
                Vec::new()
            } else {
                vec![value.to_owned()]
            }
        };
        match name {
            "answers" => {
                let (_, ignored) = notation::decode(self.embedding.comparison(), value);
                parts.extend(ignored.iter().map(pair));
            }
            "comparisons" => {
                let unknown = |id: &&str| content::blob(id).is_none();
                let unknown = value.split_whitespace().filter(unknown);
                parts.extend(unknown.map(str::to_owned));
            }
            "hide" => drop(Part::list(value, |part| parts.push(part.to_owned()))),
            "theme" => parts = whole(Theme::from_id(value).is_some()),
            "mode" => parts = whole(Mode::from_id(value).is_some()),
            "cta" => {}
            "cta-href" => parts = whole(cta::safe(value).is_some()),
            _ => {
                let id = name.strip_prefix("cta-").unwrap_or_default();
                let of = id.strip_suffix("-href");
                if !self.has_call_for(of.unwrap_or(id)) {
                    parts.push(of.unwrap_or(id).to_owned());
                } else if of.is_some() {
                    parts = whole(cta::safe(value).is_some());
                }
            }
        }
        parts
    }
}

impl Widget {
    /// Returns `true` if an id may lead here, or in another comparison that the page offers.
    fn has_call_for(&self, id: &str) -> bool {
        let has = |comparison: &Comparison| {
            let mut alternatives = comparison.alternatives.iter();
            alternatives.any(|alternative| &*alternative.id == id)
        };
        let offers = || self.embedding.attribute("comparisons").unwrap_or_default();
        id == TIE
            || has(self.embedding.comparison())
            || offers()
                .split_whitespace()
                .filter_map(content::outline)
                .any(|offered| has(&offered))
    }
}
