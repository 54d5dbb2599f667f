//! The audit in sentences, with no number that it does not have.

use super::{Audit, Prospect};
use crate::comparison::Comparison;
use crate::comparison::overlap::Alike;
use crate::language::{Counted, Language, Message};
use crate::verdict::dominance::Reach;
use crate::verdict::explanation::portion;
use crate::verdict::share::Portion;

/// An audit in words. Every sentence has its full stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The heading.
    pub title: &'static str,
    /// What to look for, and what numbers cannot show.
    pub lead: &'static str,
    /// What was found, a sentence each.
    pub findings: Vec<String>,
}

impl Account {
    /// Puts an audit in words.
    pub fn new(comparison: &Comparison, audit: &Audit, language: &Language) -> Self {
        let speaker = Speaker {
            comparison,
            audit,
            language,
        };
        let findings = [
            vec![speaker.shares()],
            speaker.reaches(),
            speaker.best(),
            speaker.same(),
            speaker.overlaps(),
            speaker.fits(),
        ];
        Self {
            title: language.say(Message::AuditTitle),
            lead: language.say(Message::AuditLead),
            findings: findings.concat(),
        }
    }
}

/// Everything that a sentence draws on.
struct Speaker<'a> {
    comparison: &'a Comparison,
    audit: &'a Audit,
    language: &'a Language,
}

impl Speaker<'_> {
    fn shares(&self) -> String {
        let all: Option<Vec<Portion>> = self.prospects().map(|(_, found)| found.share).collect();
        match all {
            Some(all) => {
                let shares = all.into_iter();
                let shares = shares.map(|share| portion(share, self.language));
                let messages = (Message::AuditShareFirst, Message::AuditShareNext);
                let shares = self.each(messages, "share", shares);
                self.language
                    .fill(Message::AuditShares, &[("shares", &shares)])
            }
            None => self.language.say(Message::AuditNoShares).to_owned(),
        }
    }

    fn reaches(&self) -> Vec<String> {
        let reaches = [
            (Reach::Cannot, Message::AuditCannot),
            (Reach::OnlyTie, Message::AuditOnlyTie),
            (Reach::Unknown, Message::AuditUnknown),
        ];
        let mut sentences = Vec::new();
        for (reach, message) in reaches {
            let those = self.prospects().filter(|(_, found)| found.reach == reach);
            let names: Vec<String> = those.map(|(name, _)| name.to_owned()).collect();
            if !names.is_empty() {
                let names = self.language.formats().list(&names);
                sentences.push(self.language.fill(message, &[("alternatives", &names)]));
            }
        }
        if sentences.is_empty() {
            sentences.push(self.language.say(Message::AuditCan).to_owned());
        }
        sentences
    }

    fn best(&self) -> Vec<String> {
        let best = &self.audit.best;
        let everywhere = best.first().copied().flatten();
        let everywhere = everywhere.filter(|first| best.iter().all(|found| *found == Some(*first)));
        let winner = everywhere.and_then(|winner| self.comparison.alternatives.get(winner));
        if let Some(winner) = winner {
            let values = [("alternative", &*winner.name)];
            return vec![self.language.fill(Message::AuditBestOnAll, &values)];
        }
        let messages = (Message::AuditBestFirst, Message::AuditBestNext);
        let counts = self.each(messages, "n", self.counts(best));
        let criteria = self
            .language
            .count(Counted::AuditCriteria, count(best, |_| true));
        let values = [("criteria", &*criteria), ("counts", &*counts)];
        vec![self.language.fill(Message::AuditBest, &values)]
    }

    fn same(&self) -> Vec<String> {
        let criteria = &self.audit.same;
        let sentence = (!criteria.is_empty()).then(|| self.name(Message::AuditSame, criteria));
        sentence.into_iter().collect()
    }

    fn overlaps(&self) -> Vec<String> {
        let overlaps = self.audit.overlaps.iter();
        let sentences = overlaps.map(|overlap| {
            let message = match overlap.alike {
                Alike::Group => Message::AuditAlikeGroup,
                Alike::Scores => Message::AuditAlikeScores,
                Alike::Claims => Message::AuditAlikeClaims,
            };
            self.name(message, &overlap.criteria)
        });
        sentences.collect()
    }

    fn fits(&self) -> Vec<String> {
        let best = &self.audit.best_fits;
        if best.is_empty() {
            return Vec::new();
        }
        let messages = (Message::AuditFitFirst, Message::AuditFitNext);
        let counts = self.each(messages, "n", self.counts(best));
        let types = self
            .language
            .count(Counted::ProjectTypes, count(best, |_| true));
        let values = [("types", &*types), ("counts", &*counts)];
        vec![self.language.fill(Message::AuditFits, &values)]
    }

    /// How often each alternative is the best.
    fn counts(&self, best: &[Option<usize>]) -> impl Iterator<Item = String> {
        let alternatives = 0..self.audit.prospects.len();
        alternatives.map(|side| {
            let times = count(best, |found| found == Some(side));
            self.language.formats().number(times)
        })
    }

    fn prospects(&self) -> impl Iterator<Item = (&str, &Prospect)> {
        let names = self.comparison.alternatives.iter();
        let names = names.map(|alternative| &*alternative.name);
        names.zip(&self.audit.prospects)
    }

    /// What is to be said of each alternative, as a list.
    fn each(
        &self,
        (first, next): (Message, Message),
        gap: &str,
        texts: impl Iterator<Item = String>,
    ) -> String {
        let messages = std::iter::once(first).chain(std::iter::repeat(next));
        let items = self.prospects().zip(texts).zip(messages);
        let items = items.map(|(((name, _), text), message)| {
            let values = [("alternative", name), (gap, &*text)];
            self.language.fill(message, &values)
        });
        self.language.formats().list(&items.collect::<Vec<_>>())
    }

    /// A sentence that names criteria.
    fn name(&self, message: Message, criteria: &[usize]) -> String {
        let criteria = criteria.iter();
        let criteria = criteria.filter_map(|criterion| self.comparison.criteria.get(*criterion));
        let names: Vec<String> = criteria
            .map(|criterion| (*criterion.short).to_owned())
            .collect();
        let names = self.language.formats().list(&names);
        self.language.fill(message, &[("criteria", &names)])
    }
}

fn count(best: &[Option<usize>], wanted: impl Fn(Option<usize>) -> bool) -> i64 {
    let found = best.iter().filter(|found| wanted(**found));
    found.map(|_| 1).sum()
}
