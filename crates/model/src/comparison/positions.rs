//! Positions: where a part stands in its list of a comparison. Each list is read by a type of its
//! own, so that the position of a criterion finds no alternative.

use serde::{Deserialize, Serialize};

/// Makes types of positions. They are written as the bare number, and a list that is read by one
/// makes it from that number and back.
macro_rules! positions {
    ($($(#[$doc:meta])+ $name:ident,)+) => {$(
        $(#[$doc])+
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub usize);

        impl $name {
            /// The first position.
            pub const FIRST: Self = Self(0);
        }

        impl From<usize> for $name {
            fn from(position: usize) -> Self {
                Self(position)
            }
        }

        impl From<$name> for usize {
            fn from(position: $name) -> Self {
                position.0
            }
        }
    )+};
}

positions! {
    /// The position of an alternative.
    AlternativeId,
    /// The position of a criterion.
    CriterionId,
    /// The position of a project type.
    ProjectTypeId,
    /// The position of a view.
    ViewId,
    /// The position of a preset.
    PresetId,
    /// The position of a claim.
    ClaimId,
    /// The position of a source.
    SourceId,
}
