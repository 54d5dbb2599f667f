//! The reach of a weight: the weights that count as near it.

use crate::comparison::Points;

/// How far a weight may be from the reader's, in steps.
const STEPS: i64 = 2;

/// The least and the most that a weight is nearby, 0 to 10.
pub(super) fn reach(weight: Points) -> (i64, i64) {
    let (least, most) = (weight.get() - STEPS, weight.get() + STEPS);
    (least.max(Points::MIN.get()), most.min(Points::MAX.get()))
}
