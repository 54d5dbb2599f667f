//! The labels that pages for people quote are those of the screen, in the words that it has now.

use crate::project::{File, Problems, Rule, ending};
use crate::words::WORDS;

const RULE: Rule = Rule {
    scope: |path| speaks_of_the_screen(path),
    problems: stale,
};

/// Quotes that are no label of the widget.
const OTHERS: [&str; 9] = [
    "it depends",
    // A block of WordPress.
    "Custom HTML",
    // A value that a score is computed from.
    "2.8 ms",
    // What the check writes where its author does not.
    "As the author weighs it",
    "November 30, 2026",
    "the scores of November 30, 2026",
    // The title of a table of two names.
    "PostgreSQL or MySQL?",
    // A heading of the changelog.
    "Unreleased",
    // The beginning of a line on the console.
    "weigh-up:",
];

/// Returns `true` for the path of a page for users, the help of a command, or a form for issues.
fn speaks_of_the_screen(path: &str) -> bool {
    let folders = ["docs/", "element/cli/", ".github/ISSUE_TEMPLATE/"];
    ["README.md", "npm/README.md"].contains(&path)
        || ["md", "ts", "yml"].contains(&ending(path))
            && folders.iter().any(|folder| path.starts_with(folder))
}

fn stale(file: &File, files: &[File]) -> Problems {
    let words = files.iter().find(|file| file.path == WORDS);
    let texts = words.map_or_else(Vec::new, |words| texts(&words.text));
    let stale = quotes(&file.text).into_iter().filter(|(_, quote)| {
        let said = || texts.iter().any(|text| says(text, quote));
        !is_no_label(quote) && !said()
    });
    stale
        .map(|(line, quote)| {
            let problem = format!("“{quote}” is no text of {WORDS}: mend it, or add it to `OTHERS` in tests/house/labels.rs");
            (line, problem)
        })
        .collect()
}

/// The texts of the screen, still with gaps.
fn texts(words: &str) -> Vec<&str> {
    let messages = words.lines().filter(|line| !line.starts_with('#'));
    let values = messages.filter_map(|line| Some(line.split_once(" = ")?.1));
    values
        .flat_map(|value| value.split('"').skip(1).step_by(2))
        .collect()
}

/// The quotes by line, each as one line.
fn quotes(text: &str) -> Vec<(usize, String)> {
    let openings = text.match_indices('“');
    let quotes = openings.filter_map(|(place, _)| {
        let (before, quote) = text.split_at(place);
        let (quote, _) = quote.trim_start_matches('“').split_once('”')?;
        let words: Vec<&str> = quote.split_whitespace().collect();
        Some((before.matches('\n').count() + 1, words.join(" ")))
    });
    quotes.collect()
}

/// Returns `true` for a quote of something else: a value, or what a script fills in.
fn is_no_label(quote: &str) -> bool {
    let is_word = quote.bytes().all(|byte| byte.is_ascii_lowercase());
    is_word || quote.contains("${") || OTHERS.contains(&quote)
}

/// Returns `true` if a text of the screen may read like a quote once its gaps are filled. A third
/// of the quote has to be the text’s own words, since one that is all gaps reads like anything.
fn says(text: &str, quote: &str) -> bool {
    let pieces: Vec<&str> = text.split(['{', '}']).step_by(2).map(str::trim).collect();
    let own: usize = pieces.iter().map(|piece| piece.len()).sum();
    let [first, rest @ ..] = pieces.as_slice() else {
        return false;
    };
    let Some(mut left) = quote.strip_prefix(first) else {
        return false;
    };
    let Some((last, middle)) = rest.split_last() else {
        return left.is_empty();
    };
    for piece in middle {
        let Some((_, after)) = left.split_once(piece) else {
            return false;
        };
        left = after;
    }
    3 * own >= quote.len() && left.ends_with(last)
}

#[test]
fn what_is_quoted_of_the_screen_stands_there() {
    RULE.holds();
}

/// A page below the words of the screen.
fn beside(path: &str, text: &str) -> [File; 2] {
    let words = "# A “heading” = \"Old\"\nshare-copy = \"Copy link\"\nheadline = \"A toss-up: {leader} by a hair\"\n\
        name = \"{name} (optional)\"\nmore = { one = \"{n} more line\", other = \"{n} more lines\" }\nsaid = \"{text}.\"\n";
    [File::new(WORDS, words), File::new(path, text)]
}

#[test]
fn a_stale_label_is_caught() {
    let rows = [
        ("docs/links.md", "# Links\n\nPress “Copy the link”.", 3),
        (
            "docs/links.md",
            "Press “Copy\nthe link”, or “Copy link”.",
            1,
        ),
        ("npm/README.md", "“Old” or “Copy link.”", 1),
        ("README.md", "It says\n“A draw: Python by a hair”.", 2),
        ("element/cli/snippet.ts", "the panel “Embed” gives", 1),
        (".github/ISSUE_TEMPLATE/bug.yml", "\n\nby “Copy”", 3),
    ];
    for (path, text, line) in rows {
        RULE.catches(&beside(path, text), line);
    }
}

#[test]
fn what_stands_on_the_screen_or_is_no_label_may_be_quoted() {
    let rows = [
        "Press “Copy link”, or “Copy\nlink”.",
        "It says “A toss-up: Node.js by a hair”.",
        "Behind its name stands “(optional)”.",
        "There are “4 more lines”, or “1 more line”.",
        "The answer is “no”; often “it depends”.",
        "there is no “${name}”",
    ];
    for row in rows {
        RULE.lets_pass(&beside("docs/links.md", row));
    }
}
