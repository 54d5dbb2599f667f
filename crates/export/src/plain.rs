//! Text before any format, without the characters that no file should hold.

use weigh_up_model::language::isolation::settled;

/// A text on one line, as every format wants it: without control letters, without letters that
/// turn the direction of what follows, and without those that XML refuses.
pub(super) fn plain(text: &str) -> String {
    let text = settled(text);
    let is_space = |letter: char| {
        letter.is_control()
            || letter == ' '
            || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}')
    };
    let words = text.split(is_space).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// An id as a part of a file name: small letters, digits and hyphens, at most forty.
pub(super) fn name_part(id: &str) -> String {
    let letters = id.chars().take(40);
    letters
        .map(|letter| match letter.to_ascii_lowercase() {
            safe @ ('a'..='z' | '0'..='9') => safe,
            _ => '-',
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stands_on_one_line() {
        assert_eq!(plain(" a\r\n\tb\0 \u{2028}c\u{ffff}"), "a b c");
    }

    #[test]
    fn nothing_turns_the_direction_of_what_follows() {
        assert_eq!(plain("a\u{202e}b\u{2067}"), "ab");
    }

    #[test]
    fn what_no_system_takes_is_a_hyphen() {
        assert_eq!(name_part("Node.js/\u{e9}?"), "node-js---");
        assert_eq!(name_part(&"a".repeat(50)).len(), 40);
    }
}
