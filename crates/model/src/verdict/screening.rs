//! Screening: an alternative that fails a deal-breaker is out before anything is weighed.

use crate::answers::Answers;
use crate::comparison::{AlternativeId, Comparison, Fit, ProjectTypeId};

/// A fit of so many points or fewer does not suit.
pub const UNSUITABLE: i64 = 3;

/// The deal-breakers that an alternative fails in the active view, in the comparison's order.
pub fn failed_musts(
    comparison: &Comparison,
    answers: &Answers,
    alternative: AlternativeId,
) -> Vec<ProjectTypeId> {
    let fails =
        |must: &ProjectTypeId| does_not_suit(comparison.fit(answers.view(), alternative, *must));
    answers.musts().filter(fails).collect()
}

/// Only a judgement excludes: a fit that a view does not list, or that is missing, is no reason.
fn does_not_suit(fit: Fit) -> bool {
    matches!(fit, Fit::Judged(estimate) if estimate.value.get() <= 10 * UNSUITABLE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::{Estimate, Tenths};

    fn estimate(value: i64) -> Estimate {
        Estimate {
            value: Tenths::clamped(value),
            uncertainty: Tenths::MIN,
        }
    }

    #[test]
    fn a_judged_fit_of_three_is_out_and_one_above_is_in() {
        assert!(does_not_suit(Fit::Judged(estimate(30))));
        assert!(!does_not_suit(Fit::Judged(estimate(31))));
    }

    #[test]
    fn what_nobody_judged_is_never_out() {
        assert!(!does_not_suit(Fit::NotListed(estimate(0))));
        assert!(!does_not_suit(Fit::Unknown));
    }
}
