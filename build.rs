//! Turns `content/` into what the widget loads, and refuses it with every mistake in one run.

#[expect(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "these are modules of the library, and the build needs only a part of them"
)]
#[path = "src"]
mod weigh_up {
    pub(crate) mod answers;
    pub(crate) mod check;
    pub(crate) mod comparison;
    pub(crate) mod notation;
}
#[path = "build/words.rs"]
mod words;

use std::env;
use std::error::Error;
use std::ffi::OsStr;
use std::fmt::{Display, Write as _};
use std::fs;
use std::path::{Path, PathBuf};

// The modules know each other by the paths that they have in the library.
use weigh_up::{answers, check, comparison, notation};

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo names no directory to write to")?);
    println!("cargo::rerun-if-changed=content");
    write_comparisons(&out)?;
    write_words(&out)?;
    copy_styles(&out);
    Ok(())
}

/// Writes each comparison as two blobs, its outline and its evidence, and `bundled.rs`, the lists of
/// them.
fn write_comparisons(out: &Path) -> Result<(), Box<dyn Error>> {
    let mut outlines = String::from("const OUTLINES: &[(&str, &[u8])] = &[\n");
    let mut evidence = String::from("const EVIDENCE: &[(&str, &[u8])] = &[\n");
    for file in comparison_files()? {
        let name = file.to_string_lossy();
        let mut checked = match check::check(&name, &read(&file)?) {
            Ok(checked) => checked,
            Err(problems) => {
                refuse(problems);
                continue;
            }
        };
        for warning in &checked.warnings {
            println!("cargo::warning={warning}");
        }
        let taken = checked.comparison.take_evidence().to_blob();
        let outline = checked.comparison.to_blob();
        let id = &checked.comparison.id;
        for (list, kind, blob) in [
            (&mut outlines, "outline", outline),
            (&mut evidence, "evidence", taken),
        ] {
            fs::write(out.join(format!("{id}.{kind}")), blob)?;
            let bytes = format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{id}.{kind}\"))");
            writeln!(list, "    ({id:?}, {bytes}),")?;
        }
    }
    fs::write(
        out.join("bundled.rs"),
        [&*outlines, "];\n", &*evidence, "];\n"].concat(),
    )?;
    Ok(())
}

/// The files of the comparisons, in the order of their names.
fn comparison_files() -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir("content")? {
        let file = entry?.path();
        if file.extension() == Some(OsStr::new("toml")) {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

/// Writes the words of the widget as `words.rs`.
fn write_words(out: &Path) -> Result<(), Box<dyn Error>> {
    let file = "content/locales/en.toml";
    match words::generate(file, &read(Path::new(file))?) {
        Ok(words) => fs::write(out.join("words.rs"), words)?,
        Err(problems) => refuse(problems),
    }
    Ok(())
}

/// Copies the style sheets, or those of the folder that `WEIGH_UP_STYLES` names, such as minified
/// ones.
fn copy_styles(out: &Path) {
    println!("cargo::rerun-if-env-changed=WEIGH_UP_STYLES");
    let named = env::var_os("WEIGH_UP_STYLES").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| PathBuf::from("styles"));
    for sheet in ["widget.css", "panels.css"] {
        let style = folder.join(sheet);
        println!("cargo::rerun-if-changed={}", style.display());
        if let Err(error) = fs::copy(&style, out.join(sheet)) {
            refuse([format!("{}: {error}", style.display())]);
        }
    }
}

/// Has cargo print each problem and fail the build when the script is done.
fn refuse(problems: impl IntoIterator<Item = impl Display>) {
    for problem in problems {
        println!("cargo::error={problem}");
    }
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}
