//! The types of frameworks, which those of the npm package extend.

use super::{Source, Tool};

/// All of them.
pub(super) fn all() -> [Tool; 5] {
    [react_18(), react(), preact(), vue(), svelte()]
}

/// React before it knew custom elements well.
pub(crate) fn react_18() -> Tool {
    types("types-react-18", "@types/react")
}

/// React.
pub(crate) fn react() -> Tool {
    types("types-react", "@types/react")
}

/// What is written as React.
pub(crate) fn preact() -> Tool {
    types("types-preact", "preact")
}

/// Vue.
pub(crate) fn vue() -> Tool {
    types("types-vue", "vue")
}

/// Svelte.
pub(crate) fn svelte() -> Tool {
    types("types-svelte", "svelte")
}

/// A package with types in it, which is there where its description is.
fn types(name: &'static str, package: &'static str) -> Tool {
    Tool::new(name, "package.json", Source::NpmFile(package))
}
