//! The files of `dist/`: their names, and how they get there.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

use super::compressed::{Compressed, Size};

/// The purpose of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    /// The widget that a reader loads when it comes into view.
    Widget,
    /// The part that the widget loads when a reader opens a panel or asks for a file.
    Panels,
    /// The part that the widget loads when a page brings a comparison of its own.
    Check,
    /// The part that the widget loads when a reader looks into the evidence.
    Evidence,
    /// The chunk that explains a verdict, loaded once the first one stands.
    Explainer,
    /// A part that several of the others need.
    Shared,
    /// The script of what the widget asks of its page, loaded together with it.
    Surroundings,
    /// The script that a page includes, all that every visitor loads.
    Shell,
    /// The script that a page with frames includes.
    Resize,
    /// The element with all that it may load, in one script.
    Standalone,
    /// The project's own page.
    Page,
    /// A file that describes others.
    Description,
    /// A file of the npm package.
    Package,
    /// A page for the start of a comparison, its card or its oEmbed answer.
    Preview,
    /// A comparison as data.
    Data,
    /// A page that shows the widget in use.
    Gallery,
}

/// Files by their names.
#[derive(Debug, Default)]
pub(super) struct Files {
    files: BTreeMap<String, (Role, Vec<u8>)>,
}

impl Files {
    /// Adds a file under a name that stays.
    pub(super) fn add(&mut self, role: Role, name: &str, content: Vec<u8>) {
        self.files.insert(name.to_owned(), (role, content));
    }

    /// Adds a file under a name that follows its content, and returns that.
    pub(super) fn add_hashed(&mut self, role: Role, name: &str, content: Vec<u8>) -> String {
        let name = hashed(name, &content);
        self.add(role, &name, content);
        name
    }

    /// The files by their names, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let files = self.files.iter();
        files.map(|(name, (_, content))| (name.as_str(), content.as_slice()))
    }

    /// The content of a file.
    pub(super) fn get(&self, name: &str) -> Option<&[u8]> {
        let (_, content) = self.files.get(name)?;
        Some(content)
    }

    /// The names of the files of some roles, in order.
    pub(super) fn named(&self, is_wanted: fn(Role) -> bool) -> impl Iterator<Item = &str> {
        let files = self.files.iter();
        files.filter_map(move |(name, (role, _))| is_wanted(*role).then_some(name.as_str()))
    }

    /// Replaces a folder, with the compressed forms of every file that can be made smaller beside
    /// it, and returns their sizes. A package is compressed as a whole when it is published.
    pub(super) fn write(&self, folder: &Path) -> Result<Vec<(Role, String, Size)>> {
        let unwritable = || format!("{} could not be written", folder.display());
        if folder.exists() {
            fs::remove_dir_all(folder).with_context(unwritable)?;
        }
        fs::create_dir_all(folder).with_context(unwritable)?;
        let mut sizes = Vec::new();
        for (name, (role, content)) in &self.files {
            if let Some((inner, _)) = name.rsplit_once('/') {
                fs::create_dir_all(folder.join(inner)).with_context(unwritable)?;
            }
            fs::write(folder.join(name), content).with_context(unwritable)?;
            if ending(name) == "png" || *role == Role::Package {
                sizes.push((*role, name.clone(), Size::as_it_is(content)));
                continue;
            }
            let compressed = Compressed::new(content)?;
            fs::write(folder.join(format!("{name}.br")), &compressed.brotli)
                .with_context(unwritable)?;
            fs::write(folder.join(format!("{name}.gz")), &compressed.gzip)
                .with_context(unwritable)?;
            sizes.push((*role, name.clone(), compressed.size(content)));
        }
        sizes.sort_by_key(|(role, ..)| *role);
        Ok(sizes)
    }
}

/// The ending of a path, behind its last dot.
pub(super) fn ending(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// A file name with the first 32 bits of its content's SHA-256 before the ending.
fn hashed(name: &str, content: &[u8]) -> String {
    let [a, b, c, d, ..]: [u8; 32] = Sha256::digest(content).into();
    let hash = u32::from_be_bytes([a, b, c, d]);
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}-{hash:08x}.{ending}"),
        None => format!("{name}-{hash:08x}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_follows_the_content() {
        for (name, content, expected) in [
            ("page.css", "", "page-e3b0c442.css"),
            ("page.css", "abc", "page-ba7816bf.css"),
            ("licence", "abc", "licence-ba7816bf"),
        ] {
            assert_eq!(hashed(name, content.as_bytes()), expected);
        }
    }

    #[test]
    fn a_folder_is_written_afresh_and_compressed() {
        let folder = std::env::temp_dir().join(format!("weigh-up-files-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("old"), "").expect("a file");
        let mut files = Files::default();
        files.add(Role::Page, "index.html", b"<p>It depends".repeat(20));
        files.add_hashed(Role::Widget, "weigh-up.js", b"export {}".to_vec());
        files.add(Role::Package, "npm/package.json", b"{}".to_vec());
        files.add(Role::Preview, "p/picture.png", vec![0; 100]);
        let sizes = files.write(&folder).expect("it is written");
        let names = |folder: &Path| {
            let entries = fs::read_dir(folder).expect("the folder");
            let mut names: Vec<_> = entries
                .map(|entry| entry.expect("an entry").file_name())
                .collect();
            names.sort();
            names
        };
        // A picture is compressed already.
        assert_eq!(names(&folder.join("p")), ["picture.png"]);
        assert_eq!(names(&folder.join("npm")), ["package.json"]);
        let names = names(&folder);
        fs::remove_dir_all(&folder).expect("the folder goes");
        assert_eq!(
            names,
            [
                "index.html",
                "index.html.br",
                "index.html.gz",
                "npm",
                "p",
                "weigh-up-f4c5cf9b.js",
                "weigh-up-f4c5cf9b.js.br",
                "weigh-up-f4c5cf9b.js.gz"
            ]
        );
        assert_eq!(sizes.first().map(|(role, ..)| *role), Some(Role::Widget));
    }
}
