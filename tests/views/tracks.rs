//! The tracks: which alternative leads at each weight, drawn along its slider and said below it.

use scraper::Html;
use weigh_up::answers::Choice;

use crate::dom::{find, name, text, within};
use crate::leads::{many, stage};
use crate::rules::check;
use crate::stage::{Stage, bundled};

fn shown(stage: &Stage) -> Html {
    let page = stage.show_unfolded();
    check("tracks", &page);
    page
}

/// The words below each slider of a weight, and those below all of them.
fn said(page: &Html) -> (Vec<String>, String) {
    let turns = find(page, ".criterion > .turns").into_iter().map(text);
    let rest = find(page, ".matters .rest").into_iter().map(text);
    (turns.collect(), rest.collect())
}

/// The lengths of a track's parts, each with its class.
fn drawn(page: &Html, row: usize) -> Vec<(String, String)> {
    let parts = within(find(page, ".criterion")[row], ".track > hr").into_iter();
    let parts = parts.map(|part| {
        let attribute = |name| part.attr(name).unwrap_or_default().to_owned();
        (attribute("width"), attribute("class"))
    });
    parts.collect()
}

/// Speed and cost pull apart: at 5 and 5 the first leads by 5·(8 − 4) − 5·(8 − 5), and 20 are used
/// up by 20 ÷ 3 of cost or 15 ÷ 4 of speed.
fn apart() -> Stage {
    stage(&[[8, 5, 5, 5], [4, 8, 5, 5]], [5, 5, 5, 5], Choice::No)
}

#[test]
fn a_track_says_where_another_leads_and_once_where_none_does() {
    let (turns, rest) = said(&shown(&apart()));
    assert_eq!(turns, ["Side 1 up to 3", "Side 1 from 7", "", ""]);
    assert_eq!(rest, "The others hold at any weight.");
    let clear = stage(&[[9, 8, 5, 5], [4, 8, 5, 5]], [5, 5, 5, 5], Choice::No);
    let (turns, rest) = said(&shown(&clear));
    assert_eq!(turns, ["tied at 0", "", "", ""]);
    assert_eq!(rest, "The others hold at any weight.");
    let ahead = stage(&[[9, 9, 5, 5], [4, 8, 5, 5]], [5, 5, 5, 5], Choice::No);
    let (turns, rest) = said(&shown(&ahead));
    assert_eq!(turns, [""; 4]);
    assert_eq!(rest, "No weight on its own changes which is ahead.");
}

#[test]
fn a_track_is_drawn_as_long_as_it_says() {
    let page = shown(&apart());
    let part = |width: &str, class: &str| (width.to_owned(), class.to_owned());
    let expected = [part("35.0%", "hue-2"), part("65.0%", "hue-1 now")];
    assert_eq!(drawn(&page, 0), expected);
    let expected = [part("65.0%", "hue-1 now"), part("35.0%", "hue-2")];
    assert_eq!(drawn(&page, 1), expected);
    assert_eq!(drawn(&page, 2), [part("100.0%", "hue-1 now")]);
}

#[test]
fn a_slider_says_its_weight_and_its_turns_to_those_who_do_not_see_them() {
    let page = shown(&apart());
    let slider = find(&page, "#weight-0")[0];
    assert_eq!(name(&page, slider), "Speed: weight");
    assert_eq!(slider.attr("aria-valuetext"), Some("5 of 10"));
    let described = slider.attr("aria-describedby").expect("a description");
    let described = find(&page, &format!("#{described}"));
    assert_eq!(text(described[0]), "Side 1 up to 3");
    let stops = find(&page, ".slider .step:not([tabindex=\"-1\"])");
    assert!(stops.is_empty(), "the arrow keys do the same");
}

#[test]
fn three_alternatives_have_a_track_of_three_colours_and_one_alone_has_none() {
    let scores = [[9, 1, 5, 5], [6, 6, 5, 5], [1, 9, 5, 5]];
    let page = shown(&stage(&scores, [5, 5, 5, 5], Choice::No));
    let (turns, _) = said(&page);
    assert_eq!(turns[0], "Side 2 up to 2, tied at 3, and Side 0 from 9");
    assert_eq!(drawn(&page, 0).len(), 4);
    let (turns, rest) = said(&shown(&many(2, Choice::Must)));
    assert!(turns.iter().all(String::is_empty), "{turns:?}");
    assert_eq!(rest, "");
    let compact = Stage::of(&bundled(), "mode=compact&speed=6");
    let (turns, _) = said(&shown(&compact));
    assert_eq!(turns[0], "Python from 7");
}
