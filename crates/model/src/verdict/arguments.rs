//! The arguments: the strongest contributions, for the first of the ranking and against it.

use crate::answers::Factor;
use crate::comparison::AlternativeId;
use crate::verdict::{Contribution, Verdict};

/// The contributions that speak for the first of the ranking, and the one that speaks most against
/// it. There are none while missing scores leave open which is first, or where one is left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arguments<'a> {
    /// The two largest contributions for the leader, the larger one first; in a tie the largest
    /// for the first of the ranking.
    pub in_favour: Vec<&'a Contribution>,
    /// The largest contribution for the second of the ranking.
    pub against: Option<&'a Contribution>,
}

impl Verdict {
    /// The contributions that decide most.
    pub fn arguments(&self) -> Arguments<'_> {
        let [first, second, ..] = self.ranking.as_slice() else {
            return Arguments::default();
        };
        if self.challenger.is_none() {
            return Arguments::default();
        }
        let most = if self.leader.is_some() { 2 } else { 1 };
        let strongest = self.strongest(first.alternative, None);
        let next = strongest
            .and_then(|strongest| self.strongest(first.alternative, Some(strongest.factor)));
        Arguments {
            in_favour: strongest.into_iter().chain(next).take(most).collect(),
            against: self.strongest(second.alternative, None),
        }
    }

    /// The largest contribution for an alternative but that of one factor, among equals the first.
    fn strongest(&self, alternative: AlternativeId, but: Option<Factor>) -> Option<&Contribution> {
        let rows = self.contributions.iter().rev();
        let pulls = rows.filter(|row| row.toward == Some(alternative) && Some(row.factor) != but);
        pulls.max_by_key(|row| row.amount)
    }
}
