//! The element's scripts: bundled from `src/shell/`, loading what the build made.
//!
//! The sources work as they are under `trunk serve`. Before they are bundled, what they say of
//! their parts is changed at agreed places, each of which must be there exactly once. A form of
//! handing them out that has a folder there takes the files of that folder in place of others.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::minifier::Minifier;
use super::page::replace_once;
use crate::workspace;

/// How the sources name what they load, which is how trunk names it.
const GLUE: &str = "\"./weigh-up.js\"";
const WASM: &str = "\"./weigh-up_bg.wasm\"";
const INTEGRITY: &str = "integrity: \"\"";
const SURROUNDINGS: &str = "\"./surroundings.js\"";
const VERSION: &str = "\"dev\"";

/// A wasm and its glue, under the names that the build gave them.
#[derive(Debug)]
pub(super) struct Part {
    /// The name of the script.
    pub(super) glue: String,
    /// The name of the wasm.
    pub(super) wasm: String,
    /// The hash of the wasm, as `fetch` takes it.
    pub(super) integrity: String,
}

/// The sources in a folder of their own, so that some of them can be changed.
#[derive(Debug)]
pub(super) struct Sources {
    folder: PathBuf,
}

impl Sources {
    /// The sources as they are, for a form of handing them out.
    pub(super) fn copy(form: &str) -> Result<Self> {
        let folder = workspace::target()?.join("xtask/shell").join(form);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        let shell = workspace::root()?.join("src/shell");
        copy_files(&shell, &folder)?;
        if shell.join(form).is_dir() {
            copy_files(&shell.join(form), &folder)?;
        }
        Ok(Self { folder })
    }

    /// Adds a file to the sources.
    pub(super) fn write(&self, name: &str, content: &[u8]) -> Result<()> {
        Ok(fs::write(self.folder.join(name), content)?)
    }

    /// A file of the sources.
    pub(super) fn read(&self, name: &str) -> Result<Vec<u8>> {
        fs::read(self.folder.join(name)).with_context(|| format!("src/shell/{name}"))
    }

    /// Names the version alone, where the parts are named already.
    pub(super) fn name_version(&self) -> Result<()> {
        self.change("parts.js", &[version()])
    }

    /// Names the file and the hash of the widget's wasm, where a bundler follows its address.
    pub(super) fn name_wasm(&self, part: &Part) -> Result<()> {
        let Part {
            wasm, integrity, ..
        } = part;
        self.change(
            "parts.js",
            &[
                ("\"widget.wasm\"", format!("{wasm:?}")),
                ("\"./widget.wasm\"", format!("\"./{wasm}\"")),
                ("integrity: \"widget\"", format!("integrity: {integrity:?}")),
            ],
        )
    }

    /// Names the widget's parts and its version.
    pub(super) fn name_widget(&self, part: &Part, surroundings: &str) -> Result<()> {
        let surroundings = format!("\"./{surroundings}\"");
        let mut places = part.places();
        places.push((SURROUNDINGS, surroundings));
        places.push(version());
        self.change("parts.js", &places)
    }

    /// One script of an entry and all that it imports, minified.
    pub(super) fn bundle(&self, entry: &str, minifier: &Minifier) -> Result<Vec<u8>> {
        minifier.bundle(&self.folder, entry)
    }

    /// One readable script of an entry and what it imports, but for the modules left outside.
    pub(super) fn join(&self, entry: &str, outside: &str, minifier: &Minifier) -> Result<Vec<u8>> {
        minifier.join(&self.folder, entry, outside)
    }

    /// The same as a classic script.
    pub(super) fn classic(&self, entry: &str, minifier: &Minifier) -> Result<Vec<u8>> {
        minifier.classic(&self.folder, entry)
    }

    fn change(&self, name: &str, places: &[(&str, String)]) -> Result<()> {
        let path = self.folder.join(name);
        let source = fs::read_to_string(&path).with_context(|| format!("src/shell/{name}"))?;
        let changed = renamed(&source, places).with_context(|| format!("src/shell/{name}"))?;
        Ok(fs::write(path, changed)?)
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

    fn places(&self) -> Vec<(&'static str, String)> {
        vec![
            (GLUE, format!("\"./{}\"", self.glue)),
            (WASM, format!("\"./{}\"", self.wasm)),
            (INTEGRITY, format!("integrity: {:?}", self.integrity)),
        ]
    }
}

/// The place of the version, and the version.
fn version() -> (&'static str, String) {
    (VERSION, format!("{:?}", env!("CARGO_PKG_VERSION")))
}

/// The hash of a file, as `fetch` takes it.
pub(super) fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

/// Copies the files of a folder, but none of the folders in it.
fn copy_files(from: &Path, to: &Path) -> Result<()> {
    for file in fs::read_dir(from)? {
        let file = file?;
        if file.file_type()?.is_file() {
            fs::copy(file.path(), to.join(file.file_name()))?;
        }
    }
    Ok(())
}

/// A script with each agreed place written anew.
fn renamed(source: &str, places: &[(&str, String)]) -> Result<String> {
    let start = source.to_owned();
    places.iter().try_fold(start, |script, (place, text)| {
        replace_once(&script, place, text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_loads_the_hashed_files() {
        let part = Part::new("weigh-up-1.js".into(), "weigh-up-2.wasm".into(), b"abc");
        let source = r#"{ script: "./weigh-up.js", binary: "./weigh-up_bg.wasm", integrity: "" }"#;
        let expected = r#"{ script: "./weigh-up-1.js", binary: "./weigh-up-2.wasm", integrity: "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=" }"#;
        let places = part.places();
        assert_eq!(renamed(source, &places).expect("it is complete"), expected);
        for place in [GLUE, WASM, INTEGRITY] {
            let moved = source.replace(place, "elsewhere");
            let error = renamed(&moved, &places).expect_err(place);
            assert_eq!(format!("{error:#}"), format!("{place} is missing"));
        }
    }

    #[test]
    fn the_sources_have_every_agreed_place() {
        let part = Part::new("a.js".into(), "a.wasm".into(), b"");
        let sources = Sources::copy("npm").expect("a folder");
        sources.name_wasm(&part).expect("the widget's");
        let sources = Sources::copy("test").expect("a folder");
        sources.name_widget(&part, "b.js").expect("the widget's");
    }
}
