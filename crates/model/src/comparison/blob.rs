//! The blob: a comparison or its evidence as bytes, by serde and postcard. It names no version,
//! since the build that writes it and the widget that reads it are made of the same types.

use serde::{Deserialize, Serialize};

use super::{Comparison, Evidence};

impl Comparison {
    /// Writes the comparison.
    pub fn to_blob(&self) -> Vec<u8> {
        written(self)
    }

    /// Reads a blob that [`to_blob`](Self::to_blob) wrote. Other bytes are `None`, or some
    /// comparison where they happen to be the blob of one.
    pub fn from_blob(blob: &[u8]) -> Option<Self> {
        read(blob)
    }
}

impl Evidence {
    /// Writes the evidence.
    pub fn to_blob(&self) -> Vec<u8> {
        written(self)
    }

    /// Reads a blob that [`to_blob`](Self::to_blob) wrote, as that of a comparison is read.
    pub fn from_blob(blob: &[u8]) -> Option<Self> {
        read(blob)
    }
}

fn written(whole: &impl Serialize) -> Vec<u8> {
    // A list takes whatever is written to it, and all lists of a comparison know their length.
    postcard::to_allocvec(whole).unwrap_or_default()
}

fn read<'a, T: Deserialize<'a>>(blob: &'a [u8]) -> Option<T> {
    let (whole, rest) = postcard::take_from_bytes(blob).ok()?;
    rest.is_empty().then_some(whole)
}
