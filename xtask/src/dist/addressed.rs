//! The pages of the comparisons with the address of the site, or without what needs one.
//!
//! They are made as templates, in which an address stands that nobody has. The package hands on the
//! templates, and `element/cli/` fills them in as this does: a test compares the two.

use anyhow::{Context as _, Result, bail, ensure};

use super::files::ending;
use super::site::Site;

/// What stands in a template for the address of the site.
pub(super) const ADDRESS: &str = "https://site.invalid/";

/// The marks around what a page says by the address, each with the end of the line before it.
pub(super) const MARKS: [&str; 2] = ["\n<!-- addressed -->", "\n<!-- /addressed -->"];

/// The file at a path, made of its template; `None` where it is of use with an address alone, and
/// there is none.
pub(super) fn filled(path: &str, template: &[u8], site: Option<&Site>) -> Result<Option<Vec<u8>>> {
    let is_page = ending(path) == "html";
    let is_answer = path.starts_with("oembed/");
    let is_card = path.starts_with("p/") && ending(path) == "png";
    if site.is_none() && (is_answer || is_card) {
        return Ok(None);
    }
    if !is_page && !is_answer {
        return Ok(Some(template.to_vec()));
    }
    let text = std::str::from_utf8(template).context("a page is not text")?;
    let filled = if is_page {
        let [begin, end] = MARKS;
        let (before, rest) = around(text, begin)?;
        let (inside, after) = around(rest, end)?;
        [before, &addressed(inside, site)?, after].concat()
    } else {
        addressed(text, site)?
    };
    ensure!(!filled.contains(ADDRESS), "{ADDRESS} stands elsewhere too");
    Ok(Some(filled.into_bytes()))
}

/// A part of a template with the address in it; nothing where there is none.
fn addressed(template: &str, site: Option<&Site>) -> Result<String> {
    ensure!(template.contains(ADDRESS), "{ADDRESS} is missing");
    let site = site.map(Site::to_string);
    Ok(site.map_or_else(String::new, |site| template.replace(ADDRESS, &site)))
}

/// A text before and after a mark that is there once.
fn around<'a>(text: &'a str, mark: &str) -> Result<(&'a str, &'a str)> {
    match text.split(mark).collect::<Vec<_>>()[..] {
        [before, after] => Ok((before, after)),
        _ => bail!("{} is not there once", mark.trim()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head>
<!-- addressed -->
<link href=\"https://site.invalid/p/\">
<!-- /addressed -->
</head>";

    #[track_caller]
    fn check(path: &str, template: &str, site: Option<&str>, expected: Option<&str>) {
        let site = site.map(|site| site.parse::<Site>().expect("an address"));
        let filled = filled(path, template.as_bytes(), site.as_ref()).expect(path);
        let filled = filled.map(|file| String::from_utf8(file).expect("a text"));
        assert_eq!(filled.as_deref(), expected, "{path}");
    }

    #[test]
    fn a_page_has_its_address_or_nothing_that_needs_one() {
        let site = Some("https://example.org/a/");
        let page = "<head>\n<link href=\"https://example.org/a/p/\">\n</head>";
        check("p/a/index.html", PAGE, site, Some(page));
        check("p/a/index.html", PAGE, None, Some("<head>\n</head>"));
        check("oembed/a.json", ADDRESS, site, site);
        for path in ["oembed/a.json", "p/a/picture-01234567.png"] {
            check(path, ADDRESS, None, None);
        }
        for path in ["page.css", "comparisons/a.json"] {
            check(path, "as it is", None, Some("as it is"));
        }
    }

    #[test]
    fn a_template_without_its_places_is_a_mistake() {
        for (from, to, problem) in [
            (
                "<!-- addressed -->",
                "",
                "<!-- addressed --> is not there once",
            ),
            (
                "<!-- /addressed -->",
                PAGE,
                "<!-- addressed --> is not there once",
            ),
            (
                "</head>",
                "<!-- /addressed -->",
                "<!-- /addressed --> is not there once",
            ),
            (
                "site.invalid",
                "example.org",
                "https://site.invalid/ is missing",
            ),
            (
                "<head>",
                ADDRESS,
                "https://site.invalid/ stands elsewhere too",
            ),
        ] {
            let template = PAGE.replace(from, to);
            let filled = filled("index.html", template.as_bytes(), None);
            let told = filled.err().map(|error| error.to_string());
            assert_eq!(told.unwrap_or_default(), problem, "{from}");
        }
    }
}
