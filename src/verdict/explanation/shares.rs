//! The shares of weightings in words, which never call them a chance.

use super::Speaker;
use crate::language::{Language, Message};
use crate::verdict::share::{Percent, Portion, Share};

impl Speaker<'_> {
    /// The shares of the leader, and of the next where there are more than two; in a tie those of
    /// all who are level.
    pub(super) fn shares(&self) -> Vec<String> {
        let shares = self.findings.shares.as_deref().unwrap_or_default();
        let verdict = self.verdict;
        let is_named = |share: &&Share| {
            verdict.leader == Some(share.alternative) || verdict.tied.contains(&share.alternative)
        };
        let (mut named, others): (Vec<&Share>, Vec<&Share>) = shares.iter().partition(is_named);
        if verdict.leader.is_some() && !named.is_empty() && others.len() > 1 {
            // Of equally large ones the last would be taken, so that the order is reversed.
            named.extend(others.into_iter().rev().max_by_key(|share| share.all));
        }
        let Some((first, others)) = named.split_first() else {
            return Vec::new();
        };
        let sentence = others.iter().fold(self.first_share(first), |told, share| {
            let values = [
                ("shares", &*told),
                ("alternative", self.alternative(share.alternative)),
                ("next", &self.language.formats().list(&self.portions(share))),
            ];
            self.language.fill(Message::SharesNext, &values)
        });
        let reads_level = |share: &&Share| self.portions(share) == self.portions(first);
        let unequal = verdict.leader.is_none() && !others.iter().all(reads_level);
        let reason = unequal.then(|| self.say(Message::SharesTie));
        let reason = reason.or_else(|| self.disagreement(shares));
        std::iter::once(sentence).chain(reason).collect()
    }

    /// Why another than the leader comes first for most weights in the reader's order.
    fn disagreement(&self, shares: &[Share]) -> Option<String> {
        let leader = self.verdict.leader?;
        // With one left, no ranking decides.
        self.verdict.challenger?;
        let half = Portion::from_millionths(Portion::ALL.millionths() / 2);
        let favoured = shares.iter().find(|share| share.order > Some(half))?;
        let weights = || self.verdict.contributions.iter().map(|row| row.weight);
        let largest = weights().max();
        let first = self.verdict.contributions.iter();
        let first = first.filter(|row| Some(row.weight) == largest);
        let first = first.map(|row| self.factor(row.factor).to_owned());
        let values = [
            ("factors", &*self.some_of(first.collect())),
            ("alternative", self.alternative(favoured.alternative)),
            ("leader", self.alternative(leader)),
        ];
        (favoured.alternative != leader)
            .then(|| self.language.fill(Message::SharesDisagree, &values))
    }

    /// The parts of one alternative, as they read.
    fn portions(&self, share: &Share) -> Vec<String> {
        let portions = [Some(share.all), share.order, Some(share.near)];
        let portions = portions.into_iter().flatten();
        portions.map(|part| portion(part, self.language)).collect()
    }

    fn first_share(&self, share: &Share) -> String {
        let message = match share.order {
            Some(_) => Message::Shares,
            None => Message::SharesNoOrder,
        };
        let told = |part| portion(part, self.language);
        let values = [
            ("alternative", self.alternative(share.alternative)),
            ("all", &*told(share.all)),
            ("order", &*share.order.map(told).unwrap_or_default()),
            ("near", &*told(share.near)),
        ];
        self.language.fill(message, &values)
    }
}

/// A part of the whole in whole per cents. Only nothing reads as 0 % and only all as 100 %.
pub fn portion(portion: Portion, language: &Language) -> String {
    let percent = |percent| language.formats().percent(percent);
    let beyond = |message, bound| language.fill(message, &[("percent", &percent(bound))]);
    match portion.percent() {
        Percent::BelowOne => beyond(Message::BelowOne, 1),
        Percent::Exactly(part) => percent(i64::from(part)),
        Percent::Above99 => beyond(Message::AboveNinetyNine, 99),
    }
}
