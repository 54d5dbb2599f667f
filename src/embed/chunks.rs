//! The chunks as the shell sees them: it loads them, says so, and asks for what they make.

use wasm_bindgen::prelude::*;

use super::{Widget, kept, plain};
use crate::app::{Fetched, Message};
use crate::chunks::{self, CheckHere, Chunk, ExplainerHere, PanelsHere};
use crate::components::notice::pair;
use crate::notation::Link;
use crate::panels::{self, Desk};
use crate::{content, intl};

/// The style sheet of the panels; nothing before their chunk is loaded.
#[wasm_bindgen]
pub fn panel_styles() -> Option<String> {
    Some(chunks::panel_styles(PanelsHere::get()?).to_owned())
}

/// Hears that a chunk is loaded, by its name. From then on the program calls into it, so nobody
/// but the loader may say so.
#[wasm_bindgen]
pub fn arrived(chunk: &str) {
    if let Some(chunk) = Chunk::from_id(chunk) {
        chunk.arrive();
    }
}

/// The blob of a comparison that a page brings, for `mount`. Where it has mistakes, a list of them
/// is thrown, each a text with its line or row. The chunk of the check has to be loaded.
#[wasm_bindgen]
pub fn check(
    #[wasm_bindgen(unchecked_param_type = "Brought")] brought: JsValue,
) -> Result<Vec<u8>, JsValue> {
    let chunk = CheckHere::get().ok_or(JsValue::NULL)?;
    chunks::check(chunk, brought).map_err(|mistakes| plain(&mistakes))
}

/// The text to paste into a page so that it shows a bundled comparison, by its kind, where there is
/// no widget to ask. The address is that of the folder with the files, a `?`, and answers as in a
/// link. Nothing for an unknown comparison or kind. The chunk of the panels has to be loaded.
#[wasm_bindgen]
pub fn snippet(comparison: &str, kind: &str, address: &str) -> Option<String> {
    let comparison = kept::comparison(content::blob(comparison)?)?;
    let language = intl::language(None).ok()?;
    let desk = Desk::new(PanelsHere::get()?, comparison, language, intl::today());
    desk.embed_code(kind, address)
}

/// The parts of a link to a bundled comparison that mean nothing and are passed over.
#[wasm_bindgen]
pub fn meaningless(comparison: &str, query: &str) -> Vec<String> {
    let comparison = content::blob(comparison).and_then(kept::comparison);
    let ignored = comparison.map(|comparison| Link::read(&comparison, query).ignored);
    ignored.iter().flatten().map(pair).collect()
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

#[wasm_bindgen]
impl Widget {
    /// The verdict as a file of a kind; nothing for an unknown kind, or where a chunk that it needs
    /// is not loaded.
    pub fn export(&self, kind: &str) -> Option<File> {
        let embedding = &self.embedding;
        // A card has nothing of the evidence.
        let comparison = match kind {
            "card" => embedding.comparison().clone(),
            _ => embedding.whole()?.comparison,
        };
        let desk = embedding.desk(comparison)?;
        desk.export(kind, &embedding.share_address()).map(File)
    }

    /// What to paste into a page, by its kind; nothing for an unknown kind, or where the chunk of
    /// the panels is not loaded.
    pub fn code(&self, kind: &str) -> Option<String> {
        let embedding = &self.embedding;
        let desk = embedding.desk(embedding.comparison().clone())?;
        desk.embed_code(kind, &embedding.share_address())
    }

    /// Hears that a chunk that it has asked for, by telling `chunk`, is loaded or could not be.
    pub fn fetched(&self, chunk: &str) {
        let fetched = match Chunk::from_id(chunk) {
            Some(Chunk::Panels) => Fetched::Panels(PanelsHere::get()),
            Some(Chunk::Evidence) => Fetched::Evidence(self.embedding.whole()),
            Some(Chunk::Explainer) => Fetched::Explainer(ExplainerHere::get()),
            Some(Chunk::Check) | None => return,
        };
        self.app.send_message(Message::Fetched(fetched));
    }
}
