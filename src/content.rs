//! The comparisons that come with the widget, as the build checked and wrote them.

use crate::comparison::Comparison;

include!(concat!(env!("OUT_DIR"), "/bundled.rs"));

/// A bundled comparison; `None` where there is none of that id.
pub fn bundled(id: &str) -> Option<Comparison> {
    // The build wrote the blob from the same types, so that it opens is for a test to show.
    Comparison::from_blob(blob(id)?)
}

/// The blob of a bundled comparison; `None` where there is none of that id.
pub fn blob(id: &str) -> Option<&'static [u8]> {
    let (_, blob) = BUNDLED.iter().find(|(known, _)| *known == id)?;
    Some(blob)
}

/// The ids of the bundled comparisons, sorted.
pub fn ids() -> impl Iterator<Item = &'static str> {
    BUNDLED.iter().map(|(id, _)| *id)
}
