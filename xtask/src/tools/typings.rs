//! The types of frameworks, which those of the npm package extend.

use super::{Source, Tool};

/// All of them.
pub(super) fn all() -> [Tool; 5] {
    [react_18(), react(), preact(), vue(), svelte()]
}

/// React before it knew custom elements well.
pub(crate) fn react_18() -> Tool {
    types("types-react-18", "@types/react", "18.3.32")
}

/// React.
pub(crate) fn react() -> Tool {
    types("types-react", "@types/react", "19.3.3")
}

/// What is written as React.
pub(crate) fn preact() -> Tool {
    types("types-preact", "preact", "11.2.0")
}

/// Vue.
pub(crate) fn vue() -> Tool {
    types("types-vue", "vue", "3.5.45")
}

/// Svelte.
pub(crate) fn svelte() -> Tool {
    types("types-svelte", "svelte", "5.57.3")
}

/// A package with types in it, which is there where its description is.
fn types(name: &'static str, package: &'static str, version: &str) -> Tool {
    Tool {
        name,
        program: "package.json",
        version: version.into(),
        source: Source::NpmFile(package),
        beside: &[],
    }
}
