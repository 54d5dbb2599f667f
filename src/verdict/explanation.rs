//! The explanation: the verdict in sentences, with no number that the verdict does not have.

mod arguments;
mod detail;
mod excluded;

use crate::answers::{Answers, Factor};
use crate::comparison::Comparison;
use crate::language::{Counted, Language, Message};
use crate::verdict::{Band, Reason, Verdict};

/// A verdict in words. No sentence has a full stop of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The verdict and its band.
    pub headline: String,
    /// The rule of the band in the reader's own numbers, or what to do where there is no verdict.
    pub detail: String,
    /// The two largest contributions for the leader; in a tie the largest for the first.
    pub in_favour: Vec<Argument>,
    /// The largest contribution the other way.
    pub against: Option<Argument>,
    /// Who is out, and why.
    pub excluded: Vec<String>,
    text: String,
}

/// A factor that speaks for an alternative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// The factor.
    pub factor: Factor,
    /// What it does.
    pub sentence: String,
}

impl Explanation {
    /// Puts a verdict in words.
    pub fn new(
        comparison: &Comparison,
        answers: &Answers,
        verdict: &Verdict,
        language: &Language,
    ) -> Self {
        Speaker {
            comparison,
            answers,
            verdict,
            language,
        }
        .explain()
    }

    /// All sentences, in their order.
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// The name of a factor, short enough for a sentence.
pub fn factor_name<'a>(comparison: &'a Comparison, factor: Factor, language: &Language) -> &'a str {
    match factor {
        Factor::Criterion(criterion) => {
            let criterion = comparison.criteria.get(criterion);
            criterion.map_or("", |criterion| &*criterion.short)
        }
        Factor::Fit => language.say(Message::FactorFit),
        Factor::Team => language.say(Message::FactorTeam),
    }
}

/// Everything that a sentence draws on.
struct Speaker<'a> {
    comparison: &'a Comparison,
    answers: &'a Answers,
    verdict: &'a Verdict,
    language: &'a Language,
}

impl Speaker<'_> {
    fn explain(&self) -> Explanation {
        let (in_favour, against) = self.arguments();
        let mut explanation = Explanation {
            headline: self.headline(),
            detail: self.detail(),
            in_favour,
            against,
            excluded: self.excluded(),
            text: String::new(),
        };
        explanation.text = self.text(&explanation);
        explanation
    }

    fn headline(&self) -> String {
        let leader = self.verdict.leader.map(|leader| self.alternative(leader));
        let leader = leader.unwrap_or_default();
        let led = |message| self.language.fill(message, &[("leader", leader)]);
        match (self.verdict.reason, self.verdict.band) {
            (Some(Reason::AllExcluded), _) => self.say(Message::HeadlineAllExcluded),
            (Some(Reason::NoWeights), _) => self.say(Message::HeadlineNoWeights),
            (Some(Reason::UnknownScores), _) | (None, Band::None) => {
                self.say(Message::HeadlineUnknownScores)
            }
            (None, Band::Tie) => {
                let tied = self.alternatives(&self.verdict.tied);
                self.language
                    .fill(Message::HeadlineTie, &[("alternatives", &tied)])
            }
            (None, Band::Close) => led(Message::HeadlineClose),
            (None, Band::Leans) => led(Message::HeadlineLeans),
            (None, Band::Clear) => led(Message::HeadlineClear),
            (None, Band::Certain) if self.verdict.rival.is_none() => led(Message::HeadlineOnlyOne),
            (None, Band::Certain) => led(Message::HeadlineCertain),
        }
    }

    fn text(&self, explanation: &Explanation) -> String {
        let arguments = explanation.in_favour.iter().chain(&explanation.against);
        let sentences = [&explanation.headline, &explanation.detail]
            .into_iter()
            .chain(arguments.map(|argument| &argument.sentence))
            .chain(&explanation.excluded);
        let stopped = |text: &String| self.language.fill(Message::Sentence, &[("text", text)]);
        sentences.map(stopped).collect::<Vec<_>>().join(" ")
    }

    fn say(&self, message: Message) -> String {
        self.language.say(message).to_owned()
    }

    fn points(&self, points: i64) -> String {
        self.language.count(Counted::Points, points)
    }

    fn factor(&self, factor: Factor) -> &str {
        factor_name(self.comparison, factor, self.language)
    }

    fn alternative(&self, alternative: usize) -> &str {
        let alternative = self.comparison.alternatives.get(alternative);
        alternative.map_or("", |alternative| &*alternative.name)
    }

    fn alternatives(&self, alternatives: &[usize]) -> String {
        let names: Vec<String> = alternatives
            .iter()
            .map(|alternative| self.alternative(*alternative).to_owned())
            .collect();
        self.language.formats().list(&names)
    }

    fn project_types(&self, project_types: &[usize]) -> String {
        let names: Vec<String> = project_types
            .iter()
            .filter_map(|project_type| self.comparison.project_types.get(*project_type))
            .map(|project_type| {
                self.language
                    .fill(Message::Quoted, &[("name", &project_type.name)])
            })
            .collect();
        self.language.formats().list(&names)
    }
}
