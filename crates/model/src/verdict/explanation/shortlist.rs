//! The sentence on a shortlist: which would come first if all alternatives were compared.

use super::{Speaker, alternative_name, names};
use crate::answers::{Action, Answers};
use crate::comparison::Comparison;
use crate::language::{Language, Message};
use crate::verdict::{Band, Verdict};

impl Speaker<'_> {
    pub(super) fn of_all(&self) -> Option<String> {
        of_all(self.comparison, self.answers, self.verdict, self.language)
    }
}

/// Says of the verdict on a shortlist which would come first of all alternatives, in a sentence
/// without a full stop; `None` where all are compared.
pub fn of_all(
    comparison: &Comparison,
    answers: &Answers,
    verdict: &Verdict,
    language: &Language,
) -> Option<String> {
    if verdict.left_out.is_empty() {
        return None;
    }
    let mut everyone = answers.clone();
    everyone.apply(Action::ClearShortlist);
    let whole = Verdict::new(comparison, &everyone);
    let message = match (verdict.leader, whole.leader, whole.band) {
        (_, None, Band::Tie) => Message::ShortlistTie,
        (_, None, _) => Message::ShortlistOpen,
        (Some(here), Some(there), _) if here == there => Message::ShortlistSame,
        (Some(_), Some(_), _) => Message::ShortlistBest,
        (None, Some(_), _) => Message::ShortlistOther,
    };
    let number = |length| {
        let number = i64::try_from(length).unwrap_or(i64::MAX);
        language.formats().number(number)
    };
    let winner = whole
        .leader
        .map(|leader| alternative_name(comparison, leader));
    let values = [
        ("picked", &*number(verdict.ranking.len())),
        ("all", &*number(whole.ranking.len())),
        ("winner", winner.unwrap_or_default()),
        ("alternatives", &*names(comparison, &whole.tied, language)),
    ];
    Some(language.fill(message, &values))
}
