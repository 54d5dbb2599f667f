//! The oEmbed answer of a page (oEmbed 1.0, type “rich”): what a blog makes of a link to it.
//!
//! `WordPress` keeps only `<a>`, `<blockquote>` and `<iframe>` of a stranger's answer, and shows
//! the quote where the frame says nothing; Ghost asks for `html` and `width`. Neither runs scripts
//! of the answer.

use serde_json::json;

use super::{Preview, card, html};

/// The frame's size in pixels. `WordPress` lets none be higher than 1,000. A compact widget of this
/// width is lower than that, whatever the preset, as long as nothing in it is unfolded.
const WIDTH: u16 = 600;
const HEIGHT: u16 = 980;

/// The number of seconds that an answer may be kept: a day.
const AGE: u32 = 86_400;

/// The answer, as JSON.
pub(super) fn answer(preview: &Preview<'_>) -> String {
    let page = preview.page;
    let (width, height) = card::SIZE;
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "provider_name": html::PRODUCT,
        "provider_url": preview.site,
        "title": page.title(),
        "author_name": &*page.comparison.about.scored_by,
        "thumbnail_url": preview.address(&preview.card),
        "thumbnail_width": width,
        "thumbnail_height": height,
        "width": WIDTH,
        "height": HEIGHT,
        "cache_age": AGE,
        "html": quote_and_frame(preview),
    });
    format!("{answer:#}\n")
}

fn quote_and_frame(preview: &Preview<'_>) -> String {
    let page = preview.page;
    let title = html::escape(&page.title());
    let says = match page.preset {
        Some(_) => format!("{}.", page.headline()),
        None => page.invitation(),
    };
    let says = html::escape(&says);
    let link = html::escape(&preview.address(&preview.folder));
    let frame = preview.address(&format!("{}?{}", preview.folder, page.framed_query()));
    let frame = html::escape(&frame);
    format!(
        "<blockquote><a href=\"{link}\">{title}</a> {says}</blockquote>\
         <iframe src=\"{frame}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" title=\"{title}\" \
         frameborder=\"0\"></iframe>"
    )
}

#[cfg(test)]
mod tests {
    use scraper::{ElementRef, Html, Node};
    use serde_json::Value;
    use weigh_up::notation::{Link, Mode, Theme};

    use super::super::with_preview;
    use super::*;

    fn read(preset: Option<&str>) -> Value {
        let text = with_preview(preset, answer);
        serde_json::from_str(&text).expect("it is JSON")
    }

    fn markup(preset: Option<&str>) -> String {
        let answer = read(preset);
        answer
            .get("html")
            .and_then(Value::as_str)
            .expect("html")
            .to_owned()
    }

    /// The elements that `WordPress` keeps, with the attributes that it keeps of each
    /// (`wp_filter_oembed_result`, and `data-secret` later).
    const KEPT: [(&str, &[&str]); 3] = [
        ("a", &["href"]),
        ("blockquote", &["data-secret"]),
        (
            "iframe",
            &[
                "src",
                "width",
                "height",
                "frameborder",
                "marginwidth",
                "marginheight",
                "scrolling",
                "title",
                "data-secret",
            ],
        ),
    ];

    /// The elements and attributes that `WordPress` keeps, and all text.
    fn inside(of: ElementRef<'_>) -> String {
        let parts = of.children().map(|child| match child.value() {
            Node::Text(text) => html::escape(text),
            Node::Element(_) => ElementRef::wrap(child).map_or_else(String::new, kept),
            _ => String::new(),
        });
        parts.collect()
    }

    fn kept(element: ElementRef<'_>) -> String {
        let (name, inside) = (element.value().name(), inside(element));
        let Some((_, allowed)) = KEPT.iter().find(|(kept, _)| *kept == name) else {
            return inside;
        };
        let attributes: Vec<String> = element
            .value()
            .attrs()
            .filter(|(key, _)| allowed.contains(key))
            .map(|(key, value)| format!(" {key}=\"{}\"", html::escape(value)))
            .collect();
        let attributes = attributes.concat();
        format!("<{name}{attributes}>{inside}</{name}>")
    }

    fn stripped(markup: &str) -> String {
        inside(Html::parse_fragment(markup).root_element())
    }

    /// From a start up to an end, both included.
    fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
        let from = text.find(start)?;
        let to = from + text.get(from..)?.find(end)? + end.len();
        text.get(from..to)
    }

    /// Does what `WordPress` does with the answer of a provider that it does not know; `None` where
    /// it refuses the answer.
    fn wordpress(markup: &str) -> Option<String> {
        let markup = stripped(markup);
        let frame = between(&markup, "<iframe", "</iframe>")?;
        let before = markup.split("<iframe").next()?;
        let quote = between(before, "<blockquote>", "</blockquote>").unwrap_or_default();
        let (head, rest) = frame.split_once(" src=\"")?;
        let (source, tail) = rest.split_once('"')?;
        let secret = "data-secret=\"0123456789\"";
        let frame = format!("{head} src=\"{source}#?secret=0123456789\" {secret}{tail}");
        let quote = quote.replace("<blockquote", &format!("<blockquote {secret}"));
        let sandbox = "<iframe sandbox=\"allow-scripts\" security=\"restricted\"";
        Some(stripped(&format!("{quote}{frame}")).replace("<iframe", sandbox))
    }

    fn one<'a>(page: &'a Html, name: &str) -> ElementRef<'a> {
        let mut elements = page.root_element().descendent_elements();
        let found = elements.find(|element| element.value().name() == name);
        found.expect(name)
    }

    #[test]
    fn wordpress_keeps_the_quote_before_a_frame_in_a_sandbox() {
        for preset in [None, Some("live-chat")] {
            let kept = wordpress(&markup(preset)).expect("WordPress takes it");
            assert!(kept.starts_with("<blockquote data-secret="), "{kept}");
            let frame = kept.find("</blockquote><iframe ").expect("then a frame");
            assert!(kept.ends_with("</iframe>") && frame > 0, "{kept}");
            let page = Html::parse_fragment(&kept);
            let frame = one(&page, "iframe");
            assert_eq!(frame.attr("sandbox"), Some("allow-scripts"));
            for attribute in ["width", "height", "title", "frameborder"] {
                assert!(frame.attr(attribute).is_some(), "no {attribute} in {kept}");
            }
            let source = frame.attr("src").expect("an address");
            assert!(source.ends_with("#?secret=0123456789"), "{source}");
            let link = one(&page, "a").attr("href");
            let expected = "https://example.org/tools/p/node-vs-python/live-chat/";
            assert_eq!(link, Some(expected));
        }
    }

    #[test]
    fn wordpress_refuses_what_has_no_frame_and_drops_what_runs() {
        assert_eq!(wordpress("<blockquote>It depends.</blockquote>"), None);
        let with_script = format!("{}<script>alert(1)</script>", markup(None));
        let kept = wordpress(&with_script).expect("WordPress takes it");
        assert_eq!(Some(kept), wordpress(&markup(None)));
    }

    #[test]
    fn the_frame_opens_the_answers_of_the_page() {
        with_preview(Some("live-chat"), |preview| {
            let html = Html::parse_fragment(&quote_and_frame(preview));
            let source = one(&html, "iframe").attr("src").expect("an address");
            let own = "https://example.org/tools/p/node-vs-python/live-chat/?";
            let query = source.strip_prefix(own).expect("it is the page itself");
            let comparison = &preview.page.comparison;
            let link = Link::read(comparison, query);
            let answers = weigh_up::notation::encode(comparison, &link.answers);
            assert_eq!(answers, preview.page.answers());
            assert_eq!(
                (link.theme, link.mode),
                (Some(Theme::Light), Some(Mode::Compact))
            );
            assert_eq!(link.ignored, []);
        });
    }

    #[test]
    fn the_answer_has_what_ghost_asks_for() {
        let answer = read(Some("live-chat"));
        let text = |key: &str| answer.get(key).and_then(Value::as_str);
        let number = |key: &str| answer.get(key).and_then(Value::as_u64);
        assert_eq!((text("type"), text("version")), (Some("rich"), Some("1.0")));
        assert_eq!(number("width"), Some(600));
        assert!(number("height").is_some_and(|height| (200..=1_000).contains(&height)));
        assert_eq!(number("thumbnail_width"), Some(1_200));
        assert_eq!(number("thumbnail_height"), Some(630));
        for key in ["title", "provider_name", "author_name", "html"] {
            assert!(text(key).is_some_and(|text| !text.is_empty()), "no {key}");
        }
        for key in ["provider_url", "thumbnail_url"] {
            let is_whole = text(key).is_some_and(|text| text.starts_with("https://example.org/"));
            assert!(is_whole, "{key} is no whole address");
        }
    }
}
