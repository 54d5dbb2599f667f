//! The model once more, straight from its formulas and with no code in common.

use weigh_up::answers::Choice;
use weigh_up::verdict::Band;

use crate::case::{Case, Rating};

/// The weight of each factor in play, and the rating of each side as often as it counts; `None`
/// where it is missing.
pub(crate) fn factors(case: &Case) -> Vec<(i64, Vec<Option<Rating>>)> {
    let chosen: Vec<usize> = (0..case.types.len())
        .filter(|place| case.types[*place].1 != Choice::No)
        .collect();
    let k = i64::try_from(chosen.len().max(1)).expect("few types");
    let mut factors = Vec::new();
    for (place, (_, weight)) in case.criteria.iter().enumerate() {
        let ratings = case.sides.iter().map(|side| {
            let own = side.own[place].map(|own| (own, 0));
            own.or(side.scores[place]).map(|(a, e)| (k * a, k * e))
        });
        factors.push((*weight, ratings.collect()));
    }
    if !chosen.is_empty() {
        let ratings = case.sides.iter().map(|side| {
            let mut fits = chosen.iter().map(|place| side.fits[*place]);
            fits.try_fold((0, 0), |(a, e), fit| fit.map(|(b, f)| (a + b, e + f)))
        });
        factors.push((case.fit, ratings.collect()));
    }
    if case.sides.iter().any(|side| side.experience > 0) {
        let ratings = case.sides.iter().map(|side| Some((k * side.experience, 0)));
        factors.push((case.team, ratings.collect()));
    }
    factors
}

/// The band of the first side's lead over the second, word for word as the model has it.
pub(crate) fn band(case: &Case, first: usize, second: usize) -> Band {
    let (mut lead, mut most, mut squares, mut certain) = (0, 0, 0, true);
    for (s, ratings) in factors(case) {
        let (Some((a, e)), Some((b, f))) = (ratings[first], ratings[second]) else {
            return Band::None;
        };
        lead += s * (a - b);
        most += s * (e + f);
        squares += s * s * (e * e + f * f);
        certain &= s == 0 || a - e >= b + f;
    }
    if lead == 0 {
        Band::Tie
    } else if certain {
        Band::Certain
    } else if lead * lead <= squares {
        Band::Close
    } else if lead <= most {
        Band::Leans
    } else {
        Band::Clear
    }
}
