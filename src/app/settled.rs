//! What the screen shows, as far as it follows from the answers alone.

use crate::answers::{Action, Answers};
use crate::comparison::{Comparison, Date};
use crate::language::{Language, Message as Word};
use crate::verdict::explanation::{self, Explanation};
use crate::verdict::share::Share;
use crate::verdict::{Findings, Verdict};

/// Answers and what follows from them.
#[derive(Clone, Debug)]
pub struct Settled {
    /// The reader's answers.
    pub answers: Answers,
    /// What follows from them.
    pub findings: Findings,
    /// The findings in words.
    pub explanation: Explanation,
    /// What the other views say, where they come to another verdict.
    pub elsewhere: String,
}

impl Settled {
    /// What follows from answers on a day; the shares are still to be counted.
    pub fn new(
        comparison: &Comparison,
        answers: Answers,
        language: &Language,
        today: Date,
    ) -> Self {
        let findings = Findings::new(comparison, &answers, today);
        let explanation = Explanation::new(comparison, &answers, &findings, language);
        let elsewhere = elsewhere(comparison, &answers, &findings.verdict, language);
        Self {
            answers,
            findings,
            explanation,
            elsewhere,
        }
    }

    /// Takes over the shares, now that they are counted.
    pub fn count(&mut self, comparison: &Comparison, language: &Language, shares: Vec<Share>) {
        self.findings.shares = Some(shares);
        self.explanation = Explanation::new(comparison, &self.answers, &self.findings, language);
    }
}

fn elsewhere(
    comparison: &Comparison,
    answers: &Answers,
    here: &Verdict,
    language: &Language,
) -> String {
    let others = comparison.views.iter().enumerate();
    let others = others.filter(|(view, _)| *view != answers.view());
    let mut sentences = Vec::new();
    for (position, view) in others {
        let mut answers = answers.clone();
        answers.apply(Action::SetView(position));
        let verdict = Verdict::new(comparison, &answers);
        if verdict.leader != here.leader || verdict.tied != here.tied {
            let headline = explanation::headline(comparison, &verdict, language);
            let values = [("view", &*view.name_in_sentence), ("verdict", &*headline)];
            sentences.push(language.fill(Word::ViewElsewhere, &values));
        }
    }
    sentences.join(" ")
}
