//! The arguments: the largest contributions, for the first of the ranking and against it.

use super::{Argument, Speaker};
use crate::answers::Factor;
use crate::comparison::AlternativeId;
use crate::language::{Message, Template};
use crate::verdict::Contribution;
use crate::verdict::scale::mean;

/// The messages for one kind of argument.
struct Messages {
    /// For where both scores are known.
    known: Template,
    /// For where one is missing.
    missing: Template,
}

/// What speaks for an alternative, where two are left, and where more are.
const ARGUMENT: [Messages; 2] = [
    Messages {
        known: Message::Argument,
        missing: Message::ArgumentMissing,
    },
    Messages {
        known: Message::ArgumentOver,
        missing: Message::ArgumentMissingOver,
    },
];

/// What speaks against a leader.
const DESPITE: [Messages; 2] = [
    Messages {
        known: Message::Despite,
        missing: Message::DespiteMissing,
    },
    Messages {
        known: Message::DespiteOver,
        missing: Message::DespiteMissingOver,
    },
];

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
        [of_two, of_more]: [Messages; 2],
        row: &Contribution,
        winner: AlternativeId,
        loser: AlternativeId,
    ) -> Argument {
        let scores = self.scores(row, winner, loser);
        let scale = self.verdict.scale;
        // What is missing counts as what is worst for the first: it adds so much at least, and
        // takes away so much at most.
        let is_first = self.verdict.ranking.first().map(|first| first.alternative) == Some(winner);
        let score = if scores.is_none() && is_first {
            scale.at_least(row.amount, self.language)
        } else {
            scale.told(row.amount, self.language)
        };
        let messages = if self.verdict.left().len() > 2 {
            of_more
        } else {
            of_two
        };
        let values = [
            ("factor", self.factor(row.factor)),
            ("winner", self.alternative(winner)),
            ("loser", self.alternative(loser)),
            ("score", &score),
            ("scores", scores.as_deref().unwrap_or_default()),
        ];
        let message = if scores.is_some() {
            messages.known
        } else {
            messages.missing
        };
        Argument {
            factor: row.factor,
            sentence: self.language.fill(message, &values),
        }
    }

    /// Both scores; for fit the means over the chosen types.
    fn scores(
        &self,
        row: &Contribution,
        winner: AlternativeId,
        loser: AlternativeId,
    ) -> Option<String> {
        let types = match row.factor {
            Factor::Fit => self.answers.chosen().map(|_| 1).sum(),
            _ => 1,
        };
        let score = |alternative| {
            let score = row.scores.get(alternative).copied().flatten()?;
            Some(mean(score, types, self.language))
        };
        let values = [("better", &*score(winner)?), ("worse", &*score(loser)?)];
        Some(self.language.fill(Message::Scores, &values))
    }
}
