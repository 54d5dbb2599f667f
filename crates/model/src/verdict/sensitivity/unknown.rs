//! Unknowns: how high a missing score would have to be for its alternative to lead.

use super::Unknown;
use crate::answers::Factor;
use crate::comparison::Points;
use crate::verdict::{Reason, Table, Verdict};

/// The missing scores that could decide, while they leave open which alternative leads.
pub(super) fn scores(table: &Table, verdict: &Verdict) -> Vec<Unknown> {
    let mut unknown = Vec::new();
    if verdict.reason != Some(Reason::UnknownScores) {
        return unknown;
    }
    let mut left = verdict.left();
    left.sort_unstable();
    for alternative in left.iter().copied() {
        let rivals = left.iter().filter(|rival| **rival != alternative);
        let to_beat = rivals.map(|rival| table.total(*rival).low).max();
        let best = table.total(alternative).high;
        for row in &table.rows {
            let is_score = matches!(row.factor, Factor::Criterion(_));
            let value = row.value(alternative);
            let worth = row.weight.get() * table.point();
            if !is_score || value.is_exact() || worth == 0 {
                continue;
            }
            let without = best - worth * Points::MAX.get();
            let short = to_beat.map_or(0, |to_beat| to_beat + 1 - without);
            // A score decides nothing where 0 is enough, or where 10 is not.
            let needs = (short + worth - 1).div_euclid(worth);
            if (1..=Points::MAX.get()).contains(&needs) {
                unknown.push(Unknown {
                    alternative,
                    factor: row.factor,
                    needs: Points::clamped(needs),
                });
            }
        }
    }
    unknown
}
