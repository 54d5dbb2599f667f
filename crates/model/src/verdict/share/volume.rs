//! Volumes: the exact shares of two alternatives.
//!
//! The weightings are a simplex and the lead of one alternative over the other is linear on it, so
//! that the share is the part of a simplex on one side of a plane (Varsi 1973; Ali 1973). Where a
//! score is missing, each of the two is measured by what its lead is at least.

#![expect(
    clippy::float_arithmetic,
    reason = "a share is a product of means, and sums, products and quotients are the same on \
              every machine"
)]

use super::order::Order;
use super::portion::Portion;
use super::random::insert;
use crate::comparison::AlternativeId;
use crate::verdict::Table;

/// The first alternative against the second, and the second against the first.
const DUELS: [(AlternativeId, AlternativeId); 2] = [
    (AlternativeId(0), AlternativeId(1)),
    (AlternativeId(1), AlternativeId(0)),
];

/// The shares of all weightings, of the first and of the second alternative.
pub(super) fn all(table: &Table) -> [Portion; 2] {
    DUELS.map(|(one, other)| {
        // Sorted, so that rounding is the same in whichever order the factors stand.
        let mut leads = Vec::new();
        for row in &table.rows {
            insert(&mut leads, row.difference(one, other));
        }
        let mut corners = Vec::new();
        for lead in leads {
            corners.push(float(lead));
        }
        part_ahead(&corners)
    })
}

/// The shares of the weightings in an order of importance. The corners of those are the
/// weightings in which the first blocks are equal and the others are 0.
pub(super) fn ordered(table: &Table, order: &Order) -> [Portion; 2] {
    DUELS.map(|(one, other)| {
        let mut corners = Vec::new();
        for block in &order.blocks {
            let mut lead = 0;
            for row in &table.rows {
                if row.weight >= block.weight {
                    lead += row.difference(one, other);
                }
            }
            corners.push(float(lead) / float(block.down_to_here));
        }
        part_ahead(&corners)
    })
}

/// The part of a simplex on which a linear function is above 0, from its values in the corners.
/// Where it is 0 all over, no part is.
///
/// The recursion takes means of numbers from 0 to 1 and subtracts nothing: with 42 corners its
/// result is off by less than 10⁻¹².
fn part_ahead(corners: &[f64]) -> Portion {
    let mut ahead = Vec::new();
    let mut behind = Vec::new();
    let mut trails = false;
    for lead in corners {
        if *lead > 0.0 {
            ahead.push(*lead);
        } else {
            behind.push((-lead, 0.0));
            trails |= *lead < 0.0;
        }
    }
    if ahead.is_empty() {
        return Portion::NONE;
    }
    if !trails {
        return Portion::ALL;
    }
    let mut last = 0.0;
    for ahead in ahead {
        last = 1.0;
        for (behind, part) in &mut behind {
            *part = (*behind * *part + ahead * last) / (*behind + ahead);
            last = *part;
        }
    }
    // The largest number of millionths that is not above the part, rounded, bit by bit.
    let mut millionths = 0;
    for bit in (0..20).rev() {
        let more = millionths | (1_u32 << bit);
        if f64::from(more) <= 1_000_000.0 * last + 0.5 {
            millionths = more;
        }
    }
    Portion::inside(millionths)
}

/// A difference in scores as a float. One beyond 32 bits would take 200 million project types.
fn float(whole: i64) -> f64 {
    f64::from(i32::try_from(whole).unwrap_or(i32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(corners: &[f64], millionths: u32) {
        let part = part_ahead(corners);
        assert_eq!(part.millionths(), millionths, "{corners:?}");
    }

    #[test]
    fn a_simplex_is_cut_where_the_geometry_says() {
        // On a line from 3 to −1, three quarters are above 0.
        check(&[3.0, -1.0], 750_000);
        check(&[-1.0, 3.0], 750_000);
        // A triangle's corner with sides cut at 1/2 and 1/3.
        check(&[1.0, -1.0, -2.0], 166_667);
        check(&[-1.0, 1.0, 2.0], 833_333);
        // An edge of zeros: a corner's half of the opposite edge.
        check(&[1.0, 0.0, -1.0], 500_000);
    }

    #[test]
    fn the_published_vector_has_its_share() {
        check(&[20.0, 10.0, -10.0, -30.0, 5.0, -2.5, 15.0, -22.0], 389_794);
    }

    #[test]
    fn without_a_corner_on_the_other_side_it_is_all_or_nothing() {
        check(&[0.0, 0.0], 0);
        check(&[-1.0, 0.0], 0);
        check(&[1.0, 0.0], 1_000_000);
    }

    #[test]
    fn however_small_a_part_it_is_not_nothing() {
        let mut corners = vec![-230.0; 41];
        corners.push(1.0);
        check(&corners, 1);
        let mirrored: Vec<f64> = corners.iter().map(|lead| -lead).collect();
        check(&mirrored, 999_999);
    }
}
