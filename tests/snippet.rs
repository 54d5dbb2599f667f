//! Snippets: each kind as it is pasted, and what it needs of its page.

#[path = "snippet/documented.rs"]
mod documented;
#[path = "snippet/markdown.rs"]
mod markdown;
#[path = "snippet/parsed.rs"]
mod parsed;

use weigh_up::comparison::Comparison;
use weigh_up::content;
use weigh_up::notation::Link;
use weigh_up::snippet::{Kind, Snippet};

const BASE: &str = "https://files.example/weigh-up/";

/// The bundled comparison in a revision that stays, since links name it.
fn bundled() -> Comparison {
    let comparison = content::bundled("node-vs-python").expect("it is bundled");
    Comparison {
        revision: 2,
        ..comparison
    }
}

fn link(comparison: &Comparison, text: &str) -> Link {
    let link = Link::read(comparison, text);
    assert_eq!(link.ignored, [], "{text}");
    link
}

/// The snippet of a kind for the query of a link.
fn snippet(kind: Kind, query: &str, height: Option<u32>) -> String {
    let comparison = bundled();
    let snippet = Snippet {
        comparison: &comparison,
        link: &link(&comparison, query),
        base: BASE,
        verdict: "It depends.",
        height,
    };
    snippet.text(kind)
}

#[track_caller]
fn check(kind: Kind, query: &str, expected: &str) {
    assert_eq!(snippet(kind, query, None), expected, "{kind:?} of {query}");
}

#[test]
fn a_link_is_the_address_alone() {
    check(
        Kind::Link,
        "",
        "https://files.example/weigh-up/?c=node-vs-python&rev=2",
    );
    check(
        Kind::Link,
        "speed=9&theme=dark&lang=en-GB&mode=compact&hide=footer,share",
        "https://files.example/weigh-up/?c=node-vs-python&rev=2&speed=9&lang=en-GB&theme=dark\
        &mode=compact&hide=share,footer",
    );
}

#[test]
fn a_frame_says_what_it_looks_like() {
    check(
        Kind::Iframe,
        "speed=9",
        "<iframe src=\"https://files.example/weigh-up/p/node-vs-python/?c=node-vs-python&amp;rev=2&amp;speed=9\
        &amp;theme=light&amp;mode=compact\" title=\"Node.js or Python?\" width=\"100%\" \
        height=\"640\" loading=\"lazy\" frameborder=\"0\" style=\"color-scheme:light\" \
        allow=\"clipboard-write; web-share\" referrerpolicy=\"no-referrer\"></iframe>",
    );
    for (theme, scheme) in [("dark", "dark"), ("auto", "light dark")] {
        let frame = snippet(Kind::Iframe, &format!("theme={theme}"), None);
        assert!(frame.contains(&format!("&amp;theme={theme}&amp;")));
        assert!(frame.contains(&format!("color-scheme:{scheme}\"")));
    }
}

#[test]
fn the_frame_that_grows_has_a_script_behind_it() {
    let frame = snippet(Kind::Iframe, "speed=9", Some(900));
    let script = "<script async src=\"https://files.example/weigh-up/resize.js\" \
        data-cfasync=\"false\"></script>";
    let both = snippet(Kind::IframeResize, "speed=9", Some(900));
    assert_eq!(both, [&frame, script].join("\n"));
}

#[test]
fn an_element_leaves_out_what_is_so_anyway() {
    let inside = |query: &str| {
        format!(
            "It depends. <a href=\"https://files.example/weigh-up/?c=node-vs-python&amp;\
            rev=2{query}\">Node.js or Python?</a></weigh-up>"
        )
    };
    let script = "<script type=\"module\" src=\"https://files.example/weigh-up/weigh-up.js\">\
        </script>\n<weigh-up comparison=\"node-vs-python\"";
    check(Kind::Element, "", &format!("{script}>{}", inside("")));
    check(
        Kind::Element,
        "speed=9&libraries=2&theme=auto&mode=full",
        &format!(
            "{script} answers=\"libraries=2&amp;speed=9\">{}",
            inside("&amp;libraries=2&amp;speed=9&amp;theme=auto&amp;mode=full")
        ),
    );
    check(
        Kind::Standalone,
        "theme=dark&mode=verdict&lang=en-GB&hide=share,charts",
        &format!(
            "{} theme=\"dark\" lang=\"en-GB\" mode=\"verdict\" hide=\"share,charts\">{}",
            script.replace("weigh-up.js", "weigh-up.standalone.js"),
            inside("&amp;lang=en-GB&amp;theme=dark&amp;mode=verdict&amp;hide=share,charts")
        ),
    );
    check(
        Kind::Npm,
        "",
        &format!(
            "npm install {BASE}weigh-up.tgz\n\nimport \"weigh-up/define\";\n\n\
            <weigh-up comparison=\"node-vs-python\" asset-base=\"{BASE}\">{}",
            inside("")
        ),
    );
}

#[test]
fn a_frame_is_as_high_as_its_content_within_what_wordpress_allows() {
    let rows = [
        ("", None, "640"),
        ("mode=full", None, "1000"),
        ("mode=verdict", None, "320"),
        ("", Some(0), "200"),
        ("", Some(731), "740"),
        ("", Some(740), "740"),
        ("", Some(999), "1000"),
        ("", Some(u32::MAX), "1000"),
    ];
    for (query, height, expected) in rows {
        let frame = snippet(Kind::Iframe, query, height);
        let expected = format!(" height=\"{expected}\" ");
        assert!(
            frame.contains(&expected),
            "{height:?} of “{query}”: {frame}"
        );
    }
}

#[test]
fn the_policy_names_the_origin_alone() {
    let rows = [
        (Kind::Link, ""),
        (Kind::Iframe, "frame-src https://a.example:8443"),
        (
            Kind::IframeResize,
            "frame-src https://a.example:8443\nscript-src https://a.example:8443",
        ),
        (
            Kind::Element,
            "script-src https://a.example:8443 'wasm-unsafe-eval'\n\
            connect-src https://a.example:8443",
        ),
        (
            Kind::Standalone,
            "script-src https://a.example:8443 'wasm-unsafe-eval'",
        ),
        (
            Kind::Npm,
            "script-src 'self' 'wasm-unsafe-eval'\nconnect-src 'self'",
        ),
    ];
    for (kind, expected) in rows {
        for path in ["", "/", "/folder/of/files/"] {
            let policy = kind.policy(&format!("https://a.example:8443{path}"));
            assert_eq!(policy, expected, "{kind:?}");
        }
    }
}

#[test]
fn a_kind_has_one_id() {
    for kind in Kind::ALL {
        assert_eq!(Kind::from_id(kind.id()), Some(kind));
    }
    for unknown in ["", "Iframe", "markdown", "iframe "] {
        assert_eq!(Kind::from_id(unknown), None);
    }
}
