//! The site in the npm package, for those who have no Rust: `weigh-up copy` writes it where a site
//! serves files.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result, ensure};

use super::files::{Files, Role, ending};
use super::npm::FOLDER;
use super::previews::up;

/// The list of the site's files, each with its place in the package.
const LIST: &str = "site.json";

/// The folder in the package with what it does not have itself.
const PLACE: &str = "site/";

/// Returns `true` for the files of a site that others serve; the gallery is about the project.
/// The pages come as templates.
fn belongs(role: Role) -> bool {
    match role {
        Role::Widget
        | Role::Panels
        | Role::Check
        | Role::Evidence
        | Role::Explainer
        | Role::Shared
        | Role::Surroundings
        | Role::Shell
        | Role::Resize
        | Role::Standalone
        | Role::Page
        | Role::Description => true,
        Role::Package | Role::Preview | Role::Data | Role::Gallery => false,
    }
}

/// Adds to the package the files of the site so far, and its pages as templates.
pub(super) fn add(files: &mut Files, templates: &[(String, Vec<u8>)]) -> Result<()> {
    let of_templates: BTreeSet<&str> = templates.iter().map(|(path, _)| path.as_str()).collect();
    let names = files
        .named(belongs)
        .filter(|name| !of_templates.contains(name));
    let names: Vec<String> = names.map(str::to_owned).collect();
    let mut list = BTreeMap::new();
    for name in names {
        let content = files.get(&name).context("a file that was listed")?.to_vec();
        let place = if files.get(&format!("{FOLDER}{name}")) == Some(content.as_slice()) {
            name.clone()
        } else {
            carry(files, &name, content)
        };
        list.insert(name, place);
    }
    for (path, template) in templates {
        let template = without_gallery(path, template).with_context(|| path.clone())?;
        list.insert(path.clone(), carry(files, path, template));
    }
    let mut list = serde_json::to_vec_pretty(&list)?;
    list.push(b'\n');
    files.add(Role::Package, &format!("{FOLDER}{LIST}"), list);
    Ok(())
}

/// Returns a file of the site without the link to the gallery, which no copy has.
pub(crate) fn without_gallery(path: &str, content: &[u8]) -> Result<Vec<u8>> {
    if ending(path) != "html" {
        return Ok(content.to_vec());
    }
    let page = str::from_utf8(content).context("a page is not text")?;
    let link = format!(" <a href=\"{}gallery/\">", up(path));
    let Some((before, rest)) = page.split_once(&link) else {
        ensure!(!page.contains("gallery/"), "it leads to the gallery");
        return Ok(content.to_vec());
    };
    let (_, after) = rest.split_once("</a>").context("a link has no end")?;
    ensure!(!after.contains("gallery/"), "it leads to the gallery twice");
    Ok([before, after].concat().into_bytes())
}

/// Adds a file to those that the package does not have itself, and returns its place there.
fn carry(files: &mut Files, path: &str, content: Vec<u8>) -> String {
    let place = format!("{PLACE}{path}");
    files.add(Role::Package, &format!("{FOLDER}{place}"), content);
    place
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn the_package_has_no_file_twice_and_pages_as_templates() {
        let mut files = Files::default();
        for (role, name, content) in [
            (Role::Widget, "weigh-up-1.wasm", "wasm"),
            (Role::Package, "npm/weigh-up-1.wasm", "wasm"),
            (Role::Shell, "weigh-up.js", "script"),
            (Role::Page, "index.html", "of the site"),
            (Role::Gallery, "gallery/index.html", "about the project"),
        ] {
            files.add(role, name, content.into());
        }
        add(&mut files, &[("index.html".into(), b"template".to_vec())]).expect("a list");
        let list = files.get("npm/site.json").expect("a list");
        let list: Value = serde_json::from_slice(list).expect("JSON");
        let expected = json!({
            "index.html": "site/index.html",
            "weigh-up-1.wasm": "weigh-up-1.wasm",
            "weigh-up.js": "site/weigh-up.js",
        });
        assert_eq!(list, expected);
        let package: Vec<&str> = files.named(|role| role == Role::Package).collect();
        let expected = [
            "npm/site.json",
            "npm/site/index.html",
            "npm/site/weigh-up.js",
            "npm/weigh-up-1.wasm",
        ];
        assert_eq!(package, expected);
        assert_eq!(files.get("npm/site/index.html"), Some(&b"template"[..]));
    }

    #[test]
    fn a_copied_page_leads_to_no_gallery() {
        let page = |up: &str| format!("<p><a href=\"q/\">Q</a> <a href=\"{up}gallery/\">G</a></p>");
        let without = "<p><a href=\"q/\">Q</a></p>";
        for (path, page, expected) in [
            ("index.html", page(""), Some(without)),
            ("p/a/index.html", page("../../"), Some(without)),
            ("p/a/index.html", page(""), None),
            ("index.html", page("") + &page(""), None),
            ("index.html", without.to_owned(), Some(without)),
            ("data.json", "gallery/".to_owned(), Some("gallery/")),
        ] {
            let found = without_gallery(path, page.as_bytes()).ok();
            let found = found.map(|page| String::from_utf8(page).expect("a text"));
            assert_eq!(found.as_deref(), expected, "{path}: {page}");
        }
    }
}
