//! A snippet inside a text that somebody writes: Markdown and the paragraphs that `WordPress` makes
//! leave the element whole, with its fallback in it and the rest of the text outside.

use proptest::prelude::*;
use pulldown_cmark::{Options, Parser};
use scraper::{ElementRef, Html, Selector};
use weigh_up::notation::Link;
use weigh_up::snippet::{Kind, Snippet};

use crate::parsed::{attributes, hostile};
use crate::{BASE, bundled, link, snippet};

/// Renders a snippet between two paragraphs as `CommonMark`, with all the usual extensions.
pub(crate) fn by_commonmark(snippet: &str) -> String {
    let text = format!("Before.\n\n{snippet}\n\nAfter.\n");
    let mut html = String::new();
    let every = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    pulldown_cmark::html::push_html(&mut html, Parser::new_ext(&text, every));
    html
}

/// Renders it as `WordPress` turns a text into paragraphs: anything between blocks that it knows or
/// between empty lines becomes one, whatever other tags are in it.
pub(crate) fn by_wordpress(snippet: &str) -> String {
    const BLOCKS: [&str; 7] = ["div", "p", "h2", "h3", "ul", "table", "section"];
    let mut text = format!("Before.\n\n{snippet}\n\nAfter.\n");
    for name in BLOCKS {
        for opening in [format!("<{name}>"), format!("<{name} ")] {
            text = text.replace(&opening, &format!("\n\n{opening}"));
        }
        let closing = format!("</{name}>");
        text = text.replace(&closing, &format!("{closing}\n\n"));
    }
    let parts = text.split("\n\n").map(str::trim);
    let paragraphs = parts.filter(|part| !part.is_empty()).map(|part| {
        let is_block = |tag: &str| {
            let name = part.strip_prefix(tag).unwrap_or_default();
            BLOCKS.iter().any(|block| {
                name.starts_with(&format!("{block}>")) || name.starts_with(&format!("{block} "))
            })
        };
        let begins = if is_block("<") || is_block("</") {
            ""
        } else {
            "<p>"
        };
        let ends = BLOCKS
            .iter()
            .any(|block| part.ends_with(&format!("</{block}>")));
        let end = if ends { "" } else { "</p>" };
        format!("{begins}{}{end}\n", part.replace('\n', "<br />\n"))
    });
    paragraphs.collect()
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a selector of a test");
    page.select(&selector).collect()
}

fn words(element: &ElementRef<'_>) -> String {
    let text = element.text().collect::<String>();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The attributes and the text of what a snippet shows, in a page.
fn shown(page: &Html, name: &str) -> Vec<(Vec<(String, String)>, String)> {
    let elements = all(page, name).into_iter();
    elements
        .map(|element| (attributes(element), words(&element)))
        .collect()
}

/// The part of a snippet that goes into a text: of the package's, the element.
fn pasted(snippet: &str) -> &str {
    snippet
        .rsplit_once("\n\n")
        .map_or(snippet, |(_, element)| element)
}

#[test]
fn the_stand_in_for_wordpress_tears_a_paragraph_out_of_an_element() {
    let torn = by_wordpress("<weigh-up>\n  <p>It depends.</p>\n</weigh-up>");
    let page = Html::parse_fragment(&torn);
    assert_eq!(
        shown(&page, "weigh-up"),
        [(Vec::new(), String::new())],
        "{torn}"
    );
    let held = by_wordpress("<div>\n<weigh-up>\n<p>It depends.</p>\n</weigh-up>\n</div>");
    let page = Html::parse_fragment(&held);
    let expected = [(Vec::new(), "It depends.".to_owned())];
    assert_eq!(shown(&page, "weigh-up"), expected, "{held}");
}

#[test]
fn a_snippet_in_a_text_is_what_it_is_alone() {
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Link) {
        let whole = snippet(kind, "speed=9&theme=dark", None);
        let alone = Html::parse_fragment(pasted(&whole));
        for text in [by_commonmark(pasted(&whole)), by_wordpress(pasted(&whole))] {
            let page = Html::parse_fragment(&text);
            for name in ["weigh-up", "weigh-up a", "iframe", "script"] {
                assert_eq!(shown(&page, name), shown(&alone, name), "{kind:?}: {text}");
            }
            let after: Vec<_> = all(&page, "p").iter().map(words).collect();
            assert_eq!(after.last().map(String::as_str), Some("After."), "{text}");
        }
    }
}

proptest! {
    #[test]
    fn whatever_is_in_it_a_snippet_in_a_text_is_what_it_is_alone(
        title in hostile(),
        verdict in hostile(),
        folder in hostile(),
    ) {
        let mut comparison = bundled();
        comparison.title = title.as_str().into();
        let base = format!("{BASE}{folder}/");
        let link: Link = link(&comparison, "speed=9");
        let snippet = Snippet {
            comparison: &comparison,
            link: &link,
            base: &base,
            verdict: &verdict,
            height: None,
        };
        for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Link) {
            let whole = snippet.text(kind);
            let alone = Html::parse_fragment(pasted(&whole));
            let text = by_commonmark(pasted(&whole));
            let page = Html::parse_fragment(&text);
            for name in ["weigh-up", "weigh-up a", "iframe", "script"] {
                prop_assert_eq!(shown(&page, name), shown(&alone, name), "{:?}: {}", kind, text);
            }
        }
    }
}
