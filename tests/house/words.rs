//! Words stand in `crates/model/locales` alone, and every one of them is used.

use std::collections::BTreeSet;

use crate::literals::{Literal, literals};
use crate::project::{File, Problems, Rule, is_product};

pub(crate) const WORDS: &str = "crates/model/locales/en.toml";

const SCREEN: Rule = Rule {
    scope: |path| is_of_the_screen(path),
    problems: prose,
};

const USE: Rule = Rule {
    scope: |path| path == WORDS,
    problems: unused,
};

fn is_of_the_screen(path: &str) -> bool {
    let modules = [
        "src/app",
        "src/components",
        "src/explained",
        "src/page",
        "src/panels",
    ];
    modules.iter().any(|module| path.starts_with(module))
}

/// Classes that no style sheet names.
const UNSTYLED: [&str; 4] = ["accurate", "bare", "compact", "full"];

/// What stands before a literal that a reader reads or hears.
const READ: [&str; 6] = [
    "text(",
    "opener(",
    "\"aria-label\", ",
    "\"title\", ",
    "\"alt\", ",
    "\"placeholder\", ",
];

/// What stands before a literal that no reader meets: a class, a variable of the build, a name in
/// the output of `Debug`, the reason of a lint.
const UNREAD: [&str; 4] = ["class=", "env!(", "write_str(", "reason = "];

/// The literals of a component that are words for a reader. Others are single words for the
/// browser, and classes.
fn prose(file: &File, files: &[File]) -> Problems {
    let known = vocabulary(files);
    let literals = literals(&file.text).into_iter();
    let prose = literals.filter(|literal| is_prose(literal, &known));
    prose
        .map(|literal| {
            (
                literal.line,
                format!("“{}” belongs to {WORDS}", literal.text),
            )
        })
        .collect()
}

fn is_prose(literal: &Literal, known: &BTreeSet<&str>) -> bool {
    let text = without_gaps(&literal.text);
    let words: Vec<&str> = text
        .split_whitespace()
        .filter(|word| is_word(word))
        .collect();
    let before = &literal.before;
    let is_read = READ.iter().any(|place| before.ends_with(place));
    // In the macro `html!`, a text stands in braces.
    let may_be_read = before.trim_end().ends_with('{');
    match words.as_slice() {
        [] => false,
        _ if UNREAD.iter().any(|place| before.ends_with(place)) || is_tag(&literal.text) => false,
        _ if is_read || literal.text.contains(char::is_uppercase) => true,
        [_] if !may_be_read => false,
        words => words
            .iter()
            .any(|word| !known.contains(word) && !word.contains('-')),
    }
}

/// The classes, the relations of links, and the states of attributes.
fn vocabulary(files: &[File]) -> BTreeSet<&str> {
    let mut known = BTreeSet::from(["noopener", "noreferrer", "true", "false"]);
    known.extend(UNSTYLED);
    for file in files {
        if file.path.starts_with("styles/") {
            known.extend(file.text.split('.').skip(1).map(leading_word));
        }
    }
    known
}

fn leading_word(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_ascii_lowercase() && letter != '-');
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

/// Whether a piece of text has two letters side by side, as a word has, unlike the `h` of a
/// heading's name and the steps of a path in a picture.
fn is_word(piece: &str) -> bool {
    let letters: Vec<char> = piece.chars().collect();
    let mut pairs = letters.windows(2);
    pairs.any(|pair| pair.iter().all(|letter| letter.is_alphabetic()))
}

/// Whether a text is the tag of a language and a country, such as `en-GB`.
fn is_tag(text: &str) -> bool {
    let parts = text.split_once('-').map(|(language, country)| {
        let is_lower = language.bytes().all(|byte| byte.is_ascii_lowercase());
        let is_upper = country.bytes().all(|byte| byte.is_ascii_uppercase());
        language.len() == 2 && country.len() == 2 && is_lower && is_upper
    });
    parts.unwrap_or_default()
}

/// A text without what a format fills in.
fn without_gaps(text: &str) -> String {
    let mut pieces = text.split('{');
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        plain.push_str(piece.split_once('}').map_or("", |(_, after)| after));
    }
    plain
}

/// The messages that no module of the product says.
fn unused(file: &File, files: &[File]) -> Problems {
    let modules = files.iter().filter(|file| is_product(&file.path));
    let said: BTreeSet<&str> = modules.flat_map(|module| said(&module.text)).collect();
    let keys = file
        .lines()
        .filter_map(|(line, text)| Some((line, text.split_once(" = ")?.0)));
    let keys = keys.filter(|(_, key)| !key.starts_with('#'));
    let unused = keys.filter(|(_, key)| !said.contains(&*camel(key)));
    unused
        .map(|(line, key)| (line, format!("nothing says “{key}”")))
        .collect()
}

/// The variants of the messages that a module names.
fn said(module: &str) -> Vec<&str> {
    // Where the name `Message` is taken, the module has another one for messages.
    let others = module.split("Message as ").skip(1).map(leading_name);
    let mut names: Vec<&str> = others.collect();
    if names.is_empty() {
        names.push("Message");
    }
    names.push("Counted");
    let said = names.into_iter().flat_map(|name| {
        let mentions = module.split(name).skip(1);
        mentions.filter_map(|after| Some(leading_name(after.strip_prefix("::")?)))
    });
    said.collect()
}

fn leading_name(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphanumeric());
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

/// The variant of a key: `AtLeast` for `at-least`.
pub(crate) fn camel(key: &str) -> String {
    let words = key.split('-').map(|word| {
        let (first, rest) = word.split_at_checked(1).unwrap_or_default();
        first.to_uppercase() + rest
    });
    words.collect()
}

#[test]
fn no_word_for_a_reader_stands_in_a_component() {
    SCREEN.holds();
}

#[test]
fn every_message_is_said() {
    USE.holds();
}

fn component(line: &str) -> [File; 2] {
    module("src/components/bar.rs", line)
}

fn module(path: &str, line: &str) -> [File; 2] {
    [
        File::new(
            "styles/widget.css",
            ".mark.wrong, .total .out { color: red }",
        ),
        File::new(path, &format!("//! A bar.\n{line}\n")),
    ]
}

#[test]
fn a_word_for_a_reader_is_caught() {
    let rows = [
        "el(\"p\").text(\"copied\")",
        "el(\"p\").text(\" and \").text(name)",
        "scene.opener(\"more\")",
        "el(\"p\").set(\"aria-label\", \"less\")",
        "el(\"img\").set(\"alt\", \"a chart\")",
        "Band::Tie => \"Tie\",",
        "Band::Tie => \"exactly level\",",
        "format!(\"{name} is ahead\")",
        "let class = \"mark right\";",
        "html! { <p>{ \"copied\" }</p> }",
        "html! { <p>{ \"copy link\" }</p> }",
    ];
    for row in rows {
        SCREEN.catches(&component(row), 2);
    }
    for path in [
        "src/app/screen.rs",
        "src/panels/drift.rs",
        "src/page/fallback.rs",
    ] {
        SCREEN.catches(&module(path, "html! { <p>{ \"copied\" }</p> }"), 2);
    }
}

#[test]
fn what_no_reader_reads_may_stand_there() {
    let rows = [
        "el(\"button\").set(\"type\", \"button\").set(\"class\", \"mark wrong\")",
        "el(\"a\").set(\"rel\", \"noopener noreferrer\")",
        "el(\"span\").text(\" · \").text(\"10\").text(\"\")",
        "let out = if standing.is_empty() { \"\" } else { \" out\" };",
        "let class = format!(\"total {}{out}\", hue(position));",
        "scene.fill(Word::Less, &[(\"name\", &name)])",
        "format!(\"weight-{criterion}\") // Not “Copy link”: \"Copy link\".",
        "html! { <p class=\"wrong\">{ \" \" }</p> }",
        "html! { <p class=\"panel drift\" /> }",
        "include_str!(concat!(env!(\"OUT_DIR\"), \"/bar.css\"))",
        "#[expect(clippy::panic, reason = \"it cannot be here\")]",
        "format!(\"M{x} {y}m-2.5-1.75h5m0 3.5h-5\")",
        "(Some(\"en-GB\"), Word::Uk),",
    ];
    for row in rows {
        SCREEN.lets_pass(&component(row));
    }
}

#[test]
fn a_message_that_nothing_says_is_caught() {
    let words =
        "# Words = none\nat-least = \"at least {n}\"\npoints = { one = \"1\", other = \"2\" }\n";
    let rows = [
        ("say(Message::Points)", 2),
        ("say(Message::AtLeast)", 3),
        ("say(Message::AtLeastOne); say(Counted::Points)", 2),
        ("use language::Message as Word; say(Message::AtLeast)", 2),
    ];
    for (code, line) in rows {
        let files = [
            File::new("crates/model/src/verdict.rs", code),
            File::new(WORDS, words),
        ];
        USE.catches(&files, line);
    }
    let code = "use language::Message as Word; say(Word::AtLeast); say(Counted::Points)";
    USE.lets_pass(&[
        File::new("crates/model/src/verdict.rs", code),
        File::new(WORDS, words),
    ]);
}
