//! The cards of the comparisons on a page of the gallery: the pictures that previews of links show.
//!
//! A page names the folder of a start. Its picture, with its size and with what is seen on it, is
//! that of the page in that folder, so none of them can be another than the build's.

use anyhow::{Context as _, Result};

use super::addressed::ADDRESS;

/// The marks around the folder in whose place a page has the card.
const PLACE: [&str; 2] = ["<!-- card ", " -->"];

/// A card that a page shows.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Card<'a> {
    /// The path of its picture on the site.
    pub(super) path: &'a str,
    /// The picture.
    pub(super) picture: &'a [u8],
    width: &'a str,
    height: &'a str,
    /// Its content in words, escaped as the page in its folder has it.
    words: &'a str,
}

/// The pages and pictures of the comparisons, by their paths.
type Templates = [(String, Vec<u8>)];

/// A page with a picture in each card's place, and the cards; `up` is the way from its folder to
/// the site's.
pub(super) fn shown<'a>(
    page: &str,
    up: &str,
    templates: &'a Templates,
) -> Result<(String, Vec<Card<'a>>)> {
    let [begin, end] = PLACE;
    let mut shown = String::new();
    let mut cards = Vec::new();
    let mut rest = page;
    while let Some((before, inside)) = rest.split_once(begin) {
        let (folder, after) = inside.split_once(end).context("a card has no end")?;
        let card = Card::of(folder, templates).with_context(|| format!("the card {folder}"))?;
        shown.push_str(before);
        shown.push_str(&card.image(up));
        cards.push(card);
        rest = after;
    }
    shown.push_str(rest);
    Ok((shown, cards))
}

impl<'a> Card<'a> {
    /// The card of the page in a folder, by what that page tells programs which preview a link.
    fn of(folder: &str, templates: &'a Templates) -> Result<Self> {
        let page = found(templates, &format!("{folder}index.html"))?;
        let page = str::from_utf8(page).context("its page is not text")?;
        let address = property(page, "og:image")?;
        let path = address.strip_prefix(ADDRESS);
        let path = path.with_context(|| format!("{address} is not on the site"))?;
        Ok(Self {
            path,
            picture: found(templates, path)?,
            width: property(page, "og:image:width")?,
            height: property(page, "og:image:height")?,
            words: property(page, "og:image:alt")?,
        })
    }

    /// The element that shows it. Its size is known before it is loaded, so nothing moves then.
    fn image(&self, up: &str) -> String {
        let Self {
            path,
            width,
            height,
            words,
            ..
        } = self;
        format!(
            "<img src=\"{up}{path}\" width=\"{width}\" height=\"{height}\" alt=\"{words}\" loading=\"lazy\" decoding=\"async\">"
        )
    }
}

fn found<'a>(templates: &'a Templates, path: &str) -> Result<&'a [u8]> {
    let template = templates.iter().find(|(found, _)| found == path);
    let (_, content) = template.with_context(|| format!("{path} is missing"))?;
    Ok(content)
}

/// A property in the head of a page.
fn property<'a>(page: &'a str, name: &str) -> Result<&'a str> {
    let begin = format!("<meta property=\"{name}\" content=\"");
    let value = page.split_once(&begin).and_then(|(_, rest)| {
        let (value, _) = rest.split_once('"')?;
        Some(value)
    });
    value.with_context(|| format!("its page has no {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<meta property="og:title" content="A or B?">
<meta property="og:image" content="https://site.invalid/p/a/x/picture-1.png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="A &amp; B are level.">"#;

    fn templates(page: &str) -> Vec<(String, Vec<u8>)> {
        vec![
            ("p/a/x/index.html".to_owned(), page.as_bytes().to_vec()),
            ("p/a/x/picture-1.png".to_owned(), b"dots".to_vec()),
        ]
    }

    #[test]
    fn a_card_is_that_of_the_page_in_its_folder() {
        let templates = templates(PAGE);
        let page = "<li><!-- card p/a/x/ --></li>\n<li><!-- card p/a/x/ --></li>\n<li></li>";
        let (shown, cards) = shown(page, "../", &templates).expect("it is complete");
        let image = "<img src=\"../p/a/x/picture-1.png\" width=\"1200\" height=\"630\" \
                     alt=\"A &amp; B are level.\" loading=\"lazy\" decoding=\"async\">";
        let expected = format!("<li>{image}</li>\n<li>{image}</li>\n<li></li>");
        assert_eq!(shown, expected);
        let pictures: Vec<_> = cards.iter().map(|card| (card.path, card.picture)).collect();
        assert_eq!(pictures, [("p/a/x/picture-1.png", &b"dots"[..]); 2]);
    }

    #[test]
    fn what_is_missing_is_named() {
        for (from, to, problem) in [
            ("og:image\"", "og:img\"", "its page has no og:image"),
            ("image:alt", "image:words", "its page has no og:image:alt"),
            ("image:width", "width", "its page has no og:image:width"),
            ("image:height", "height", "its page has no og:image:height"),
            ("picture-1", "picture-2", "p/a/x/picture-2.png is missing"),
            ("site.invalid", "a.org", "/picture-1.png is not on the site"),
        ] {
            let templates = templates(&PAGE.replace(from, to));
            let error = shown("<!-- card p/a/x/ -->", "", &templates).expect_err(problem);
            let error = format!("{error:#}");
            assert!(error.starts_with("the card p/a/x/: "), "{error}");
            assert!(error.ends_with(problem), "{error}");
        }
        for (page, problem) in [
            ("<!-- card p/b/ -->", "p/b/index.html is missing"),
            ("<!-- card p/a/x/", "a card has no end"),
        ] {
            let error = shown(page, "", &templates(PAGE)).expect_err(problem);
            assert!(format!("{error:#}").ends_with(problem), "{error:#}");
        }
    }
}
