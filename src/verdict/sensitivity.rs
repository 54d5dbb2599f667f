//! Sensitivity: which weights would have to be others for the verdict to be another.

use crate::answers::Factor;
use crate::comparison::Points;
use crate::verdict::{Table, Verdict};

/// What would change the verdict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sensitivity {
    /// The changes of one weight alone that end the verdict, the nearest first, among equally near
    /// ones in the comparison's order; at most one for each factor and direction. In a tie a step
    /// on each weight that breaks it.
    pub flips: Vec<Flip>,
    /// The fewest steps of weights after which some rival is ahead of the leader, in the
    /// comparison's order; `None` where no weighting puts anyone ahead of it, or nobody leads.
    pub cheapest: Option<Vec<Step>>,
    /// The missing scores that could decide, while it is open who leads.
    pub unknown: Vec<Unknown>,
}

/// A change of one weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The factor.
    pub factor: Factor,
    /// Its weight now.
    pub from: Points,
    /// What it would have to be.
    pub to: Points,
}

/// A change of one weight that ends the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flip {
    /// The change.
    pub step: Step,
    /// Whoever leads then; `None` where others tie, or missing scores leave it open.
    pub winner: Option<usize>,
}

/// A missing score that could decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// Whose score it is.
    pub alternative: usize,
    /// On what.
    pub factor: Factor,
    /// The least score with which the alternative could still lead, if its other missing scores
    /// were as high and those of its rivals as low as can be.
    pub needs: Points,
}

impl Sensitivity {
    /// What would change the verdict that a table makes.
    pub fn new(_table: &Table, _verdict: &Verdict) -> Self {
        Self::default()
    }
}

impl Step {
    /// How many steps it is.
    pub fn length(&self) -> i64 {
        (self.to.get() - self.from.get()).abs()
    }
}
