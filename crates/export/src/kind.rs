//! The kinds of files.

/// A format that a verdict is written in. The browser makes the PNG of either picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A decision record in the shape of MADR 4 (Markdown Any Decision Records).
    Markdown,
    /// The table behind the verdict (RFC 4180).
    Csv,
    /// The verdict as the plain object that pages and programs get.
    Json,
    /// A picture of the verdict that needs no other file.
    Svg,
    /// A card to share: the verdict in short, 1,200 by 630 pixels, as SVG.
    Card,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Markdown, Self::Csv, Self::Json, Self::Svg, Self::Card];

    /// Its public name.
    pub fn id(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Svg => "svg",
            Self::Card => "card",
        }
    }

    /// Finds a kind by its public name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// The extension of its files, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Csv | Self::Json | Self::Svg => self.id(),
            Self::Card => "svg",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Csv => "text/csv;charset=utf-8",
            Self::Json => "application/json",
            Self::Svg | Self::Card => "image/svg+xml",
        }
    }
}
