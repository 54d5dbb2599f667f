//! The explanation: the verdict in sentences, with no number that the verdict does not have.

mod arguments;
mod change;
mod detail;
mod excluded;
mod freshness;
mod overturn;
mod shares;
mod suits;

use crate::answers::{Action, Answers, Factor};
use crate::comparison::{AlternativeId, Comparison, ProjectTypeId};
use crate::language::{Language, Message};
use crate::verdict::{Band, Findings, Reason, Verdict};
pub use change::{flip_label, needs_label, step_label};
pub use overturn::{dial_label, far_label, overturn_label, toss_up_label};
pub use shares::percent;

/// The number of things of a kind that a sentence names before the rest are “others”.
const NAMED: usize = 3;

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
    /// The nearest change of weights that ends the verdict, or a sentence that there is none; where
    /// scores are missing, what they would have to be; where one is left, the deal-breaker to drop.
    /// `None` where the detail has already said how to get to a verdict.
    pub change: Option<String>,
    /// The shares of the weightings for which the leader and the next come first, in a tie all that
    /// are level; and why these shares may differ there. Empty until they are counted.
    pub shares: Vec<String>,
    /// The alternatives that are out, and why.
    pub excluded: Vec<String>,
    /// The number of claims behind this that should not be relied on, and the verdict without them.
    pub freshness: Vec<String>,
    /// That the chosen project types pull apart, and which of them nothing suits. The text does not
    /// have them: they are about what is chosen, and not about the verdict.
    pub suits: Vec<String>,
    /// The deal-breakers that rule out nothing, each with a sentence that says so. Likewise.
    pub idle_musts: Vec<(ProjectTypeId, String)>,
    text: String,
}

/// A factor that speaks for an alternative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// The factor.
    pub factor: Factor,
    /// The sentence on what it does.
    pub sentence: String,
}

impl Explanation {
    /// Puts findings in words. Shares that are not counted yet are left out.
    pub fn new(
        comparison: &Comparison,
        answers: &Answers,
        findings: &Findings,
        language: &Language,
    ) -> Self {
        Speaker {
            comparison,
            answers,
            findings,
            verdict: &findings.verdict,
            language,
        }
        .explain()
    }

    /// All sentences, in their order.
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// The verdict and its band, in a sentence without a full stop.
pub fn headline(comparison: &Comparison, verdict: &Verdict, language: &Language) -> String {
    let name = |alternative| alternative_name(comparison, alternative);
    let leader = verdict.leader.map(name).unwrap_or_default();
    let led = |message| language.fill(message, &[("leader", leader)]);
    match (verdict.reason, verdict.band) {
        (Some(Reason::AllExcluded), _) => language.say(Message::HeadlineAllExcluded).to_owned(),
        (Some(Reason::NoWeights), _) => language.say(Message::HeadlineNoWeights).to_owned(),
        (Some(Reason::UnknownScores), _) | (None, Band::None) => {
            language.say(Message::HeadlineUnknownScores).to_owned()
        }
        (None, Band::Tie) => {
            let tied = names(comparison, &verdict.tied, language);
            language.fill(Message::HeadlineTie, &[("alternatives", &tied)])
        }
        (None, Band::Close) => led(Message::HeadlineClose),
        (None, Band::Leans) => led(Message::HeadlineLeans),
        (None, Band::Clear) => led(Message::HeadlineClear),
        (None, Band::Certain) if verdict.rival.is_none() => led(Message::HeadlineOnlyOne),
        (None, Band::Certain) => led(Message::HeadlineCertain),
    }
}

/// The headline for a reader's answers. A tie before anything is answered is no verdict yet.
pub fn opening(
    comparison: &Comparison,
    answers: &Answers,
    verdict: &Verdict,
    language: &Language,
) -> String {
    if verdict.band != Band::Tie || !is_untouched(comparison, answers) {
        return headline(comparison, verdict, language);
    }
    let tied = names(comparison, &verdict.tied, language);
    language.fill(Message::HeadlineStart, &[("alternatives", &tied)])
}

/// Whether nothing is answered yet, whichever the view.
fn is_untouched(comparison: &Comparison, answers: &Answers) -> bool {
    let mut neutral = Answers::neutral(comparison);
    neutral.apply(Action::SetView(answers.view()));
    *answers == neutral
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

fn alternative_name(comparison: &Comparison, alternative: AlternativeId) -> &str {
    let alternative = comparison.alternatives.get(alternative);
    alternative.map_or("", |alternative| &*alternative.name)
}

/// The names of alternatives, as a list.
fn names(comparison: &Comparison, alternatives: &[AlternativeId], language: &Language) -> String {
    let names = alternatives.iter();
    let names = names.map(|alternative| alternative_name(comparison, *alternative).to_owned());
    let names: Vec<String> = names.collect();
    language.formats().list(&names)
}

/// Everything that a sentence draws on.
struct Speaker<'a> {
    comparison: &'a Comparison,
    answers: &'a Answers,
    findings: &'a Findings,
    verdict: &'a Verdict,
    language: &'a Language,
}

impl Speaker<'_> {
    fn explain(&self) -> Explanation {
        let (in_favour, against) = self.arguments();
        let mut explanation = Explanation {
            headline: opening(self.comparison, self.answers, self.verdict, self.language),
            detail: self.detail(),
            in_favour,
            against,
            change: self.change(),
            shares: self.shares(),
            excluded: self.excluded(),
            freshness: self.freshness(),
            suits: self.suits(),
            idle_musts: self.idle_musts(),
            text: String::new(),
        };
        explanation.text = self.text(&explanation);
        explanation
    }

    fn text(&self, explanation: &Explanation) -> String {
        let arguments = explanation.in_favour.iter().chain(&explanation.against);
        let sentences = [&explanation.headline, &explanation.detail]
            .into_iter()
            .chain(arguments.map(|argument| &argument.sentence))
            .chain(&explanation.change)
            .chain(&explanation.shares)
            .chain(&explanation.excluded)
            .chain(&explanation.freshness);
        let stopped = |text: &String| self.language.fill(Message::Sentence, &[("text", text)]);
        sentences.map(stopped).collect::<Vec<_>>().join(" ")
    }

    fn say(&self, message: Message) -> String {
        self.language.say(message).to_owned()
    }

    fn factor(&self, factor: Factor) -> &str {
        factor_name(self.comparison, factor, self.language)
    }

    fn alternative(&self, alternative: AlternativeId) -> &str {
        alternative_name(self.comparison, alternative)
    }

    fn alternatives(&self, alternatives: &[AlternativeId]) -> String {
        names(self.comparison, alternatives, self.language)
    }

    /// A list of which no more than a few are named.
    fn some_of(&self, mut names: Vec<String>) -> String {
        if names.len() > NAMED {
            names.truncate(NAMED);
            names.push(self.say(Message::Others));
        }
        self.language.formats().list(&names)
    }

    fn project_types(&self, project_types: &[ProjectTypeId]) -> String {
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
