//! The sentences on which alternatives can come first.

use crate::comparison::AlternativeId;
use crate::language::{Language, Message};
use crate::verdict::dominance::Reach;

/// An alternative with its name and its reach.
pub type Reached<'a> = (AlternativeId, &'a str, Reach);

/// Says which alternatives come first under any weighting: a sentence for each group of twins, and
/// for each kind of reach that is not the best.
pub fn reaches(
    found: &[Reached<'_>],
    twins: &[Vec<AlternativeId>],
    language: &Language,
) -> Vec<String> {
    let mut sentences = Vec::new();
    let mut say = |message, those: &[Reached<'_>]| {
        let names = those.iter().map(|(_, name, _)| (*name).to_owned());
        let names = language.formats().list(&names.collect::<Vec<_>>());
        sentences.push(language.fill(message, &[("alternatives", &names)]));
    };
    for group in twins {
        let those = found.iter().filter(|(side, ..)| group.contains(side));
        let group: Vec<Reached<'_>> = those.copied().collect();
        say(Message::AuditTwins, &group);
        let can = group.iter().all(|(.., reach)| *reach == Reach::Can);
        if can && group.len() < found.len() {
            say(Message::AuditTwinsFirst, &group);
        }
    }
    let reaches = [
        (Reach::Cannot, Message::AuditCannot),
        (Reach::OnlyTie, Message::AuditOnlyTie),
        (Reach::Unknown, Message::AuditUnknown),
    ];
    for (reach, message) in reaches {
        let is_so = |it: &&Reached<'_>| it.2 == reach;
        let those: Vec<Reached<'_>> = found.iter().filter(is_so).copied().collect();
        if !those.is_empty() {
            say(message, &those);
        }
    }
    if sentences.is_empty() {
        sentences.push(language.say(Message::AuditCan).to_owned());
    }
    sentences
}
