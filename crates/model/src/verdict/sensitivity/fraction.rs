//! Fractions: exact where a chart or a sentence must not round.

use std::cmp::Ordering;

/// An exact fraction in its lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    numerator: i64,
    denominator: i64,
}

impl Fraction {
    /// A fraction of a denominator that is more than 0.
    pub(super) fn new(numerator: i64, denominator: i64) -> Self {
        let divisor = greatest_common_divisor(numerator.abs(), denominator);
        Self {
            numerator: numerator / divisor,
            denominator: denominator / divisor,
        }
    }

    /// So much more than a whole number; less where the fraction is negative.
    pub(super) fn added_to(self, whole: i64) -> Self {
        Self {
            numerator: whole * self.denominator + self.numerator,
            ..self
        }
    }

    /// The fraction on the other side of 0.
    pub(super) fn negated(self) -> Self {
        Self {
            numerator: -self.numerator,
            ..self
        }
    }

    /// The number above the line; below 0 where the fraction is.
    pub fn numerator(self) -> i64 {
        self.numerator
    }

    /// The number below the line; more than 0.
    pub fn denominator(self) -> i64 {
        self.denominator
    }

    /// Returns `true` if it is a whole number.
    pub fn is_whole(self) -> bool {
        self.denominator == 1
    }

    /// The largest whole number that is not above it.
    pub fn floor(self) -> i64 {
        self.numerator.div_euclid(self.denominator)
    }

    /// The smallest whole number that is not below it.
    pub fn ceil(self) -> i64 {
        -self.negated().floor()
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        let (one, two) = (
            self.numerator * other.denominator,
            other.numerator * self.denominator,
        );
        one.cmp(&two)
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Euclid's algorithm; of 0 and another number it gives the other.
fn greatest_common_divisor(mut one: i64, mut other: i64) -> i64 {
    while one != 0 {
        (one, other) = (other % one, one);
    }
    other
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(numerator: i64, denominator: i64, terms: (i64, i64), floor: i64, ceil: i64) {
        let fraction = Fraction::new(numerator, denominator);
        assert_eq!((fraction.numerator(), fraction.denominator()), terms);
        assert_eq!((fraction.floor(), fraction.ceil()), (floor, ceil));
        assert_eq!(fraction.is_whole(), floor == ceil);
    }

    #[test]
    fn a_fraction_is_in_its_lowest_terms_and_rounds_both_ways() {
        check(16, 3, (16, 3), 5, 6);
        check(18, 8, (9, 4), 2, 3);
        check(-18, 8, (-9, 4), -3, -2);
        check(12, 4, (3, 1), 3, 3);
        check(0, 7, (0, 1), 0, 0);
    }

    #[test]
    fn fractions_stand_in_the_order_of_their_size() {
        let order = [(-3, 2), (-4, 3), (0, 5), (1, 3), (2, 5), (1, 2), (7, 2)];
        let fractions = order.map(|(numerator, denominator)| Fraction::new(numerator, denominator));
        assert!(fractions.is_sorted());
        assert_eq!(Fraction::new(-9, 4).added_to(5), Fraction::new(11, 4));
    }
}
