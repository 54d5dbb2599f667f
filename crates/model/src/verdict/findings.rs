//! The findings: a verdict with what would change it, how sure it is and what it rests on.

use crate::answers::Answers;
use crate::comparison::{Comparison, Date};
use crate::verdict::ledger::Ledger;
use crate::verdict::sensitivity::Sensitivity;
use crate::verdict::sensitivity::overturns::Overturns;
use crate::verdict::share::{Share, Shares};
use crate::verdict::{Table, Verdict};

/// Everything that follows from a comparison, a reader's answers and the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    /// The verdict.
    pub verdict: Verdict,
    /// The changes that would end it.
    pub sensitivity: Sensitivity,
    /// The changes of one answer after which another alternative leads.
    pub overturns: Overturns,
    /// The claims behind it that should not be relied on.
    pub ledger: Ledger,
    /// The shares of weightings for which each alternative comes first, in the author's order;
    /// `None` until they are counted, and empty where there is no verdict or one is left.
    pub shares: Option<Vec<Share>>,
}

impl Findings {
    /// All that is found at once; the shares are still to be counted.
    pub fn new(comparison: &Comparison, answers: &Answers, today: Date) -> Self {
        Self::of(
            Verdict::new(comparison, answers),
            comparison,
            answers,
            today,
        )
    }

    /// The same for answers whose verdict is known.
    pub fn of(verdict: Verdict, comparison: &Comparison, answers: &Answers, today: Date) -> Self {
        let table = Table::new(comparison, answers);
        let sensitivity = Sensitivity::new(&table, &verdict);
        let ledger = Ledger::new(comparison, answers, &table, &verdict, &sensitivity, today);
        Self {
            overturns: Overturns::new(comparison, answers, &table, &verdict),
            verdict,
            sensitivity,
            ledger,
            shares: None,
        }
    }

    /// Begins to count the shares.
    pub fn begin_shares(&self, comparison: &Comparison, answers: &Answers) -> Shares {
        Shares::begin(&Table::new(comparison, answers), &self.verdict)
    }

    /// The findings with their shares counted.
    pub fn whole(comparison: &Comparison, answers: &Answers, today: Date) -> Self {
        let findings = Self::new(comparison, answers, today);
        let shares = findings.begin_shares(comparison, answers).finish();
        Self {
            shares: Some(shares),
            ..findings
        }
    }
}
