//! Sentences on cells that are no values, each with what to write instead.

use crate::problems::quote;

/// The tag or the character reference in a text, if there is one.
pub(crate) fn markup(text: &str) -> Option<&str> {
    let start = text.find(['<', '&'])?;
    let rest = text.get(start..)?;
    let (closing, inner) = match rest.strip_prefix('<') {
        Some(inner) => ('>', inner),
        None => (';', rest.get(1..)?),
    };
    let is_named = inner.starts_with(|letter: char| {
        letter.is_ascii_alphabetic() || matches!(letter, '/' | '!' | '#')
    });
    let end = rest.find(closing).filter(|end| is_named && *end < 60)?;
    rest.get(..=end)
}

pub(super) fn no_number(text: &str, numeral: &str) -> String {
    let quoted = quote(text);
    let groups: Vec<&str> = numeral.split(['-', '/', '.']).collect();
    let digits =
        |group: &&str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    if groups.len() == 3 && groups.iter().all(digits) && groups.concat().len() > 4 {
        return is_date(text);
    }
    if numeral.contains(':') {
        return format!("{quoted} is no number: write a time in one unit, such as minutes");
    }
    if numeral.contains(['-', '–', '—']) {
        return no_one_number(text);
    }
    format!("{quoted} is no number: write one number, with a unit at most")
}

pub(super) fn no_one_number(text: &str) -> String {
    format!(
        "{} is not one number: write the one that counts",
        quote(text)
    )
}

pub(super) fn is_date(text: &str) -> String {
    let quoted = quote(text);
    format!("{quoted} is a date, not a score: write a number, such as years")
}

pub(super) fn too_long(text: &str) -> String {
    let quoted = quote(text);
    format!("{quoted} has too many digits: write 15 at most, 9 of them behind the decimal mark")
}
