//! The chunks by their names, and the proof that one is loaded.

use std::sync::atomic::{AtomicU8, Ordering};

/// A chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// The panels, the exports and the embed codes.
    Panels,
    /// The check of a comparison that a page brings.
    Check,
    /// The texts that no verdict needs, and what shows them.
    Evidence,
    /// What explains a verdict but does not make it. It is asked for once the verdict stands.
    Explainer,
}

/// `true` if the program is split at all.
const SPLIT: bool = cfg!(all(target_arch = "wasm32", feature = "split"));

/// The chunks that are loaded, a bit each.
static LOADED: AtomicU8 = AtomicU8::new(0);

impl Chunk {
    /// All chunks.
    pub const ALL: [Self; 4] = [Self::Panels, Self::Check, Self::Evidence, Self::Explainer];

    /// The name by which the loader knows it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Panels => "panels",
            Self::Check => "check",
            Self::Evidence => "evidence",
            Self::Explainer => "explainer",
        }
    }

    /// The chunk of a name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|chunk| chunk.id() == id)
    }

    /// Notes that it is loaded. Nobody but its loader may say so.
    #[cfg(all(target_arch = "wasm32", feature = "csr"))]
    pub(crate) fn arrive(self) {
        LOADED.fetch_or(self.bit(), Ordering::Relaxed);
    }

    fn is_here(self) -> bool {
        !SPLIT || LOADED.load(Ordering::Relaxed) & self.bit() != 0
    }

    fn bit(self) -> u8 {
        match self {
            Self::Panels => 1,
            Self::Check => 2,
            Self::Evidence => 4,
            Self::Explainer => 8,
        }
    }
}

/// Defines the token of each chunk.
macro_rules! tokens {
    ($($token:ident of $chunk:ident)+) => {$(
        #[doc = concat!("Proof that the chunk `", stringify!($chunk), "` is loaded.")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $token(());

        impl $token {
            /// The token; `None` before the chunk is loaded.
            pub fn get() -> Option<Self> {
                Chunk::$chunk.is_here().then_some(Self(()))
            }
        }
    )+};
}

tokens! {
    PanelsHere of Panels
    CheckHere of Check
    EvidenceHere of Evidence
    ExplainerHere of Explainer
}
