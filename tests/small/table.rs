//! Small tables to try the model on: weights and scores in, rows out.

use weigh_up::answers::Factor;
use weigh_up::comparison::{CriterionId, Points};
use weigh_up::verdict::Table;
use weigh_up::verdict::table::{Row, Value};

/// Stands for a missing score.
pub(crate) const MISSING: i64 = -1;

/// A table of a row for each weight, with the scores by alternative, none of them uncertain.
pub(crate) fn table(weighted: &[(i64, Vec<i64>)]) -> Table {
    let criteria = weighted.iter().enumerate();
    let rows = criteria.map(|(criterion, (weight, scores))| Row {
        factor: Factor::Criterion(CriterionId(criterion)),
        weight: Points::clamped(*weight),
        values: scores.iter().copied().map(value).collect(),
    });
    Table {
        times: 1,
        parts: 1,
        rows: rows.collect(),
    }
}

fn value(score: i64) -> Value {
    let (low, high) = match score {
        MISSING => (0, 10),
        score => (score, score),
    };
    Value {
        low,
        high,
        uncertainty: 0,
    }
}
