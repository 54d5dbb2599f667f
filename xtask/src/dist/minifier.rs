//! The minifier: esbuild, from text to text.

use anyhow::Result;

use crate::process;
use crate::tools::Found;

/// What makes scripts and style sheets small.
#[derive(Debug)]
pub(super) struct Minifier {
    esbuild: Found,
}

impl Minifier {
    /// A minifier that uses the esbuild given.
    pub(super) fn new(esbuild: Found) -> Self {
        Self { esbuild }
    }

    /// A module, minified.
    pub(super) fn script(&self, source: &[u8]) -> Result<Vec<u8>> {
        self.minify(
            source,
            &[
                "--loader=js",
                "--format=esm",
                "--target=es2022",
                "--tree-shaking=true",
            ],
        )
    }

    /// A style sheet, minified.
    pub(super) fn style(&self, source: &[u8]) -> Result<Vec<u8>> {
        self.minify(source, &["--loader=css"])
    }

    fn minify(&self, source: &[u8], options: &[&str]) -> Result<Vec<u8>> {
        let mut command = self.esbuild.command();
        command.args([
            "--minify",
            "--charset=utf8",
            "--legal-comments=none",
            "--log-level=warning",
        ]);
        process::filter(command.args(options), source)
    }
}
