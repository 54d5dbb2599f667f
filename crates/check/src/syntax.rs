//! The syntaxes that a comparison is written in, each turned into a tree of nodes.

mod explained;
pub(super) mod json;
#[cfg(not(target_arch = "wasm32"))]
pub(super) mod toml;

/// The offsets at which the lines of a text end.
struct Lines(Vec<usize>);

impl Lines {
    fn new(text: &str) -> Self {
        Self(text.match_indices('\n').map(|(end, _)| end).collect())
    }

    /// The line of an offset, from 1.
    fn at(&self, offset: usize) -> usize {
        self.0.partition_point(|end| *end < offset) + 1
    }
}
