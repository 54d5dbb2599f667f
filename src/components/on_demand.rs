//! Chunks that the widget loads on demand, as far as they are there.

use std::rc::Rc;

use yew::prelude::*;

use super::scene::Scene;
use crate::chunks::{EvidenceHere, ExplainerHere};
use crate::comparison::Comparison;
use crate::language::Message as Word;

/// Something that is loaded once a reader wants to see it.
#[derive(Debug, Default)]
pub enum OnDemand<T> {
    /// Nobody has wanted it.
    #[default]
    NotYet,
    /// It is on its way.
    Coming,
    /// It is there.
    Here(T),
    /// It could not be loaded.
    Failed,
    /// It could not be loaded, and is on its way again.
    Again,
}

/// The comparison with all its texts, and leave to show them.
#[derive(Clone, Debug)]
pub struct Whole {
    /// Proof that what shows them is loaded.
    pub chunk: EvidenceHere,
    /// The comparison.
    pub comparison: Rc<Comparison>,
}

impl<T> OnDemand<T> {
    /// Says that it is to be shown; whether it has to be fetched for that.
    pub fn want(&mut self) -> bool {
        *self = match self {
            Self::NotYet => Self::Coming,
            Self::Failed => Self::Again,
            Self::Coming | Self::Here(_) | Self::Again => return false,
        };
        true
    }

    /// Takes over what was fetched; `None` where that failed.
    pub fn receive(&mut self, fetched: Option<T>) {
        *self = fetched.map_or(Self::Failed, Self::Here);
    }

    /// The value, if it is there.
    pub fn get(&self) -> Option<&T> {
        match self {
            Self::Here(here) => Some(here),
            _ => None,
        }
    }

    /// Returns `true` if it could not be loaded, at least the first time.
    pub fn has_failed(&self) -> bool {
        matches!(self, Self::Failed | Self::Again)
    }

    /// Says while it is not there that it is coming, or could not be loaded.
    pub fn word(&self) -> Word {
        match self {
            Self::Failed => Word::PanelMissing,
            _ => Word::PanelComing,
        }
    }

    /// The note in its place, which says so.
    pub fn note(&self, scene: &Scene<'_>) -> Html {
        html! { <p class="note">{ scene.say(self.word()) }</p> }
    }
}

impl Scene<'_> {
    /// The content of a disclosure that needs the evidence; a note until that is there.
    pub fn with_evidence(&self, content: impl FnOnce(EvidenceHere) -> Html) -> Html {
        match self.evidence.get() {
            Some(whole) => content(whole.chunk),
            None => self.evidence.note(self),
        }
    }
    /// The content of a disclosure that comes with what explains the verdict; a note until that is
    /// there.
    pub fn with_explainer(&self, content: impl FnOnce(ExplainerHere) -> Html) -> Html {
        match self.explained {
            Some(explained) => content(explained.chunk),
            None => self.explainer.note(self),
        }
    }
}
