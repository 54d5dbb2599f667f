//! Days as texts.

use weigh_up_model::comparison::Date;

/// The day that a text of the form 2026-01-31 names, by the Gregorian calendar.
pub(super) fn date(text: &str) -> Option<Date> {
    let form = |(position, byte): (usize, u8)| match position {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    if text.len() != 10 || !text.bytes().enumerate().all(form) {
        return None;
    }
    let mut parts = text.split('-');
    let date = Date {
        year: parts.next()?.parse().ok()?,
        month: parts.next()?.parse().ok()?,
        day: parts.next()?.parse().ok()?,
    };
    let multiple = |of: u16| date.year.is_multiple_of(of);
    let leap = multiple(4) && (!multiple(100) || multiple(400));
    let days = match date.month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    (1..=days).contains(&date.day).then_some(date)
}
