//! Suits: what the fits for the chosen project types say of a single choice for all of them.
//!
//! A project type suits an alternative whose fit is ahead of every other by 2 or more. The chosen
//! types **pull apart** where they suit different ones, and one of them by 3 or more: then two
//! choices may serve better than one. And nothing suits a type whose best fit is so low that it
//! would be ruled out as a deal-breaker. Fits that a view does not judge say nothing of either.

use crate::answers::Answers;
use crate::comparison::{AlternativeId, Comparison, Fit, ProjectTypeId, Tenths};
use crate::verdict::Verdict;
use crate::verdict::screening::UNSUITABLE;

/// A fit is ahead by no less than this, in tenths of a point.
const AHEAD: i64 = 20;

/// One of those that pull apart is ahead by no less than this, in tenths of a point.
const FAR_AHEAD: i64 = 30;

/// A project type and the fit of the alternative that suits it best, of those that are left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Best {
    /// The project type.
    pub project_type: ProjectTypeId,
    /// The alternative with the best fit, the first of the ranking where several share it.
    pub alternative: AlternativeId,
    /// Its fit, in tenths of a point.
    pub fit: i64,
    /// The best fit of all others; `None` where no other is left.
    pub next: Option<i64>,
}

/// The chosen project types that pull apart, the strongest for each alternative that one suits;
/// empty where they do not.
pub fn apart(comparison: &Comparison, answers: &Answers, verdict: &Verdict) -> Vec<Best> {
    let mut strongest: Vec<Best> = Vec::new();
    let bests = bests(comparison, answers, verdict);
    for best in bests.filter(|best| best.ahead() >= AHEAD) {
        let is_its = |known: &&mut Best| known.alternative == best.alternative;
        match strongest.iter_mut().find(is_its) {
            Some(known) if best.ahead() > known.ahead() => *known = best,
            Some(_) => {}
            None => strongest.push(best),
        }
    }
    let is_far = |best: &Best| best.ahead() >= FAR_AHEAD;
    if strongest.len() < 2 || !strongest.iter().any(is_far) {
        strongest.clear();
    }
    strongest
}

/// The chosen project types that nothing which is left suits, in the comparison's order.
pub fn unsuited(
    comparison: &Comparison,
    answers: &Answers,
    verdict: &Verdict,
) -> impl Iterator<Item = Best> {
    let bests = bests(comparison, answers, verdict);
    bests.filter(|best| best.fit <= 10 * UNSUITABLE)
}

/// The lowest fit for a project type of those that are compared, in the reader's view, in tenths of
/// a point; `None` unless all are judged.
pub fn lowest(
    comparison: &Comparison,
    answers: &Answers,
    project_type: ProjectTypeId,
) -> Option<i64> {
    let everyone = comparison.alternatives.keys();
    let mut compared = everyone.filter(|one| !answers.is_left_out(*one));
    compared.try_fold(Tenths::MAX.get(), |lowest, one| {
        Some(lowest.min(judged(comparison, answers, one, project_type)?))
    })
}

/// The best fit for each chosen project type whose fits are all judged.
fn bests(
    comparison: &Comparison,
    answers: &Answers,
    verdict: &Verdict,
) -> impl Iterator<Item = Best> {
    let left = verdict.left();
    answers.chosen().filter_map(move |project_type| {
        left.iter().try_fold(None, |best: Option<Best>, one| {
            let fit = judged(comparison, answers, *one, project_type)?;
            Some(Some(match best {
                Some(known) if known.fit >= fit => Best {
                    next: known.next.max(Some(fit)),
                    ..known
                },
                known => Best {
                    project_type,
                    alternative: *one,
                    fit,
                    next: known.map(|known| known.fit),
                },
            }))
        })?
    })
}

/// The fit of an alternative in tenths of a point, where the reader's view judges it.
fn judged(
    comparison: &Comparison,
    answers: &Answers,
    alternative: AlternativeId,
    project_type: ProjectTypeId,
) -> Option<i64> {
    match comparison.fit(answers.view(), alternative, project_type) {
        Fit::Judged(estimate) => Some(estimate.value.get()),
        Fit::NotListed(_) | Fit::Unknown => None,
    }
}

impl Best {
    /// The tenths of a point by which it is ahead of the next; 0 where there is none.
    fn ahead(&self) -> i64 {
        self.next.map_or(0, |next| self.fit - next)
    }
}
