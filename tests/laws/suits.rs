//! The laws of what the fits for the chosen project types say together.

use proptest::prelude::*;
use weigh_up::comparison::{AlternativeId, ProjectTypeId};
use weigh_up::verdict::Verdict;
use weigh_up::verdict::suits::{apart, lowest, unsuited};

use crate::case::Case;
use crate::{any_case, left, verdict};

/// The fits, in tenths of a point, of those that are left for each chosen project type, where none
/// is missing.
fn fits(case: &Case, verdict: &Verdict) -> Vec<(usize, Vec<(usize, i64)>)> {
    let chosen = case.answers().chosen().map(usize::from).collect::<Vec<_>>();
    let known = chosen.into_iter().filter_map(|chosen| {
        let its = left(verdict).into_iter();
        let its = its.map(|side| Some((side, case.sides[side].fits[chosen]?.0 * 10)));
        Some((chosen, its.collect::<Option<Vec<_>>>()?))
    });
    known.filter(|(_, fits)| !fits.is_empty()).collect()
}

/// By how much a side is ahead of every other; `None` where it is alone.
fn ahead(fits: &[(usize, i64)], side: usize) -> Option<i64> {
    let own = fits.iter().find(|(one, _)| *one == side)?.1;
    let others = fits.iter().filter(|(one, _)| *one != side);
    others.map(|(_, fit)| own - fit).min()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_024,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn types_pull_apart_where_they_suit_different_alternatives_and_one_by_far(
        case in any_case(),
    ) {
        let (comparison, answers, verdict) = (case.comparison(), case.answers(), verdict(&case));
        let fits = fits(&case, &verdict);
        let most = |side| {
            let ahead = fits.iter().filter_map(|(_, fits)| ahead(fits, side));
            ahead.max().filter(|ahead| *ahead >= 20)
        };
        let suited: Vec<(usize, i64)> = left(&verdict)
            .into_iter()
            .filter_map(|side| Some((side, most(side)?)))
            .collect();
        let far = suited.iter().any(|(_, ahead)| *ahead >= 30);
        let told = apart(&comparison, &answers, &verdict);
        prop_assert_eq!(!told.is_empty(), far && suited.len() > 1);
        if !told.is_empty() {
            prop_assert_eq!(told.len(), suited.len());
        }
        for best in told {
            let side = usize::from(best.alternative);
            let of_type = fits.iter().find(|(one, _)| *one == usize::from(best.project_type));
            let (_, of_type) = of_type.expect("a chosen type");
            prop_assert!(of_type.contains(&(side, best.fit)));
            let next = best.next.expect("there are two");
            prop_assert_eq!(Some(best.fit - next), most(side));
            prop_assert_eq!(ahead(of_type, side), most(side));
        }
    }

    #[test]
    fn nothing_suits_a_type_whose_fits_are_all_known_and_none_above_three(case in any_case()) {
        let (comparison, answers, verdict) = (case.comparison(), case.answers(), verdict(&case));
        let known = fits(&case, &verdict).into_iter();
        let expected = known.filter_map(|(chosen, fits)| {
            let best = fits.iter().map(|(_, fit)| *fit).max()?;
            (best <= 30).then_some((ProjectTypeId(chosen), best))
        });
        let told = unsuited(&comparison, &answers, &verdict);
        let told = told.map(|best| (best.project_type, best.fit));
        prop_assert!(told.eq(expected));
    }

    #[test]
    fn a_deal_breaker_rules_something_out_where_its_lowest_fit_is_three_or_less(
        case in any_case(),
    ) {
        let (comparison, answers, verdict) = (case.comparison(), case.answers(), verdict(&case));
        for must in answers.musts() {
            let failed = |side| {
                let standing = verdict.standing(AlternativeId(side));
                standing.expect("it stands").excluded_by.contains(&must)
            };
            if let Some(lowest) = lowest(&comparison, &answers, must) {
                prop_assert_eq!(lowest <= 30, (0..case.sides.len()).any(failed));
            }
        }
    }
}
