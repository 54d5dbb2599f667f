//! The chart: whoever reads it can redo each sum, and sees which scores are the reader's own.

use std::rc::Rc;

use weigh_up::comparison::Comparison;

use crate::dom::{find, text, within};
use crate::stage::{Stage, bundled};

/// The rows of the chart: name, weight, the two scores, points.
fn rows(link: &str) -> Vec<[String; 5]> {
    let page = Stage::of(&bundled(), link).show_unfolded();
    let rows = find(&page, ".chart tbody tr").into_iter().map(|row| {
        let name = within(row, "th").into_iter().map(text);
        let numbers = within(row, ".number").into_iter().map(text);
        let points = within(row, ".amount").into_iter().map(text);
        let cells: Vec<String> = name.chain(numbers).chain(points).collect();
        cells.try_into().expect("five cells that are read")
    });
    rows.collect()
}

/// The hundredths of a cell: `4*` is a score of the reader's own, `6.5` a mean.
fn hundredths(cell: &str) -> i64 {
    let cell = cell.trim_end_matches('*');
    let (whole, part) = cell.split_once('.').unwrap_or((cell, ""));
    format!("{whole}{part:0<2}").parse().expect("a number")
}

#[track_caller]
fn check(link: &str) {
    let rows = rows(link);
    assert!(rows.len() >= 8, "“{link}” has {} rows", rows.len());
    let weights: i64 = rows.iter().map(|[_, weight, ..]| hundredths(weight)).sum();
    for [name, weight, left, right, amount] in rows {
        let added = amount.split(' ').next().expect("a number first");
        let pull = hundredths(&weight) * (hundredths(&left) - hundredths(&right));
        let is = (100 * pull.abs()) / weights;
        // What is added reads with one decimal or two, and a mean of fits is rounded itself.
        let (told, off) = match added.strip_prefix('<') {
            Some(most) => (0, 100 * hundredths(most)),
            None => (100 * hundredths(added), 600),
        };
        assert!(
            (is - told).abs() <= off,
            "“{link}”: {name}: {is} and {told}"
        );
    }
}

#[test]
fn every_sum_can_be_redone() {
    check("");
    check("speed=9&view=article");
    check("projects=iot,ai-ml,fintech&team.python=8&fit=3");
    check("projects=ai-ml&nodejs.speed=4&learning=0");
}

#[test]
fn an_own_score_is_marked() {
    let marked = |link: &str| {
        let rows = rows(link).into_iter();
        let cells = rows.flat_map(|[name, _, left, right, _]| {
            [left, right].map(|score| format!("{name} {score}"))
        });
        cells.filter(|cell| cell.ends_with('*')).collect::<Vec<_>>()
    };
    assert!(marked("team.python=8").is_empty());
    assert_eq!(
        marked("nodejs.speed=4&python.learning=9"),
        ["Learning 9*", "Speed 4*"]
    );
}

#[test]
fn the_common_types_and_the_chosen_ones_are_shown_and_all_are_counted() {
    let types = |comparison: &Rc<Comparison>, link: &str| {
        let page = Stage::of(comparison, link).show();
        let more = find(&page, ".projects button.more").into_iter().map(text);
        let chips = find(&page, ".projects [aria-pressed]");
        (chips.len(), more.collect::<String>())
    };
    let all = || "All 24…".to_owned();
    let comparison = bundled();
    assert_eq!(types(&comparison, ""), (6, all()));
    assert_eq!(types(&comparison, "projects=messaging-chat"), (6, all()));
    let chosen = "projects=iot,fintech,legacy-data";
    assert_eq!(types(&comparison, chosen), (9, all()));
    // Where the author calls none common, the first are.
    let mut none = (*comparison).clone();
    for its in &mut none.project_types {
        its.common = false;
    }
    let none = Rc::new(none);
    assert_eq!(types(&none, ""), (6, all()));
    assert_eq!(types(&none, "projects=iot,ai-ml"), (7, all()));
}
