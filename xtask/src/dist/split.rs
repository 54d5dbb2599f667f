//! The program split: the wasm that is loaded first, and the chunks that are loaded on demand.
//!
//! The tool goes by the names in `src/chunks.rs`. What it has made is read from the script that it
//! writes for its own loader, which is not handed out.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use regex::Regex;

use crate::process;
use crate::tools::Found;

/// The flag that makes the linker keep what the tool needs.
pub(super) const LINKER: &str = "-Clink-arg=--emit-relocs";

/// The option that makes wasm-bindgen keep the linker's exports, for the chunks.
pub(super) const KEEP: &str = "--keep-lld-exports";

/// The module that the chunks import from.
const SCRIPT: &str = "__wasm_split.js";

/// A program that was split.
#[derive(Debug)]
pub(super) struct Split {
    /// The wasm that is loaded first.
    pub(super) main: PathBuf,
    /// The other files.
    pub(super) files: Vec<File>,
    /// Exports of the first one that all others import, by their names.
    pub(super) links: Vec<String>,
}

/// A wasm that is loaded on demand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct File {
    /// Its name here.
    pub(super) name: String,
    /// The chunks that need it.
    pub(super) chunks: Vec<String>,
    /// The path that the tool gave it.
    pub(super) path: PathBuf,
}

/// Splits a wasm into files in a folder, which is emptied first.
pub(super) fn split(tool: &Found, wasm: &Path, folder: &Path) -> Result<Split> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    process::run(tool.command().args([wasm, folder]))?;
    let script = fs::read_to_string(folder.join(SCRIPT)).context("the split tool's script")?;
    let files = files(&script, folder)?;
    ensure!(
        files.iter().all(|file| file.path.is_file()),
        "the split tool has not written all that its script names"
    );
    Ok(Split {
        main: folder.join("main.wasm"),
        files,
        links: links(&script)?,
    })
}

/// The files that the script loads: one for each chunk, and one for each set of chunks that share
/// something.
fn files(script: &str, folder: &Path) -> Result<Vec<File>> {
    let shared = Regex::new(r"/\* ([\w, ]+) \*/\s*const __chunk_(\d+) = ")?;
    let own = Regex::new(r"export const __wasm_split_load_(\w+) = ")?;
    let mut files: Vec<File> = shared
        .captures_iter(script)
        .map(|found| {
            let chunks: Vec<String> = found[1].split(", ").map(str::to_owned).collect();
            File {
                name: format!("shared-{}", chunks.join("-")),
                path: folder.join(format!("chunk_{}.wasm", &found[2])),
                chunks,
            }
        })
        .collect();
    files.extend(own.captures_iter(script).map(|found| File {
        name: found[1].to_owned(),
        path: folder.join(format!("split_{}.wasm", &found[1])),
        chunks: vec![found[1].to_owned()],
    }));
    let named = script.matches("new URL(").count();
    ensure!(
        !files.is_empty() && named == files.len(),
        "of the {named} files in the split tool's script {} have the form that can be read",
        files.len()
    );
    Ok(files)
}

/// The names that the script takes from the first wasm for the others.
fn links(script: &str) -> Result<Vec<String>> {
    let pattern = Regex::new(r"const \{ ([\w, ]+) \} = initSync\(")?;
    let taken = pattern
        .captures(script)
        .context("the split tool's script does not say what it links")?;
    Ok(taken[1]
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = r#"
        const { __indirect_function_table, memory,  } = initSync(undefined, undefined);
/* check, panels */
const __chunk_1 = makeLoad(() => {
    const src = fetch(new URL("./chunk_1.wasm", import.meta.url));
}, []);
export const __wasm_split_load_panels = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_panels.wasm", import.meta.url));
}, [__chunk_1]));
"#;

    #[test]
    fn the_script_says_which_chunk_needs_which_file() {
        let folder = Path::new("out");
        let file = |name: &str, chunks: &[&str], file| File {
            name: name.to_owned(),
            chunks: chunks.iter().map(|&chunk| chunk.to_owned()).collect(),
            path: folder.join(file),
        };
        let expected = [
            file("shared-check-panels", &["check", "panels"], "chunk_1.wasm"),
            file("panels", &["panels"], "split_panels.wasm"),
        ];
        assert_eq!(files(SCRIPT, folder).expect("it names files"), expected);
        let names = links(SCRIPT).expect("it links");
        assert_eq!(names, ["__indirect_function_table", "memory"]);
    }

    #[test]
    fn another_form_is_a_mistake() {
        for (form, other) in [("/* ", "// "), ("export const ", "export let ")] {
            let script = SCRIPT.replace(form, other);
            assert!(files(&script, Path::new("out")).is_err(), "{script}");
        }
        assert!(links(&SCRIPT.replace("initSync", "init")).is_err());
    }
}
