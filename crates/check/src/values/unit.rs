//! Units: what stands around the numbers of a row has to be the same unit.

use super::cell::Amount;

/// Signs of currencies, with their codes.
const CURRENCIES: [(&str, &str); 5] = [
    ("$", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("¥", "JPY"),
    ("₹", "INR"),
];

/// Returns `true` if what stands around a number does not contradict a unit: nothing, the unit
/// itself, or a word of it; of a currency the sign or the code.
pub(super) fn fits(amount: &Amount, unit: &str) -> bool {
    let all = amount.unit();
    squeezed(&all) == squeezed(unit)
        || amount.around.iter().all(|piece| {
            let is_word = |word: &str| squeezed(word) == squeezed(piece) || is_sign(piece, word);
            piece.is_empty() || squeezed(piece) == squeezed(unit) || unit.split(' ').any(is_word)
        })
}

/// A number with its unit, as it is read.
pub(super) fn with_unit(number: &str, unit: &str) -> String {
    let glued = unit.starts_with(['%', '‰', '°']);
    let blank = if glued || unit.is_empty() { "" } else { " " };
    [number, blank, unit].concat()
}

fn is_sign(piece: &str, word: &str) -> bool {
    let of = |(sign, code): &(&str, &str)| [(sign, code), (code, sign)].contains(&(&piece, &word));
    CURRENCIES.iter().any(of)
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}
