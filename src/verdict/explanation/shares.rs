//! The shares of weightings in words, which never call them a chance.

use super::Speaker;
use crate::language::{Language, Message};
use crate::verdict::share::{Portion, Share};

impl Speaker<'_> {
    /// The shares of the leader, and of the next where there are more than two; in a tie those of
    /// all who are level.
    pub(super) fn shares(&self) -> Vec<String> {
        let shares = self.findings.shares.as_deref().unwrap_or_default();
        let named: Vec<&Share> = match self.verdict.leader {
            Some(leader) => {
                let (first, others): (Vec<&Share>, Vec<&Share>) =
                    shares.iter().partition(|share| share.alternative == leader);
                // The last of equally large ones would be taken, so the order is reversed.
                let next = others.iter().rev().max_by_key(|share| share.all);
                let next = next.filter(|_| others.len() > 1);
                first.into_iter().chain(next.copied()).collect()
            }
            None => {
                let is_tied = |share: &&Share| self.verdict.tied.contains(&share.alternative);
                shares.iter().filter(is_tied).collect()
            }
        };
        let Some((first, others)) = named.split_first() else {
            return Vec::new();
        };
        let sentence = others.iter().fold(self.first_share(first), |told, share| {
            let portions = [Some(share.all), share.order, Some(share.near)];
            let portions = portions.into_iter().flatten();
            let next: Vec<String> = portions.map(|part| portion(part, self.language)).collect();
            let values = [
                ("shares", &*told),
                ("alternative", self.alternative(share.alternative)),
                ("next", &self.language.formats().list(&next)),
            ];
            self.language.fill(Message::SharesNext, &values)
        });
        let level = |share: &&Share| {
            (share.all, share.order, share.near) == (first.all, first.order, first.near)
        };
        let unequal = self.verdict.leader.is_none() && !others.iter().all(level);
        let reason = unequal.then(|| self.say(Message::SharesTie));
        std::iter::once(sentence).chain(reason).collect()
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

/// A part of the whole in whole per cents, rounded half up. Only nothing reads as 0 % and only all
/// as 100 %: what is nearly so is below 1 % or above 99 %.
pub fn portion(portion: Portion, language: &Language) -> String {
    let percent = |percent| language.formats().percent(percent);
    let beyond = |message, bound| language.fill(message, &[("percent", &percent(bound))]);
    match portion.millionths() {
        1..10_000 => beyond(Message::BelowOne, 1),
        990_001..1_000_000 => beyond(Message::AboveNinetyNine, 99),
        millionths => percent(i64::from((millionths + 5_000) / 10_000)),
    }
}
