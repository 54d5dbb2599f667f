//! The chart: whoever reads it can redo each sum, sees which scores are the reader's own, and finds
//! the strongest first.

use std::rc::Rc;

use scraper::Html;
use weigh_up::answers::Choice;
use weigh_up::comparison::Comparison;
use weigh_up::language::Language;
use weigh_up::verdict::Verdict;

use crate::dom::{find, heard, is, name, text, within};
use crate::leads::{stage, stages};
use crate::rules;
use crate::stage::{Stage, bundled, with_go};

/// The rows of the chart: name, weight, the two scores, how far it pulls.
fn rows(link: &str) -> Vec<[String; 5]> {
    let page = Stage::of(&bundled(), link).show_unfolded();
    let rows = find(&page, ".chart tbody tr:not(.rest)").into_iter();
    let rows = rows.map(|row| {
        let said = |part| within(row, part).into_iter().map(text).collect::<String>();
        let scores = said(".scores");
        let seen = said("th").replace(&said("th .visually-hidden"), "");
        let name = seen.replace(&scores, "").trim().to_owned();
        let (left, right) = scores.split_once(" to ").expect("two scores");
        let (left, right) = (left.to_owned(), right.to_owned());
        [name, said(".plain"), left, right, said(".pull")]
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
        let mut marked: Vec<String> = cells.filter(|cell| cell.ends_with('*')).collect();
        marked.sort();
        marked
    };
    assert!(marked("team.python=8").is_empty());
    assert_eq!(
        marked("nodejs.speed=4&python.learning=9"),
        ["Learning 9*", "Speed 4*"]
    );
}

#[test]
fn whoever_does_not_see_the_sides_hears_whose_score_is_which() {
    let names = |stage: &Stage| {
        let page = stage.show_unfolded();
        let rows = find(&page, ".chart tbody tr:not(.rest) th").into_iter();
        rows.map(heard).collect::<Vec<_>>()
    };
    let rows = names(&Stage::of(&bundled(), "python.speed=5&projects=iot,ai-ml"));
    for said in [
        "Speed Node.js 9, Python 5*",
        "Project fit Node.js 5.5, Python 9",
    ] {
        assert!(rows.iter().any(|row| row == said), "{said}: {rows:?}");
    }
    let gap = stage(&[[9, 9, 5, -1], [3, 2, 5, 5]], [5, 5, 2, 1], Choice::No);
    let rows = names(&gap);
    let said = "Tools Side 0 not known, Side 1 5";
    assert!(rows.iter().any(|row| row == said), "{rows:?}");
}

/// The pulls as they read, those to the left above 0, in units of the last decimal.
fn pulls(page: &Html) -> Vec<i64> {
    figures(page, ".chart tbody tr:not(.rest) .pull")
}

/// The same where the weak ones are folded into one row, if they can be.
fn short(page: &Html) -> Option<Vec<i64>> {
    let rest = figures(page, ".chart tbody tr.rest .pull");
    (!rest.is_empty()).then(|| figures(page, ".chart tbody tr:not(.small) .pull"))
}

fn figures(page: &Html, selector: &str) -> Vec<i64> {
    let rows = find(page, selector).into_iter();
    let pulls = rows.map(|pull| {
        let is_left = is(pull, ".left");
        let told = text(pull);
        let figure = told.split(' ').next().unwrap_or_default().replace('.', "");
        let units = figure.parse::<i64>().unwrap_or_default();
        if is_left { units } else { -units }
    });
    pulls.collect()
}

#[test]
fn the_strongest_comes_first_and_all_of_them_add_up_to_the_lead() {
    let language = Language::english();
    let mut rounded = 0;
    for (state, stage) in stages() {
        let page = stage.show_unfolded();
        let pulls = pulls(&page);
        let strengths = pulls.iter().map(|pull| -pull.abs());
        assert!(strengths.is_sorted(), "{state}: {pulls:?}");
        let verdict = Verdict::new(&stage.comparison, &stage.link.answers);
        let missing = texts(&page, ".chart .scores").contains('?');
        let (Some(lead), false) = (verdict.lead, missing) else {
            continue;
        };
        let lead = verdict.scale.told(lead, &language).replace('.', "");
        let is_rounded = texts(&page, ".chart thead").contains("(rounded)");
        let adds_up = pulls.iter().sum::<i64>().abs().to_string() == lead.trim_start_matches('0');
        rounded += usize::from(is_rounded);
        // The row that stands for the weak ones has their sum, as it reads.
        let short = short(&page).map(|short| short.iter().sum::<i64>().abs().to_string());
        let both = adds_up && short.is_none_or(|short| short == lead.trim_start_matches('0'));
        assert!(both != is_rounded, "{state}: {pulls:?}, {lead}");
    }
    assert!(rounded > 1, "no chart is rounded");
}

fn texts(page: &Html, selector: &str) -> String {
    find(page, selector).into_iter().map(text).collect()
}

#[test]
fn what_is_weak_stands_behind_one_row_with_its_sum() {
    let shown = |link: &str| {
        let page = Stage::of(&bundled(), link).show();
        let count = |selector| find(&page, selector).len();
        let rows = ".chart tbody tr";
        let counts = (
            count(&format!("{rows}:not(.small, .rest)")),
            count(&format!("{rows}.small")),
        );
        (counts, text(find(&page, ".chart .rest")[0]))
    };
    assert_eq!(shown(""), ((3, 5), "5 more0.3 for Python".to_owned()));
    assert_eq!(
        shown("mode=verdict&speed=8"),
        ((3, 0), "5 more0.2 for Python".to_owned())
    );
    assert_eq!(shown("mode=compact").0, (2, 0));
    let open = Stage::of(&bundled(), "mode=compact").show_unfolded();
    assert_eq!(find(&open, ".chart tbody tr:not(.rest)").len(), 8);
}

/// As much as the weakest that is in sight, or less, is next to nothing.
#[test]
fn what_is_out_of_sight_cancels_out_where_it_comes_to_no_more_than_what_is_in_sight() {
    let (mut cancels, mut pulls_on) = (0, 0);
    for (state, stage) in stages() {
        let page = stage.show();
        let Some(more) = find(&page, ".chart .rest").into_iter().next() else {
            continue;
        };
        let (all, shown) = (
            pulls(&page),
            find(&page, ".chart tbody tr:not(.small, .rest)"),
        );
        let (strong, small) = all.split_at(shown.len());
        let weakest = strong.last().expect("a row").abs();
        let is_small = small.iter().sum::<i64>().abs() <= weakest + 1;
        let is_large = small.iter().sum::<i64>().abs() + 1 >= weakest;
        if text(more).contains("nearly cancel out") {
            cancels += 1;
            assert!(is_small, "{state}: {all:?}");
        } else {
            pulls_on += 1;
            assert!(is_large, "{state}: {all:?}");
        }
    }
    assert!(cancels > 0 && pulls_on > 0, "{cancels}, {pulls_on}");
}

#[test]
fn the_two_sides_are_named_at_their_ends_in_sight_and_to_the_ear() {
    let page = Stage::of(&with_go(), "speed=9&learning=0").show();
    let ends = find(&page, ".chart .ends")[0];
    assert_eq!(text(ends), "←Node.js or Go→");
    assert_eq!(heard(ends), "Node.js or Go");
    let caption = texts(&page, ".chart caption");
    assert_eq!(caption, "What pulls which way: Node.js against Go");
}

#[test]
fn a_missing_score_is_told_as_missing_and_its_pull_as_a_bound() {
    let stage = stage(&[[9, 9, 5, -1], [3, 2, 5, 5]], [5, 5, 2, 1], Choice::No);
    let page = stage.show();
    let row = |name: &str| {
        let rows = find(&page, ".chart tbody tr:not(.rest)").into_iter();
        let mut rows = rows.map(text).filter(|row| row.starts_with(name));
        rows.next().unwrap_or_default()
    };
    // Side 0 leads: at worst it has 0 where its score is missing, 5 less at weight 1 of 13.
    assert_eq!(
        row("Tools"),
        "Tools ? to 5Side 0 not known, Side 1 5≤0.4 for Side 11"
    );
}

#[test]
fn weights_are_changed_in_place_where_anything_may_be_changed() {
    let steppers = |link: &str| {
        let page = Stage::of(&bundled(), link).show();
        rules::check(link, &page);
        let steppers = find(&page, ".chart .stepper input").into_iter();
        steppers.map(|input| name(&page, input)).collect::<Vec<_>>()
    };
    let all = steppers("speed=9");
    assert_eq!(all.len(), 8);
    assert_eq!(all[0], "Speed: weight, in the chart");
    assert!(steppers("mode=verdict").is_empty() && steppers("mode=compact").is_empty());
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
