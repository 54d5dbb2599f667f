//! The check of the content: each rule with the line that it names, and the files that are bundled.

#![allow(
    clippy::indexing_slicing,
    reason = "a test that reaches beyond a list is to fail"
)]

#[path = "content/bundled.rs"]
mod bundled;
#[path = "content/examples.rs"]
mod examples;
#[path = "content/json.rs"]
mod json;
#[path = "content/outline.rs"]
mod outline;
#[path = "content/schema.rs"]
mod schema;
#[path = "content/short.rs"]
mod short;
#[path = "content/tables.rs"]
mod tables;
#[path = "content/valid.rs"]
mod valid;
#[path = "content/values.rs"]
mod values;

use weigh_up::check::{Problem, check};
use weigh_up::comparison::{Comparison, Estimate};

#[path = "../crates/model/build/words.rs"]
mod words;

/// A comparison without mistakes that has everything that a file can have.
const SMALL: &str = include_str!("content/small.toml");
/// A comparison with three revisions.
const HISTORY: &str = include_str!("content/history.toml");

/// Everything that is wrong with a text, or else doubtful, as the build prints it.
fn problems(text: &str) -> Vec<String> {
    problems_of("content/small.toml", text)
}

fn history_problems(text: &str) -> Vec<String> {
    problems_of("content/history.toml", text)
}

fn problems_of(file: &str, text: &str) -> Vec<String> {
    let checked = check(file, text);
    let problems = checked.map_or_else(|problems| problems, |checked| checked.warnings);
    problems.iter().map(Problem::to_string).collect()
}

fn wrong_words(text: &str) -> Vec<String> {
    let words = words::generate("content/words.toml", text);
    words.err().unwrap_or_default()
}

/// Makes the change of each row to a text, and expects the problems of the row and no other.
fn check_rows(file: &str, rows: &str, text: &str, problems: fn(&str) -> Vec<String>) {
    assert_eq!(problems(text), [""; 0], "the text that the rows change");
    let mut lines = rows.lines().zip(1..).peekable();
    let mut failed = Vec::new();
    while let Some((row, number)) = lines.next() {
        if row.is_empty() || row.starts_with('#') {
            continue;
        }
        let (from, to) = row.split_once(" =>").expect(row);
        let (from, to) = (from.replace("\\n", "\n"), to.trim().replace("\\n", "\n"));
        assert_eq!(text.matches(&from).count(), 1, "row {number}: {row}");
        let mut expected = Vec::new();
        while let Some((problem, _)) = lines.next_if(|(line, _)| line.starts_with("    ")) {
            expected.push(format!("content/{file}:{}", problem.trim()));
        }
        let found = problems(&text.replace(&from, &to));
        if expected.is_empty() || found != expected {
            failed.push(format!(
                "row {number}: {row}\nexpected {expected:#?}\nfound {found:#?}"
            ));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// The changes of some rows.
fn rows_of(rows: &str) -> impl Iterator<Item = (String, String)> {
    let lines = rows.lines().filter(|line| !line.starts_with([' ', '#']));
    lines.filter_map(|row| {
        let (from, to) = row.split_once(" =>")?;
        Some((from.replace("\\n", "\n"), to.trim().replace("\\n", "\n")))
    })
}

#[test]
fn each_mistake_is_named_with_its_line() {
    let rows = include_str!("content/mistakes.txt");
    check_rows("small.toml", rows, SMALL, problems);
}

#[test]
fn each_mistake_in_the_history_is_named_with_its_line() {
    let rows = include_str!("content/wrong-history.txt");
    check_rows("history.toml", rows, HISTORY, history_problems);
}

#[test]
fn each_mistake_in_the_words_is_named_with_its_line() {
    let rows = include_str!("content/wrong-words.txt");
    let text = include_str!("content/words.toml");
    check_rows("words.toml", rows, text, wrong_words);
}

#[test]
fn all_mistakes_are_reported_in_one_run() {
    let text = SMALL
        .replace("title = \"Tea", "headline = \"Tea")
        .replace("value = 7", "value = 14")
        .replace("{ tea = 4,", "{ cocoa = 4,")
        .replace("kind = \"fact\"", "kind = \"guess\"")
        .replace("https://", "http://");
    let lines = [1, 2, 58, 82, 113, 125];
    let found = check("content/small.toml", &text).expect_err("a text with mistakes");
    assert_eq!(
        found.iter().map(|problem| problem.line).collect::<Vec<_>>(),
        lines
    );

    let twice = SMALL.replace("\"Now\"", "Now").replace("\"Then\"", "Then");
    let found = check("content/small.toml", &twice).expect_err("what is not TOML");
    assert_eq!(
        found.iter().map(|problem| problem.line).collect::<Vec<_>>(),
        [16, 23]
    );

    let words = include_str!("content/words.toml");
    let spoilt = words.replace("{name}", "{").replace("one =", "two =");
    assert_eq!(wrong_words(&spoilt).len(), 2);
}

#[test]
fn there_are_neither_too_few_parts_nor_too_many() {
    for (part, allowed, problem) in [
        (
            "[[view]]\n",
            6,
            "found 9 “view”, expected at most 8: take the rest out",
        ),
        (
            "[[alternative]]\n",
            38,
            "found 41 “alternative”, expected at most 40: take the rest out",
        ),
        (
            "[[criterion]]\n",
            38,
            "found 41 “criterion”, expected at most 40: take the rest out",
        ),
        (
            "[[history]]\n",
            200,
            "found 201 “history”, expected at most 200: take the rest out",
        ),
    ] {
        let found = |count: usize| problems(&format!("{SMALL}{}", part.repeat(count)));
        let last = SMALL.lines().count() + allowed + 1;
        let problem = format!("content/small.toml:{last}: {problem}");
        assert!(
            !found(allowed)
                .iter()
                .any(|found| found.contains("expected at most"))
        );
        assert!(found(allowed + 1).contains(&problem), "{problem}");
    }
    let start = SMALL
        .find("[[alternative]]\nid = \"coffee\"")
        .expect("the second alternative");
    let end = SMALL.find("[[criterion]]").expect("the first criterion");
    let mut alone = SMALL.to_owned();
    alone.replace_range(start..end, "");
    let problem =
        "content/small.toml:29: found 1 “alternative”, expected at least 2: add what is missing";
    assert_eq!(problems(&alone).first().map(String::as_str), Some(problem));
}

#[test]
fn the_work_of_a_check_is_bounded() {
    let endless = format!("{SMALL}{}", " ".repeat(1024 * 1024));
    assert_eq!(
        problems(&endless),
        ["content/small.toml:1: this is longer than 1048576 bytes"]
    );
    let mistakes = "[[claim]]\n".repeat(1_000);
    assert_eq!(problems(&format!("{SMALL}{mistakes}")).len(), 200);
    let offending = SMALL.replace("\"fact\"", &format!("\"{}\"", "x".repeat(1_000)));
    assert!(
        problems(&offending)
            .iter()
            .all(|problem| problem.len() < 300)
    );
}

#[test]
fn one_group_may_count_twice() {
    let same_claims = SMALL.replace("\"Quick.\", claims = [", "\"Quick.\", claims = [\"calm\", ");
    assert_eq!(problems(&same_claims).len(), 1);
    let grouped = same_claims
        .replace("short = \"Taste\"", "short = \"Taste\"\ngroup = \"cup\"")
        .replace("short = \"Speed\"", "short = \"Speed\"\ngroup = \"cup\"");
    assert_eq!(problems(&grouped), [""; 0]);
}

#[test]
fn some_criterion_counts_from_the_start() {
    let taste = SMALL.replace("short = \"Taste\"", "short = \"Taste\"\noptional = true");
    assert_eq!(problems(&taste), [""; 0]);
    let both = taste.replace("short = \"Speed\"", "short = \"Speed\"\noptional = true");
    let said = "every criterion is optional: leave “optional” out of one at least";
    assert_eq!(problems(&both), [format!("content/small.toml:50: {said}")]);
    let neither = both.replace("optional = true", "optional = false");
    assert_eq!(problems(&neither), [""; 0]);
}

#[test]
fn an_older_revision_has_the_parts_scores_and_fits_of_its_day() {
    // The alternatives, then what each criterion and project type says of them.
    for (revision, cells) in [
        (
            1,
            "tea coffee; taste 7±1 8±1; speed 2±0 -; breakfast 4±1 7±3",
        ),
        (
            2,
            "tea coffee; taste 7±1 6±2; speed - 9±1; breakfast 4±1 9±1",
        ),
        (
            3,
            "tea cocoa coffee; price 9±1 - -; taste 7±1 8±1 5±2; speed - - 9±1; breakfast 4±1 - 9±1",
        ),
    ] {
        let checked = check("content/history.toml", HISTORY).expect("no mistake");
        let then = checked
            .comparison
            .at_revision(revision)
            .expect("a revision");
        assert_eq!(written(&then), cells, "revision {revision}");
        assert_eq!(then.revision, revision);
    }
    for unknown in [0, 4] {
        let checked = check("content/history.toml", HISTORY).expect("no mistake");
        assert_eq!(checked.comparison.at_revision(unknown), None);
    }
}

/// The cells of the first view.
fn written(comparison: &Comparison) -> String {
    let cells = |named: &str, cells: &[Option<Estimate>]| {
        let told = cells.iter().map(|cell| match cell {
            Some(Estimate { value, uncertainty }) => format!(" {value}±{uncertainty}"),
            None => " -".to_owned(),
        });
        format!("; {named}{}", told.collect::<String>())
    };
    let ids = comparison.alternatives.iter().map(|named| &*named.id);
    let criteria = comparison.criteria.iter().map(|criterion| {
        let scores = criterion.scores.first().expect("a view").iter();
        let estimates = scores.map(|score| score.as_ref().map(|score| score.estimate));
        cells(&criterion.id, &estimates.collect::<Vec<_>>())
    });
    let types = comparison.project_types.iter().map(|named| {
        let fits = named.fits.first().expect("a view");
        cells(&named.id, &fits.by_alternative.raw)
    });
    let alternatives = ids.collect::<Vec<_>>().join(" ");
    [alternatives]
        .into_iter()
        .chain(criteria)
        .chain(types)
        .collect()
}
