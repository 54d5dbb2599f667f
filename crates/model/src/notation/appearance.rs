//! How a link or a page wants the widget to look.

use super::words::{items, word};

/// Which colours the widget takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Light ones.
    Light,
    /// Dark ones.
    Dark,
    /// Those of the page's `color-scheme`; of our own pages, those that the reader's system asks
    /// for.
    #[default]
    Auto,
}

/// How much of the widget is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// All of it.
    #[default]
    Full,
    /// The verdict and the sliders; the rest is folded away.
    Compact,
    /// The verdict alone, without controls.
    Verdict,
}

/// A part of the widget that can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The buttons that share the link.
    Share,
    /// The panel with the code for a page.
    Embed,
    /// The exports.
    Export,
    /// Other readers' answers beside the reader's own.
    Compare,
    /// The claims and their sources.
    Evidence,
    /// The charts.
    Charts,
    /// The footer.
    Footer,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Auto];

    /// Its id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Auto => "auto",
        }
    }

    /// The one with an id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.id() == id)
    }
}

impl Mode {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Full, Self::Compact, Self::Verdict];

    /// Its id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Compact => "compact",
            Self::Verdict => "verdict",
        }
    }

    /// The one with an id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.id() == id)
    }
}

impl Part {
    /// All of them, in the order of a list.
    pub const ALL: [Self; 7] = [
        Self::Share,
        Self::Embed,
        Self::Export,
        Self::Compare,
        Self::Evidence,
        Self::Charts,
        Self::Footer,
    ];

    /// Its id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::Embed => "embed",
            Self::Export => "export",
            Self::Compare => "compare",
            Self::Evidence => "evidence",
            Self::Charts => "charts",
            Self::Footer => "footer",
        }
    }

    /// The one with an id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.id() == id)
    }

    /// Reads a list, as in `hide`; tells which ids it passes over.
    pub fn list(text: &str, mut ignore: impl FnMut(&str)) -> Vec<Self> {
        let mut named = [false; Self::ALL.len()];
        for item in items(text) {
            let id = word(item);
            match Self::ALL
                .into_iter()
                .zip(&mut named)
                .find(|(part, _)| part.id() == id)
            {
                Some((_, named)) => *named = true,
                None => ignore(item),
            }
        }
        let parts = Self::ALL.into_iter().zip(named);
        parts
            .filter_map(|(part, named)| named.then_some(part))
            .collect()
    }
}
