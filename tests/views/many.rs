//! Of many alternatives a few are shown, and the others on demand; a shortlist leaves some out.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html};
use weigh_up::answers::{Action, Choice};
use weigh_up::comparison::{AlternativeId, Points};
use weigh_up::components::panel::Panel;
use weigh_up::verdict::Shown;

use crate::dom::{find, text};
use crate::leads::many;
use crate::stage::{Stage, parse};

/// The texts of some elements.
fn texts(page: &Html, selector: &str) -> Vec<String> {
    find(page, selector).into_iter().map(text).collect()
}

/// The names of some alternatives, each without its figure.
fn names(page: &Html, selector: &str) -> Vec<String> {
    texts(page, &format!("{selector} .name"))
}

fn classes(element: &ElementRef<'_>) -> String {
    let classes = element.value().classes();
    let looks = classes.filter(|class| class.starts_with("hue-") || *class == "again");
    looks.collect::<Vec<_>>().join(" ")
}

/// A stage with a shortlist.
fn shortlisted(sides: i64, picks: &[usize]) -> Stage {
    let mut stage = many(sides, Choice::No);
    for pick in picks {
        let action = Action::SetShortlisted(AlternativeId(*pick), true);
        stage.link.answers.apply(action);
    }
    stage
}

#[test]
fn the_first_of_the_ranking_are_shown_and_the_others_on_demand() {
    let stage = many(36, Choice::No);
    let page = stage.show();
    let shown = names(&page, ".totals .total");
    assert!(
        (Shown::FEW..=Shown::FEW + 3).contains(&shown.len()),
        "{shown:?}"
    );
    assert_eq!(find(&page, ".axis hr").len(), shown.len());
    let button = find(&page, ".verdict > .all > button");
    assert_eq!(button.len(), 1);
    assert_eq!(text(button[0]), "Show all 36");
    assert_eq!(button[0].attr("aria-expanded"), Some("false"));

    let page = stage.show_unfolded();
    let all: BTreeSet<String> = names(&page, ".totals .total").into_iter().collect();
    assert_eq!((all.len(), find(&page, ".totals .total").len()), (36, 36));
    assert_eq!(find(&page, ".axis hr").len(), 36);
    assert!(shown.iter().all(|name| all.contains(name)));
}

#[test]
fn of_few_all_are_shown_and_nothing_asks_for_more() {
    for sides in [2, 6, 12, 13] {
        let page = many(sides, Choice::No).show();
        let sides = usize::try_from(sides).expect("a few");
        assert_eq!(find(&page, ".totals .total").len(), sides);
        assert_eq!(find(&page, ".members .member").len(), sides);
        assert_eq!(find(&page, ".all:not([hidden])").len(), 0, "{sides}");
        let asked = usize::from(sides > 6);
        assert_eq!(find(&page, ".shortlist").len(), asked, "{sides}");
    }
}

#[test]
fn no_two_that_are_shown_look_alike() {
    for picks in [&[][..], &[0, 12, 24], &[3, 9, 15, 21, 27, 33, 35]] {
        let page = shortlisted(36, picks).show();
        let totals = find(&page, ".totals .total");
        let looks: BTreeSet<String> = totals.iter().map(classes).collect();
        assert_eq!(looks.len(), totals.len().min(Shown::LOOKS), "{picks:?}");
        let dots = find(&page, ".axis hr");
        if !dots.is_empty() {
            let same = dots.iter().map(classes).eq(totals.iter().map(classes));
            assert!(same, "{picks:?}");
        }
    }
}

#[test]
fn the_team_is_asked_in_the_order_of_the_author() {
    let mut stage = many(36, Choice::No);
    let knows = Action::SetExperience(AlternativeId(30), Some(Points::clamped(6)));
    stage.link.answers.apply(knows);
    let page = stage.show();
    let members = names(&page, ".team .member");
    let first = (0..12).chain([30]).map(|side| format!("Side {side}"));
    assert_eq!(members, first.collect::<Vec<_>>());
    let unsaid = texts(&page, ".team .note:not([hidden])");
    assert_eq!(
        unsaid,
        [
            "Not said: Side 0, Side 1, Side 2, Side 3, Side 4, Side 5, and 29 more. That counts as nothing."
        ]
    );
    let page = stage.show_unfolded();
    let members = names(&page, ".team .members:not(.finer) .member");
    assert_eq!(members.len(), 36);
}

#[test]
fn a_shortlist_is_shown_alone_and_says_what_leads_of_all() {
    let stage = shortlisted(36, &[0, 1, 2, 7]);
    let page = stage.show();
    let listed = ["Side 0", "Side 1", "Side 2", "Side 7"];
    assert_eq!(names(&page, ".totals .total"), listed);
    assert_eq!(names(&page, ".team .member"), listed);
    let of_all = texts(&page, ".of-all");
    let sentence =
        "Only your 4 are compared; of all 36, Side 3, Side 14, and Side 25 would be tied.";
    assert_eq!(of_all, [sentence]);

    let page = stage.show_unfolded();
    let out = texts(&page, ".totals .out .figure");
    assert_eq!(out, vec!["left out"; 32]);
    assert_eq!(find(&page, ".picks input").len(), 36);
    assert_eq!(find(&page, ".picks input[checked]").len(), 4);
    let given = texts(&page, ".given .chip");
    assert!(
        given.contains(&"only Side 0, Side 1, Side 2, and Side 7".to_owned()),
        "{given:?}"
    );
}

#[test]
fn two_of_many_stand_on_a_beam() {
    let page = shortlisted(36, &[4, 16]).show();
    assert_eq!(names(&page, ".totals.beam .total"), ["Side 4", "Side 16"]);
    let tilt = find(&page, ".beam")[0].attr("data-tilt");
    assert!(tilt.is_some_and(|tilt| tilt != "0"), "{tilt:?}");
}

#[test]
fn one_that_is_picked_alone_is_told_to_have_no_effect() {
    let stage = shortlisted(36, &[5]);
    let page = stage.show_unfolded();
    assert_eq!(find(&page, ".of-all").len(), 0);
    assert_eq!(
        texts(&page, ".shortlist .note"),
        ["Side 5 alone is no comparison. Until you pick another, all are compared."]
    );
    assert_eq!(texts(&page, ".totals .out .figure"), [""; 0]);
}

#[test]
fn every_panel_has_room_for_many() {
    for stage in [many(40, Choice::Must), shortlisted(40, &[0, 13, 26])] {
        // This one has nothing to tell without a link of another revision.
        let panels = Panel::ALL
            .into_iter()
            .filter(|panel| *panel != Panel::Drift);
        for which in panels {
            let panel = parse(&stage.panel(which, ""));
            assert!(!text(panel.root_element()).is_empty(), "{which:?}");
        }
    }
}
