//! The minifier: esbuild, which makes one script of many, and small ones of large ones.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::process;
use crate::tools::Found;

/// The options for everything that is written.
const OPTIONS: [&str; 3] = [
    "--charset=utf8",
    "--legal-comments=none",
    "--log-level=warning",
];

/// The option that makes everything small.
const SMALL: &str = "--minify";

/// The options for a script that is a module.
const MODULE: [&str; 3] = ["--format=esm", "--target=es2022", "--tree-shaking=true"];

/// The options for a script that is no module.
const CLASSIC: [&str; 2] = ["--format=iife", "--target=es2022"];

/// Makes scripts and style sheets small.
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

    /// A style sheet, minified.
    pub(super) fn style(&self, source: &[u8]) -> Result<Vec<u8>> {
        self.minify(source, &["--loader=css"])
    }

    /// A module of a folder and all that it imports as one, minified.
    pub(super) fn bundle(&self, folder: &Path, entry: &str, more: &[String]) -> Result<Vec<u8>> {
        bundled(self.bundler(folder, &MODULE).arg(SMALL).args(more), entry)
    }

    /// A module of a folder and all that it imports as a classic script, minified, which runs at
    /// once where a page includes it, and has no global name.
    pub(super) fn classic(&self, folder: &Path, entry: &str) -> Result<Vec<u8>> {
        bundled(self.bundler(folder, &CLASSIC).arg(SMALL), entry)
    }

    /// A module of a folder and what it imports as one, readable, with the imports of some modules
    /// left as they are written.
    pub(super) fn join(
        &self,
        folder: &Path,
        entry: &str,
        outside: &str,
        more: &[String],
    ) -> Result<Vec<u8>> {
        let outside = format!("--external:{outside}");
        bundled(self.bundler(folder, &MODULE).arg(outside).args(more), entry)
    }

    fn bundler(&self, folder: &Path, form: &[&str]) -> Command {
        let mut command = self.esbuild.command();
        command.args(OPTIONS).args(form).arg("--bundle");
        // The settings of the compiler that checks the types have no part in what is built.
        command.arg("--tsconfig-raw={}").current_dir(folder);
        command
    }

    fn minify(&self, source: &[u8], options: &[&str]) -> Result<Vec<u8>> {
        let mut command = self.esbuild.command();
        process::filter(command.args(OPTIONS).arg(SMALL).args(options), source)
    }
}

/// Runs the bundler on an entry. A readable bundle names the file of each module, as seen from the
/// folder.
fn bundled(bundler: &mut Command, entry: &str) -> Result<Vec<u8>> {
    Ok(process::read(bundler.arg(entry))?.into_bytes())
}
