//! Draws: the shares of several alternatives by weightings drawn from a fixed seed.
//!
//! Each weighting is in whole numbers, so that its winner is exact and the same everywhere.
//!
//! **Invariant:** nothing here overflows. The weights of a drawn weighting sum to at most 2³⁶, so
//! that a total is below 2⁶³ for as many project types as the table holds.

use typed_index_collections::{TiVec, ti_vec};

use super::portion::Portion;
use super::random::Random;
use super::way::Way;
use super::{SLICE, Step};
use crate::comparison::AlternativeId;
use crate::verdict::dominance::is_never_ahead;
use crate::verdict::{Table, Total};

/// The number of weightings that are drawn: with (1.96 · ½ / 1 %)² of them a share is within a
/// point of the exact one in 95 of 100 cases.
const DRAWS: u32 = 9_604;

/// The shares by drawing.
#[derive(Clone, Debug)]
pub(super) struct Draws {
    way: Way,
    random: Random,
    drawn: u32,
    /// The number of drawn weightings that each alternative wins.
    wins: TiVec<AlternativeId, u32>,
    /// For each alternative, as far as that is known, `true` if no weighting at all puts it first.
    /// Draws alone cannot tell nothing from next to nothing.
    never: TiVec<AlternativeId, bool>,
}

impl Draws {
    pub(super) fn new(way: Way, alternatives: usize) -> Self {
        Self {
            way,
            random: Random::new(),
            drawn: 0,
            wins: ti_vec![0; alternatives],
            never: TiVec::new(),
        }
    }

    /// Draws one weighting; after the last, finds out whether one alternative could win.
    pub(super) fn step(&mut self, table: &Table) -> Step {
        if self.drawn == DRAWS {
            let place = self.never.next_key();
            let Some(wins) = self.wins.get(place) else {
                return Step::Done;
            };
            let asked = *wins == 0;
            let never = asked && self.never_wins(table, place);
            self.never.push(never);
            return Step::Went(if asked { SLICE } else { 1 });
        }
        self.drawn += 1;
        let weights = self.way.weights(&mut self.random, table);
        let winner = winner(table, &weights, self.wins.len());
        if let Some(wins) = winner.and_then(|winner| self.wins.get_mut(winner)) {
            *wins += 1;
        }
        Step::Went(table.rows.len() * (self.wins.len() + 8))
    }

    fn rivals(&self, place: AlternativeId) -> impl Iterator<Item = AlternativeId> + use<> {
        self.wins.keys().filter(move |rival| *rival != place)
    }

    /// Returns `true` if a single rival, or several between them, are in the way of an alternative
    /// under every weighting.
    fn never_wins(&self, table: &Table, place: AlternativeId) -> bool {
        let mut rivals = self.rivals(place);
        rivals.any(|rival| self.way.leads(table, place, rival).1 <= 0)
            || is_never_ahead(self.way.corners(table, place, &|| self.rivals(place)))
    }

    /// The portion of an alternative, once all is drawn. It is nothing or all of it only where no
    /// weighting at all says otherwise, whatever was drawn.
    pub(super) fn portion(&self, table: &Table, place: AlternativeId) -> Portion {
        let always = self.rivals(place).all(|rival| {
            let (least, most) = self.way.leads(table, place, rival);
            least >= i64::from(self.way.is_of_steps()) && most > 0
        });
        if self.never.get(place) == Some(&true) {
            Portion::NONE
        } else if always {
            Portion::ALL
        } else {
            let wins = self.wins.get(place).copied().unwrap_or_default();
            Portion::inside(Portion::of(wins.into(), self.drawn.into()).millionths())
        }
    }
}

/// The alternative that is ahead of all others, whatever the missing scores are.
fn winner(table: &Table, weights: &[i64], alternatives: usize) -> Option<AlternativeId> {
    let mut totals: TiVec<AlternativeId, Total> = ti_vec![Total { low: 0, high: 0 }; alternatives];
    for (row, weight) in table.rows.iter().zip(weights) {
        for (total, value) in totals.iter_mut().zip(&row.values) {
            total.low += weight * value.low;
            total.high += weight * value.high;
        }
    }
    // Only the alternative with the best certain total can be ahead of all others.
    let (mut winner, mut best) = (None, -1);
    for (side, total) in totals.iter_enumerated() {
        if total.low > best {
            (winner, best) = (Some(side), total.low);
        }
    }
    let mut rivals = totals.iter_enumerated();
    rivals
        .all(|(side, total)| winner == Some(side) || total.high < best)
        .then_some(winner)
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::super::nearby::Nearby;
    use super::super::order::Order;
    use super::super::random::WHOLE;
    use super::super::volume;
    use super::super::way::FINE;
    use super::*;
    use crate::answers::Factor;
    use crate::comparison::Points;
    use crate::verdict::table::{Row, Value};

    /// A table of rows, each a weight and the scores of all alternatives.
    fn table(rows: &[(i64, &[i64])]) -> Table {
        let value = |score: &i64| Value {
            low: *score,
            high: *score,
            uncertainty: 1,
        };
        let lines = rows.iter().map(|(weight, scores)| Row {
            factor: Factor::Fit,
            weight: Points::clamped(*weight),
            values: scores.iter().map(value).collect(),
        });
        Table {
            times: 1,
            parts: 1,
            rows: lines.collect(),
        }
    }

    fn drawn(way: Way, table: &Table, alternatives: usize) -> Vec<Portion> {
        let mut draws = Draws::new(way, alternatives);
        while !matches!(draws.step(table), Step::Done) {}
        (0..alternatives)
            .map(|place| draws.portion(table, AlternativeId(place)))
            .collect()
    }

    #[track_caller]
    fn check(drawn: &[Portion], exact: &[Portion]) {
        assert_eq!(drawn.len(), exact.len());
        for (drawn, exact) in drawn.iter().zip(exact) {
            let off = drawn.millionths().abs_diff(exact.millionths());
            assert!(off <= 10_000, "{drawn:?} for {exact:?}");
        }
    }

    #[test]
    fn a_draw_is_nothing_or_all_only_where_that_is_certain() {
        // The second wins only where almost all weight is on the last factor.
        let narrow = table(&[(9, &[9, 0, 0]), (9, &[9, 0, 0]), (8, &[8, 9, 0])]);
        for way in [Way::All, Way::Order(Order::of(&narrow).expect("an order"))] {
            let drawn = drawn(way.clone(), &narrow, 3);
            assert_eq!(drawn.get(2), Some(&Portion::NONE), "{way:?}");
        }
        let first = |way| drawn(way, &narrow, 3).first().copied();
        assert_ne!(first(Way::All), Some(Portion::ALL));
        let order = Order::of(&narrow).expect("an order");
        assert_eq!(first(Way::Order(order)), Some(Portion::ALL));
        assert_eq!(first(Way::Near), Some(Portion::ALL));
    }

    #[test]
    fn for_two_alternatives_draws_are_within_a_point_of_the_exact_shares() {
        let tables = [
            table(&[(5, &[8, 6]), (3, &[4, 7])]),
            table(&[(9, &[8, 6]), (3, &[4, 9]), (3, &[5, 5]), (1, &[0, 10])]),
            table(&[
                (2, &[3, 8]),
                (0, &[9, 1]),
                (7, &[5, 4]),
                (2, &[6, 3]),
                (4, &[1, 2]),
            ]),
        ];
        for table in tables {
            check(&drawn(Way::All, &table, 2), &volume::all(&table));
            let order = Order::of(&table).expect("the weights differ");
            let exact = volume::ordered(&table, &order);
            check(&drawn(Way::Order(order), &table, 2), &exact);
        }
    }

    #[test]
    fn what_is_drawn_nearby_is_within_a_point_of_what_is_counted() {
        let table = table(&[
            (9, &[8, 6, 7]),
            (3, &[4, 9, 5]),
            (0, &[5, 5, 9]),
            (1, &[0, 10, 6]),
        ]);
        let mut nearby = Nearby::new(3);
        while matches!(nearby.step(&table), Step::Went(_)) {}
        check(
            &drawn(Way::Near, &table, 3),
            &[0, 1, 2].map(|place| nearby.portion(AlternativeId(place))),
        );
    }

    #[test]
    fn drawn_weights_sum_to_the_whole_and_keep_the_order() {
        let table = table(&[(0, &[1]), (4, &[1]), (9, &[1]), (4, &[1]), (2, &[1])]);
        let mut random = Random::new();
        let order = Order::of(&table).expect("the weights differ");
        for _ in 0..1_000 {
            let weights = Way::All.weights(&mut random, &table);
            assert_eq!(weights.iter().sum::<i64>(), i64::from(WHOLE));
            assert!(weights.iter().all(|weight| *weight >= 0));
            let weights = Way::Order(order.clone()).weights(&mut random, &table);
            let by_size = [2, 1, 3, 4, 0].map(|place: usize| weights.get(place).copied());
            let [first, second, equal, last, none] = by_size;
            assert!(first >= second && second == equal && equal >= last && last >= none);
            assert_eq!(none, Some(0));
            let missing = i64::from(WHOLE) * FINE - weights.iter().sum::<i64>();
            assert!((0..FINE).contains(&missing), "{missing}");
        }
    }
}
