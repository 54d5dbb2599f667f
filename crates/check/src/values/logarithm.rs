//! Logarithms and roots in whole numbers, which are alike on every machine.

use super::number::Number;

/// The bits behind the point of a logarithm.
const BITS: u32 = 48;

/// The binary logarithm of a whole number above 0, in units of 1 in 2 to the power of `BITS`: bit
/// by bit, by squaring. Greater numbers never have a smaller one.
pub(super) fn log2(number: i128) -> i128 {
    let number = number.unsigned_abs().max(1);
    let exponent = number.ilog2();
    let scaled = if exponent > 63 {
        number >> (exponent - 63)
    } else {
        number << (63 - exponent)
    };
    let mut mantissa = u64::try_from(scaled).unwrap_or(u64::MAX);
    let mut log = i128::from(exponent);
    for _ in 0..BITS {
        let square = u128::from(mantissa) * u128::from(mantissa);
        let bit = square >> 127;
        let next = square >> (63 + u32::from(bit != 0));
        mantissa = u64::try_from(next).unwrap_or(u64::MAX);
        log = 2 * log + i128::from(bit != 0);
    }
    log
}

/// The root of the product of two numbers above 0, to three figures.
pub(super) fn geometric_mean(one: Number, other: Number) -> Number {
    let (one, first) = figures(one, 9);
    let (other, second) = figures(other, 9);
    // 18 figures, and 6 more for the root, an even number of them behind the point.
    let (product, power) = match (first + second) % 2 {
        0 => (one * other * 1_000_000, first + second - 6),
        _ => (one * other * 10_000_000, first + second - 7),
    };
    let root = Number {
        digits: product.checked_isqrt().unwrap_or_default(),
        decimals: 0,
    };
    let (root, dropped) = figures(root, 3);
    let power = power / 2 + dropped;
    let up = u32::try_from(power.max(0)).unwrap_or_default();
    Number {
        digits: root * 10_i128.pow(up),
        decimals: u32::try_from((-power).max(0)).unwrap_or_default(),
    }
}

/// The first figures of a number, rounded, and the power of ten that they are to be multiplied by.
fn figures(number: Number, most: u32) -> (i128, i32) {
    let mut digits = number.digits;
    let mut power = -i32::try_from(number.decimals).unwrap_or_default();
    while digits >= 10_i128.pow(most) {
        digits = (digits + 5) / 10;
        power += 1;
    }
    (digits, power)
}
