//! The cheapest combined change: the fewest steps of weights that put a rival ahead of the leader.

use super::{Direction, Leads, Step};
use crate::comparison::AlternativeId;
use crate::verdict::Table;

/// The fewest steps after which some rival is ahead; for equally few those of the rival that is
/// first in the ranking.
pub(super) fn overtaking(table: &Table, leads: &Leads) -> Option<Vec<Step>> {
    let rivals = leads.rivals.iter();
    let ways = rivals.filter_map(|(rival, lead)| using_up(table, leads.leader, *rival, *lead));
    ways.min_by_key(|steps| steps.iter().map(Step::length).sum::<i64>())
}

/// The fewest steps that more than use up a lead: each is worth |d| points, so those of the largest
/// |d| come first, equals in the comparison's order, as far as there is room.
fn using_up(
    table: &Table,
    leader: AlternativeId,
    rival: AlternativeId,
    mut lead: i64,
) -> Option<Vec<Step>> {
    let mut steps: Vec<Option<Step>> = vec![None; table.rows.len()];
    while lead >= 0 {
        let unused = table.rows.iter().zip(&mut steps).filter_map(|(row, step)| {
            let difference = row.difference(leader, rival);
            let direction = match difference {
                ..0 => Direction::Up,
                0.. => Direction::Down,
            };
            let is_open = step.is_none() && direction.room(row.weight) > 0 && difference != 0;
            is_open.then_some((difference.abs(), direction, row, step))
        });
        // `max_by_key` takes the last of several equal rows, so they are gone through backwards.
        let (gain, direction, row, step) = unused.rev().max_by_key(|(gain, ..)| *gain)?;
        let length = direction.room(row.weight).min(lead / gain + 1);
        *step = Some(Step::new(row, direction, length));
        lead -= length * gain;
    }
    Some(steps.into_iter().flatten().collect())
}
