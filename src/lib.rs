//! weigh-up turns “it depends” into a verdict for this reader.

pub mod answers;
pub mod comparison;
pub mod notation;
