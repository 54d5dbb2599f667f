//! The minifier: esbuild, from text to text.

use std::path::Path;

use anyhow::Result;

use crate::process;
use crate::tools::Found;

/// How everything is minified.
const OPTIONS: [&str; 4] = [
    "--minify",
    "--charset=utf8",
    "--legal-comments=none",
    "--log-level=warning",
];

/// What a script is.
const MODULE: [&str; 3] = ["--format=esm", "--target=es2022", "--tree-shaking=true"];

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
        let options: Vec<&str> = MODULE.into_iter().chain(["--loader=js"]).collect();
        self.minify(source, &options)
    }

    /// A module and all that it imports as one, minified.
    pub(super) fn bundle(&self, entry: &Path) -> Result<Vec<u8>> {
        let mut command = self.esbuild.command();
        command.args(OPTIONS).args(MODULE).arg("--bundle");
        let bundled = process::read(command.arg(entry))?;
        Ok(bundled.into_bytes())
    }

    /// A style sheet, minified.
    pub(super) fn style(&self, source: &[u8]) -> Result<Vec<u8>> {
        self.minify(source, &["--loader=css"])
    }

    fn minify(&self, source: &[u8], options: &[&str]) -> Result<Vec<u8>> {
        let mut command = self.esbuild.command();
        process::filter(command.args(OPTIONS).args(options), source)
    }
}
