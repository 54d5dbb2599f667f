//! The gallery: pages that use the widget as strangers would, each with a style sheet of its own.

use anyhow::{Context as _, Result, bail};

use super::cards::{self, Card};
use super::files::{Files, Role, ending};
use super::minifier::Minifier;
use super::page::{POLICY, replace_once};
use super::previews::{contents, up};
use crate::workspace;

/// The folder in which the pages are written, and the one in which they are handed out.
const SOURCE: &str = "pages/gallery";
const PLACE: &str = "gallery";

/// The policy of a page of the gallery: that of the project's own page, plus frames of its site.
fn policy() -> Result<String> {
    replace_once(POLICY, "base-uri", "frame-src 'self'; base-uri")
}

/// Adds the pages under the policy, with their style sheets hashed, and the pictures of the cards
/// that they show.
pub(super) fn add(
    files: &mut Files,
    templates: &[(String, Vec<u8>)],
    minifier: &Minifier,
) -> Result<()> {
    let sources = contents(&workspace::root()?.join(SOURCE))?;
    let is_sheet = |path: &str| ending(path) == "css";
    let mut sheets = Vec::new();
    for (path, content) in sources.iter().filter(|(path, _)| is_sheet(path)) {
        let style = minifier.style(content)?;
        let name = files.add_hashed(Role::Gallery, &format!("{PLACE}/{path}"), style);
        sheets.push((path.as_str(), name));
    }
    for (path, content) in sources.iter().filter(|(path, _)| !is_sheet(path)) {
        let place = format!("{PLACE}/{path}");
        let (page, cards) = std::str::from_utf8(content)
            .context("a page is not text")
            .and_then(|text| page(path, text, &sheets))
            .and_then(|page| cards::shown(&page, &up(&place), templates))
            .with_context(|| format!("{SOURCE}/{path}"))?;
        files.add(Role::Gallery, &place, page.into_bytes());
        add_pictures(files, &cards);
    }
    Ok(())
}

/// Adds the pictures that are not there yet: a site without an address has no previews of links.
fn add_pictures(files: &mut Files, cards: &[Card<'_>]) {
    for Card { path, picture, .. } in cards {
        if files.get(path).is_none() {
            files.add(Role::Gallery, path, picture.to_vec());
        }
    }
}

/// A page with its policy and the name of the style sheet beside it.
fn page(path: &str, text: &str, sheets: &[(&str, String)]) -> Result<String> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let beside = sheets.iter().find_map(|(sheet, hashed)| {
        let (at, name) = sheet.rsplit_once('/').unwrap_or(("", sheet));
        let (_, hashed) = hashed.rsplit_once('/')?;
        (at == folder).then_some((name, hashed))
    });
    let Some((name, hashed)) = beside else {
        bail!("there is no style sheet beside it");
    };
    let page = replace_once(text, "<head>", &format!("<head>{}", policy()?))?;
    replace_once(
        &page,
        &format!("href=\"{name}\""),
        &format!("href=\"{hashed}\""),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_its_policy_and_its_style_sheet() {
        let text = "<head><link rel=stylesheet href=\"blog.css\"></head>";
        let sheets = [
            (
                "other/other.css",
                "gallery/other/other-01234567.css".to_owned(),
            ),
            ("post/blog.css", "gallery/post/blog-89abcdef.css".to_owned()),
        ];
        let page = page("post/index.html", text, &sheets).expect("it is complete");
        let policy = policy().expect("it has a place for frames");
        assert!(policy.contains(
            "connect-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'"
        ));
        let rest = "<link rel=stylesheet href=\"blog-89abcdef.css\"></head>";
        assert_eq!(page, format!("<head>{policy}{rest}"));
    }

    #[test]
    fn what_is_missing_is_named() {
        let sheets = [("post/blog.css", "gallery/post/blog-89abcdef.css".to_owned())];
        for (path, text, problem) in [
            ("index.html", "<head>", "there is no style sheet beside it"),
            ("post/index.html", "<p>", "<head> is missing"),
            ("post/index.html", "<head>", "href=\"blog.css\" is missing"),
        ] {
            let error = page(path, text, &sheets).expect_err(problem);
            assert_eq!(error.to_string(), problem);
        }
    }

    #[test]
    fn a_picture_is_there_without_previews_of_links_too() {
        let head = "<meta property=\"og:image\" content=\"https://site.invalid/p/a/1.png\">
            <meta property=\"og:image:width\" content=\"2\">
            <meta property=\"og:image:height\" content=\"1\">
            <meta property=\"og:image:alt\" content=\"A\">";
        let templates = [
            ("p/a/index.html".to_owned(), head.into()),
            ("p/a/1.png".to_owned(), b"dots".to_vec()),
        ];
        let shown = cards::shown("<!-- card p/a/ -->", "", &templates);
        let (_, cards) = shown.expect("it is complete");
        for role in [None, Some(Role::Preview)] {
            let mut files = Files::default();
            if let Some(role) = role {
                files.add(role, "p/a/1.png", b"dots".to_vec());
            }
            add_pictures(&mut files, &cards);
            assert_eq!(files.get("p/a/1.png"), Some(&b"dots"[..]));
            let previews = files.named(|role| role == Role::Preview);
            assert_eq!(previews.count(), usize::from(role.is_some()));
        }
    }
}
