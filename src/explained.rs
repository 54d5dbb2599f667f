//! A verdict explained: what would change it, how sure it is, what it rests on, and all of that in
//! words. A chunk does that, which a page asks for once the verdict stands.

use crate::answers::Answers;
use crate::chunks::{self, ExplainerHere};
use crate::comparison::{Comparison, Date};
use crate::language::Language;
use crate::verdict::explanation::Explanation;
use crate::verdict::share::Shares;
use crate::verdict::{Findings, Verdict};

/// A verdict with what explains it.
#[derive(Clone, Debug)]
pub struct Explained {
    /// Proof that what shows it is loaded.
    pub chunk: ExplainerHere,
    /// The verdict, and what is found behind it.
    pub findings: Findings,
    /// The findings in words.
    pub explanation: Explanation,
    /// The shares in the making.
    counting: Option<Shares>,
}

impl Explained {
    /// Explains the verdict of some answers on a day; its shares are still to be counted.
    pub fn new(
        chunk: ExplainerHere,
        comparison: &Comparison,
        answers: &Answers,
        verdict: Verdict,
        (language, today): (&Language, Date),
    ) -> Self {
        let (findings, shares) = chunks::findings(chunk, comparison, answers, verdict, today);
        Self {
            explanation: chunks::in_words(chunk, comparison, answers, &findings, language),
            chunk,
            findings,
            counting: Some(shares),
        }
    }

    /// Counts the shares for some slices. Returns `true` once all are counted, and in the words.
    pub fn count(
        &mut self,
        comparison: &Comparison,
        answers: &Answers,
        language: &Language,
        slices: u8,
    ) -> bool {
        let chunk = self.chunk;
        if let Some(shares) = chunks::count(chunk, &mut self.counting, slices) {
            self.findings.shares = Some(shares);
            self.explanation =
                chunks::in_words(chunk, comparison, answers, &self.findings, language);
        }
        self.is_counted()
    }

    /// Returns `true` once all shares are counted.
    pub fn is_counted(&self) -> bool {
        self.findings.shares.is_some()
    }
}
