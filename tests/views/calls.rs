//! The call to action: which one is in sight, and where it leads.

use scraper::Selector;
use weigh_up::comparison::AlternativeId;
use weigh_up::components::cta::{Call, safe};

use crate::dom::find;
use crate::stage::{Stage, bundled};

const NOBODY: &str = "learning=0&architecture=0&libraries=0&speed=0&scalability=0&errors=0&extensibility=0&community=0";

fn call(leader: Option<usize>, text: &str, href: Option<&str>) -> Call {
    Call {
        leader: leader.map(AlternativeId),
        text: text.into(),
        href: href.and_then(safe).map(Into::into),
    }
}

/// The widget with a call for each alternative and for a tie.
fn stage(link: &str) -> Stage {
    Stage {
        calls: vec![
            call(Some(0), "Start with Node.js", Some("/node")),
            call(
                Some(1),
                "Start with Python",
                Some("https://example.org/?a&b"),
            ),
            call(None, "Ask us", None),
        ],
        ..Stage::of(&bundled(), link)
    }
}

/// The calls as markup, those in sight and the others.
fn calls(stage: &Stage) -> [Vec<String>; 2] {
    let page = stage.show();
    [".call:not(.spare)", ".call.spare"].map(|selector| {
        let selector = Selector::parse(selector).expect("a selector");
        page.select(&selector).map(|call| call.html()).collect()
    })
}

#[test]
fn the_call_follows_the_leader() {
    let rows = [
        ("speed=10", Some("Start with Node.js")),
        ("libraries=10", Some("Start with Python")),
        // Exactly level: the criteria that are left are scored alike.
        (
            "learning=0&architecture=0&libraries=0&speed=0&scalability=0&errors=0&extensibility=0",
            Some("Ask us"),
        ),
        (NOBODY, None),
    ];
    for mode in ["full", "compact", "verdict"] {
        for (link, expected) in rows {
            let [shown, spare] = calls(&stage(&format!("{link}&mode={mode}")));
            assert_eq!(
                shown.len(),
                usize::from(expected.is_some()),
                "{link} {mode}"
            );
            assert_eq!(shown.len() + spare.len(), 3, "{link} {mode}");
            if let Some(text) = expected {
                assert!(shown[0].contains(text), "{link} {mode}: {}", shown[0]);
            }
        }
    }
}

#[test]
fn what_holds_for_several_verdicts_stands_there_once() {
    let calls_of = |link: &str| {
        let any = |leader| call(leader, "Talk to us", Some("/contact"));
        let stage = Stage {
            calls: vec![any(Some(0)), call(Some(1), "Talk to us", None), any(None)],
            ..Stage::of(&bundled(), link)
        };
        calls(&stage)
    };
    for (link, address) in [("speed=10", true), ("libraries=10", false), ("", true)] {
        let [shown, spare] = calls_of(link);
        assert_eq!([shown.len(), spare.len()], [1, 1], "{link}");
        assert_eq!(shown[0].contains("/contact"), address, "{link}");
    }
    let [shown, spare] = calls_of(NOBODY);
    assert_eq!([shown.len(), spare.len()], [0, 2]);
}

#[test]
fn without_calls_nothing_keeps_room_for_them() {
    let page = Stage::of(&bundled(), "").show();
    assert!(find(&page, ".calls").is_empty());
}

#[test]
fn a_link_opens_beside_the_frame_that_it_stands_in() {
    let [shown, _] = calls(&stage("speed=10"));
    let expected = "<a class=\"call\" href=\"/node\" part=\"cta\">Start with Node.js</a>";
    assert_eq!(shown, [expected]);
    let framed = Stage {
        framed: true,
        ..stage("libraries=10")
    };
    let [shown, _] = calls(&framed);
    let link = "<a class=\"call\" href=\"https://example.org/?a&amp;b\" part=\"cta\" \
        rel=\"noopener noreferrer\" target=\"_blank\">Start with Python</a>";
    assert_eq!(shown, [link]);
}

#[test]
fn a_call_without_a_safe_address_is_a_sentence() {
    let stage = Stage {
        calls: vec![call(Some(0), "Go", Some("javascript:alert(1)"))],
        ..Stage::of(&bundled(), "speed=10")
    };
    let [shown, _] = calls(&stage);
    assert_eq!(shown, ["<span class=\"call\" part=\"cta\">Go</span>"]);
}
