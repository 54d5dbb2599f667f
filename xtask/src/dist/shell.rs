//! The element's scripts: bundled from `src/shell/`, loading what the build made.
//!
//! The sources work as they are under `trunk serve`. Before they are bundled, what they say of
//! their parts is changed at agreed places, each of which must be there exactly once.

use std::fs;
use std::path::PathBuf;

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
    /// The sources as they are, for a bundle of a name.
    pub(super) fn copy(name: &str) -> Result<Self> {
        let folder = workspace::target()?.join("xtask/shell").join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        for file in fs::read_dir(workspace::root()?.join("src/shell"))? {
            let file = file?;
            fs::copy(file.path(), folder.join(file.file_name()))?;
        }
        Ok(Self { folder })
    }

    /// Names the widget's parts and its version.
    pub(super) fn name_widget(&self, part: &Part, surroundings: &str) -> Result<()> {
        let version = format!("{:?}", env!("CARGO_PKG_VERSION"));
        let surroundings = format!("\"./{surroundings}\"");
        let mut places = part.places();
        places.push((SURROUNDINGS, surroundings));
        places.push((VERSION, version));
        self.change("parts.js", &places)
    }

    /// Names the parts of the appendix.
    pub(super) fn name_appendix(&self, part: &Part) -> Result<()> {
        self.change("appended.js", &part.places())
    }

    /// One script of an entry and all that it imports, minified.
    pub(super) fn bundle(&self, entry: &str, minifier: &Minifier) -> Result<Vec<u8>> {
        minifier.bundle(&self.folder.join(entry))
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
        let digest = STANDARD.encode(Sha256::digest(content));
        Self {
            glue,
            wasm,
            integrity: format!("sha256-{digest}"),
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
        let sources = Sources::copy("test").expect("a folder");
        let part = Part::new("a.js".into(), "a.wasm".into(), b"");
        sources.name_widget(&part, "b.js").expect("the widget's");
        sources.name_appendix(&part).expect("the appendix's");
    }
}
