//! Draws: the shares of several alternatives by weightings drawn from a fixed seed.
//!
//! Each weighting is in whole numbers, so that its winner is exact and the same everywhere.
//!
//! **Invariant:** nothing here overflows. The weights of a drawn weighting sum to at most 2³⁶, so
//! that a total is below 2⁶³ for as many project types as the table holds.

use super::Step;
use super::nearby::reach;
use super::order::Order;
use super::portion::Portion;
use super::random::{Random, gaps};
use crate::verdict::{Table, Total};

/// How many weightings are drawn: with (1.96 · ½ / 1 %)² of them a share is within a point of the
/// exact one in 95 of 100 cases.
const DRAWS: u32 = 9_604;

/// How finely a gap is divided among the factors of its blocks.
const FINE: i64 = 1 << 12;

/// The weightings that are drawn from.
#[derive(Clone, Debug)]
pub(super) enum Way {
    /// All of them.
    All,
    /// Those in an order of importance.
    Order(Order),
    /// Those in whole numbers near the reader's.
    Near,
}

/// The shares by drawing.
#[derive(Clone, Debug)]
pub(super) struct Draws {
    way: Way,
    random: Random,
    drawn: u32,
    /// How many of the drawn weightings each alternative wins.
    wins: Vec<u32>,
}

impl Draws {
    pub(super) fn new(way: Way, alternatives: usize) -> Self {
        Self {
            way,
            random: Random::new(),
            drawn: 0,
            wins: vec![0; alternatives],
        }
    }

    /// Draws one weighting.
    pub(super) fn step(&mut self, table: &Table) -> Step {
        if self.drawn == DRAWS {
            return Step::Done;
        }
        self.drawn += 1;
        let weights = self.way.weights(&mut self.random, table);
        let winner = winner(table, &weights, self.wins.len());
        if let Some(wins) = winner.and_then(|winner| self.wins.get_mut(winner)) {
            *wins += 1;
        }
        Step::Went(table.rows.len() * (self.wins.len() + 8))
    }

    /// The portion of an alternative. It is nothing or all of it only where no weighting at all says
    /// otherwise, whatever was drawn.
    pub(super) fn portion(&self, table: &Table, place: usize) -> Portion {
        let (mut never, mut always) = (false, true);
        for rival in (0..self.wins.len()).filter(|rival| *rival != place) {
            let (least, most) = self.way.leads(table, place, rival);
            never |= most <= 0;
            always &= least >= i64::from(self.way.is_of_steps()) && most > 0;
        }
        if never {
            Portion::NONE
        } else if always {
            Portion::ALL
        } else {
            let wins = self.wins.get(place).copied().unwrap_or_default();
            Portion::inside(Portion::of(wins.into(), self.drawn.into()).millionths())
        }
    }
}

impl Way {
    /// Whether its weightings are so few that a tie at one of them counts.
    fn is_of_steps(&self) -> bool {
        matches!(self, Self::Near)
    }

    /// What the lead of one alternative over another is at least and at most, for some measure: a
    /// lead is largest and smallest where all weight is on one factor, or on one block of an order
    /// and those above it, or where each weight is as far as it goes.
    fn leads(&self, table: &Table, one: usize, other: usize) -> (i64, i64) {
        let differences = table
            .rows
            .iter()
            .map(|row| (row, row.difference(one, other)));
        let (mut least, mut most) = (i64::MAX, i64::MIN);
        match self {
            Self::All => {
                for (_, difference) in differences {
                    least = least.min(difference);
                    most = most.max(difference);
                }
            }
            Self::Order(order) => {
                for block in &order.blocks {
                    let down_to_here = differences.clone();
                    let down_to_here = down_to_here.filter(|(row, _)| row.weight >= block.weight);
                    let sum = down_to_here.map(|(_, difference)| difference).sum();
                    least = least.min(sum);
                    most = most.max(sum);
                }
            }
            Self::Near => {
                (least, most) = (0, 0);
                for (row, difference) in differences {
                    let (lightest, heaviest) = reach(row.weight);
                    let ends = (lightest * difference, heaviest * difference);
                    least += ends.0.min(ends.1);
                    most += ends.0.max(ends.1);
                }
            }
        }
        (least, most)
    }

    /// A weight for each factor.
    fn weights(&self, random: &mut Random, table: &Table) -> Vec<i64> {
        match self {
            Self::All => gaps(random, table.rows.len()),
            Self::Order(order) => ordered(random, order, table),
            Self::Near => {
                let mut weights = Vec::new();
                for row in &table.rows {
                    let (least, most) = reach(row.weight);
                    let spread = u32::try_from(most - least + 1).unwrap_or(1);
                    weights.push(least + random.below(spread));
                }
                weights
            }
        }
    }
}

/// Weights in an order of importance. A gap goes in equal parts to all factors down to its block;
/// what the division drops moves the point by less than the gaps are fine.
fn ordered(random: &mut Random, order: &Order, table: &Table) -> Vec<i64> {
    let mut weights = gaps(random, order.blocks.len());
    let mut below = 0;
    for (weight, block) in weights.iter_mut().zip(&order.blocks).rev() {
        below += *weight * FINE / block.down_to_here;
        *weight = below;
    }
    let mut by_row = Vec::new();
    for row in &table.rows {
        let mut blocks = order.blocks.iter().zip(&weights);
        let block = blocks.find(|(block, _)| block.weight == row.weight);
        by_row.push(block.map_or(0, |(_, weight)| *weight));
    }
    by_row
}

/// Whoever is ahead of all others, whatever the missing scores are.
fn winner(table: &Table, weights: &[i64], alternatives: usize) -> Option<usize> {
    let mut totals = vec![Total { low: 0, high: 0 }; alternatives];
    for (row, weight) in table.rows.iter().zip(weights) {
        for (total, value) in totals.iter_mut().zip(&row.values) {
            total.low += weight * value.low;
            total.high += weight * value.high;
        }
    }
    // Only the best of what is certain can be ahead of all others.
    let (mut winner, mut best) = (None, -1);
    for (side, total) in totals.iter().enumerate() {
        if total.low > best {
            (winner, best) = (Some(side), total.low);
        }
    }
    let mut rivals = totals.iter().enumerate();
    rivals
        .all(|(side, total)| winner == Some(side) || total.high < best)
        .then_some(winner)
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::super::nearby::Nearby;
    use super::super::random::WHOLE;
    use super::super::volume;
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
        let rows = rows.iter().map(|(weight, scores)| Row {
            factor: Factor::Fit,
            weight: Points::clamped(*weight),
            values: scores.iter().map(value).collect(),
        });
        Table {
            times: 1,
            rows: rows.collect(),
        }
    }

    fn drawn(way: Way, table: &Table, alternatives: usize) -> Vec<Portion> {
        let mut draws = Draws::new(way, alternatives);
        while !matches!(draws.step(table), Step::Done) {}
        (0..alternatives)
            .map(|place| draws.portion(table, place))
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
        // The second wins only where next to all weight is on the last factor.
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
            &[0, 1, 2].map(|place| nearby.portion(place)),
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
