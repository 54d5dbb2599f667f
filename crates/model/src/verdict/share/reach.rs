//! The reach of a weight: the weights that count as near it.

use crate::comparison::Points;

/// The number of steps that a weight may be away from the reader's.
const STEPS: i64 = 2;

/// The least and the greatest weight near the reader's, 0 to 10.
pub(super) fn reach(weight: Points) -> (i64, i64) {
    let (least, most) = (weight.get() - STEPS, weight.get() + STEPS);
    (least.max(Points::MIN.get()), most.min(Points::MAX.get()))
}
