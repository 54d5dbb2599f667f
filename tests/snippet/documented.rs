//! The documentation: its HTML for texts in Markdown, where what stands in the element stays there,
//! and its table of what a page must allow, which is what the panel says.

use scraper::{Html, Selector};
use weigh_up::snippet::Kind;

use crate::markdown::{by_commonmark, by_wordpress};

const DOCS: &str = include_str!("../../docs/embedding.md");

/// The HTML in a section of the documentation.
fn shown(section: &str) -> Vec<&'static str> {
    let (_, rest) = DOCS
        .split_once(&format!("\n### {section}\n"))
        .expect(section);
    let section = rest.split("\n### ").next().unwrap_or_default();
    let openings = section.split("\n```html\n").skip(1);
    let blocks = openings.map(|rest| rest.split("\n```\n").next().unwrap_or_default());
    blocks.collect()
}

fn texts(page: &str, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector of a test");
    let page = Html::parse_fragment(page);
    let found = page.select(&selector);
    let texts = found.map(|element| element.text().collect::<String>().trim().to_owned());
    texts.filter(|text| !text.is_empty()).collect()
}

#[test]
fn what_stands_in_the_element_stays_in_it() {
    let examples = shown("In Markdown");
    let [line, block] = examples.try_into().expect("two examples");
    let ways = |html: &str| [html.to_owned(), by_commonmark(html), by_wordpress(html)];
    for page in ways(line) {
        assert_eq!(
            texts(&page, "weigh-up"),
            ["It depends. Node.js or Python?"],
            "{page}"
        );
        assert_eq!(texts(&page, "weigh-up a"), ["Node.js or Python?"], "{page}");
    }
    for page in ways(block) {
        for (inside, text) in [
            ("h2[slot=heading]", "Which one for our shop?"),
            ("p:not([slot])", "It depends."),
            ("p[slot=footer]", "Asked by Ann."),
        ] {
            assert_eq!(
                texts(&page, &format!("weigh-up {inside}")),
                [text],
                "{page}"
            );
        }
    }
}

#[test]
fn the_table_of_what_a_page_must_allow_says_what_the_panel_says() {
    let (_, table) = DOCS
        .split_once("what your page must allow |\n|---|---|---|\n")
        .expect("the table");
    let rows: Vec<&str> = table
        .lines()
        .take_while(|line| line.starts_with('|'))
        .collect();
    assert_eq!(rows.len(), Kind::ALL.len());
    for (row, kind) in rows.iter().zip(Kind::ALL) {
        let policy = kind.policy("https://example.org/weigh-up/");
        let directives: Vec<&str> = policy.lines().collect();
        let cell = match kind {
            Kind::Link => "nothing".to_owned(),
            // It adds to the row above.
            Kind::IframeResize => format!("and `{}`", directives.last().expect("two")),
            _ => format!("`{}`", directives.join("; ")),
        };
        assert!(row.ends_with(&format!("| {cell} |")), "{row}: {policy}");
    }
}
