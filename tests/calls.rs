//! Calls to action: the one that an author's attributes name for each alternative, and the
//! addresses that they may lead to, tested against the way in which browsers read an address.

use proptest::prelude::*;
use proptest::sample::select;
use url::Url;
use weigh_up::components::cta::{safe, written};
use weigh_up::content;

/// The pages that a call may stand on.
const PAGES: [&str; 2] = [
    "https://example.com/blog/post.html?a=1#top",
    "http://example.com/",
];

/// Returns `true` if an address, on whatever page it stands, leads only where a call may lead.
fn leads_where_it_may(href: &str) -> bool {
    PAGES.iter().all(|page| {
        let page = Url::parse(page).expect("an address");
        match page.join(href) {
            // Nothing leads anywhere by an address that no browser reads.
            Err(_) => true,
            Ok(url) => {
                let stays = url.origin() == page.origin() && url.username().is_empty();
                stays || ["https", "mailto"].contains(&url.scheme())
            }
        }
    })
}

/// Returns `true` if an address leads away from the page's own origin.
fn leads_elsewhere(href: &str) -> bool {
    let page = Url::parse(PAGES[1]).expect("an address");
    page.join(href)
        .is_ok_and(|url| url.origin() != page.origin())
}

/// The calls of a comparison by attributes: for whom, what, and where to.
fn calls(attributes: &[(&str, &str)]) -> Vec<String> {
    let comparison = content::bundled("node-vs-python-vs-go").expect("it is bundled");
    let read = |name: &str| {
        let mut pairs = attributes.iter();
        let found = pairs.find(|(known, _)| *known == name);
        found.map(|(_, value)| (*value).to_owned())
    };
    let calls = written(&comparison, read).into_iter().map(|call| {
        let leader = call
            .leader
            .and_then(|leader| comparison.alternatives.get(leader))
            .map_or("tie", |leader| &leader.id);
        format!(
            "{leader}: {} {}",
            call.text,
            call.href.as_deref().unwrap_or("-")
        )
    });
    calls.collect()
}

#[test]
fn a_call_for_one_verdict_stands_before_the_call_for_any() {
    let any = ("cta", "Talk to us");
    let anywhere = ("cta-href", "/contact");
    let rows: [(&[_], &[&str]); 9] = [
        (&[], &[]),
        (&[anywhere], &[]),
        (
            &[any],
            &[
                "nodejs: Talk to us -",
                "python: Talk to us -",
                "go: Talk to us -",
                "tie: Talk to us -",
            ],
        ),
        (
            &[any, anywhere, ("cta-go", "Go"), ("cta-go-href", "/go")],
            &[
                "nodejs: Talk to us /contact",
                "python: Talk to us /contact",
                "go: Go /go",
                "tie: Talk to us /contact",
            ],
        ),
        // Text and address hold apart.
        (
            &[
                anywhere,
                ("cta-go", "Go"),
                ("cta-tie", "Ask"),
                ("cta-tie-href", "mailto:a@example.org"),
            ],
            &["go: Go /contact", "tie: Ask mailto:a@example.org"],
        ),
        (
            &[("cta", " Talk "), ("cta-python-href", "/python")],
            &[
                "nodejs: Talk -",
                "python: Talk /python",
                "go: Talk -",
                "tie: Talk -",
            ],
        ),
        // An address that is left out is as one that is not there.
        (
            &[
                anywhere,
                ("cta-go", "Go"),
                ("cta-go-href", "javascript:go()"),
            ],
            &["go: Go /contact"],
        ),
        (
            &[("cta-go", "Go"), ("cta-href", "//example.org")],
            &["go: Go -"],
        ),
        // What says nothing is said.
        (
            &[any, ("cta-nodejs", ""), ("cta-python", "  ")],
            &["go: Talk to us -", "tie: Talk to us -"],
        ),
    ];
    for (attributes, expected) in rows {
        assert_eq!(calls(attributes), expected, "{attributes:?}");
    }
}

#[test]
fn an_address_that_a_call_may_lead_to() {
    let rows = [
        "https://example.org",
        "HTTPS://example.org/a?b=c:d#e",
        "mailto:jobs@example.org?subject=Node.js",
        "Mailto:jobs@example.org",
        "/jobs",
        "/",
        "./jobs",
        "../jobs/node",
        "?job=node",
        "#apply",
        "jobs/node.html",
        "jobs/a:b",
        "?next=https://example.org",
        ".//jobs",
    ];
    for row in rows {
        assert_eq!(safe(row), Some(row), "{row:?}");
    }
    assert_eq!(safe(" \n\t/jobs \r"), Some("/jobs"));
}

#[test]
fn an_address_that_no_call_may_lead_to() {
    let rows = [
        "",
        "  \n",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "\u{1}javascript:alert(1)",
        "\u{1}/jobs",
        "/jobs\u{1}",
        "java\nscript:alert(1)",
        "java\tscript:alert(1)",
        "\u{a0}javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "blob:https://example.org/1",
        "vbscript:a",
        "file:///etc/passwd",
        "http://example.org",
        "ftp://example.org",
        "//example.org",
        "/\\example.org",
        "\\\\example.org",
        "\\/example.org",
        "/\t/example.org",
        "/\n/example.org",
        "https:example.org",
        "https:/example.org",
        "https://",
        "https:///example.org",
        "https:\\\\example.org",
        "https://a\nb",
        "mailto:",
        "mail\nto:a@example.org",
        "jobs:node",
        ":",
    ];
    for row in rows {
        assert_eq!(safe(row), None, "{row:?}");
    }
}

/// Pieces that addresses are made of, and that mislead who reads them by eye.
fn pieced() -> impl Strategy<Value = String> {
    let pieces = vec![
        "https",
        "http",
        "mailto",
        "javascript",
        "data",
        "file",
        "blob",
        ":",
        "/",
        "//",
        "\\",
        "?",
        "#",
        "@",
        ".",
        "..",
        "%2f",
        "%5c",
        "\t",
        "\n",
        "\r",
        " ",
        "\0",
        "\u{1}",
        "\u{7f}",
        "\u{a0}",
        "\u{feff}",
        "\u{2028}",
        "example.org",
        "EXAMPLE",
        "a",
        "é",
        "[",
        "]",
        "1",
    ];
    prop::collection::vec(select(pieces), 0..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn what_is_safe_leads_where_it_may(href in prop_oneof![pieced(), any::<String>()]) {
        if let Some(safe) = safe(&href) {
            prop_assert!(leads_where_it_may(safe), "{safe:?}");
            // Taking off what stands around it changed nothing.
            prop_assert_eq!(
                Url::parse(PAGES[0]).expect("an address").join(safe),
                Url::parse(PAGES[0]).expect("an address").join(&href)
            );
        }
    }

    #[test]
    fn what_leads_elsewhere_says_so(href in pieced()) {
        if let Some(safe) = safe(&href) && leads_elsewhere(safe) {
            let lower = safe.to_ascii_lowercase();
            prop_assert!(lower.starts_with("https://") || lower.starts_with("mailto:"), "{safe:?}");
        }
    }
}
