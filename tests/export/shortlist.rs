//! Files of many alternatives, and of a shortlist of some.

use serde_json::{Value, json};
use weigh_up::answers::Action;
use weigh_up::comparison::AlternativeId;
use weigh_up::export::Kind;

use crate::files::{Files, side, two};
use crate::svg::words;

/// Sides with falling scores, of which some are picked.
fn files(sides: usize, picks: &[usize]) -> Files {
    let mut case = two([[9, 9, 9], [8, 9, 9]]);
    for place in 2..sides {
        let low = 8 - i64::try_from(place % 7).expect("a small number");
        case.sides
            .push(side(&format!("Side {place}"), &[low, low, low]));
    }
    let mut answers = case.answers();
    for pick in picks {
        answers.apply(Action::SetShortlisted(AlternativeId(*pick), true));
    }
    Files::new(case.comparison(), answers)
}

#[test]
fn a_picture_of_many_shows_the_first_and_counts_the_others() {
    let told = words(&files(36, &[]).text(Kind::Svg));
    assert!(told.contains(&"and 24 more".to_owned()), "{told:?}");
    let few = words(&files(12, &[]).text(Kind::Svg));
    assert!(!few.iter().any(|word| word.contains("more")), "{few:?}");
}

#[test]
fn no_file_counts_what_a_shortlist_leaves_out() {
    let files = files(5, &[1, 3, 4]);
    let object: Value = serde_json::from_str(&files.text(Kind::Json)).expect("JSON");
    assert_eq!(object["leftOut"], json!(["nodejs", "side2"]));
    assert_eq!(object["ranking"].as_array().map(Vec::len), Some(3));

    let table = files.text(Kind::Csv);
    let head = table.lines().next().expect("a head");
    assert!(
        head.contains("python score") && head.contains("side4 points"),
        "{head}"
    );
    assert!(
        !head.contains("nodejs") && !head.contains("side2"),
        "{head}"
    );
    let widths = table.lines().map(|line| line.split(',').count());
    let widths: Vec<usize> = widths.collect();
    assert!(widths.iter().all(|width| *width == widths[0]), "{widths:?}");

    let record = files.text(Kind::Markdown);
    assert!(record.contains("Left out: Node.js and Side 2."), "{record}");
    assert!(record.contains("of all 5 it would be Node.js"), "{record}");
    assert!(!record.contains("### Node.js"), "{record}");

    let card = words(&files.card(None)).join(" ");
    assert!(card.contains("Only Python, Side 3, Side 4"), "{card}");
    let whole = words(&files.text(Kind::Svg)).join(" ");
    assert!(whole.contains("of all 5 it would be Node.js"), "{whole}");
}

#[test]
fn two_of_a_shortlist_stand_on_the_beam_of_a_card() {
    let card = files(14, &[3, 9]).card(None);
    assert!(card.contains("rotate("), "{card}");
    let told = words(&card).join(" ");
    assert!(
        told.contains("Side 3 ") && told.contains("Side 9 "),
        "{told}"
    );
}
