//! The picture, read back as XML.

use proptest::prelude::*;
use roxmltree::Document;
use weigh_up::comparison::AlternativeId;
use weigh_up::export::Kind;
use weigh_up::verdict::share::{Portion, Share};

use crate::boxes::fault;
use crate::files::{Files, LINK, hostile, seen, side, two};

/// The words of a picture, one text after another.
pub(crate) fn words(picture: &str) -> Vec<String> {
    let document = Document::parse(picture).expect("well-formed XML");
    let texts = document
        .descendants()
        .filter(|node| node.has_tag_name("text"));
    texts
        .map(|text| text.text().unwrap_or_default().to_owned())
        .collect()
}

/// A case of so many alternatives, some of them with long names.
pub(crate) fn many(alternatives: usize) -> Files {
    let mut case = two([[7, 9, 8], [9, 5, 9]]);
    for place in 2..alternatives {
        let name = ["Ruby on Rails with everything on top", "Go"][place % 2];
        let low = i64::try_from(place % 5).expect("a small number");
        case.sides
            .push(side(&format!("{name} {place}"), &[low, low, low]));
    }
    Files::of(&case)
}

#[test]
fn a_picture_of_any_number_of_alternatives_stays_inside_its_box() {
    for alternatives in [2, 3, 6, 12, 40] {
        let picture = many(alternatives).text(Kind::Svg);
        assert_eq!(fault(&picture), None, "{alternatives} alternatives");
    }
}

#[test]
fn a_fault_of_a_picture_is_seen() {
    let picture = many(2).text(Kind::Svg);
    let spoilt = [
        picture.replace("x=\"32\"", "x=\"-1\""),
        picture.replace("x=\"768\"", "x=\"801\""),
        picture.replace("<desc>", "<script/><desc>"),
        picture.replace("<rect x", "<rect fill=\"url(#a)\" x"),
        picture.replace("</svg>", ""),
    ];
    for (row, spoilt) in spoilt.iter().enumerate() {
        assert!(fault(spoilt).is_some(), "row {row}");
    }
}

#[test]
fn the_picture_says_what_the_verdict_says() {
    let files = many(3);
    let explanation = files.explanation();
    let picture = files.text(Kind::Svg);
    let words = words(&picture);
    let all = words.join(" ");
    assert!(words.contains(&"Which?".to_owned()), "{words:?}");
    let text = explanation.text();
    assert!(text.starts_with(&*format!("{}.", explanation.headline)));
    assert!(
        all.contains(&text.replacen("by a hair.", "by a hair", 1)),
        "{all}"
    );
    for word in [
        "8.0",
        "7.7",
        "Learning",
        "Speed",
        "Libraries",
        "1.3 Node.js",
        "0.7 Python",
    ] {
        assert!(words.contains(&word.to_owned()), "no {word} in {words:?}");
    }
    assert!(all.contains("November 22, 2026"), "{all}");
    assert!(all.contains("Revision of the data: 7"), "{all}");
    assert!(all.contains(LINK), "{all}");
    let document = Document::parse(&picture).expect("well-formed XML");
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    let child = |name| root.children().find(|node| node.has_tag_name(name));
    let text = |name| child(name).and_then(|node| node.text()).map(str::to_owned);
    assert_eq!(text("title"), Some(explanation.headline.clone()));
    assert_eq!(text("desc"), Some(explanation.text().to_owned()));
}

/// Names of alternatives and of a criterion, with spaces and without.
const LONG_NAMES: [[&str; 2]; 5] = [
    ["Django REST Framework", "Correctness"],
    ["Spring Boot on the JVM", "Time until it starts"],
    [
        "Ruby on Rails with everything that can be on top",
        "What it costs to run and to keep running for long",
    ],
    [
        "Donaudampfschifffahrtselektrizitaetenhauptbetrie",
        "Rindfleischetikettierungsueberwachungsaufgabenue",
    ],
    [
        "WWWWWWWWWWWWWWWWWWWWWWWW",
        "MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM",
    ],
];

#[test]
fn no_name_is_cut() {
    for [name, criterion] in LONG_NAMES {
        let mut case = two([[7, 9, 8], [9, 5, 9]]);
        name.clone_into(&mut case.sides[1].name);
        criterion.clone_into(&mut case.criteria[1].0);
        case.sides.push(side("Go", &[1, 1, 1]));
        let picture = Files::of(&case).text(Kind::Svg);
        assert_eq!(fault(&picture), None, "{name}");
        let words = words(&picture);
        let cut = words.iter().find(|word| word.contains('…'));
        assert_eq!(cut, None, "{name}");
        // Where it has more lines than one, they follow each other.
        let bare = |text: &str| text.replace(' ', "");
        let all = bare(&words.concat());
        // In the totals, at the head of the chart and beside a bar.
        assert!(all.matches(&bare(name)).count() >= 3, "{name}: {words:?}");
        assert!(all.contains(&bare(criterion)), "{criterion}: {words:?}");
    }
}

#[test]
fn a_name_stays_on_one_line_while_there_is_room() {
    for name in ["Django REST Framework", "Spring Boot on the JVM"] {
        let mut case = two([[7, 9, 8], [9, 5, 9]]);
        name.clone_into(&mut case.sides[1].name);
        let words = words(&Files::of(&case).text(Kind::Svg));
        assert!(words.contains(&name.to_owned()), "{words:?}");
    }
}

#[test]
fn a_score_of_the_readers_own_is_marked() {
    let mut case = two([[7, 9, 8], [9, 5, 9]]);
    case.sides[1].own[1] = Some(6);
    let words = words(&Files::of(&case).text(Kind::Svg));
    assert!(words.contains(&"6*".to_owned()), "{words:?}");
    assert!(words.contains(&"* your own score".to_owned()), "{words:?}");
}

#[test]
fn shares_stand_end_to_end_with_their_words() {
    let mut files = many(3);
    let share = |alternative, all| Share {
        alternative: AlternativeId(alternative),
        all,
        order: None,
        near: Portion::NONE,
    };
    files.findings.shares = Some(vec![
        share(0, Portion::NONE),
        share(1, Portion::ALL),
        share(2, Portion::NONE),
    ]);
    let picture = files.text(Kind::Svg);
    assert_eq!(fault(&picture), None);
    let words: Vec<String> = words(&picture).iter().map(|text| seen(text)).collect();
    let heading = |text: &str| words.iter().position(|word| word == text);
    let all = heading("First, of all possible weights").expect("a heading");
    assert!(words[all + 1].starts_with("Node.js: 0% · Python: 100% · "));
    assert_eq!(heading("First, with this ranking"), None);
    assert!(heading("First, close to these weights") > Some(all));
    // The whole width is Python's, but for what is soft behind it.
    let wide = picture.matches("width=\"736\" height=\"16\" fill=\"#b4540a\"");
    assert_eq!(wide.count(), 1);
}

proptest! {
    #[test]
    fn any_picture_is_well_formed_and_inside_its_box(files in hostile()) {
        let picture = files.text(Kind::Svg);
        prop_assert_eq!(fault(&picture), None);
        let shown = seen(&words(&picture).join(" ")).replace(' ', "");
        for name in files.names() {
            let letters = name.replace(' ', "");
            prop_assert!(shown.contains(&letters), "{letters:?} is not in {shown:?}");
        }
        let title = seen(&files.comparison.title).replace(' ', "");
        prop_assert!(shown.contains(&title), "{title:?} is not in {shown:?}");
    }
}

/// A text from right to left beside words and numbers, each in whole isolates of its own.
#[test]
fn a_name_from_right_to_left_is_isolated_in_every_line_of_the_picture() {
    let names = ["بايثون للجميع في كل مكان وفي كل زمان بلا استثناء", "עברית"];
    let mut case = two([[7, 9, 8], [9, 6, 4]]);
    for (side, name) in case.sides.iter_mut().zip(names) {
        side.name = name.to_owned();
    }
    let files = Files::of(&case);
    for picture in [files.text(Kind::Svg), files.card(None)] {
        let document = Document::parse(&picture).expect("well-formed XML");
        let texts = document
            .descendants()
            .filter(|node| node.has_tag_name("text"));
        let mut turned = 0;
        for node in texts {
            assert_eq!(node.attribute("direction"), Some("ltr"));
            assert_eq!(node.attribute("unicode-bidi"), Some("isolate"));
            let text = node.text().unwrap_or_default();
            let mut depth = 0_i32;
            let mut outside = String::new();
            for letter in text.chars() {
                match letter {
                    '\u{2068}' => depth += 1,
                    '\u{2069}' => depth -= 1,
                    _ if depth == 0 => outside.push(letter),
                    _ => turned += 1,
                }
                assert!(depth >= 0, "{text:?}");
            }
            assert_eq!(depth, 0, "{text:?}");
            let is_from_right = |letter: char| matches!(letter, '\u{590}'..='\u{6ff}');
            let is_mixed = outside.contains(|letter: char| letter.is_ascii_alphanumeric());
            assert!(!(is_mixed && outside.contains(is_from_right)), "{text:?}");
        }
        assert!(turned > 0, "nothing is isolated");
    }
    let english = Files::of(&two([[7, 9, 8], [9, 6, 4]]));
    for kind in Kind::ALL {
        assert!(
            !english.text(kind).contains(['\u{2068}', '\u{2069}']),
            "{kind:?}"
        );
    }
}
