//! The card of a link, read back as XML.

use proptest::prelude::*;

use weigh_up::export::Kind;
use weigh_up::language::isolation::settled;

use crate::files::{Files, hostile, seen, side, two};
use crate::svg::{fault, many, words};

#[test]
fn a_card_of_any_number_of_alternatives_stays_inside_its_box() {
    for alternatives in [2, 3, 6, 12] {
        let files = many(alternatives);
        let whose = "Somebody whose name goes on and on ".repeat(9);
        for whose in [None, Some(&*whose)] {
            let card = files.card(whose);
            assert!(card.contains("width=\"1200\" height=\"630\""), "{card}");
            assert_eq!(fault(&card), None, "{alternatives} alternatives");
        }
    }
}

#[test]
fn a_card_says_who_leads_and_by_whose_answers() {
    let files = Files::of(&two([[7, 9, 8], [9, 6, 8]]));
    let said = words(&files.card(Some("A start-up"))).join(" ");
    let headline = files.explanation().headline;
    for text in [
        &*headline,
        "A start-up",
        "Node.js",
        "Python",
        "weigh-up",
        "8.0 of 10",
    ] {
        assert!(said.contains(text), "no “{text}” in {said}");
    }
    let nobody_s = words(&files.card(None)).join(" ");
    assert!(
        nobody_s.contains("the same weight on everything"),
        "{nobody_s}"
    );
}

#[test]
fn a_name_of_48_letters_is_whole_beside_its_bar() {
    for name in [
        "Django REST Framework",
        "Ruby on Rails with everything that can be on top",
        "Donaudampfschifffahrtselektrizitaetenhauptbetrie",
    ] {
        let mut case = two([[7, 9, 8], [9, 6, 8]]);
        name.clone_into(&mut case.sides[1].name);
        let card = Files::of(&case).card(None);
        assert_eq!(fault(&card), None, "{name}");
        assert!(words(&card).contains(&name.to_owned()), "{card}");
    }
}

#[test]
fn whoever_is_out_has_no_bar() {
    let mut case = two([[7, 9, 8], [9, 6, 8]]);
    let bars = |files: &Files| files.card(None).matches("<rect").count();
    let both = bars(&Files::of(&case));
    case.types = vec![("Robots".to_owned(), weigh_up::answers::Choice::Must)];
    case.sides[0].fits = vec![Some((1, 1))];
    case.sides[1].fits = vec![Some((9, 1))];
    let files = Files::of(&case);
    assert_eq!(bars(&files), both - 1);
    for picture in [files.card(None), files.text(Kind::Svg)] {
        assert!(
            words(&picture).contains(&"ruled out".to_owned()),
            "{picture}"
        );
    }
    case.types.clear();
    case.sides[0].scores[0] = None;
    let files = Files::of(&case);
    for picture in [files.card(None), files.text(Kind::Svg)] {
        assert!(words(&picture).contains(&"unknown".to_owned()), "{picture}");
    }
}

#[test]
fn bars_leave_room_for_a_headline_of_two_lines() {
    let mut case = two([[7, 8, 8], [9, 6, 9]]);
    for name in ["Go", "Rust", "Java"] {
        case.sides.push(side(name, &[1, 1, 1]));
    }
    let card = Files::of(&case).card(None);
    let document = roxmltree::Document::parse(&card).expect("well-formed XML");
    let number = |node: &roxmltree::Node<'_, '_>, name: &str| {
        let value = node.attribute(name).unwrap_or("0");
        value.parse::<i64>().expect("a whole number")
    };
    let large = document.descendants().filter(|node| {
        node.has_tag_name("text") && number(node, "font-size") >= 44 && number(node, "y") > 190
    });
    let headline = large
        .map(|text| number(&text, "y"))
        .max()
        .expect("a headline");
    let bars = document
        .descendants()
        .filter(|node| node.has_tag_name("rect") && number(node, "x") > 0);
    let highest = bars.map(|bar| number(&bar, "y")).min().expect("a bar");
    assert!(headline + 12 <= highest, "{headline} and {highest}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_card_is_a_picture(files in hostile(), whose in any::<Option<String>>()) {
        let card = files.card(whose.as_deref());
        prop_assert_eq!(fault(&card), None);
        for text in words(&card) {
            let bare = |text: &str| text.split_whitespace().collect::<String>();
            // What turns a direction is in whole isolates, or gone.
            prop_assert_eq!(&settled(&text), &text);
            let plain = text.replace(['\u{2068}', '\u{2069}'], "");
            prop_assert_eq!(bare(&seen(&text)), bare(&plain));
        }
    }
}
