//! The toss-up: where the doubt begins, before any other alternative leads.

use super::{Direction, Step};
use crate::comparison::{AlternativeId, Points};
use crate::verdict::{Band, Duel, Table, Verdict};

/// The fewest steps of one weight, all others as they are, after which a lead that is more than a
/// toss-up is one, or a tie; of equally few the first in the comparison's order, down before up.
/// `None` where nothing leads by more, or no weight leads there before the lead is lost.
pub(super) fn nearest(table: &Table, verdict: &Verdict) -> Option<Step> {
    let leader = verdict.leader.filter(|_| verdict.band > Band::Close)?;
    let mut rivals = verdict.left();
    rivals.retain(|rival| *rival != leader);
    let mut tried = table.clone();
    let mut nearest: Option<Step> = None;
    for (place, row) in table.rows.iter().enumerate() {
        for direction in Direction::BOTH {
            // What is not nearer need not be tried.
            let most = nearest.map_or(i64::MAX, |nearest| nearest.length() - 1);
            let mut steps = (1..=direction.room(row.weight).min(most))
                .map(|length| Step::new(row, direction, length));
            let weaker = steps.find_map(|step| {
                set(&mut tried, place, step.to);
                let band = band(&tried, leader, &rivals);
                (band <= Band::Close).then_some((step, band))
            });
            set(&mut tried, place, row.weight);
            let is_toss_up = |(_, band): &(Step, Band)| *band > Band::None;
            nearest = weaker.filter(is_toss_up).map(|(step, _)| step).or(nearest);
        }
    }
    nearest
}

fn set(table: &mut Table, place: usize, weight: Points) {
    if let Some(row) = table.rows.get_mut(place) {
        row.weight = weight;
    }
}

/// The weakest band of an alternative against its rivals; none where one is ahead of it, or may be.
fn band(table: &Table, leader: AlternativeId, rivals: &[AlternativeId]) -> Band {
    let is_exact = |alternative| table.total(alternative).is_exact();
    let bands = rivals.iter().map(|rival| {
        let band = Duel::new(table, leader, *rival).band();
        let is_open = band == Band::Tie && !(is_exact(leader) && is_exact(*rival));
        if is_open { Band::None } else { band }
    });
    match bands.min() {
        Some(band) if table.possible() > 0 => band,
        _ => Band::None,
    }
}
