//! The panel of what to paste: its choices, its preview, and what it says of a page's needs.

use scraper::Html;
use weigh_up::components::panel::Panel;
use weigh_up::notation::Part;
use weigh_up::snippet::Kind;

use crate::dom::{find, text, within};
use crate::rules::check;
use crate::stage::{Stage, bundled, parse};

const BASE: &str = "https://files.example/";

fn panel(answers: &str, state: &str) -> Html {
    panel_on(BASE, answers, state)
}

fn panel_on(base: &str, answers: &str, chosen: &str) -> Html {
    let stage = Stage::of(&bundled(), answers);
    let mut desk = stage.desk().on(base.to_owned());
    let page = parse(&stage.panel_of(&mut desk, Panel::Embed, chosen));
    check(&format!("“{chosen}”"), &page);
    page
}

/// The code in the panel.
fn code(page: &Html) -> String {
    let field = find(page, "textarea#embed-code[readonly]");
    field[0].text().collect()
}

/// The states of the options of a choice, by its place, and the one that is chosen.
fn options(page: &Html, choice: usize) -> (Vec<String>, Vec<String>) {
    let options = within(find(page, "select")[choice], "option");
    let state =
        |option: &scraper::ElementRef<'_>| option.attr("value").unwrap_or_default().to_owned();
    let chosen = options
        .iter()
        .filter(|option| option.attr("selected").is_some());
    (
        options.iter().map(state).collect(),
        chosen.map(state).collect(),
    )
}

fn preview(page: &Html, attribute: &str) -> String {
    let preview = find(page, ".preview > weigh-up");
    preview[0].attr(attribute).unwrap_or_default().to_owned()
}

#[test]
fn it_begins_with_a_frame() {
    let page = panel("speed=9", "");
    assert!(
        code(&page)
            .starts_with("<iframe src=\"https://files.example/p/node-vs-python/?c=node-vs-python")
    );
    assert_eq!(preview(&page, "answers"), "speed=9");
    assert_eq!(preview(&page, "mode"), "compact");
    assert_eq!(preview(&page, "theme"), "light");
    assert_eq!(preview(&page, "asset-base"), BASE);
}

#[test]
fn every_choice_leads_to_a_state_that_has_it_chosen() {
    let start = "kind=element&theme=dark&mode=verdict&lang=en-GB&hide=share,footer&height=731";
    for start in ["", start] {
        let page = panel("", start);
        for choice in 0..4 {
            let (states, chosen) = options(&page, choice);
            assert_eq!(chosen.len(), 1, "{choice} of “{start}”");
            for state in states {
                let there = options(&panel("", &state), choice);
                assert_eq!(there.1, [state], "{choice} of “{start}”");
            }
        }
    }
    let page = panel("", start);
    let chosen = ["kind=element", "mode=verdict", "theme=dark", "lang=en-GB"];
    for (choice, chosen) in chosen.into_iter().enumerate() {
        assert_eq!(options(&page, choice).1, [chosen]);
    }
    assert_eq!(options(&page, 0).0.len(), Kind::ALL.len());
}

#[test]
fn what_nobody_chose_is_as_the_kind_has_it() {
    for (kind, theme, mode) in [
        ("iframe", "light", "compact"),
        ("iframe-resize", "light", "compact"),
        ("element", "auto", "full"),
        ("standalone", "auto", "full"),
        ("npm", "auto", "full"),
        ("link", "auto", "full"),
    ] {
        let page = panel("", &format!("kind={kind}"));
        let shown = (preview(&page, "theme"), preview(&page, "mode"));
        assert_eq!(shown, (theme.to_owned(), mode.to_owned()), "{kind}");
        let page = panel("", &format!("kind={kind}&theme=dark&mode=verdict"));
        let shown = (preview(&page, "theme"), preview(&page, "mode"));
        assert_eq!(shown, ("dark".to_owned(), "verdict".to_owned()), "{kind}");
    }
}

#[test]
fn a_part_that_is_left_out_is_left_out_of_code_and_preview() {
    for part in Part::ALL {
        let id = part.id();
        let page = panel("", &format!("hide={id}"));
        assert_eq!(find(&page, ".chip[aria-pressed=true]").len(), 1);
        assert!(code(&page).contains(&format!("&amp;hide={id}\"")), "{id}");
        let hidden = preview(&page, "hide");
        assert!(hidden.split(',').any(|hidden| hidden == id), "{id}");
    }
}

#[test]
fn no_preview_has_another_one_in_it() {
    for state in ["", "hide=embed", "hide=share,footer", "kind=npm&mode=full"] {
        let hidden = preview(&panel("", state), "hide");
        let embeds = hidden.split(',').filter(|part| *part == "embed");
        assert_eq!(embeds.count(), 1, "“{state}” hides {hidden}");
    }
    let stage = Stage::of(&bundled(), "hide=embed&mode=full");
    assert_eq!(find(&stage.show_unfolded(), ".embed").len(), 0);
}

#[test]
fn a_measured_height_is_that_of_the_frame_with_its_margins() {
    for (height, expected) in [("", "640"), ("600", "620"), ("2000", "1000"), ("x", "640")] {
        let code = code(&panel("", &format!("height={height}")));
        assert!(code.contains(&format!(" height=\"{expected}\" ")), "{code}");
    }
    let told = |height| {
        let page = panel("", &format!("height={height}"));
        text(find(&page, "section > .note")[0])
    };
    assert!(told("600").contains("620 pixels"));
    assert!(told("2000").contains("more than 1,000 pixels"));
}

#[test]
fn what_is_measured_goes_back_into_the_state() {
    let page = panel("", "kind=iframe&theme=dark&height=600");
    let field = find(&page, ".preview > input[hidden]")[0];
    assert_eq!(field.attr("data-state"), Some("height="));
    assert_eq!(field.attr("value"), Some("height=600"));
}

#[test]
fn it_says_what_the_page_has_to_allow() {
    for kind in Kind::ALL {
        let page = panel("", &format!("kind={}", kind.id()));
        let lines: Vec<String> = find(&page, ".needs code").into_iter().map(text).collect();
        assert_eq!(lines.join("\n"), kind.policy(BASE));
        let mut needs = find(&page, ".needs p").into_iter().map(text);
        let seen = needs.any(|words| words.contains("sees the answers"));
        assert_eq!(seen, kind.is_address(), "{kind:?}");
    }
}

#[test]
fn a_long_address_is_told_of_where_there_is_one() {
    let far = format!("https://files.example/{}/", "folder".repeat(333));
    for (kind, base, expected) in [
        ("iframe", BASE, 0),
        ("iframe", &*far, 1),
        ("link", &*far, 1),
        ("element", &*far, 0),
    ] {
        let page = panel_on(base, "", &format!("kind={kind}"));
        let notes = find(&page, ".lines .note").into_iter().map(text);
        let told = notes.filter(|note| note.contains("2,000 characters"));
        assert_eq!(told.count(), expected, "{kind} on {base}");
    }
}

#[test]
fn any_state_makes_a_panel() {
    for state in [
        "kind=&theme=&height=",
        "kind=frame&theme=blue&mode=tiny&lang=!&hide=all",
        "height=99999999999999999999",
        "height=-1",
        "&&&===",
        "kind=element&kind=npm&speed=9&c=other",
        "%ff%00",
    ] {
        let page = panel("speed=7", state);
        assert_eq!(preview(&page, "answers"), "speed=7", "{state}");
    }
}
