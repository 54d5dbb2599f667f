//! Words of a text as a person meant them: without the signs that sentences, mails and programs
//! glue to them, and without regard to case and blanks.

use crate::comparison::Text;

/// What HTML writes for an ampersand, behind the ampersand itself.
const ESCAPES: [&str; 4] = ["amp;", "#38;", "#038;", "#x26;"];

/// A value without what is glued to its ends, in the letters of ASCII where others stand for these.
pub(super) fn bare(text: &str) -> String {
    let text: String = text.chars().map(ascii).collect();
    let text = text.trim_start_matches(is_glued);
    text.trim_end_matches(|letter| is_glued(letter) || letter == '/')
        .to_owned()
}

/// An id as it is compared: bare, in small letters, without blanks.
pub(super) fn word(text: &str) -> String {
    let mut word = bare(text);
    word.retain(|letter| !is_blank(letter));
    word.make_ascii_lowercase();
    word
}

/// A key as it is compared, with the dots at its ends: they part it. Forms that send lists may have
/// added brackets, and software that escapes for HTML once too often the rest of an ampersand.
pub(super) fn key(text: &str) -> String {
    let text = without_escape(text).trim_matches(is_blank);
    let mut key = word(text);
    if text.starts_with('.') {
        key.insert(0, '.');
    }
    if text.ends_with('.') {
        key.push('.');
    }
    match key.split_once('[') {
        Some((key, _)) => key.to_owned(),
        None => key,
    }
}

/// A text without what HTML leaves of an escaped ampersand in front of it.
pub(super) fn without_escape(text: &str) -> &str {
    let mut text = text;
    while let Some(rest) = ESCAPES.iter().find_map(|escape| text.strip_prefix(*escape)) {
        text = rest;
    }
    text
}

/// The position of the id that a word names. Where none is equal to it, one counts that has the
/// same letters and digits, if there is but one: `data science` is `data-science`.
pub(super) fn find(ids: &mut dyn Iterator<Item = &Text>, word: &str) -> Option<usize> {
    let mut alike = None;
    let mut others = 0;
    for (position, id) in ids.enumerate() {
        if **id == *word {
            return Some(position);
        }
        if has_letters_of(id, word) {
            alike = Some(position);
            others += 1;
        }
    }
    alike.filter(|_| others == 1)
}

/// The items of a list; an empty place is none. Its commas may be other separators.
pub(super) fn items(list: &str) -> impl Iterator<Item = &str> {
    let items = list.split([',', ';', '|', '，', '；', '、', '､']);
    items.filter(|item| !bare(item).is_empty())
}

/// Reads `-?[0-9]+` of any length as the nearest number that there is room for.
pub(super) fn number(text: &str) -> Option<u32> {
    let text = bare(text);
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, &*text),
    };
    if digits.is_empty() {
        return None;
    }
    let mut number = 0_u32;
    for digit in digits.chars() {
        number = number
            .saturating_mul(10)
            .saturating_add(digit.to_digit(10)?);
    }
    Some(if negative { 0 } else { number })
}

fn has_letters_of(id: &str, word: &str) -> bool {
    // Words of other letters have none in common with an id, and a dot at an end parts a key.
    let is_word =
        word.is_ascii() && !word.is_empty() && !word.starts_with('.') && !word.ends_with('.');
    let [id, word] = [id, word].map(|text| text.bytes().filter(u8::is_ascii_alphanumeric));
    is_word && id.eq(word)
}

/// The letter of ASCII that another one stands for.
fn ascii(letter: char) -> char {
    match letter {
        // Those of full width stand in the same order.
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(letter).saturating_sub(0xfee0)).unwrap_or(letter)
        }
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        _ => letter,
    }
}

/// Whether nothing is seen of a letter.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
        )
}

/// Whether a letter may be glued to a word.
fn is_glued(letter: char) -> bool {
    is_blank(letter)
        || letter.is_control()
        || ".,;:!?()[]{}<>\"'*|_~`\\=…‘’‚‛“”„‟«»‹›。、".contains(letter)
}
