//! One unit on the screen: what is told of totals, leads and reasons is of 10, and says so where it
//! stands; percent are for shares alone.

use crate::dom::{closest, find, text};
use crate::leads::stages;

/// Each is a block with the words for its figures.
const BLOCKS: [&str; 3] = [".totals .figure", ".chart", ".reasons"];

/// Returns `true` if a text has a number with decimals.
fn has_figure(text: &str) -> bool {
    let mut parts = text.split('.').map(str::as_bytes);
    let mut before = parts.next().unwrap_or_default();
    parts.any(|after| {
        let is_figure = before.last().is_some_and(u8::is_ascii_digit)
            && after.first().is_some_and(u8::is_ascii_digit);
        before = after;
        is_figure
    })
}

#[test]
fn every_figure_says_what_it_is_of() {
    let mut figures = [0; BLOCKS.len()];
    for (state, stage) in stages() {
        let page = stage.show_unfolded();
        for (block, seen) in BLOCKS.into_iter().zip(&mut figures) {
            for told in find(&page, block).into_iter().map(text) {
                if has_figure(&told) {
                    *seen += 1;
                    assert!(told.contains("of 10"), "{state}, {block}: {told}");
                }
            }
        }
    }
    assert!(figures.iter().all(|seen| *seen > 9), "{figures:?}");
}

/// Returns `true` if a text says what its shares are of.
fn says_of_what(text: &str) -> bool {
    let words = text.to_lowercase();
    let mut words = words.split(|letter: char| !letter.is_alphabetic());
    words.any(|word| word == "of")
}

#[test]
fn every_share_says_what_it_is_of_in_its_own_part() {
    let mut shares = 0;
    for (state, stage) in stages() {
        let page = stage.show_unfolded();
        for told in find(&page, ".widget *") {
            let own = told.children().filter_map(|child| child.value().as_text());
            if own.into_iter().any(|text| text.contains('%')) {
                shares += 1;
                let part = closest(told, "section, .fold").expect("a part");
                assert!(says_of_what(&text(part)), "{state}: {}", text(told));
            }
        }
    }
    assert!(shares > 50, "{shares} shares");
}

#[test]
fn points_are_told_in_panels_alone_and_percent_of_shares_alone() {
    for (state, stage) in stages() {
        let page = stage.show_unfolded();
        let blocks = BLOCKS
            .into_iter()
            .chain([".verdict .summary", ".because li"]);
        for block in blocks {
            for told in find(&page, block).into_iter().map(text) {
                assert!(!told.contains("point"), "{state}, {block}: {told}");
                assert!(!told.contains('%'), "{state}, {block}: {told}");
            }
        }
    }
}
