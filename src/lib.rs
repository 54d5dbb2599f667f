//! Turns “it depends” into a verdict for this reader.

pub mod answers;
pub mod comparison;
pub mod language;
pub mod verdict;
