//! A portion: a part of the whole, and how it is read.

use std::cmp::Reverse;

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

    /// The parts of one whole in whole percent, and last the rest that they leave: together they
    /// come to 100, by largest remainder, equals in their order. A part below 1 % or above 99 %
    /// still reads so, and stands for the nearest percent that is left to it. So only nothing reads
    /// as nothing and only all as all, and no part is a percent or more away from its exact value.
    pub fn percents(parts: &[Self]) -> Vec<Percent> {
        Self::percents_of_sums(parts, parts.len())
    }

    /// The same where some parts are sums, of so many in all.
    pub(super) fn percents_of_sums(parts: &[Self], number: usize) -> Vec<Percent> {
        let taken = parts.iter().fold(0, |sum: u32, part| sum + part.0);
        let left = Self::ALL.0.saturating_sub(taken);
        // Each part may be off by its own rounding.
        let rounding = u32::try_from(number).unwrap_or_default();
        let left = Self(if left > rounding { left } else { 0 });
        let all: Vec<Self> = parts.iter().copied().chain([left]).collect();
        let mut counts: Vec<u32> = all.iter().map(|part| part.0 / 10_000).collect();
        let missing = 100_u32.saturating_sub(counts.iter().sum());
        let mut order: Vec<usize> = (0..all.len()).collect();
        let remainder = |place: &usize| all.get(*place).map(|part| part.0 % 10_000);
        order.sort_by_key(|place| Reverse(remainder(place)));
        for place in order
            .into_iter()
            .take(usize::try_from(missing).unwrap_or_default())
        {
            if let Some(count) = counts.get_mut(place) {
                *count += 1;
            }
        }
        let both = all.into_iter().zip(counts);
        both.map(|(part, count)| match part.percent() {
            Percent::Exactly(_) => Percent::Exactly(u8::try_from(count).unwrap_or(100)),
            beyond => beyond,
        })
        .collect()
    }

    /// A count as a portion of the whole, rounded half up, but never to nothing or all of it.
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

    /// Parts in ten-thousandths, and how they and the rest read: 0 for less than 1, 100 for more
    /// than 99.
    #[track_caller]
    fn check_together(parts: &[u32], expected: &[u8]) {
        let portions: Vec<Portion> = parts.iter().map(|part| Portion(part * 100)).collect();
        let read: Vec<u8> = Portion::percents(&portions)
            .into_iter()
            .map(|percent| match percent {
                Percent::BelowOne => 0,
                Percent::Exactly(percent) => percent,
                Percent::Above99 => 100,
            })
            .collect();
        assert_eq!(read, expected);
    }

    #[test]
    fn the_parts_of_one_whole_come_to_100() {
        check_together(&[4_650, 5_350], &[47, 53, 0]);
        check_together(&[3_334, 3_333, 3_333], &[34, 33, 33, 0]);
        check_together(&[4_660, 4_660], &[47, 46, 7]);
        check_together(&[6_250, 1_250, 2_500], &[63, 12, 25, 0]);
        check_together(&[10_000, 0], &[100, 0, 0]);
        check_together(&[0, 0], &[0, 0, 100]);
        // A part below 1 % takes the percent that is left, or none.
        check_together(&[5_040, 4_900, 60], &[50, 49, 0, 0]);
        check_together(&[5_060, 4_900, 40], &[51, 49, 0, 0]);
        check_together(&[9_950, 50], &[100, 0, 0]);
        check_together(&[9_880, 60, 60], &[99, 0, 0, 0]);
    }

    #[test]
    fn what_rounding_leaves_belongs_to_nobody_and_is_not_told() {
        let third = Portion(333_333);
        let told = Portion::percents(&[third; 3]);
        assert_eq!(told.last(), Some(&Percent::Exactly(0)));
        let told = Portion::percents(&[Portion(500_000), Portion(499_000)]);
        assert_eq!(told.last(), Some(&Percent::BelowOne));
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
