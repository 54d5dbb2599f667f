//! Random numbers, and random points of a simplex, from a fixed seed.

/// The sum of a simplex point's weights, which is how finely it is drawn.
pub(super) const WHOLE: u32 = 1 << 24;

/// `SplitMix64` (Steele, Lea & Flood 2014): a counter, well stirred.
#[derive(Clone, Debug)]
pub(super) struct Random(u64);

impl Random {
    /// The same numbers every time.
    pub(super) fn new() -> Self {
        Self(0)
    }

    /// A number from 0 to below the limit, each as likely as any other: exactly for a power of
    /// two, and to one part in 2²⁹ for the few steps of a weight.
    pub(super) fn below(&mut self, limit: u32) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let stirred = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let stirred = (stirred ^ (stirred >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let number = ((stirred ^ (stirred >> 31)) >> 32) * u64::from(limit);
        i64::try_from(number >> 32).unwrap_or_default()
    }
}

/// A point of the simplex, each as likely as any other: the gaps between sorted numbers.
pub(super) fn gaps(random: &mut Random, number: usize) -> Vec<i64> {
    let mut gaps = vec![i64::from(WHOLE)];
    for _ in 1..number {
        insert(&mut gaps, random.below(WHOLE));
    }
    let mut before = 0;
    for gap in &mut gaps {
        let cut = *gap;
        *gap = cut - before;
        before = cut;
    }
    gaps
}

/// Inserts a number where it belongs in a sorted list.
pub(super) fn insert(sorted: &mut Vec<i64>, number: i64) {
    let place = sorted.partition_point(|other| *other < number);
    sorted.insert(place, number);
}
