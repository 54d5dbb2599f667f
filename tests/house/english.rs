//! Habits of foreign English, each of which may be seen now and then, but not often.

use crate::project::{File, files, is_rust};

/// A habit, and how often it may be seen.
struct Habit {
    /// The places in a file that may show it, by line, each with `true` if it does.
    places: fn(&File) -> Vec<(usize, bool)>,
    /// The share that has to be undercut, in thousandths of the places.
    limit: usize,
    /// The rule that a failure reminds of.
    advice: &'static str,
}

const QUESTIONS: Habit = Habit {
    places: |file| {
        let openings = doc_comments(file).into_iter();
        openings
            .map(|(line, opening)| (line, is_question(opening)))
            .collect()
    },
    limit: 50,
    advice: "a doc comment says what something is, does or returns, and seldom begins with What, \
             Whether, How, Who or Where",
};

const BOUND_AGAIN: Habit = Habit {
    places: |file| {
        let lines = file.lines();
        lines
            .map(|(line, code)| (line, is_bound_again(code)))
            .collect()
    },
    limit: 4,
    advice: "the steps of a calculation have names of their own, or are one chain; `let x = x…` \
             is seldom needed",
};

impl Habit {
    /// Fails if Rust files show the habit too often, with every place that does.
    #[track_caller]
    fn is_rare_in(&self, files: &[File]) {
        let mut places = 0;
        let mut shown = Vec::new();
        for file in files.iter().filter(|file| is_rust(&file.path)) {
            for (line, shows) in (self.places)(file) {
                places += 1;
                if shows {
                    shown.push(format!("{}:{line}", file.path));
                }
            }
        }
        assert!(places > 0, "the habit is looked for nowhere");
        assert!(
            shown.len() * 1_000 < self.limit * places,
            "{}: {} of {places}, where less than {} in 1,000 may\n{}",
            self.advice,
            shown.len(),
            self.limit,
            shown.join("\n")
        );
    }

    /// Fails unless the habit is shown by some lines of a text, and by no others.
    #[track_caller]
    fn is_shown_by(&self, text: &str, lines: &[usize]) {
        let places = (self.places)(&File::new("src/page.rs", text)).into_iter();
        let shown: Vec<usize> = places
            .filter(|(_, shows)| *shows)
            .map(|(line, _)| line)
            .collect();
        assert_eq!(shown, lines, "in “{text}”");
    }
}

/// The first line of each doc comment, by number, without its mark.
fn doc_comments(file: &File) -> Vec<(usize, &str)> {
    let mut openings = Vec::new();
    let mut goes_on = false;
    for (number, line) in file.lines() {
        let comment = doc_comment(line);
        openings.extend(comment.filter(|_| !goes_on).map(|text| (number, text)));
        goes_on = comment.is_some();
    }
    openings
}

/// The text of a line if it is one of a doc comment.
fn doc_comment(line: &str) -> Option<&str> {
    let text = line.trim().strip_prefix("//")?.strip_prefix(['/', '!'])?;
    Some(text.trim_start())
}

/// Returns `true` if a text begins with a question word.
fn is_question(text: &str) -> bool {
    ["What", "Whether", "How", "Who", "Where"].contains(&leading_name(text))
}

/// Returns `true` if a line of code binds a name to something that is made from the same name.
fn is_bound_again(line: &str) -> bool {
    bound_again(line).is_some()
}

fn bound_again(line: &str) -> Option<&str> {
    let binding = line.trim().strip_prefix("let ")?;
    let pattern = binding.strip_prefix("mut ").unwrap_or(binding);
    let name = leading_name(pattern);
    let (annotation, value) = pattern.strip_prefix(name)?.split_once(" = ")?;
    let is_plain = annotation.is_empty() || annotation.starts_with(": ");
    let rest = value.strip_prefix(name)?;
    let goes_on = rest.is_empty() || rest.starts_with(['.', ';', '?']);
    (is_plain && goes_on).then_some(name)
}

fn leading_name(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    text.split_at(end.unwrap_or(text.len())).0
}

#[test]
fn few_doc_comments_begin_with_a_question_word() {
    QUESTIONS.is_rare_in(&files());
}

#[test]
fn few_names_are_bound_again_from_themselves() {
    BOUND_AGAIN.is_rare_in(&files());
}

#[test]
fn a_question_word_is_found_at_the_beginning_of_a_comment_alone() {
    let text = [
        "//! What a page is.",
        "//! How it is made.",
        "",
        "/// Whether it is open.",
        "fn is_open() {}",
        "    /// Whose page it is,",
        "    /// What it says.",
        "// Where it stands.",
        "/// Whatever it says.",
        "#[test]",
        "///How it says so.",
        "let what = \"/// What\";",
    ];
    QUESTIONS.is_shown_by(&text.join("\n"), &[1, 4, 11]);
}

#[test]
fn a_name_bound_again_is_found() {
    let text = [
        "let rows = rows.iter();",
        "    let mut names: Vec<&str> = names",
        "let row = row?;",
        "let row = row;",
        "let row = row(1);",
        "let row = rows.next();",
        "let row = &row;",
        "let (row, rest) = row.split_at(1);",
        "let Some(row) = row.first() else {",
        "let row = if row.is_empty() {",
        "row = row.next();",
    ];
    BOUND_AGAIN.is_shown_by(&text.join("\n"), &[1, 2, 3, 4]);
}

fn one_question_in(comments: usize) -> [File; 2] {
    let text = "/// A page.\nstruct Page;\n".repeat(comments - 1);
    [
        File::new("src/page.rs", &text),
        File::new("xtask/src/main.rs", "//! What a chore does."),
    ]
}

#[test]
fn a_habit_may_be_seen_now_and_then() {
    QUESTIONS.is_rare_in(&one_question_in(21));
}

#[test]
#[should_panic(expected = "1 of 20, where less than 50 in 1,000 may\nxtask/src/main.rs:1")]
fn a_habit_that_is_seen_too_often_is_refused_with_its_places() {
    QUESTIONS.is_rare_in(&one_question_in(20));
}
