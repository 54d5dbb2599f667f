//! The panels: what few readers open, made by a module of its own that a page loads on demand.
//!
//! A panel is made from a link, which holds the answers, and from a state, a text of its own that
//! says what the reader chose in it. Nothing else is remembered here but what takes long to count.

pub mod audit;
pub mod compare;
pub mod drift;
pub mod embed;
pub mod export;
pub mod limits;
pub mod opinions;
pub mod rule;
pub mod space;

use crate::comparison::{Comparison, Date};
use crate::components::element::Element;
use crate::components::panel::{Panel, Panels};
use crate::components::scene::{Scene, Settings, Spoken};
use crate::components::share::Shared;
use crate::export::{Export, Kind};
use crate::language::Language;
use crate::notation::{Link, Mode};
use crate::snippet::{self, Snippet};
use crate::verdict::Findings;
use crate::verdict::explanation::Explanation;

/// Makes the panels of one comparison.
#[derive(Debug)]
pub struct Desk {
    comparison: Comparison,
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

/// What a panel is made from.
#[derive(Debug)]
pub struct Sheet<'a> {
    /// The reader's answers and what follows from them, as on the main screen.
    pub scene: &'a Scene<'a>,
    /// What the reader chose in the panel; empty at first. Any text may come.
    pub state: &'a str,
}

impl Desk {
    /// A desk for a comparison on a day.
    pub fn new(comparison: Comparison, language: Language, today: Date) -> Self {
        Self {
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

    /// A panel for the query of a link.
    pub fn panel(&mut self, panel: Panel, state: &str, query: &str, heading_level: u8) -> Element {
        let comparison = &self.comparison;
        let link = Link::read(comparison, query);
        let findings = Findings::new(comparison, &link.answers, self.today);
        let explanation = Explanation::new(comparison, &link.answers, &findings, &self.language);
        let scene = Scene {
            comparison,
            answers: &link.answers,
            findings: &findings,
            explanation: &explanation,
            elsewhere: "",
            preset: None,
            undoable: false,
            offered: &[],
            shares: &[],
            link: &link,
            panels: &Panels::default(),
            shared: &Shared::NotYet,
            share_sheet: false,
            spoken: Spoken::default(),
            settings: &Settings {
                mode: Mode::Full,
                hide: Vec::new(),
                readonly: false,
                heading_level,
                calls: Vec::new(),
                framed: false,
            },
            open: &[],
            all_types: false,
            language: &self.language,
        };
        let sheet = Sheet {
            scene: &scene,
            state,
        };
        match panel {
            Panel::Limits => limits::limits(&sheet),
            Panel::Rule => rule::rule(&sheet),
            Panel::Opinions => opinions::opinions(&sheet, &mut self.reaches),
            Panel::Space => space::space(&sheet),
            Panel::Audit => audit::audit(&sheet, &mut self.audits),
            Panel::Compare => compare::compare(&sheet),
            Panel::Export => export::export(&sheet),
            Panel::Drift => drift::drift(&sheet),
            Panel::Embed => embed::embed(&sheet, &self.base),
        }
    }

    /// The file of a kind for an address that opens some answers; `None` for an unknown kind. A
    /// query alone opens nothing, so that the file has no link.
    pub fn export(&self, kind: &str, address: &str) -> Option<File> {
        let kind = Kind::from_id(kind)?;
        let comparison = &self.comparison;
        let (page, query) = address.split_once('?').unwrap_or_default();
        let answers = Link::read(comparison, query).answers;
        let findings = Findings::whole(comparison, &answers, self.today);
        let explanation = Explanation::new(comparison, &answers, &findings, &self.language);
        let export = Export {
            comparison,
            answers: &answers,
            findings: &findings,
            explanation: &explanation,
            language: &self.language,
            link: if page.is_empty() { "" } else { address },
            today: self.today,
        };
        Some(File {
            name: export.file_name(kind),
            media_type: kind.media_type(),
            text: export.text(kind),
        })
    }

    /// The snippet of a kind for an address that opens some answers; `None` for an unknown kind.
    pub fn embed_code(&self, kind: &str, address: &str) -> Option<String> {
        let kind = snippet::Kind::from_id(kind)?;
        let comparison = &self.comparison;
        let (base, query) = address.split_once('?').unwrap_or_default();
        let link = Link::read(comparison, query);
        let findings = Findings::new(comparison, &link.answers, self.today);
        let explanation = Explanation::new(comparison, &link.answers, &findings, &self.language);
        let snippet = Snippet {
            comparison,
            link: &link,
            base,
            verdict: &embed::verdict(&explanation, &self.language),
            height: None,
        };
        Some(snippet.text(kind))
    }

    /// Counts for a slice what the panels shown last need; whether there is more to count.
    pub fn work(&mut self) -> bool {
        self.audits.work(&self.comparison, &self.language) || self.reaches.work()
    }
}
