//! The sentences on the chosen project types: that they pull apart, which nothing suits, and which
//! deal-breakers rule out nothing.

use super::Speaker;
use crate::comparison::ProjectTypeId;
use crate::language::{Message, Template};
use crate::verdict::Standing;
use crate::verdict::suits::{Best, apart, lowest, unsuited};

impl Speaker<'_> {
    /// One sentence on all that pull apart, then one for each that nothing suits.
    pub(super) fn suits(&self) -> Vec<String> {
        let apart = apart(self.comparison, self.answers, self.verdict);
        let mut sentences = Vec::new();
        if !apart.is_empty() {
            let message = if self.verdict.left().len() == 2 {
                Message::SuitsOfTwo
            } else {
                Message::Suits
            };
            let clauses = apart.iter().map(|best| self.told_best(message, best));
            let suits = self.some_of(clauses.collect());
            let values = [("suits", &*suits)];
            sentences.push(self.language.fill(Message::SuitsApart, &values));
        }
        let message = if self.verdict.ranking.iter().any(Standing::is_excluded) {
            Message::SuitsNoneLeft
        } else {
            Message::SuitsNone
        };
        let unsuited = unsuited(self.comparison, self.answers, self.verdict);
        sentences.extend(unsuited.map(|best| self.told_best(message, &best)));
        sentences
    }

    /// The deal-breakers that rule out nothing, each with the reason.
    pub(super) fn idle_musts(&self) -> Vec<(ProjectTypeId, String)> {
        let is_idle = |must: &ProjectTypeId| {
            let mut ranking = self.verdict.ranking.iter();
            ranking.all(|standing| !standing.excluded_by.contains(must))
        };
        let idle = self.answers.musts().filter(is_idle);
        let told = idle.map(|must| {
            let lowest = lowest(self.comparison, self.answers, must);
            let sentence = match lowest {
                Some(fit) => {
                    let fit = self.language.formats().parts(fit, 10);
                    self.language.fill(Message::MustIdle, &[("fit", &fit)])
                }
                None => self.say(Message::MustIdleUnknown),
            };
            (must, sentence)
        });
        told.collect()
    }

    fn told_best(&self, message: Template, best: &Best) -> String {
        let number = |fit| self.language.formats().parts(fit, 10);
        let named = self.comparison.project_types.get(best.project_type);
        let name = named.map_or("", |named| &*named.short);
        let values = [
            (
                "type",
                &*self.language.fill(Message::Quoted, &[("name", name)]),
            ),
            ("alternative", self.alternative(best.alternative)),
            ("fit", &*number(best.fit)),
            ("next", &*number(best.next.unwrap_or_default())),
        ];
        self.language.fill(message, &values)
    }
}
