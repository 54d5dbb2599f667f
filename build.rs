//! Turns `content/` into what the widget loads, and refuses it with every mistake in one run.

use std::env;
use std::error::Error;
use std::ffi::OsStr;
use std::fmt::{Display, Write as _};
use std::fs;
use std::path::{Path, PathBuf};

use weigh_up_check::check;

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo names no directory to write to")?);
    println!("cargo::rerun-if-changed=content");
    write_comparisons(&out)?;
    copy_styles(&out);
    Ok(())
}

/// Writes each comparison as two blobs, its outline and its evidence, and `bundled.rs`, the lists
/// of them.
fn write_comparisons(out: &Path) -> Result<(), Box<dyn Error>> {
    let mut outlines = String::from("const OUTLINES: &[(&str, &[u8])] = &[\n");
    let mut evidence = String::from("const EVIDENCE: &[(&str, &[u8])] = &[\n");
    for file in comparison_files()? {
        let name = file.to_string_lossy();
        let mut checked = match check(&name, &read(&file)?) {
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
