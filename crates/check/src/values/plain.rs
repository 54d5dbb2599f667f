//! Texts as they are typed, on whichever keyboard.

/// A text with plain digits, blanks, signs and apostrophes, whichever the author's keyboard has,
/// and without marks of direction.
pub(super) fn plain(text: &str) -> String {
    let letters = text.trim().chars().filter_map(|letter| {
        let digit = |zero: char| {
            let value = u32::from(letter).checked_sub(u32::from(zero))?;
            char::from_digit(value, 10)
        };
        if letter.is_ascii() {
            return Some(letter);
        }
        match letter {
            '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{61c}'
            | '\u{feff}'
            | '\u{fe0f}' => None,
            letter if letter.is_whitespace() => Some(' '),
            '−' | '‐' | '‑' => Some('-'),
            '’' | '‘' | '٬' | 'ʼ' => Some('\''),
            _ => ['٠', '۰', '０']
                .into_iter()
                .find_map(digit)
                .or(Some(letter)),
        }
    });
    letters.collect::<String>().trim().to_owned()
}
