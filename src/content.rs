//! The comparisons that come with the widget, as the build checked and wrote them. Each is an
//! outline, which is all that a verdict needs, and its evidence.

use crate::comparison::Comparison;

include!(concat!(env!("OUT_DIR"), "/bundled.rs"));

/// A bundled comparison with its evidence; `None` where there is none of that id.
pub fn bundled(id: &str) -> Option<Comparison> {
    outline(id)?.with_evidence(evidence(id)?)
}

/// A bundled comparison without its evidence; `None` where there is none of that id.
pub fn outline(id: &str) -> Option<Comparison> {
    // The build wrote the blob from the same types, so that it opens is for a test to show.
    Comparison::from_blob(blob(id)?)
}

/// The blob of an outline; `None` where no bundled comparison has that id.
pub fn blob(id: &str) -> Option<&'static [u8]> {
    of(OUTLINES, id)
}

/// The blob of the evidence; `None` where no bundled comparison has that id.
pub fn evidence(id: &str) -> Option<&'static [u8]> {
    of(EVIDENCE, id)
}

fn of(blobs: &[(&str, &'static [u8])], id: &str) -> Option<&'static [u8]> {
    let (_, blob) = blobs.iter().find(|(known, _)| *known == id)?;
    Some(blob)
}

/// The ids of the bundled comparisons, sorted.
pub fn ids() -> impl Iterator<Item = &'static str> {
    OUTLINES.iter().map(|(id, _)| *id)
}
