//! Explains why a text is not JSON: what went wrong, where, and what to write instead.

use hifijson::{Error, Expect, escape, str};

use crate::problems::quote;

/// Values of other languages that mean nothing.
const NOTHING: [&str; 8] = [
    "NaN",
    "Infinity",
    "undefined",
    "None",
    "nil",
    "Null",
    "NULL",
    "NA",
];

/// Explains an error at an offset of a text. Returns the offset that the message belongs to, too.
pub(super) fn explained(text: &str, offset: usize, error: &Error) -> (usize, String) {
    let rest = text.get(offset..).unwrap_or_default();
    let open = Open::before(text, offset);
    let before = text.get(..offset).unwrap_or_default().trim_end();
    let here = |message: String| (offset, message);
    if text.trim().is_empty() {
        return here("there is nothing in it".to_owned());
    }
    match error {
        Error::Str(str::Error::Eof) => {
            let message = "the text that begins here has no quote at its end".to_owned();
            return (open.text.unwrap_or(offset), message);
        }
        Error::Str(str::Error::Escape(escape::Error::InvalidKind(kind)))
            if kind.is_ascii_graphic() =>
        {
            let escape = quote(&format!("\\{}", char::from(*kind)));
            return here(format!(
                "{escape} is no escape: write “\\\\” where a backslash is meant"
            ));
        }
        Error::Str(str::Error::Control | str::Error::Escape(escape::Error::InvalidKind(_))) => {
            return here(in_text(text, &open, rest));
        }
        Error::Str(_) | Error::Depth => return here(error.to_string()),
        Error::Num(_) | Error::Token(_) => {}
    }
    let Some(letter) = rest.chars().next() else {
        return match open.brackets.last() {
            Some((bracket, at)) => {
                let (begun, end) = (line(text, *at), closing(*bracket));
                here(format!(
                    "it ends before the “{bracket}” of line {begun} does: write “{end}” at its end"
                ))
            }
            None => here(error.to_string()),
        };
    };
    if letter == ']' || letter == '}' {
        if let Some(at) = before.strip_suffix(',').map(str::len) {
            let message = format!("nothing follows the comma before “{letter}”: take it out");
            return (at, message);
        }
        if let Some((bracket, at)) = open.brackets.last()
            && closing(*bracket) != letter
        {
            let (begun, end) = (line(text, *at), closing(*bracket));
            return here(format!(
                "“{letter}” cannot end the “{bracket}” of line {begun}: write “{end}”"
            ));
        }
    }
    let goes_on = matches!(error, Error::Token(Expect::Colon | Expect::CommaOrEnd));
    if goes_on && before.ends_with('"') && is_letter(letter) {
        let last = open.last.and_then(|last| text.get(last..offset));
        return here(match last {
            Some(last) if last.contains(is_curly) => CURLY.to_owned(),
            _ => "a text has ended before this: write “\\\"” for a quote in it".to_owned(),
        });
    }
    if let Some(message) = foreign(rest, letter) {
        return here(message);
    }
    let is_next = matches!(letter, '"' | '{' | '[' | '-' | '0'..='9');
    match error {
        Error::Token(Expect::Eof) => {
            let rest = quote(first(rest));
            here(format!("it has ended before {rest}: take that out"))
        }
        Error::Token(Expect::CommaOrEnd) if letter.is_ascii_digit() && before.ends_with('0') => {
            here("a number begins with 0: take that off".to_owned())
        }
        Error::Token(Expect::CommaOrEnd) if is_next => {
            let message = format!("a comma is missing before {}", quote(first(rest)));
            (before.len().saturating_sub(1), message)
        }
        Error::Token(Expect::Colon) => {
            let message = "a colon is missing behind the name".to_owned();
            (before.len().saturating_sub(1), message)
        }
        Error::Token(Expect::Value) => {
            let message = "a value is missing here: write null where there is none".to_owned();
            (before.len().saturating_sub(1), message)
        }
        Error::Num(_) => here("a digit is missing in a number".to_owned()),
        _ => here(format!("{error} instead of {}", quote(first(rest)))),
    }
}

const CURLY: &str = "a curly quote stands here, as word processors and Markdown make them: write a \
     straight one, \"";

/// Explains what belongs to other languages: HTML, comments, other quotes, words without quotes.
fn foreign(rest: &str, letter: char) -> Option<String> {
    if let Some(markup) = markup(rest) {
        let markup = quote(markup);
        return Some(format!(
            "this is HTML: Markdown or the editor of a blog has written {markup} into it; have it \
             leave the script as it is"
        ));
    }
    if ["//", "/*", "#"].iter().any(|sign| rest.starts_with(sign)) {
        return Some("JSON has no comments: take it out".to_owned());
    }
    let word: String = rest
        .chars()
        .take_while(|letter| {
            is_letter(*letter) || letter.is_ascii_digit() || matches!(letter, '_' | '-' | '.')
        })
        .take(40)
        .collect();
    Some(match letter {
        '\u{feff}' => "it begins with a byte order mark: save it as UTF-8 without one".to_owned(),
        '\'' | '`' => "other quotes stand here: write straight double ones, \"".to_owned(),
        letter if is_curly(letter) => CURLY.to_owned(),
        '+' | '.' => "a number begins with a digit: take out what is before it".to_owned(),
        letter if letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{2060}') => {
            "a blank stands here that is none of JSON: write a plain one".to_owned()
        }
        _ if NOTHING.contains(&&*word) => {
            format!("“{word}” is no value of JSON: write null, as for a score that is missing")
        }
        _ if ["true", "false"].contains(&&*word.to_ascii_lowercase()) => {
            let small = word.to_ascii_lowercase();
            format!("“{word}” is no value of JSON: write {small}, in small letters")
        }
        letter if is_letter(letter) || letter == '_' => {
            format!("“{word}” stands without quotes: write \"{word}\"")
        }
        _ => return None,
    })
}

/// Explains a control character inside a text, most often a line break.
fn in_text(text: &str, open: &Open, rest: &str) -> String {
    let begun = open.text.and_then(|begun| text.get(begun..));
    let line = begun.and_then(|begun| begun.lines().next());
    match rest.chars().next() {
        Some('\n' | '\r') if line.is_some_and(|line| line.contains(is_curly)) => CURLY.to_owned(),
        Some('\n' | '\r') => {
            "a line ends inside a text: a quote is missing at its end, or “\\n” is \
             to be written for a line break"
                .to_owned()
        }
        Some('\t') => "a tab stands in a text: write “\\t”".to_owned(),
        _ => "a line break or another control character stands in a text".to_owned(),
    }
}

/// Returns the tag or the character reference that a text begins with.
fn markup(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('<').map(|inner| (inner, '>'));
    let (inner, end) = inner.or_else(|| Some((text.strip_prefix('&')?, ';')))?;
    let is_tag = inner.starts_with(|letter: char| {
        letter.is_ascii_alphabetic() || matches!(letter, '/' | '!' | '#')
    });
    let length = inner.find(end).filter(|length| *length < 60);
    is_tag.then(|| text.get(..length.map_or(1, |length| length + 2)))?
}

/// Returns `true` if a letter may stand in a word. Beyond ASCII nearly all may, since the tables of
/// all letters would be large.
fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphabetic()
        || !(letter.is_ascii() || letter.is_whitespace() || is_curly(letter))
}

fn is_curly(letter: char) -> bool {
    matches!(
        letter,
        '\u{2018}'..='\u{201f}' | '«' | '»' | '‹' | '›' | '＂'
    )
}

fn closing(bracket: char) -> char {
    if bracket == '{' { '}' } else { ']' }
}

/// The first letters of a text, enough to find it by.
fn first(text: &str) -> &str {
    let line = text.lines().next().unwrap_or_default();
    let end = line.char_indices().nth(20);
    line.get(..end.map_or(line.len(), |(end, _)| end))
        .unwrap_or_default()
}

fn line(text: &str, offset: usize) -> usize {
    let before = text.bytes().take(offset);
    before.filter(|byte| *byte == b'\n').count() + 1
}

/// The brackets and the text that are open at some offset.
#[derive(Default)]
struct Open {
    /// The open brackets, each with its offset.
    brackets: Vec<(char, usize)>,
    /// The offset at which the open text begins.
    text: Option<usize>,
    /// The offset at which the last text began.
    last: Option<usize>,
}

impl Open {
    fn before(text: &str, offset: usize) -> Self {
        let mut open = Self::default();
        let mut is_escaped = false;
        for (at, letter) in text.char_indices().take_while(|(at, _)| *at < offset) {
            match (open.text, letter) {
                (Some(_), _) if is_escaped => is_escaped = false,
                (Some(_), '\\') => is_escaped = true,
                (Some(_), '"') => open.text = None,
                (None, '"') => {
                    open.text = Some(at);
                    open.last = Some(at);
                }
                (None, '{' | '[') => open.brackets.push((letter, at)),
                (None, '}' | ']') => {
                    open.brackets.pop();
                }
                _ => {}
            }
        }
        open
    }
}
