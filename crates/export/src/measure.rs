//! Measures the room that a text takes, since a picture neither wraps nor cuts its text.
//!
//! The font is the system's, so that widths are estimates: those of a wide one (`DejaVu Sans`),
//! rounded up, so that a text ends before its room does.

use weigh_up_model::language::isolation::{line_by_line, settled};

/// Marks the end of a text that was cut.
const CUT: char = '…';

/// The width of a text in pixels at a size of the font, rounded up.
pub fn width(text: &str, size: i64) -> i64 {
    (length(text) * size + 999) / 1000
}

/// A text that is no wider than the room, cut where it has to be.
pub fn cut(text: &str, size: i64, room: i64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut left = room * 1000 - letter_width(CUT) * size;
    for letter in text.chars() {
        left -= letter_width(letter) * size;
        if left < 0 {
            break;
        }
        out.push(letter);
    }
    let mut out = settled(out.trim_end());
    out.push(CUT);
    out
}

/// The lines of a text, none wider than the room. A word that is wider is broken.
pub fn wrap(text: &str, size: i64, room: i64) -> Vec<String> {
    let room = room * 1000 / size;
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for word in text.split(' ') {
        let fits = used + length(" ") + length(word) <= room;
        if fits && !line.is_empty() {
            line.push(' ');
            used += length(" ");
        } else if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        for letter in word.chars() {
            if used + letter_width(letter) > room && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(letter);
            used += letter_width(letter);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    line_by_line(lines)
}

/// The length of a text, in thousandths of the size of the font. No text is so long that it
/// overflows: that would take 10^15 letters.
fn length(text: &str) -> i64 {
    text.chars().map(letter_width).sum()
}

/// The width of a letter, in thousandths of the size of the font.
fn letter_width(letter: char) -> i64 {
    match letter {
        '\u{2066}'..='\u{2069}' => 0,
        'i' | 'j' | 'l' | '\'' | '|' | ' ' | '.' | ',' | ':' | ';' | '’' | '‘' => 340,
        'I' | 'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '-' | '/' | '!' => 420,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' | '—' => 1000,
        'A'..='Z' | '&' | '=' | '+' | '<' | '>' | '~' | '±' | '×' | '#' => 840,
        '\u{20}'..='\u{24f}' | '–' | '“' | '”' => 640,
        '\u{250}'..='\u{7ff}' => 800,
        _ => 1200,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_fits_stays_whole() {
        assert_eq!(cut("Node.js", 10, width("Node.js", 10)), "Node.js");
    }

    #[test]
    fn a_text_that_does_not_fit_ends_in_an_ellipsis() {
        let room = width("Node.js", 10) - 1;
        let short = cut("Node.js", 10, room);
        assert_eq!(short, "Node…");
        assert!(width(&short, 10) <= room);
    }

    #[test]
    fn lines_break_between_words() {
        let room = width("one two", 10);
        assert_eq!(wrap("one two three", 10, room), ["one two", "three"]);
    }

    #[test]
    fn a_word_that_fits_no_line_is_broken() {
        let room = width("aaa", 10);
        assert_eq!(wrap("b aaaaa", 10, room), ["b", "aaa", "aa"]);
    }

    #[test]
    fn nothing_takes_no_line() {
        assert_eq!(wrap("", 10, 100), Vec::<String>::new());
    }
}
