//! A page of a comparison, made of the project's own page by filling in what differs.
//!
//! The template is changed at agreed places, each of which must be there exactly once.

use anyhow::{Context as _, Result, ensure};

use super::{ADDRESSED, Preview};

/// The places at which pages differ, in the template: from the first of each pair up to the second.
const TITLE: [&str; 2] = ["<title>", "</title>"];
const DESCRIPTION: [&str; 2] = ["<meta name=\"description\"", ">"];
const COMPARISON: [&str; 2] = ["<weigh-up comparison=\"", "\""];
const FALLBACK: [&str; 2] = ["<!-- fallback -->", "<!-- /fallback -->"];
const MORE: [&str; 2] = ["<!-- more -->", "<!-- /more -->"];

/// The name of the product, as it stands in titles.
pub(super) const PRODUCT: &str = "weigh-up";

/// The page, still with the script and the styles of development.
pub(super) fn page(template: &str, preview: &Preview<'_>, fallback: &str) -> Result<String> {
    let page = preview.page;
    let title = format!("<title>{} – {PRODUCT}</title>", escape(&page.title()));
    let id = &page.comparison.id;
    let mut start = format!("c={id}");
    if let Some(preset) = &page.preset {
        start.push_str("&preset=");
        start.push_str(&preset.id);
    }
    let (id, start) = (escape(id), escape(&start));
    let element = format!("<weigh-up comparison=\"{id}\" start=\"{start}\"");
    let places = [
        (TITLE, title),
        (DESCRIPTION, head(preview)),
        (COMPARISON, element),
        (FALLBACK, fallback.trim().to_owned()),
        (MORE, more(preview)),
    ];
    filled(template, places).context("index.html")
}

/// A template with what stands in some of its places.
pub(super) fn filled<const N: usize>(
    template: &str,
    places: [([&str; 2], String); N],
) -> Result<String> {
    let mut places = places.into_iter();
    places.try_fold(template.to_owned(), |page, (place, new)| {
        replace(&page, place, &new).with_context(|| format!("{} … {}", place[0], place[1]))
    })
}

/// The ways from a page to others of the site.
fn more(preview: &Preview<'_>) -> String {
    let up = "../".repeat(preview.folder.matches('/').count());
    let id = escape(&preview.page.comparison.id);
    let questions = format!("<a href=\"{up}p/{id}/questions/\">Questions and answers</a>");
    let gallery = format!("<a href=\"{up}gallery/\">On other people’s pages</a>");
    format!("<p>{questions} {gallery}</p>")
}

/// The part of the head for programs that show a link: a description, Open Graph, and oEmbed.
fn head(preview: &Preview<'_>) -> String {
    let page = preview.page;
    let (title, description) = (page.title(), page.description());
    let described = escape(&description);
    let described = format!("<meta name=\"description\" content=\"{described}\">");
    let graph = graph(&[
        ("type", "website"),
        ("site_name", PRODUCT),
        ("title", &title),
        ("description", &description),
    ]);
    let [begin, end] = ADDRESSED.map(str::to_owned);
    [described, graph, begin, addressed(preview), end].join("\n")
}

/// The part of the head with addresses that have to be absolute.
fn addressed(preview: &Preview<'_>) -> String {
    let own = preview.address(&preview.folder);
    let card = preview.address(&preview.card);
    let oembed = escape(&preview.address(&preview.oembed));
    let (width, height) = super::card::SIZE;
    let canonical = format!("<link rel=\"canonical\" href=\"{}\">", escape(&own));
    let graph = graph(&[
        ("url", &own),
        ("image", &card),
        ("image:type", "image/png"),
        ("image:width", &width.to_string()),
        ("image:height", &height.to_string()),
        ("image:alt", &preview.page.card_in_words()),
    ]);
    let card = "<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned();
    let title = escape(&preview.page.title());
    let oembed = format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{oembed}\" title=\"{title}\">"
    );
    [canonical, graph, card, oembed].join("\n")
}

/// Properties of Open Graph.
fn graph(properties: &[(&str, &str)]) -> String {
    let elements = properties.iter().map(|(property, content)| {
        let content = escape(content);
        format!("<meta property=\"og:{property}\" content=\"{content}\">")
    });
    elements.collect::<Vec<_>>().join("\n")
}

/// A text within an element or an attribute's double quotes.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Replaces a part of a text that is there once, from a start up to an end.
fn replace(text: &str, [start, end]: [&str; 2], new: &str) -> Result<String> {
    let times = text.matches(start).count();
    ensure!(times == 1, "is there {times} times instead of once");
    let parts = text.split_once(start).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(end)?;
        Some(format!("{before}{new}{after}"))
    });
    parts.context("has no end")
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};
    use weigh_up::notation::{self, Link};

    use super::super::with_preview;
    use super::*;

    const TEMPLATE: &str = r#"<!doctype html>
<title>A page</title>
<meta name="description" content="What it is.">
<weigh-up comparison="a-vs-b" url-sync="page"><!-- fallback --><p>-</p><!-- /fallback --></weigh-up>
<footer><!-- more --><!-- /more --></footer>
"#;

    fn filled(preset: Option<&str>) -> Html {
        let page = with_preview(preset, |preview| {
            page(TEMPLATE, preview, "<p>It depends.</p>\n")
        });
        Html::parse_document(&page.expect("every place is there"))
    }

    fn one(page: &Html, selector: &str, attribute: &str) -> String {
        let selector = Selector::parse(selector).expect("a selector");
        let found: Vec<_> = page.select(&selector).collect();
        assert_eq!(found.len(), 1, "{selector:?}");
        let value = found.first().and_then(|one| one.attr(attribute));
        value.unwrap_or_default().to_owned()
    }

    #[test]
    fn a_page_says_what_it_is_to_whoever_shows_a_link_to_it() {
        let page = filled(Some("live-chat"));
        let rows = [
            ("meta[property='og:type']", "website"),
            ("meta[property='og:site_name']", "weigh-up"),
            (
                "meta[property='og:title']",
                "Node.js or Python? – A live chat for many users",
            ),
            (
                "meta[property='og:url']",
                "https://example.org/tools/p/node-vs-python/live-chat/",
            ),
            (
                "meta[property='og:image']",
                "https://example.org/tools/p/node-vs-python/live-chat/card-01234567.png",
            ),
            ("meta[property='og:image:width']", "1200"),
            ("meta[property='og:image:height']", "630"),
            ("meta[name='twitter:card']", "summary_large_image"),
        ];
        for (selector, expected) in rows {
            assert_eq!(one(&page, selector, "content"), expected, "{selector}");
        }
        assert_eq!(
            one(&page, "link[rel=canonical]", "href"),
            "https://example.org/tools/p/node-vs-python/live-chat/"
        );
        assert_eq!(
            one(
                &page,
                "link[rel=alternate][type='application/json+oembed']",
                "href"
            ),
            "https://example.org/tools/oembed/node-vs-python-live-chat.json"
        );
        let description = one(&page, "meta[name=description]", "content");
        let graph = one(&page, "meta[property='og:description']", "content");
        assert_eq!(description, graph);
        with_preview(Some("live-chat"), |preview| {
            assert!(
                description.starts_with(preview.page.headline()),
                "{description}"
            );
        });
    }

    #[test]
    fn between_the_marks_is_all_that_needs_an_address() {
        let page = with_preview(Some("live-chat"), |preview| {
            page(TEMPLATE, preview, "<p>It depends.</p>\n")
        });
        let page = page.expect("every place is there");
        let [begin, end] = ADDRESSED;
        let (before, rest) = page.split_once(begin).expect(begin);
        let (_, after) = rest.split_once(end).expect(end);
        let page = [before, after].concat();
        for made_up in [
            "canonical",
            "og:url",
            "og:image",
            "twitter:",
            "oembed",
            "://",
        ] {
            assert!(!page.contains(made_up), "{made_up} in {page}");
        }
        let page = Html::parse_document(&page);
        let description = one(&page, "meta[name=description]", "content");
        let graph = one(&page, "meta[property='og:description']", "content");
        assert_eq!(description, graph);
    }

    #[test]
    fn the_element_starts_from_the_preset_over_its_fallback() {
        let page = filled(Some("live-chat"));
        assert_eq!(one(&page, "weigh-up", "comparison"), "node-vs-python");
        assert_eq!(one(&page, "weigh-up", "url-sync"), "page");
        let start = one(&page, "weigh-up", "start");
        assert_eq!(start, "c=node-vs-python&preset=live-chat");
        with_preview(Some("live-chat"), |preview| {
            let page = preview.page;
            let link = Link::read(&page.comparison, &start);
            let answers = notation::encode(&page.comparison, &link.answers);
            assert_eq!((answers, link.ignored), (page.answers(), Vec::new()));
        });
        assert!(page.html().contains("<p>It depends.</p></weigh-up>"));
        assert_eq!(one(&filled(None), "weigh-up", "start"), "c=node-vs-python");
    }

    #[test]
    fn a_page_leads_to_its_questions_and_to_the_gallery() {
        let page = filled(Some("live-chat"));
        let links = Selector::parse("footer a").expect("a selector");
        let links = page.select(&links).filter_map(|link| link.attr("href"));
        let expected = ["../../../p/node-vs-python/questions/", "../../../gallery/"];
        assert_eq!(links.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn no_page_has_a_gap_that_nobody_filled() {
        for preset in [None, Some("live-chat")] {
            let page = filled(preset).html();
            assert!(!page.contains('{'), "{preset:?}: {page}");
        }
    }

    #[test]
    fn what_the_template_lacks_or_has_twice_is_named() {
        for (from, to, problem) in [
            (
                "<title>",
                "",
                "<title> … </title>: is there 0 times instead of once",
            ),
            ("</weigh-up>", TEMPLATE, "is there 2 times instead of once"),
            (
                "<!-- /fallback -->",
                "",
                "<!-- fallback --> … <!-- /fallback -->: has no end",
            ),
        ] {
            let template = TEMPLATE.replace(from, to);
            let error = with_preview(None, |preview| page(&template, preview, ""));
            let error = format!("{:#}", error.expect_err(problem));
            assert!(
                error.starts_with("index.html: ") && error.ends_with(problem),
                "{error}"
            );
        }
    }

    #[test]
    fn text_stays_text() {
        let text = "a \"b\" <c> & 'd' &amp;";
        let page = format!("<p title=\"{0}\">{0}</p>", escape(text));
        let page = Html::parse_fragment(&page);
        assert_eq!(one(&page, "p", "title"), text);
        assert_eq!(page.root_element().text().collect::<String>(), text);
    }
}
