//! Texts of a picture: their letters, and where they stand.

use super::canvas::{INK, MUTED};

/// The size, weight and colour of a text.
#[derive(Clone, Copy)]
pub(super) struct Font {
    pub(super) size: i64,
    pub(super) is_bold: bool,
    pub(super) color: &'static str,
}

/// The horizontal place of a text.
#[derive(Clone, Copy)]
pub(super) enum At {
    /// It begins at this `x`.
    Left(i64),
    /// It ends at this `x`.
    Right(i64),
    /// Its middle is at this `x`.
    Middle(i64),
}

impl Font {
    pub(super) const SMALL: Self = Self {
        size: 12,
        is_bold: false,
        color: MUTED,
    };
    pub(super) const TEXT: Self = Self {
        size: 14,
        is_bold: false,
        color: INK,
    };
    pub(super) const TITLE: Self = Self {
        size: 16,
        is_bold: true,
        color: INK,
    };
    pub(super) const HEADLINE: Self = Self {
        size: 27,
        is_bold: true,
        color: INK,
    };

    pub(super) fn colored(self, color: &'static str) -> Self {
        Self { color, ..self }
    }

    /// The size to measure with: what is bold is wider.
    pub(super) fn measured(self) -> i64 {
        self.size + i64::from(self.is_bold) * (self.size + 9) / 10
    }
}
