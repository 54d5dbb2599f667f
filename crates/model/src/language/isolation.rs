//! Isolation: a name that is written from right to left turns no number and no sign beside it.
//!
//! It stands between U+2068 and U+2069 then (UAX #9, section 2.4.2). A text without such letters
//! stays byte for byte what it was.

use std::borrow::Cow;

/// Begins an isolate in the direction of its first letter.
const BEGIN: char = '\u{2068}';
/// Ends an isolate.
const END: char = '\u{2069}';

/// A text for a place in a sentence, isolated where it has letters from right to left that are not
/// in an isolate yet.
pub fn isolated(text: &str) -> Cow<'_, str> {
    let mut depth = 0_usize;
    let turns = text.chars().any(|letter| {
        depth = deeper(depth, letter);
        depth == 0 && is_from_right(letter)
    });
    if turns {
        Cow::Owned(format!("{BEGIN}{text}{END}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// A text with no isolates but whole ones, and without anything else that turns what follows.
pub fn settled(text: &str) -> String {
    let mut out = String::new();
    let mut depth = 0_usize;
    for letter in text.chars() {
        match letter {
            BEGIN => depth += 1,
            END if depth > 0 => depth -= 1,
            END | '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}' => continue,
            _ => {}
        }
        out.push(letter);
    }
    out.extend(std::iter::repeat_n(END, depth));
    out
}

/// The lines of a text whose isolates go on from line to line: each ends with its line and begins
/// again with the next.
pub fn line_by_line(lines: Vec<String>) -> Vec<String> {
    let mut depth = 0_usize;
    let whole = lines.into_iter().map(|line| {
        let mut whole: String = std::iter::repeat_n(BEGIN, depth).collect();
        depth = line.chars().fold(depth, deeper);
        whole.push_str(&line);
        whole.extend(std::iter::repeat_n(END, depth));
        whole
    });
    whole.collect()
}

/// The number of isolates that the text behind a letter is in.
fn deeper(depth: usize, letter: char) -> usize {
    match letter {
        '\u{2066}'..=BEGIN => depth + 1,
        END => depth.saturating_sub(1),
        _ => depth,
    }
}

/// Returns `true` if a letter is written from right to left, or makes others so: the blocks that
/// Unicode keeps for such scripts, and the marks and signs for it.
fn is_from_right(letter: char) -> bool {
    matches!(letter,
        '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{202b}' | '\u{202e}' | '\u{2067}'
        | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_from_left_to_right_stays_as_it_is() {
        for text in [
            "",
            "Node.js",
            "C++ 58%",
            "Ελλάδα",
            "日本",
            "naïve – “5 → 3”",
        ] {
            assert_eq!(isolated(text), text);
            assert_eq!(settled(text), text);
        }
    }

    #[test]
    fn a_name_from_right_to_left_is_isolated_once() {
        for name in ["بايثون", "עברית", "Go \u{202e}evil", "لغة 3"] {
            let once = isolated(name).into_owned();
            assert_eq!(once, format!("{BEGIN}{name}{END}"));
            assert_eq!(isolated(&once), once);
            let sentence = format!("{once} leads");
            assert_eq!(isolated(&sentence), sentence);
        }
    }

    #[test]
    fn an_isolate_is_whole_in_each_line() {
        let lines = [format!("a {BEGIN}b"), "c".to_owned(), format!("d{END} e")];
        let expected = [
            format!("a {BEGIN}b{END}"),
            format!("{BEGIN}c{END}"),
            format!("{BEGIN}d{END} e"),
        ];
        assert_eq!(line_by_line(lines.into()), expected);
    }

    #[test]
    fn nothing_turns_the_direction_of_what_follows() {
        assert_eq!(settled("a\u{202e}b\u{2067}c\u{2069}"), "abc");
        assert_eq!(settled("a\u{2069}b\u{2068}c"), "ab\u{2068}c\u{2069}");
    }
}
