//! The detail: the rule of the band in the reader's own numbers, or the way to a verdict.

use super::{Speaker, is_untouched};
use crate::comparison::{AlternativeId, ProjectTypeId};
use crate::language::{Counted, Message};
use crate::verdict::{Band, Reason};

impl Speaker<'_> {
    /// The grounds of the headline, or the way to a verdict.
    pub(super) fn detail(&self) -> String {
        match (
            self.verdict.reason,
            self.verdict.leader,
            self.verdict.challenger,
        ) {
            (Some(Reason::AllExcluded), ..) => {
                self.who_is_left_without(self.verdict.smallest_musts_to_drop())
            }
            (Some(Reason::NoWeights), ..) => self.say(Message::DetailNoWeights),
            (Some(Reason::UnknownScores), ..) | (None, None, None) => self.what_is_missing(),
            (None, Some(_), None) => self.say(Message::DetailOnlyOne),
            (None, None, Some(challenger)) => {
                let total = self
                    .verdict
                    .standing(challenger)
                    .map(|standing| standing.total.low);
                let scale = self.verdict.scale;
                let total = scale.told(total.unwrap_or_default(), self.language);
                let detail = if is_untouched(self.comparison, self.answers) {
                    self.why_level(&total)
                } else {
                    self.language.fill(Message::DetailTie, &[("total", &total)])
                };
                self.and_next(detail)
            }
            (None, Some(leader), Some(challenger)) => {
                let detail = self.lead(leader, challenger);
                if !is_untouched(self.comparison, self.answers) {
                    return detail;
                }
                self.language
                    .fill(Message::DetailStart, &[("detail", &detail)])
            }
        }
    }

    /// Says of a tie at the start what evens out: on how many criteria either of two is better.
    fn why_level(&self, total: &str) -> String {
        let better = |alternative| {
            let rows = self.verdict.contributions.iter();
            let its = rows.filter(|row| row.toward == Some(alternative));
            its.map(|_| 1).sum::<i64>()
        };
        match *self.verdict.tied {
            [first, second] if better(first) > 0 => {
                let criteria = self.language.count(Counted::Criteria, better(first));
                let values = [
                    ("first", self.alternative(first)),
                    ("second", self.alternative(second)),
                    ("criteria", &*criteria),
                    ("n", &*self.language.formats().number(better(second))),
                    ("total", total),
                ];
                self.language.fill(Message::DetailStartTwo, &values)
            }
            _ => {
                let values = [("total", total)];
                self.language.fill(Message::DetailStartTie, &values)
            }
        }
    }

    /// Adds to the detail of a tie which alternatives come behind it and how far.
    fn and_next(&self, detail: String) -> String {
        let mut behind = self
            .verdict
            .left()
            .into_iter()
            .filter(|one| !self.verdict.tied.contains(one))
            .peekable();
        let (Some(first), Some(next)) = (self.verdict.tied.first(), behind.peek()) else {
            return detail;
        };
        let behind_by = |one| self.lead_over(*first, one);
        let lead = behind_by(*next);
        let level: Vec<AlternativeId> = behind.take_while(|one| behind_by(*one) == lead).collect();
        let values = [
            ("detail", &*detail),
            ("alternatives", &self.alternatives(&level)),
            ("lead", &lead),
        ];
        let number = i64::try_from(level.len()).unwrap_or(i64::MAX);
        self.language
            .fill_counted(Counted::DetailNext, number, &values)
    }

    /// The lead over the challenger, by the rule of its band; the second of the ranking comes
    /// first where that is another.
    fn lead(&self, leader: AlternativeId, challenger: AlternativeId) -> String {
        let message = match self.verdict.band {
            Band::Clear => Message::DetailClear,
            Band::Certain => Message::DetailCertain,
            Band::Leans => Message::DetailLeans,
            Band::Close | Band::Tie | Band::None => Message::DetailClose,
        };
        let about = |points| self.verdict.scale.about(points, self.language);
        let values = [
            ("leader", self.alternative(leader)),
            ("rival", self.alternative(challenger)),
            ("lead", &self.lead_over(leader, challenger)),
            ("margin", &about(self.verdict.margin)),
            ("doubt", &about(self.verdict.doubt)),
        ];
        let detail = self.language.fill(message, &values);
        match self.verdict.rival {
            Some(rival) if rival != challenger => {
                let values = [
                    ("second", self.alternative(rival)),
                    ("lead", &self.lead_over(leader, rival)),
                    ("detail", &detail),
                ];
                self.language.fill(Message::DetailSecond, &values)
            }
            _ => detail,
        }
    }

    fn lead_over(&self, leader: AlternativeId, rival: AlternativeId) -> String {
        let total = |alternative| {
            self.verdict
                .standing(alternative)
                .map(|standing| standing.total)
        };
        let (Some(leader), Some(rival)) = (total(leader), total(rival)) else {
            return String::new();
        };
        let lead = leader.low - rival.high;
        if leader.is_exact() && rival.is_exact() {
            self.verdict.scale.told(lead, self.language)
        } else {
            self.verdict.scale.at_least(lead, self.language)
        }
    }

    /// Says which alternatives would be left if these were no deal-breakers.
    pub(super) fn who_is_left_without(&self, musts: &[ProjectTypeId]) -> String {
        let is_let_in = |alternative: &AlternativeId| {
            let standing = self.verdict.standing(*alternative);
            standing.is_some_and(|standing| {
                let mut failed = standing.excluded_by.iter();
                failed.all(|must| musts.contains(must))
            })
        };
        let alternatives = self.comparison.alternatives.keys();
        let let_in: Vec<AlternativeId> = alternatives.filter(is_let_in).collect();
        let values = [
            ("musts", &*self.project_types(musts)),
            ("alternatives", &*self.alternatives(&let_in)),
        ];
        self.language.fill(Message::DetailAllExcluded, &values)
    }

    /// The missing scores of the alternatives that could still come first.
    fn what_is_missing(&self) -> String {
        let left = || {
            self.verdict
                .ranking
                .iter()
                .filter(|standing| !standing.is_excluded())
        };
        let best = left().map(|standing| standing.total.low).max();
        let contenders = || left().filter(|standing| Some(standing.total.high) >= best);
        let names = self
            .verdict
            .contributions
            .iter()
            .filter(|row| row.weight.get() > 0)
            .flat_map(|row| contenders().map(move |standing| (row, standing.alternative)))
            .filter(|(row, alternative)| row.scores.get(*alternative) == Some(&None))
            .map(|(row, alternative)| {
                let values = [
                    ("factor", self.factor(row.factor)),
                    ("alternative", self.alternative(alternative)),
                ];
                self.language.fill(Message::ScoreOf, &values)
            });
        let scores = self.some_of(names.collect());
        self.language
            .fill(Message::DetailUnknownScores, &[("scores", &scores)])
    }
}
