//! Shifts: how far the total of one alternative has to move for another to lead than does now.

use super::Overturn;
use crate::answers::Dial;
use crate::comparison::{AlternativeId, Points};
use crate::verdict::Total;
use crate::verdict::sensitivity::fraction::Fraction;
use crate::verdict::sensitivity::{Direction, leader};

/// A shift of one alternative's total, all others as they are, after which another leads.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shift {
    /// The alternative whose total it is.
    pub(super) alternative: AlternativeId,
    direction: Direction,
    /// The fewest points by which the total has to move.
    points: i64,
    /// The alternative that leads then: the one that rises, or the next where the leader falls.
    winner: AlternativeId,
    /// The lead of the winner over those whose totals stay, which it cannot exceed.
    most: i64,
}

/// The shifts of every alternative, up before down; a score that is missing counts as what is
/// worst for the one that is to lead.
pub(super) fn shifts(totals: &[(AlternativeId, Total)]) -> Vec<Shift> {
    let ways = totals.iter().flat_map(|(alternative, total)| {
        let others = totals.iter().filter(|(other, _)| other != alternative);
        let others: Vec<_> = others.copied().collect();
        [
            rise(*alternative, *total, &others),
            fall(*alternative, *total, &others),
        ]
    });
    ways.flatten().filter(|shift| shift.points > 0).collect()
}

fn rise(
    alternative: AlternativeId,
    total: Total,
    others: &[(AlternativeId, Total)],
) -> Option<Shift> {
    let best = others.iter().map(|(_, other)| other.high).max()?;
    Some(Shift {
        alternative,
        direction: Direction::Up,
        points: best - total.low + 1,
        winner: alternative,
        most: i64::MAX,
    })
}

fn fall(
    alternative: AlternativeId,
    total: Total,
    others: &[(AlternativeId, Total)],
) -> Option<Shift> {
    let winner = leader(others)?;
    let (_, first) = others.iter().find(|(other, _)| *other == winner)?;
    let behind = others.iter().filter(|(other, _)| *other != winner);
    let next = behind.map(|(_, other)| other.high).max();
    Some(Shift {
        alternative,
        direction: Direction::Down,
        points: total.high - first.low + 1,
        winner,
        most: next.map_or(i64::MAX, |next| first.low - next),
    })
}

impl Shift {
    /// The change of an answer that makes it, where a step of the answer is worth so many points;
    /// `None` where it has no room for as many steps.
    pub(super) fn by_steps_of(
        &self,
        dial: Dial,
        from: Option<Points>,
        worth: i64,
    ) -> Option<Overturn> {
        if worth == 0 {
            return None;
        }
        let now = from.unwrap_or_default();
        let length = Fraction::new(self.points, worth).ceil();
        (length <= self.direction.room(now)).then(|| Overturn {
            dial,
            from,
            to: Points::clamped(now.get() + self.direction.sign() * length),
            winner: self.winner,
            lead: (length * worth - self.points + 1).min(self.most),
        })
    }
}
