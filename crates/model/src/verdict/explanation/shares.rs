//! The shares of weightings in words, which never call them a chance.

use super::Speaker;
use crate::language::{Language, Message};
use crate::verdict::share::{Percent, Portion, Share};

impl Speaker<'_> {
    /// The shares of the leader, and of the next where there are more than two; in a tie those of
    /// all that are level.
    pub(super) fn shares(&self) -> Vec<String> {
        let shares = self.findings.shares.as_deref().unwrap_or_default();
        let verdict = self.verdict;
        let is_named = |share: &&Share| {
            verdict.leader == Some(share.alternative) || verdict.tied.contains(&share.alternative)
        };
        let (mut named, others): (Vec<&Share>, Vec<&Share>) = shares.iter().partition(is_named);
        if verdict.leader.is_some() && !named.is_empty() && others.len() > 1 {
            // `max_by_key` takes the last of several equal shares, so the order is reversed.
            named.extend(others.into_iter().rev().max_by_key(|share| share.all));
        }
        let Some((first, others)) = named.split_first() else {
            return Vec::new();
        };
        let read = Read::new(shares);
        let told = |place: usize| read.told(place, self.language);
        let place = |share: &Share| shares.iter().position(|known| known == share);
        let told_of = |share: &Share| place(share).map(told).unwrap_or_default();
        let next = |told: String, name: &str, next: &[String]| {
            let next = self.language.formats().list(next);
            let values = [("shares", &*told), ("alternative", name), ("next", &next)];
            self.language.fill(Message::SharesNext, &values)
        };
        let sentence = others
            .iter()
            .fold(self.first_share(first, &told_of(first)), |told, share| {
                next(told, self.alternative(share.alternative), &told_of(share))
            });
        // Almost none of all weightings leads to a tie, unless alternatives are alike.
        let sentence = if read.leaves_some() {
            next(
                sentence,
                self.language.say(Message::SharesNobody),
                &told(shares.len()),
            )
        } else {
            sentence
        };
        let portions = |share: &Share| {
            let parts = [Some(share.all), share.order, Some(share.near)];
            parts.map(|part| part.map(Portion::percent))
        };
        let reads_level = |share: &&Share| portions(share) == portions(first);
        let unequal = verdict.leader.is_none() && !others.iter().all(reads_level);
        let tie = unequal.then(|| self.say(Message::SharesTie));
        let reason = tie.or_else(|| self.disagreement(shares));
        std::iter::once(sentence).chain(reason).collect()
    }

    /// Says why another than the leader comes first for most weights in the reader's order.
    fn disagreement(&self, shares: &[Share]) -> Option<String> {
        let leader = self.verdict.leader?;
        // With one left, no ranking decides.
        self.verdict.challenger?;
        let half = Portion::from_millionths(Portion::ALL.millionths() / 2);
        let favoured = shares.iter().find(|share| share.order > Some(half))?;
        let weights = || self.verdict.contributions.iter().map(|row| row.weight);
        let largest = weights().max();
        let rows = self.verdict.contributions.iter();
        let heaviest = rows.filter(|row| Some(row.weight) == largest);
        let names = heaviest.map(|row| self.factor(row.factor).to_owned());
        let values = [
            ("factors", &*self.some_of(names.collect())),
            ("alternative", self.alternative(favoured.alternative)),
            ("leader", self.alternative(leader)),
        ];
        (favoured.alternative != leader)
            .then(|| self.language.fill(Message::SharesDisagree, &values))
    }

    /// A sentence on the shares of one alternative, by how they read.
    fn first_share(&self, share: &Share, told: &[String]) -> String {
        let name = ("alternative", self.alternative(share.alternative));
        match told {
            [all, order, near] => {
                let values = [name, ("all", all), ("order", order), ("near", near)];
                self.language.fill(Message::Shares, &values)
            }
            [all, near] => {
                let values = [name, ("all", all), ("near", near)];
                self.language.fill(Message::SharesNoOrder, &values)
            }
            _ => String::new(),
        }
    }
}

/// Shares as they read beside each other, by kind.
struct Read([Option<Vec<Percent>>; 3]);

impl Read {
    fn new(shares: &[Share]) -> Self {
        Self([
            Share::percents(shares, |share| Some(share.all)),
            Share::percents(shares, |share| share.order),
            Share::percents(shares, |share| Some(share.near)),
        ])
    }

    /// Returns `true` if a part of all weightings puts no alternative alone in front.
    fn leaves_some(&self) -> bool {
        let [all, ..] = &self.0;
        let left = all.as_ref().and_then(|all| all.last());
        left.is_some_and(|left| *left != Percent::Exactly(0))
    }

    /// The parts of the alternative at a place; at the place behind the last, those that belong to
    /// none.
    fn told(&self, place: usize, language: &Language) -> Vec<String> {
        let kinds = self.0.iter().flatten();
        let parts = kinds.filter_map(|kind| kind.get(place));
        parts.map(|part| percent(*part, language)).collect()
    }
}

/// A part of the whole in whole percent. Only nothing reads as 0 % and only all as 100 %.
pub fn percent(percent: Percent, language: &Language) -> String {
    let told = |percent| language.formats().percent(percent);
    match percent {
        Percent::BelowOne => language.fill(Message::BelowOne, &[("percent", &told(1))]),
        Percent::Exactly(part) => told(i64::from(part)),
        Percent::Above99 => language.fill(Message::AboveNinetyNine, &[("percent", &told(99))]),
    }
}
