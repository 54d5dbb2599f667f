//! Shifts: how far the total of one alternative has to move for another to lead than does now.

use super::Overturn;
use crate::answers::Dial;
use crate::comparison::{AlternativeId, Points, Tenths};
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

/// The shifts of every alternative, all that rise before all that fall, since a team can learn and
/// not forget; a score that is missing counts as what is
/// worst for the one that is to lead.
pub(super) fn shifts(totals: &[(AlternativeId, Total)]) -> Vec<Shift> {
    let (mut shifts, mut falls) = (Vec::new(), Vec::new());
    for (alternative, total) in totals {
        let mut others = totals.to_vec();
        others.retain(|(other, _)| other != alternative);
        let rise = Shift {
            alternative: *alternative,
            direction: Direction::Up,
            points: best(&others) - total.low + 1,
            winner: *alternative,
            most: i64::MAX,
        };
        shifts.extend((rise.points > 0).then_some(rise));
        let Some(winner) = leader(&others) else {
            continue;
        };
        let least = others.iter().find(|(other, _)| *other == winner);
        let least = least.map_or(0, |(_, first)| first.low);
        others.retain(|(other, _)| *other != winner);
        let fall = Shift {
            alternative: *alternative,
            direction: Direction::Down,
            points: total.high - least + 1,
            winner,
            most: least - best(&others),
        };
        falls.extend((fall.points > 0).then_some(fall));
    }
    shifts.append(&mut falls);
    shifts
}

/// The most that any can have; as good as nothing where there is none.
fn best(totals: &[(AlternativeId, Total)]) -> i64 {
    let best = totals.iter().map(|(_, total)| total.high).max();
    best.unwrap_or(i64::MIN / 2)
}

impl Shift {
    /// The change of an answer to a whole number that makes it, where a step of the answer is worth
    /// so many points; `None` where it has no room for as many steps.
    pub(super) fn by_steps_of(
        &self,
        dial: Dial,
        from: Option<Tenths>,
        worth: i64,
    ) -> Option<Overturn> {
        if worth == 0 {
            return None;
        }
        let now = from.unwrap_or_default().get();
        let moved = now * worth + 10 * self.direction.sign() * self.points;
        let enough = Fraction::new(moved, 10 * worth);
        let to = match self.direction {
            Direction::Up => enough.ceil(),
            Direction::Down => enough.floor(),
        };
        let is_there = (Points::MIN.get()..=Points::MAX.get()).contains(&to);
        is_there.then(|| Overturn {
            dial,
            from,
            to: Points::clamped(to),
            winner: self.winner,
            lead: ((10 * to - now).abs() * worth / 10 - self.points + 1).min(self.most),
            uncertainty: 0,
        })
    }
}
