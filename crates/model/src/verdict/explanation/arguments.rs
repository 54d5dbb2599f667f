//! The arguments: the largest contributions, for the first of the ranking and against it.

use super::{Argument, Speaker};
use crate::answers::Factor;
use crate::comparison::AlternativeId;
use crate::language::{Counted, Message, Template};
use crate::verdict::Contribution;

/// The messages for where both scores are known, and for where one is missing.
type Messages = (Template, Template);

const ARGUMENT: Messages = (Message::Argument, Message::ArgumentMissing);
const DESPITE: Messages = (Message::Despite, Message::DespiteMissing);

impl Speaker<'_> {
    /// The arguments for the first of the ranking, and the strongest against it; none while missing
    /// scores leave open which that is.
    pub(super) fn arguments(&self) -> (Vec<Argument>, Option<Argument>) {
        let [first, second, ..] = self.verdict.ranking.as_slice() else {
            return (Vec::new(), None);
        };
        if self.verdict.challenger.is_none() {
            return (Vec::new(), None);
        }
        let (first, second) = (first.alternative, second.alternative);
        let (most, against) = match self.verdict.leader {
            Some(_) => (2, DESPITE),
            None => (1, ARGUMENT),
        };
        let strongest = self.strongest(first, None);
        let next = strongest.and_then(|strongest| self.strongest(first, Some(strongest.factor)));
        let largest = strongest.into_iter().chain(next).take(most);
        let in_favour = largest.map(|row| self.put(ARGUMENT, row, first, second));
        let strongest = self.strongest(second, None);
        let against = strongest.map(|row| self.put(against, row, second, first));
        (in_favour.collect(), against)
    }

    /// The largest contribution for an alternative but that of one factor, among equals the first.
    fn strongest(&self, alternative: AlternativeId, but: Option<Factor>) -> Option<&Contribution> {
        let rows = self.verdict.contributions.iter().rev();
        let pulls = rows.filter(|row| row.toward == Some(alternative) && Some(row.factor) != but);
        pulls.max_by_key(|row| row.amount)
    }

    fn put(
        &self,
        (known, missing): Messages,
        row: &Contribution,
        winner: AlternativeId,
        loser: AlternativeId,
    ) -> Argument {
        let scores = self.scores(row, winner, loser);
        let values = [
            ("factor", self.factor(row.factor)),
            ("winner", self.alternative(winner)),
            ("loser", self.alternative(loser)),
            ("points", &self.points(row.amount)),
            ("scores", scores.as_deref().unwrap_or_default()),
        ];
        let message = if scores.is_some() { known } else { missing };
        Argument {
            factor: row.factor,
            sentence: self.language.fill(message, &values),
        }
    }

    /// Both scores and the weight: everything that the amount is made of.
    fn scores(
        &self,
        row: &Contribution,
        winner: AlternativeId,
        loser: AlternativeId,
    ) -> Option<String> {
        let score = |alternative| {
            let score = row.scores.get(alternative).copied().flatten()?;
            Some(self.language.formats().number(score))
        };
        let types = self.answers.chosen().map(|_| 1).sum();
        let message = match (types, row.factor) {
            (0 | 1, _) => Message::Scores,
            (_, Factor::Fit) => Message::ScoresSummed,
            _ => Message::ScoresRepeated,
        };
        let values = [
            ("better", &*score(winner)?),
            ("worse", &*score(loser)?),
            ("weight", &*self.language.formats().number(row.weight.get())),
            ("types", &*self.language.count(Counted::ProjectTypes, types)),
        ];
        Some(self.language.fill(message, &values))
    }
}
