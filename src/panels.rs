//! The panels, which few readers open, made by a chunk that a page loads on demand.
//!
//! A panel is made from the scene, which holds the answers, and from a state, a text of its own
//! that says what the reader chose in it. Nothing else is kept here, except results that take long
//! to count.

pub mod audit;
pub mod compare;
pub mod drift;
pub mod embed;
pub mod export;
pub(crate) mod inside;
pub mod limits;
pub mod opinions;
pub mod rule;
pub mod space;

use std::rc::Rc;

use yew::Html;

use crate::chunks::{self, PanelsHere};
use crate::comparison::{Comparison, Date};
use crate::components::panel::Panel;
use crate::components::scene::Scene;
use crate::explained::Explained;
use crate::language::Language;

/// Makes the panels and the files of one comparison. It needs the chunk that does so.
#[derive(Debug)]
pub struct Desk {
    chunk: PanelsHere,
    comparison: Rc<Comparison>,
    language: Language,
    today: Date,
    base: String,
    audits: audit::Audits,
    reaches: opinions::Reaches,
}

/// A verdict as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// A name that every system takes.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// Its text.
    pub text: String,
}

/// The input of a panel.
#[derive(Debug)]
pub struct Sheet<'a> {
    /// The reader's answers and what follows from them, as on the main screen.
    pub scene: &'a Scene<'a>,
    /// The explanation of the verdict.
    pub explained: &'a Explained,
    /// The reader's choices in the panel, empty at first. Any text is accepted.
    pub state: &'a str,
}

impl Desk {
    /// A desk for a comparison on a day.
    pub fn new(
        chunk: PanelsHere,
        comparison: Rc<Comparison>,
        language: Language,
        today: Date,
    ) -> Self {
        Self {
            chunk,
            comparison,
            language,
            today,
            base: String::new(),
            audits: audit::Audits::default(),
            reaches: opinions::Reaches::default(),
        }
    }

    /// The desk for files that are served from a folder, by its address, which ends in a slash.
    #[must_use]
    pub fn on(mut self, base: String) -> Self {
        self.base = base;
        self
    }

    /// A panel in a state, for the answers of a scene and the verdict that they make.
    pub fn panel(
        &mut self,
        scene: &Scene<'_>,
        explained: &Explained,
        panel: Panel,
        state: &str,
    ) -> Html {
        chunks::panel(self.chunk, self, scene, explained, panel, state)
    }

    /// The file of a kind for an address that opens some answers; `None` for an unknown kind. A
    /// query alone opens nothing, so that the file has no link.
    pub fn export(&self, kind: &str, address: &str) -> Option<File> {
        chunks::export(self.chunk, self, kind, address)
    }

    /// The snippet of a kind for an address that opens some answers; `None` for an unknown kind.
    pub fn embed_code(&self, kind: &str, address: &str) -> Option<String> {
        chunks::embed_code(self.chunk, self, kind, address)
    }

    /// Counts for one slice what the panels shown last need. Returns `true` if there is more to
    /// count.
    pub fn work(&mut self) -> bool {
        chunks::work(self.chunk, self)
    }
}
