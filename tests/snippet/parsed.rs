//! Whatever a snippet is made from, a parser finds it in it again.

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use scraper::{ElementRef, Html, Selector};
use weigh_up::comparison::Comparison;
use weigh_up::notation::{self, Link, Mode, Part, Theme};
use weigh_up::snippet::{Kind, Snippet};

use crate::{BASE, bundled};

/// A text that means something to HTML, to Markdown, or to nobody.
pub(crate) fn hostile() -> impl Strategy<Value = String> {
    let pieces = [
        "\"",
        "'",
        "<",
        ">",
        "&",
        "&amp;",
        "&quot",
        "&#34;",
        "&copy",
        "</p>",
        "</a>",
        "<!--",
        "-->",
        "</script>",
        "</weigh-up>",
        "<svg onload=1>",
        "\" onload=\"1",
        "]]>",
        "\n",
        "\n\n",
        "\r",
        "\r\n",
        "\t",
        "\u{0}",
        "\u{c}",
        "\u{85}",
        "\u{a0}",
        "\u{feff}",
        "\u{2028}",
        "%00",
        "javascript:",
        "*",
        "**a**",
        "_a_",
        "`",
        "[a](b)",
        "~~a~~",
        "==",
        "$a$",
        "{{a}}",
        "{a}",
        "\\",
        "@if",
        "é",
        "𝕏",
        " ",
    ];
    let piece = prop_oneof![
        4 => select(pieces.to_vec()).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

/// Answers and everything around them, as far as a snippet carries it.
fn links(comparison: &Comparison) -> impl Strategy<Value = Link> + use<> {
    let criteria = comparison.criteria.iter();
    let ids: Vec<String> = criteria.map(|criterion| criterion.id.to_string()).collect();
    let weights = prop::collection::vec((select(ids), 0..=10_u8), 0..6);
    let kinds = comparison.project_types.iter();
    let types: Vec<String> = kinds.map(|kind| kind.id.to_string()).collect();
    let projects = subsequence(types.clone(), 0..=types.len());
    let comparison = comparison.clone();
    (
        weights,
        projects,
        prop::option::of(select(&Theme::ALL[..])),
        prop::option::of(select(&Mode::ALL[..])),
        prop::option::of(hostile()),
        subsequence(&Part::ALL[..], 0..=Part::ALL.len()),
    )
        .prop_map(move |(weights, projects, theme, mode, language, hide)| {
            let mut pairs = vec![format!("projects={}", projects.join(","))];
            for (id, weight) in weights {
                pairs.push(format!("{id}={weight}"));
            }
            Link {
                theme,
                mode,
                language: language.filter(|language| !language.is_empty()),
                hide,
                ..Link::new(notation::decode(&comparison, &pairs.join("&")).0)
            }
        })
}

fn one<'a>(page: &'a Html, selector: &str) -> ElementRef<'a> {
    let selector = Selector::parse(selector).expect("a selector of a test");
    let mut found = page.select(&selector);
    let first = found.next().expect("it is there");
    assert!(found.next().is_none(), "it is there once");
    first
}

/// The attributes of an element, sorted.
pub(crate) fn attributes(element: ElementRef<'_>) -> Vec<(String, String)> {
    let mut attributes: Vec<_> = element
        .value()
        .attrs()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    attributes.sort();
    attributes
}

/// Attributes as they are found, sorted, without those that are empty.
fn expected(attributes: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut given: Vec<_> = attributes
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| ((*name).to_owned(), kept(value)))
        .collect();
    given.sort();
    given
}

/// A text as HTML keeps it, which is all of it but NUL.
fn kept(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

proptest! {
    #[test]
    fn what_is_parsed_is_what_was_put_in(
        title in hostile(),
        verdict in hostile(),
        folder in hostile(),
        link in links(&bundled()),
        height in prop::option::of(any::<u32>()),
    ) {
        let mut comparison = bundled();
        comparison.title = title.as_str().into();
        let base = format!("{BASE}{folder}/");
        let snippet = Snippet {
            comparison: &comparison,
            link: &link,
            base: &base,
            verdict: &verdict,
            height,
        };
        for kind in Kind::ALL {
            let text = snippet.text(kind);
            let address = snippet.address(kind);
            let page = Html::parse_fragment(&text);
            // Nothing comes out that was not put in.
            let everything = Selector::parse("*").expect("a selector");
            let elements = page.select(&everything).skip(1);
            let names: Vec<&str> = elements.map(|element| element.value().name()).collect();
            if kind == Kind::Link {
                prop_assert_eq!(&text, &address);
                let query = address.strip_prefix(&*base).and_then(|rest| rest.strip_prefix('?'));
                let read = Link::read(&comparison, query.unwrap_or_default());
                prop_assert_eq!(&read.answers, &link.answers);
                continue;
            }
            if kind == Kind::Npm {
                let command = text.lines().next().unwrap_or_default();
                let package = command.strip_prefix("npm install ").unwrap_or_default();
                let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-._~:/%[]@".contains(letter);
                prop_assert!(package.starts_with("https://") && package.chars().all(is_plain), "{}", package);
            }
            // No empty line ends the HTML for Markdown.
            let html = text.split_once("\n\n<").map_or(&*text, |(_, html)| html);
            prop_assert!(!html.contains("\n\n") && !html.contains('\r'));
            if kind.is_frame() {
                let frame = one(&page, "iframe");
                let scheme = match snippet.theme(kind) {
                    Theme::Light => "light",
                    Theme::Dark => "dark",
                    Theme::Auto => "light dark",
                };
                let style = format!("color-scheme:{scheme}");
                let height = snippet.height(kind).to_string();
                let mut found = attributes(frame);
                found.retain(|(_, value)| !value.is_empty());
                prop_assert_eq!(found, expected(&[
                    ("src", &address),
                    ("title", &title),
                    ("width", "100%"),
                    ("height", &height),
                    ("loading", "lazy"),
                    ("frameborder", "0"),
                    ("style", &style),
                    ("allow", "clipboard-write; web-share"),
                    ("referrerpolicy", "no-referrer"),
                ]));
                if kind == Kind::Iframe {
                    prop_assert_eq!(names, ["iframe"]);
                } else {
                    let script = one(&page, "script");
                    let resize = format!("{base}resize.js");
                    prop_assert_eq!(script.attr("src"), Some(&*kept(&resize)));
                    prop_assert_eq!(names, ["iframe", "script"]);
                }
                continue;
            }
            let answers = notation::encode(&comparison, &link.answers);
            let hide: Vec<_> = link.hide.iter().map(|part| part.id()).collect();
            let theme = link.theme.filter(|theme| *theme != Theme::Auto);
            let mode = link.mode.filter(|mode| *mode != Mode::Full);
            prop_assert_eq!(attributes(one(&page, "weigh-up")), expected(&[
                ("comparison", "node-vs-python"),
                ("answers", &answers),
                ("theme", theme.map_or("", Theme::id)),
                ("mode", mode.map_or("", Mode::id)),
                ("lang", link.language.as_deref().unwrap_or_default()),
                ("hide", &hide.join(",")),
                ("asset-base", if kind == Kind::Npm { &base } else { "" }),
            ]));
            let address = snippet.address(Kind::Link);
            let fallback = one(&page, "weigh-up a");
            prop_assert_eq!(attributes(fallback), expected(&[("href", &address)]));
            prop_assert_eq!(fallback.text().collect::<String>(), kept(&title));
            let words = one(&page, "weigh-up").text().collect::<String>();
            prop_assert_eq!(words, kept(&format!("{verdict} {title}")));
            let script = match kind {
                Kind::Element => "weigh-up.js",
                Kind::Standalone => "weigh-up.standalone.js",
                _ => {
                    prop_assert_eq!(names, ["weigh-up", "a"]);
                    continue;
                }
            };
            let script = format!("{base}{script}");
            let found = attributes(one(&page, "script"));
            prop_assert_eq!(found, expected(&[("type", "module"), ("src", &script)]));
            prop_assert_eq!(names, ["script", "weigh-up", "a"]);
        }
    }
}
