//! The audit in sentences, with no number that it does not have.

use super::Audit;
use super::reaches::reaches;
use crate::comparison::overlap::Alike;
use crate::comparison::{AlternativeId, Comparison, CriterionId};
use crate::language::{Counted, Language, Message, Template};
use crate::verdict::explanation::percent;
use crate::verdict::share::{Percent, Portion};

/// Up to this many alternatives, those that are never the best are named too.
const FEW: usize = 3;

/// An audit in words. Every sentence has its full stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The heading.
    pub title: &'static str,
    /// The introduction: what to look for, and what numbers cannot show.
    pub lead: &'static str,
    /// The findings, a sentence each; the first is on the shares.
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
            speaker.judged(),
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
        let all: Option<Vec<Portion>> = self.audit.prospects.iter().map(|its| its.share).collect();
        match all {
            Some(all) => {
                let mut percents = Portion::percents(&all);
                let rest = percents.pop().filter(|rest| *rest != Percent::Exactly(0));
                let read = percents
                    .into_iter()
                    .map(|share| Some(percent(share, self.language)));
                let messages = (Message::AuditShareFirst, Message::AuditShareNext);
                let mut shares = self.told(messages, "share", read);
                shares.extend(rest.map(|rest| {
                    let share = percent(rest, self.language);
                    let nobody = self.language.say(Message::SharesNobody);
                    let values = [("alternative", nobody), ("share", &*share)];
                    self.language.fill(Message::AuditShareNext, &values)
                }));
                let shares = self.language.formats().list(&shares);
                self.language
                    .fill(Message::AuditShares, &[("shares", &shares)])
            }
            None => self.language.say(Message::AuditNoShares).to_owned(),
        }
    }

    fn reaches(&self) -> Vec<String> {
        let named = self.audit.prospects.iter_enumerated().zip(self.names());
        let found = named.map(|((alternative, found), name)| (alternative, name, found.reach));
        reaches(&found.collect::<Vec<_>>(), &self.audit.twins, self.language)
    }

    fn best(&self) -> Vec<String> {
        let best = &self.audit.best;
        let first = best.first().copied().flatten();
        let everywhere = first.filter(|first| best.iter().all(|found| *found == Some(*first)));
        let winner = everywhere.and_then(|winner| self.comparison.alternatives.get(winner));
        if let Some(winner) = winner {
            let values = [("alternative", &*winner.name)];
            return vec![self.language.fill(Message::AuditBestOnAll, &values)];
        }
        let messages = (Message::AuditBestFirst, Message::AuditBestNext);
        let counts = self.counts(best, messages, Message::AuditBestNone);
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

    fn judged(&self) -> Vec<String> {
        let all = count(&self.audit.best, |_| true);
        let judged: i64 = self.audit.judged.iter().map(|_| 1).sum();
        if judged == 0 {
            return Vec::new();
        }
        let sourced = self.language.formats().number(all - judged);
        let criteria = self.language.count(Counted::AuditCriteria, all);
        let values = [("n", &*sourced), ("criteria", &*criteria)];
        vec![self.language.fill(Message::AuditSourced, &values)]
    }

    fn fits(&self) -> Vec<String> {
        let best = &self.audit.best_fits.raw;
        if best.is_empty() {
            return Vec::new();
        }
        let messages = (Message::AuditFitFirst, Message::AuditFitNext);
        let counts = self.counts(best, messages, Message::AuditFitNone);
        let types = self
            .language
            .count(Counted::ProjectTypes, count(best, |_| true));
        let values = [("types", &*types), ("counts", &*counts)];
        vec![self.language.fill(Message::AuditFits, &values)]
    }

    /// Says how often each alternative is the best; of many, only those that ever are.
    fn counts(
        &self,
        best: &[Option<AlternativeId>],
        messages: (Template, Template),
        none: Message,
    ) -> String {
        let sides = &self.audit.prospects;
        let few = sides.len() <= FEW;
        if !few && best.iter().all(Option::is_none) {
            return self.language.say(none).to_owned();
        }
        let counts = sides.keys().map(|side| {
            let times = count(best, |found| found == Some(side));
            (few || times > 0).then(|| self.language.formats().number(times))
        });
        self.each(messages, "n", counts)
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        let alternatives = self.comparison.alternatives.iter();
        alternatives.map(|alternative| &*alternative.name)
    }

    /// Fills the messages with a text for each alternative, and joins them into a list. One without
    /// a text is left out.
    fn each(
        &self,
        messages: (Template, Template),
        gap: &str,
        texts: impl Iterator<Item = Option<String>>,
    ) -> String {
        let items = self.told(messages, gap, texts);
        self.language.formats().list(&items)
    }

    /// Fills the messages with a text for each alternative that has one.
    fn told(
        &self,
        (first, next): (Template, Template),
        gap: &str,
        texts: impl Iterator<Item = Option<String>>,
    ) -> Vec<String> {
        let messages = std::iter::once(first).chain(std::iter::repeat(next));
        let named = self.names().zip(texts);
        let present = named.filter_map(|(name, text)| Some((name, text?)));
        let items = present.zip(messages).map(|((name, text), message)| {
            let values = [("alternative", name), (gap, &*text)];
            self.language.fill(message, &values)
        });
        items.collect()
    }

    /// A sentence that names criteria.
    fn name(&self, message: Template, criteria: &[CriterionId]) -> String {
        let names: Vec<String> = criteria
            .iter()
            .filter_map(|criterion| self.comparison.criteria.get(*criterion))
            .map(|criterion| (*criterion.short).to_owned())
            .collect();
        let list = self.language.formats().list(&names);
        self.language.fill(message, &[("criteria", &list)])
    }
}

fn count(best: &[Option<AlternativeId>], wanted: impl Fn(Option<AlternativeId>) -> bool) -> i64 {
    let found = best.iter().filter(|found| wanted(**found));
    found.map(|_| 1).sum()
}
