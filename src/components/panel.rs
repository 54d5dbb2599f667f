//! Panels: what few readers open, made by the appendix, which is loaded when one of them is.

use crate::language::Message as Word;

/// A part of the widget that is made elsewhere, and only once a reader opens it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// How far each weight and each score is from changing the verdict.
    Limits,
    /// The rule of the verdict, with the reader's own numbers.
    Rule,
    /// What other rules of deciding come to.
    Opinions,
    /// Who leads for each pair of two weights.
    Space,
    /// Whether the comparison is fair.
    Audit,
    /// Several readers' answers side by side.
    Compare,
    /// The verdict as a file.
    Export,
}

impl Panel {
    /// All panels; a panel's place in it is its number.
    pub const ALL: [Self; 7] = [
        Self::Limits,
        Self::Rule,
        Self::Opinions,
        Self::Space,
        Self::Audit,
        Self::Compare,
        Self::Export,
    ];

    /// Its number.
    pub fn number(self) -> usize {
        let place = Self::ALL.iter().position(|panel| *panel == self);
        place.unwrap_or_default()
    }

    /// The panel of a number.
    pub fn from_number(number: usize) -> Option<Self> {
        Self::ALL.get(number).copied()
    }

    /// What it is folded under.
    pub fn title(self) -> Word {
        match self {
            Self::Limits => Word::PanelLimits,
            Self::Rule => Word::PanelRule,
            Self::Opinions => Word::PanelOpinions,
            Self::Space => Word::PanelSpace,
            Self::Audit => Word::PanelAudit,
            Self::Compare => Word::PanelCompare,
            Self::Export => Word::PanelExport,
        }
    }
}
