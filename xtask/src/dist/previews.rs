//! The pages of the comparisons with what belongs to them: `authoring` writes them as templates,
//! and they are taken over with the names of what they load and the address of the site.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::addressed::{self, ADDRESS};
use super::files::{Files, Role, ending};
use super::page::{self, Names};
use super::site::Site;
use crate::{process, workspace};

/// The pages that have no widget.
const WITHOUT_SCRIPTS: &str = "/questions/index.html";

/// Adds the project's own page, a page for each start of each comparison with its card and its
/// oEmbed answer, its questions and answers, and the comparisons as data. Returns the templates of
/// all, by their paths.
pub(super) fn add(
    files: &mut Files,
    names: &Names,
    site: Option<&Site>,
) -> Result<Vec<(String, Vec<u8>)>> {
    let folder = workspace::target()?.join("xtask/site");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let mut command = workspace::authoring()?;
    command.arg("site").arg(workspace::root()?).arg(&folder);
    process::run(command.arg(ADDRESS))?;
    let mut templates = contents(&folder)?;
    for (path, content) in &mut templates {
        if ending(path) == "html" {
            let text = std::str::from_utf8(content).context("a page is not text")?;
            let finish = if path.ends_with(WITHOUT_SCRIPTS) {
                page::readable
            } else {
                page::finished
            };
            let html = finish(text, names, &up(path)).with_context(|| path.clone())?;
            *content = html.into_bytes();
        }
        let filled = addressed::filled(path, content, site).with_context(|| path.clone())?;
        if let Some(filled) = filled {
            files.add(role(path), path, filled);
        }
    }
    Ok(templates)
}

fn role(path: &str) -> Role {
    match path.split_once('/') {
        None => Role::Page,
        Some(("comparisons", _)) => Role::Data,
        Some(_) => Role::Preview,
    }
}

/// The way from a file's folder to the site's.
pub(super) fn up(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// The files of a folder and those below it, sorted by their paths, which have `/` between their
/// parts.
pub(crate) fn contents(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut found = Vec::new();
    collect(folder, "", &mut found).with_context(|| folder.display().to_string())?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<(String, Vec<u8>)>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_str().context("a file whose name is not text")?;
        let path = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), found)?;
        } else {
            found.push((path, fs::read(entry.path())?));
        }
    }
    Ok(())
}

#[test]
fn a_page_finds_the_site_from_its_folder() {
    assert_eq!(up("index.html"), "");
    assert_eq!(up("p/a-vs-b/index.html"), "../../");
    assert_eq!(role("index.html"), Role::Page);
    assert_eq!(role("p/a-vs-b/picture-01234567.png"), Role::Preview);
    assert_eq!(role("comparisons/a-vs-b.json"), Role::Data);
}
