//! The card of a link, read back as XML.

use proptest::prelude::*;

use weigh_up::export::Kind;
use weigh_up::language::isolation::settled;

use crate::boxes::fault;
use crate::files::{Files, hostile, seen, side, two};
use crate::svg::{many, words};

/// The numbers of the attributes of an element.
fn number(node: &roxmltree::Node<'_, '_>, name: &str) -> i64 {
    let value = node.attribute(name).unwrap_or("0");
    value.parse::<i64>().expect("a whole number")
}

/// The angle of the beam in degrees, to the right where it is positive.
fn angle(card: &str) -> f64 {
    let turn = card.split_once("transform=\"rotate(").map(|(_, rest)| rest);
    let angle = turn.and_then(|rest| rest.split(' ').next());
    angle.map_or(0.0, |angle| angle.parse().expect("a number"))
}

#[test]
fn a_card_of_any_number_of_alternatives_stays_inside_its_box() {
    for alternatives in [2, 3, 6, 12, 40] {
        let files = many(alternatives);
        let whose = "Somebody whose name goes on and on ".repeat(9);
        let cards = [None, Some(&*whose)].map(|whose| files.card(whose));
        for card in cards.into_iter().chain([files.question()]) {
            assert!(card.contains("width=\"1200\" height=\"630\""), "{card}");
            assert_eq!(fault(&card), None, "{alternatives} alternatives");
        }
    }
}

#[test]
fn a_card_says_who_leads_by_whose_answers_and_why() {
    let files = Files::of(&two([[7, 9, 8], [9, 5, 8]]));
    let said = words(&files.card(Some("A start-up"))).join(" ");
    let headline = files.explanation().headline;
    for text in [
        &*headline,
        "A start-up",
        "Node.js 8.0",
        "Python 7.3",
        "example.org · ",
        "Speed tips it: 1.3 of 10 for Node.js.",
        "Python leads.",
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
fn a_card_says_the_answers_in_short() {
    let comparison = weigh_up::content::bundled("node-vs-python").expect("it is bundled");
    for (answers, expected) in [
        ("", "With the same weight on everything that counts"),
        ("speed=8&learning=2", "Speed 8 · Learning 2"),
        (
            "projects=messaging-chat,ai-ml&team.nodejs=8&speed=8",
            "For: Chat, live updates, AI, machine learning · team Node.js 8 · Speed 8",
        ),
        (
            "must=iot&team.nodejs=0&team.python=3&nodejs.speed=4",
            "Must suit Internet of Things · team Node.js 0, Python 3 · Node.js on Speed: 4, our own",
        ),
    ] {
        let (read, ignored) = weigh_up::notation::decode(&comparison, answers);
        assert_eq!(ignored, [], "{answers}");
        let card = Files::new(comparison.clone(), read).card(None);
        let words = words(&card);
        assert!(words.contains(&expected.to_owned()), "{answers}: {words:?}");
    }
}

#[test]
fn a_question_claims_no_verdict() {
    for id in weigh_up::content::ids() {
        let comparison = weigh_up::content::bundled(id).expect("it is bundled");
        let names: Vec<_> = comparison
            .alternatives
            .iter()
            .map(|alternative| alternative.name.to_string())
            .collect();
        let (answers, _) = weigh_up::notation::decode(&comparison, "speed=10");
        let card = Files::new(comparison, answers).question();
        assert_eq!(fault(&card), None);
        let said = words(&card);
        for name in names {
            assert!(said.contains(&name), "no {name} in {said:?}");
        }
        assert!(said.contains(&"Weigh it for your case".to_owned()));
        let (foot, rest) = said.split_last().expect("a foot");
        assert!(foot.contains(" · "), "{foot}");
        assert!(
            !rest
                .concat()
                .contains(|letter: char| letter.is_ascii_digit())
        );
        assert!(angle(&card).abs() < 0.001, "{card}");
    }
}

#[test]
fn the_beam_tilts_to_the_leader_with_the_lead() {
    for (scores, expected) in [
        ([[7, 9, 8], [9, 7, 8]], 0.0),
        // A lead of 0.33, 1.0 and more than 1.6 of 10, to the left and to the right.
        ([[7, 9, 8], [9, 6, 8]], -1.65),
        ([[9, 6, 8], [7, 9, 8]], 1.65),
        ([[7, 9, 8], [9, 6, 6]], -5.0),
        ([[1, 1, 1], [9, 9, 9]], 8.0),
    ] {
        let card = Files::of(&two(scores)).card(None);
        let tilt = angle(&card);
        assert!((tilt - expected).abs() < 0.02, "{scores:?}: {tilt}");
    }
}

#[test]
fn a_small_lead_can_be_seen() {
    let mut case = two([[7, 9, 8], [9, 6, 9]]);
    case.criteria[0].1 = 6;
    let files = Files::of(&case);
    let lead = files.findings.verdict.lead.expect("a lead");
    assert!(files.findings.verdict.scale.hundredths(lead) < 20, "{lead}");
    let tilt = angle(&files.card(None));
    assert!((tilt - 1.0).abs() < 0.001, "{tilt}");
}

#[test]
fn a_long_name_is_whole_on_its_block() {
    for name in [
        "Django REST Framework",
        "Ruby on Rails with everything that can be on top of it, at 60",
        "Donaudampfschifffahrtselektrizitaetenhauptbetrie",
    ] {
        let mut case = two([[7, 9, 8], [9, 5, 8]]);
        name.clone_into(&mut case.sides[1].name);
        let card = Files::of(&case).card(None);
        assert_eq!(fault(&card), None, "{name}");
        let bare = |text: &str| text.replace(' ', "");
        let blocks: Vec<_> = words(&card).iter().map(|text| bare(text)).collect();
        let shown = blocks.concat();
        assert!(shown.contains(&bare(&format!("{name} 7.3"))), "{blocks:?}");
    }
}

#[test]
fn whoever_is_out_has_no_total() {
    let mut case = two([[7, 9, 8], [9, 6, 8]]);
    case.types = vec![("Robots".to_owned(), weigh_up::answers::Choice::Must)];
    case.sides[0].fits = vec![Some((1, 1))];
    case.sides[1].fits = vec![Some((9, 1))];
    let files = Files::of(&case);
    let card = files.card(None);
    assert!(
        words(&card).contains(&"Node.js ruled out".to_owned()),
        "{card}"
    );
    // Nothing weighs on its side.
    assert!((angle(&card) - 8.0).abs() < 0.001, "{card}");
    assert!(words(&files.text(Kind::Svg)).contains(&"ruled out".to_owned()));
    case.types.clear();
    case.sides[0].scores[0] = None;
    let files = Files::of(&case);
    let card = files.card(None);
    assert!(
        words(&card).contains(&"Node.js unknown".to_owned()),
        "{card}"
    );
    assert!(words(&files.text(Kind::Svg)).contains(&"unknown".to_owned()));
    for criterion in &mut case.criteria {
        criterion.1 = 0;
    }
    (case.fit, case.team) = (0, 0);
    let card = Files::of(&case).card(None);
    assert!(words(&card).contains(&"Node.js".to_owned()), "{card}");
}

#[test]
fn lines_and_blocks_leave_room_for_a_headline_of_two_lines() {
    for sides in [2, 5] {
        let mut case = two([[7, 8, 8], [9, 6, 9]]);
        "Ruby on Rails with everything on top".clone_into(&mut case.sides[1].name);
        for name in ["Go", "Rust", "Java"].into_iter().take(sides - 2) {
            case.sides.push(side(name, &[1, 1, 1]));
        }
        let card = Files::of(&case).card(None);
        let document = roxmltree::Document::parse(&card).expect("well-formed XML");
        let texts = document
            .descendants()
            .filter(|node| node.has_tag_name("text"));
        let large = texts.filter(|node| {
            node.attribute("text-anchor").is_none()
                && number(node, "font-size") >= 32
                && (143..300).contains(&number(node, "y"))
        });
        let headline = large
            .map(|text| number(&text, "y"))
            .max()
            .expect("a headline");
        let rects = document
            .descendants()
            .filter(|node| node.has_tag_name("rect"));
        let drawn = rects.filter(|node| node.has_attribute("rx"));
        let highest = drawn.map(|one| number(&one, "y")).min().expect("a line");
        assert!(headline + 8 <= highest, "{headline} and {highest}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_card_is_a_picture(files in hostile(), whose in any::<Option<String>>()) {
        let card = files.card(whose.as_deref());
        prop_assert_eq!(fault(&card), None);
        let question = files.question();
        prop_assert_eq!(fault(&question), None);
        for text in words(&card).into_iter().chain(words(&question)) {
            let bare = |text: &str| text.split_whitespace().collect::<String>();
            // What turns a direction is in whole isolates, or gone.
            prop_assert_eq!(&settled(&text), &text);
            let plain = text.replace(['\u{2068}', '\u{2069}'], "");
            prop_assert_eq!(bare(&seen(&text)), bare(&plain));
        }
    }
}
