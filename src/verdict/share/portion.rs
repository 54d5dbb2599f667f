//! A portion: a part of the whole, and how it is read.

/// A part of the whole, in millionths. What is not quite nothing or all never reads as such.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Portion(u32);

/// A portion in whole percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Percent {
    /// Less than 1 %, but not nothing for certain.
    BelowOne,
    /// 0 to 100, rounded half up; 0 and 100 are exact.
    Exactly(u8),
    /// More than 99 %, but not all for certain.
    Above99,
}

impl Portion {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// All.
    pub const ALL: Self = Self(1_000_000);

    /// So many millionths; more than there are count as all.
    pub fn from_millionths(millionths: u32) -> Self {
        Self(millionths).min(Self::ALL)
    }

    /// The part in millionths, 0 to 1,000,000.
    pub fn millionths(self) -> u32 {
        self.0
    }

    /// The part in whole percent.
    pub fn percent(self) -> Percent {
        match self.0 {
            1..10_000 => Percent::BelowOne,
            990_001..1_000_000 => Percent::Above99,
            part => Percent::Exactly(u8::try_from((part + 5_000) / 10_000).unwrap_or(100)),
        }
    }

    /// How many of how many, rounded half up, but never to nothing or all of it.
    ///
    /// **Invariant:** `whole` is at most 5⁴², so that ten times it is far from overflowing.
    pub(super) fn of(count: u128, whole: u128) -> Self {
        if count == 0 {
            return Self::NONE;
        }
        if count >= whole {
            return Self::ALL;
        }
        // Long division, digit by digit: six subtractions of the whole are less code than the
        // division of such wide numbers.
        let (mut millionths, mut rest) = (0, count);
        for _ in 0..6 {
            millionths *= 10;
            rest *= 10;
            while rest >= whole {
                rest -= whole;
                millionths += 1;
            }
        }
        Self::inside(millionths + u32::from(2 * rest >= whole))
    }

    /// A part that is neither nothing nor all of it, in millionths.
    pub(super) fn inside(millionths: u32) -> Self {
        Self(millionths.clamp(1, 999_999))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(count: u128, whole: u128, millionths: u32, percent: Percent) {
        let portion = Portion::of(count, whole);
        assert_eq!(
            (portion.millionths(), portion.percent()),
            (millionths, percent)
        );
    }

    #[test]
    fn a_part_is_rounded_half_up() {
        check(1, 3, 333_333, Percent::Exactly(33));
        check(2, 3, 666_667, Percent::Exactly(67));
        check(1, 2_000_000, 1, Percent::BelowOne);
        check(3, 2_000_000, 2, Percent::BelowOne);
        check(149, 10_000, 14_900, Percent::Exactly(1));
        check(5, 1000, 5_000, Percent::BelowOne);
        check(985, 1000, 985_000, Percent::Exactly(99));
    }

    #[test]
    fn what_is_not_quite_nothing_or_all_never_reads_as_such() {
        let most = 5_u128.pow(42);
        check(0, most, 0, Percent::Exactly(0));
        check(1, most, 1, Percent::BelowOne);
        check(most - 1, most, 999_999, Percent::Above99);
        check(most, most, 1_000_000, Percent::Exactly(100));
        check(9_999, 1_000_000, 9_999, Percent::BelowOne);
        check(10_000, 1_000_000, 10_000, Percent::Exactly(1));
        check(990_000, 1_000_000, 990_000, Percent::Exactly(99));
        check(990_001, 1_000_000, 990_001, Percent::Above99);
    }
}
