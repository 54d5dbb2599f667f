//! The freshness of the claims behind the explanation, and the verdict without the stale ones.

use super::{Speaker, headline};
use crate::language::{Counted, Message};
use crate::verdict::Verdict;
use crate::verdict::ledger::Why;

impl Speaker<'_> {
    /// Counts the claims that should not be relied on, and tells the verdict without them.
    pub(super) fn freshness(&self) -> Vec<String> {
        let ledger = &self.findings.ledger;
        let kinds = [
            (Why::Wrong, Counted::StaleWrong),
            (Why::Contested, Counted::StaleContested),
            (Why::PastReview, Counted::StalePastReview),
        ];
        let counted = kinds.into_iter().filter_map(|(why, message)| {
            let stale = ledger.stale.iter().filter(|stale| stale.why == why);
            let number = stale.map(|_| 1).sum();
            (number > 0).then(|| self.language.count(message, number))
        });
        let claims: Vec<String> = counted.collect();
        if claims.is_empty() {
            return Vec::new();
        }
        let claims = self.language.formats().list(&claims);
        let counts = self.language.fill(Message::Stale, &[("claims", &claims)]);
        std::iter::once(counts).chain(self.without_all()).collect()
    }

    fn without_all(&self) -> Option<String> {
        let ledger = &self.findings.ledger;
        let without = ledger.without_all?;
        // A lead or a tie that holds with scores missing holds with them too, so that the
        // alternatives that are level without the claims are level with them.
        let verdict = Verdict {
            leader: without.leader,
            band: without.band,
            reason: None,
            ..self.verdict.clone()
        };
        let verdict = headline(self.comparison, &verdict, self.language);
        let message = if without.unchanged {
            Counted::StaleUnchanged
        } else {
            Counted::StaleChanged
        };
        let number = ledger.stale.iter().map(|_| 1).sum();
        let values = [("verdict", &*verdict)];
        Some(self.language.fill_counted(message, number, &values))
    }
}
