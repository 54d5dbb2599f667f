//! Shares of many alternatives: some by name, and all others as one.

use super::portion::{Percent, Portion};
use crate::comparison::AlternativeId;

/// Shares of one kind as they read beside each other: together they come to 100.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Those that are named, in the order given.
    pub named: Vec<(AlternativeId, Percent)>,
    /// The number of all others.
    pub others: usize,
    /// What all others have together.
    pub of_others: Percent,
    /// What belongs to none alone.
    pub left: Percent,
}

impl Told {
    /// Tells shares, those that are named first.
    pub fn new(portions: &[(AlternativeId, Portion)], named: &[AlternativeId]) -> Self {
        let portion = |one: &AlternativeId| {
            let portion = portions.iter().find(|(other, _)| other == one);
            portion.map(|(_, portion)| (*one, *portion))
        };
        let named: Vec<(AlternativeId, Portion)> = named.iter().filter_map(portion).collect();
        let millionths = |portions: &[(AlternativeId, Portion)]| {
            let each = portions.iter().map(|(_, portion)| portion.millionths());
            each.sum::<u32>()
        };
        let of_others = millionths(portions).saturating_sub(millionths(&named));
        let of_others = Portion::from_millionths(of_others);
        let parts = named.iter().map(|(_, portion)| *portion);
        let parts: Vec<Portion> = parts.chain([of_others]).collect();
        let mut percents = Portion::percents_of_sums(&parts, portions.len());
        let nothing = Percent::Exactly(0);
        let left = percents.pop().unwrap_or(nothing);
        let of_others = percents.pop().unwrap_or(nothing);
        let alternatives = named.iter().map(|(alternative, _)| *alternative);
        Self {
            named: alternatives.zip(percents).collect(),
            others: portions.len() - named.len(),
            of_others,
            left,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_named_comes_to_100_with_the_others_and_the_rest() {
        let portions: Vec<(AlternativeId, Portion)> = [400_000, 250_500, 249_400, 5_000, 5_000]
            .into_iter()
            .enumerate()
            .map(|(place, part)| (AlternativeId(place), Portion::from_millionths(part)))
            .collect();
        let named = [AlternativeId(0), AlternativeId(1)];
        let told = Told::new(&portions, &named);
        let exactly = Percent::Exactly;
        assert_eq!(
            told,
            Told {
                named: vec![(named[0], exactly(40)), (named[1], exactly(25))],
                others: 3,
                of_others: exactly(26),
                left: exactly(9),
            }
        );
        let everyone: Vec<AlternativeId> = (0..5).map(AlternativeId).collect();
        let all = Told::new(&portions, &everyone);
        assert_eq!((all.others, all.of_others), (0, exactly(0)));
    }
}
