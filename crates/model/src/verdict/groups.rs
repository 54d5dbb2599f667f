//! Groups: whether the verdict stands when criteria that measure nearly the same count as one.

use crate::answers::{Answers, Factor};
use crate::comparison::{AlternativeId, Comparison, Text};
use crate::verdict::table::{Row, Table, Value};
use crate::verdict::{Band, Verdict};

/// The verdict with each group merged into one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merged {
    /// The same alternatives lead or are level, in the same band.
    Unchanged,
    /// A different verdict.
    Becomes {
        /// The alternative that leads then.
        leader: Option<AlternativeId>,
        /// The band of that verdict.
        band: Band,
    },
}

impl Merged {
    /// Decides again with merged groups; `None` where no group has two criteria.
    pub fn new(
        comparison: &Comparison,
        answers: &Answers,
        table: &Table,
        verdict: &Verdict,
    ) -> Option<Self> {
        let table = merge(comparison, table)?;
        let merged = Verdict::from_table(comparison, answers, &table);
        let same = merged.leader == verdict.leader
            && merged.tied == verdict.tied
            && merged.band == verdict.band;
        Some(if same {
            Self::Unchanged
        } else {
            Self::Becomes {
                leader: merged.leader,
                band: merged.band,
            }
        })
    }
}

/// The table in which each group stands once, at the place of its first criterion, with the means
/// of its scores and uncertainties and the largest of its weights; `None` where no group has two.
///
/// To keep the means whole everything counts as often as the least common multiple of the sizes
/// says. With 40 criteria in play that is at most 16,380 times, and with 200 project types the
/// squares behind a margin still fit `i64`.
pub fn merge(comparison: &Comparison, table: &Table) -> Option<Table> {
    let mut groups: Vec<(Option<&Text>, Vec<&Row>)> = Vec::new();
    for row in &table.rows {
        let group = group(comparison, row);
        let mut same = groups
            .iter_mut()
            .filter(|(known, _)| known.is_some() && *known == group);
        match same.next() {
            Some((_, rows)) => rows.push(row),
            None => groups.push((group, vec![row])),
        }
    }
    let sizes = groups.iter().map(|(_, rows)| size(rows));
    let times = sizes.fold(1, least_common_multiple);
    let merged = |(_, rows): &(_, Vec<&Row>)| {
        let first = rows.first()?;
        let share = times / size(rows);
        let value = |alternative| {
            let values = rows.iter().map(|row| row.value(alternative));
            values.fold(Value::default(), |sum, value| Value {
                low: sum.low + share * value.low,
                high: sum.high + share * value.high,
                uncertainty: sum.uncertainty + share * value.uncertainty,
            })
        };
        Some(Row {
            factor: first.factor,
            weight: rows.iter().map(|row| row.weight).max()?,
            values: first.values.keys().map(value).collect(),
        })
    };
    (times > 1).then(|| Table {
        times: times * table.times,
        parts: table.parts,
        rows: groups.iter().filter_map(merged).collect(),
    })
}

fn group<'a>(comparison: &'a Comparison, row: &Row) -> Option<&'a Text> {
    match row.factor {
        Factor::Criterion(criterion) => comparison.criteria.get(criterion)?.group.as_ref(),
        Factor::Fit | Factor::Team => None,
    }
}

fn size(rows: &[&Row]) -> i64 {
    rows.iter().map(|_| 1).sum()
}

fn least_common_multiple(one: i64, other: i64) -> i64 {
    let multiples = (1..=other).map(|times| times * one);
    let mut common = multiples.filter(|multiple| multiple % other == 0);
    common.next().unwrap_or(one)
}
