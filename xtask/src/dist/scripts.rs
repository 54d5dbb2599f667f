//! The element's scripts: bundled from `element/`, loading what the build made.
//!
//! A source says `BUILD.widget.binary` where the build knows the name of a file; esbuild writes it
//! there. Where the forms of handing them out differ, a source imports from `#parts` and the like,
//! and `element/package.json` says which file that is in a form.

use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::chunks;
use super::minifier::Minifier;
use crate::workspace;

/// The form of files beside one another.
const HOSTED: &str = "hosted";

/// The form of the npm package.
pub(super) const NPM: &str = "npm";

/// The form of the commands in the package, which node runs.
pub(super) const COMMANDS: &str = "cli";

/// What makes a script a program that node runs.
const PROGRAM: [&str; 2] = ["--platform=node", "--banner:js=#!/usr/bin/env node"];

/// The form of all in one script.
pub(super) const STANDALONE: &str = "standalone";

/// The beginning of the names that the build knows.
const KNOWN: &str = "BUILD.";

/// A wasm and its glue, under the names that the build gave them.
#[derive(Debug)]
pub(super) struct Part {
    /// The name of the script.
    pub(super) glue: String,
    /// The name of the wasm.
    pub(super) wasm: String,
    /// The hash of the wasm, as `fetch` takes it; empty where it may be any.
    pub(super) integrity: String,
}

/// The names that the build knows and the sources ask for: those of texts, which it writes into a
/// script, and of modules.
#[derive(Debug, Default)]
pub(super) struct Known {
    texts: Vec<(String, String)>,
    modules: Vec<(String, PathBuf)>,
}

/// The sources, and what makes scripts of them.
#[derive(Debug)]
pub(super) struct Scripts<'a> {
    folder: PathBuf,
    minifier: &'a Minifier,
}

impl<'a> Scripts<'a> {
    /// The scripts that a minifier makes.
    pub(super) fn new(minifier: &'a Minifier) -> Result<Self> {
        let folder = workspace::root()?.join("element");
        Ok(Self { folder, minifier })
    }

    /// The script that defines the element and loads the widget and its surroundings.
    pub(super) fn shell(&self, widget: &Part, surroundings: &str) -> Result<Vec<u8>> {
        let known = Known::version()
            .and_part("widget", widget)
            .and("surroundings", format!("./{surroundings}"));
        self.bundle(HOSTED, "embed.ts", &known)
    }

    /// The script of what a widget asks of its page, with the module of the chunks of a program
    /// that is split.
    pub(super) fn surroundings(&self, chunks: Option<PathBuf>) -> Result<Vec<u8>> {
        let known = Known::default();
        let known = match chunks {
            Some(chunks) => known.and_module(chunks::MODULE, chunks),
            None => known,
        };
        self.bundle(HOSTED, "surroundings.ts", &known)
    }

    /// One script in a form of an entry and all that it imports, minified.
    pub(super) fn bundle(&self, form: &str, entry: &str, known: &Known) -> Result<Vec<u8>> {
        let options = known.options(form);
        let script = self.minifier.bundle(&self.folder, entry, &options);
        known.stand_in(script?).with_context(|| entry.to_owned())
    }

    /// One readable script in a form of an entry and what it imports, but for the modules left
    /// outside.
    pub(super) fn join(
        &self,
        form: &str,
        entry: &str,
        outside: &str,
        known: &Known,
    ) -> Result<Vec<u8>> {
        let (minifier, options) = (self.minifier, known.options(form));
        let script = minifier.join(&self.folder, entry, outside, &options);
        known.stand_in(script?).with_context(|| entry.to_owned())
    }

    /// One script of an entry and all that it imports, minified, as a classic script.
    pub(super) fn classic(&self, entry: &str) -> Result<Vec<u8>> {
        self.minifier.classic(&self.folder, entry)
    }
}

impl Part {
    /// A part with the hash of its wasm.
    pub(super) fn new(glue: String, wasm: String, content: &[u8]) -> Self {
        let integrity = integrity(content);
        Self {
            glue,
            wasm,
            integrity,
        }
    }

    /// All that trunk builds, under the names that it gives.
    pub(super) fn of_trunk() -> Self {
        Self {
            glue: "weigh-up.js".into(),
            wasm: "weigh-up_bg.wasm".into(),
            integrity: String::new(),
        }
    }
}

impl Known {
    /// The version alone.
    pub(super) fn version() -> Self {
        Self::default().and("version", env!("CARGO_PKG_VERSION").to_owned())
    }

    /// One name more, and what it stands for.
    pub(super) fn and(mut self, name: &str, value: String) -> Self {
        self.texts.push((format!("{KNOWN}{name}"), value));
        self
    }

    /// One module more, under the name that the sources import it by.
    pub(super) fn and_module(mut self, name: &str, path: PathBuf) -> Self {
        self.modules.push((name.to_owned(), path));
        self
    }

    /// The wasm of a part more, and its hash.
    pub(super) fn and_wasm(self, name: &str, part: &Part) -> Self {
        self.and(&format!("{name}.binary"), format!("./{}", part.wasm))
            .and(&format!("{name}.integrity"), part.integrity.clone())
    }

    /// A part more, with its script.
    pub(super) fn and_part(self, name: &str, part: &Part) -> Self {
        self.and(&format!("{name}.script"), format!("./{}", part.glue))
            .and_wasm(name, part)
    }

    fn options(&self, form: &str) -> Vec<String> {
        let mut options = vec![format!("--conditions={form}")];
        if form == COMMANDS {
            options.extend(PROGRAM.map(str::to_owned));
        }
        let define = |(name, value): &(String, String)| format!("--define:{name}={value:?}");
        options.extend(self.texts.iter().map(define));
        let alias = |(name, path): &(String, PathBuf)| format!("--alias:{name}={}", path.display());
        options.extend(self.modules.iter().map(alias));
        options
    }

    /// The script, where all of this stands in it and nothing else is left open.
    fn stand_in(&self, script: Vec<u8>) -> Result<Vec<u8>> {
        let text = String::from_utf8(script)?;
        for (name, value) in &self.texts {
            ensure!(
                text.contains(&format!("{value:?}")),
                "nothing asks for {name}"
            );
        }
        if let Some((_, open)) = text.split_once(KNOWN) {
            let end = open.find(|letter: char| letter != '.' && !letter.is_alphanumeric());
            let (open, _) = open.split_at(end.unwrap_or(open.len()));
            anyhow::bail!("nobody knows {KNOWN}{open}");
        }
        Ok(text.into_bytes())
    }
}

/// The hash of a file, as `fetch` takes it.
pub(super) fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_known_by_its_hashed_files() {
        let part = Part::new("weigh-up-1.js".into(), "weigh-up-2.wasm".into(), b"abc");
        let known = Known::default().and_part("widget", &part);
        let expected = [
            "--conditions=hosted",
            "--define:BUILD.widget.script=\"./weigh-up-1.js\"",
            "--define:BUILD.widget.binary=\"./weigh-up-2.wasm\"",
            "--define:BUILD.widget.integrity=\"sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\"",
        ];
        assert_eq!(known.options(HOSTED), expected);
    }

    #[test]
    fn what_nobody_asks_for_or_knows_is_a_mistake() {
        let known = Known::default().and("a", "1".into());
        let check = |script: &str| known.stand_in(script.into());
        assert_eq!(check("f(\"1\")").expect("it is complete"), b"f(\"1\")");
        for (script, problem) in [
            ("f(1)", "nothing asks for BUILD.a"),
            (
                "f(\"1\",BUILD.widget.script);",
                "nobody knows BUILD.widget.script",
            ),
            ("f(\"1\",BUILD.b", "nobody knows BUILD.b"),
        ] {
            assert_eq!(check(script).expect_err(script).to_string(), problem);
        }
    }
}
