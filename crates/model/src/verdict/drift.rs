//! Drift: what changed in the data since a link was made, and whether the verdict did.

use crate::answers::Answers;
use crate::comparison::{Change, Comparison, Estimate, Subject};
use crate::language::{Counted, Language, Message};
use crate::notation;
use crate::verdict::Verdict;
use crate::verdict::explanation::headline;

/// The number of changed scores that are named before the rest is counted.
const NAMED: usize = 5;

/// Tells a reader who opens a link of another revision which one that is, what changed since, and
/// what it did to the verdict. `before` is the comparison as it was; `None` where its history does
/// not reach back. Empty for a link of this revision.
pub fn drift(
    comparison: &Comparison,
    before: Option<&Comparison>,
    revision: u32,
    answers: &Answers,
    language: &Language,
) -> Vec<String> {
    let formats = language.formats();
    let number = |revision: u32| formats.number(i64::from(revision));
    let values = [
        ("revision", &*number(revision)),
        ("now", &*number(comparison.revision)),
    ];
    let opening = match revision {
        _ if revision == comparison.revision => return Vec::new(),
        _ if revision > comparison.revision => Message::DriftNewer,
        _ if before.is_none() => Message::DriftUnknown,
        _ => Message::DriftOlder,
    };
    let opening = language.fill(opening, &values);
    let Some(before) = before.filter(|_| revision < comparison.revision) else {
        return vec![opening];
    };
    let since = || {
        let revisions = comparison.revisions.iter();
        revisions.filter(|known| known.number > revision)
    };
    let notes = since().map(|revision| revision.note.to_string());
    let mut places = Vec::new();
    let changes = since().flat_map(|revision| &revision.changed);
    let in_view = changes.filter(|change| change.view == answers.view());
    // A score that changed twice is told once, with what it was before the first change.
    let firsts = in_view.filter(|change| {
        let first = !places.contains(&change.place());
        places.push(change.place());
        first
    });
    let mut named: Vec<String> = firsts
        .filter_map(|change| told(comparison, change, language))
        .collect();
    let more = named.len().saturating_sub(NAMED);
    if more > 0 {
        named.truncate(NAMED);
        let count = i64::try_from(more).unwrap_or_default();
        named.push(language.count(Counted::DriftMore, count));
    }
    let sentence = (!named.is_empty()).then(|| {
        let list = formats.list(&named);
        language.fill(Message::DriftChanges, &[("changes", &list)])
    });
    let text = notation::encode(comparison, answers);
    let then = Verdict::new(before, &notation::decode(before, &text).0);
    let now = Verdict::new(comparison, answers);
    let (then, now) = (
        headline(before, &then, language),
        headline(comparison, &now, language),
    );
    let message = if then == now {
        Message::DriftSame
    } else {
        Message::DriftVerdict
    };
    let verdict = language.fill(message, &[("then", &*then), ("now", &*now)]);
    let lines = std::iter::once(opening).chain(notes).chain(sentence);
    lines.chain(std::iter::once(verdict)).collect()
}

/// Tells what a changed score was then and is now; `None` where it came back to what it was.
fn told(comparison: &Comparison, change: &Change, language: &Language) -> Option<String> {
    let alternative = comparison.alternatives.get(change.alternative)?;
    let subject = match change.subject {
        Subject::Criterion(criterion) => &comparison.criteria.get(criterion)?.short,
        Subject::ProjectType(project_type) => &comparison.project_types.get(project_type)?.name,
    };
    let score = |estimate: Option<Estimate>| match estimate {
        Some(estimate) => language.formats().parts(estimate.value.get(), 10),
        None => language.say(Message::ScoreMissing).to_owned(),
    };
    let (was, now) = (score(change.was), score(comparison.judged(change)));
    let values = [
        ("alternative", &*alternative.name),
        ("subject", subject),
        ("was", &was),
        ("now", &now),
    ];
    (was != now).then(|| language.fill(Message::DriftChange, &values))
}
