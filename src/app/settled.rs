//! The findings that the screen shows, as far as it follows from the answers alone.

use crate::answers::{Action, Answers};
use crate::chunks::ExplainerHere;
use crate::comparison::{Comparison, Date};
use crate::explained::Explained;
use crate::language::{Language, Message as Word};
use crate::notation::Link;
use crate::verdict::explanation::{headline, of_all, opening};
use crate::verdict::share::Share;
use crate::verdict::{Shown, Verdict};

/// Answers and what follows from them.
#[derive(Clone, Debug)]
pub struct Settled {
    /// The reader's answers, and what the link around them says.
    pub link: Link,
    /// The headlines of the other views that come to another verdict.
    pub elsewhere: String,
    /// The alternatives that lists show at first.
    pub shown: Shown,
    known: Known,
}

/// What is known of a verdict.
#[derive(Clone, Debug)]
enum Known {
    /// The verdict alone, with its headline, and what it would be without a shortlist.
    Bare(Box<Verdict>, String, Option<String>),
    /// All that explains it as well.
    All(Box<Explained>),
}

impl Settled {
    /// What follows from the answers of a link on a day: the verdict, and what explains it where
    /// that can be had.
    pub fn new(comparison: &Comparison, link: Link, language: &Language, today: Date) -> Self {
        let answers = &link.answers;
        let verdict = Verdict::new(comparison, answers);
        let elsewhere = elsewhere(comparison, answers, &verdict, language);
        let shown = Shown::new(comparison, answers, &verdict);
        let known = if let Some(chunk) = ExplainerHere::get() {
            let day = (language, today);
            let explained = Explained::new(chunk, comparison, answers, verdict, day);
            Known::All(Box::new(explained))
        } else {
            let headline = opening(comparison, answers, &verdict, language);
            let of_all = of_all(comparison, answers, &verdict, language);
            Known::Bare(Box::new(verdict), headline, of_all)
        };
        Self {
            link,
            elsewhere,
            shown,
            known,
        }
    }

    /// The verdict.
    pub fn verdict(&self) -> &Verdict {
        match &self.known {
            Known::Bare(verdict, ..) => verdict,
            Known::All(explained) => &explained.findings.verdict,
        }
    }

    /// The verdict in a few words.
    pub fn headline(&self) -> &str {
        match &self.known {
            Known::Bare(_, headline, _) => headline,
            Known::All(explained) => &explained.explanation.headline,
        }
    }

    /// The verdict on all alternatives, where a shortlist leaves some out.
    pub fn of_all(&self) -> Option<&str> {
        match &self.known {
            Known::Bare(.., of_all) => of_all.as_deref(),
            Known::All(explained) => explained.explanation.of_all.as_deref(),
        }
    }

    /// What explains the verdict; `None` where that was not to be had when it was made.
    pub fn explained(&self) -> Option<&Explained> {
        match &self.known {
            Known::Bare(..) => None,
            Known::All(explained) => Some(explained),
        }
    }

    /// The shares of weightings, once they are counted.
    pub fn shares(&self) -> Option<&[Share]> {
        self.explained()?.findings.shares.as_deref()
    }

    /// Returns `true` while it is explained but its shares are not yet counted.
    pub fn is_counting(&self) -> bool {
        self.explained()
            .is_some_and(|explained| !explained.is_counted())
    }

    /// Counts the shares for some slices. Returns `true` where there is nothing more to count.
    pub fn count(&mut self, comparison: &Comparison, language: &Language, slices: u8) -> bool {
        match &mut self.known {
            Known::Bare(..) => true,
            Known::All(explained) => {
                explained.count(comparison, &self.link.answers, language, slices)
            }
        }
    }
}

fn elsewhere(
    comparison: &Comparison,
    answers: &Answers,
    here: &Verdict,
    language: &Language,
) -> String {
    let views = comparison.views.iter_enumerated();
    let others = views.filter(|(view, _)| *view != answers.view());
    let mut sentences = Vec::new();
    for (position, view) in others {
        let mut by_it = answers.clone();
        by_it.apply(Action::SetView(position));
        let verdict = Verdict::new(comparison, &by_it);
        if verdict.leader != here.leader || verdict.tied != here.tied {
            let headline = headline(comparison, &verdict, language);
            let values = [("view", &*view.name_in_sentence), ("verdict", &*headline)];
            sentences.push(language.fill(Word::ViewElsewhere, &values));
        }
    }
    sentences.join(" ")
}
