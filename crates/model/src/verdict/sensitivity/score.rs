//! Score flips: how far a single score would have to change for the lead to be gone.

use super::Leads;
use crate::answers::Factor;
use crate::comparison::{AlternativeId, Points, Tenths};
use crate::verdict::sensitivity::fraction::Fraction;
use crate::verdict::table::Row;
use crate::verdict::{Table, Verdict};

/// A score that would use up the lead, all others as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScoreFlip {
    /// The factor that it is a score on.
    pub factor: Factor,
    /// The alternative whose score it is: the leader, whose score would have to fall, or the rival,
    /// whose score would have to rise.
    pub alternative: AlternativeId,
    /// The rival over which the lead would be gone: the one for which the least change will do.
    pub rival: AlternativeId,
    /// The score now.
    pub from: Tenths,
    /// The score at which the two are level, 0 to 10: as far from the present one as D ÷ s, over k
    /// for a score that counts k times.
    pub level: Fraction,
    /// The nearest whole score with which the rival is ahead, or with missing scores could be;
    /// `None` where they can but be level, at 0 or at 10.
    pub to: Option<Points>,
}

/// The flips of each factor with a weight, in the comparison's order, the leader's score before a
/// rival's. There are none without a leader, for a score that is missing, and for fit: that is a
/// sum over project types, and no score of its own.
pub fn score_flips(table: &Table, verdict: &Verdict) -> Vec<ScoreFlip> {
    let mut flips = Vec::new();
    if let Some(leads) = Leads::new(table, verdict) {
        let rows = table.rows.iter().filter(|row| row.factor != Factor::Fit);
        for row in rows.filter(|row| row.weight > Points::MIN) {
            flips.extend(nearest(table, row, &leads, |_| leads.leader));
            flips.extend(nearest(table, row, &leads, |rival| rival));
        }
    }
    flips
}

/// The flip that needs the least change, over the duels with all rivals.
fn nearest(
    table: &Table,
    row: &Row,
    leads: &Leads,
    whose: impl Fn(AlternativeId) -> AlternativeId,
) -> Option<ScoreFlip> {
    let flips = leads.rivals.iter().filter_map(|(rival, lead)| {
        let alternative = whose(*rival);
        let from = Tenths::clamped(table.tenths(row, alternative)?);
        let worth = row.weight.get() * table.point();
        let level = |change: i64| Fraction::new(from.get() * worth + 10 * change, 10 * worth);
        let (level, to) = if alternative == leads.leader {
            let level = level(-lead);
            (level, level.ceil() - 1)
        } else {
            let level = level(*lead);
            (level, level.floor() + 1)
        };
        let points = Points::MIN.get()..=Points::MAX.get();
        let can_be = points.contains(&level.floor()) && points.contains(&level.ceil());
        let flip = ScoreFlip {
            factor: row.factor,
            alternative,
            rival: *rival,
            from,
            level,
            to: points.contains(&to).then(|| Points::clamped(to)),
        };
        can_be.then_some((*lead, flip))
    });
    let (_, flip) = flips.min_by_key(|(lead, _)| *lead)?;
    Some(flip)
}
