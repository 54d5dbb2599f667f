//! Exports: a verdict as a file that stands by itself.
//!
//! **Invariant:** what a comparison or a link says gets into a file as text alone. Every format
//! has one function through which all text goes, and that begins with `plain`.
//!
//! The [`report`] is the verdict as the plain object that pages and programs get; a [`snippet`] is
//! what an author pastes into a page.

pub mod csv;
mod kind;
mod markdown;
pub mod measure;
mod plain;
pub mod report;
pub mod snippet;
mod svg;

use weigh_up_model::answers::{Answers, Factor};
use weigh_up_model::comparison::{AlternativeId, Comparison, Date, ProjectTypeId, Tenths, Text};
use weigh_up_model::language::{Language, Message, Template};
use weigh_up_model::notation;
use weigh_up_model::verdict::explanation::{self, Explanation, factor_name};
use weigh_up_model::verdict::scale::mean;
use weigh_up_model::verdict::share::{Percent, Portion, Share};
use weigh_up_model::verdict::{Band, Findings, Reason, Shown, Table, Verdict};

pub use self::kind::Kind;
use plain::{name_part, plain};
use report::Report;

/// A verdict to be written.
#[derive(Clone, Copy, Debug)]
pub struct Export<'a> {
    /// The comparison.
    pub comparison: &'a Comparison,
    /// The reader's answers.
    pub answers: &'a Answers,
    /// The findings that follow from both, with the shares counted.
    pub findings: &'a Findings,
    /// The findings in words.
    pub explanation: &'a Explanation,
    /// The language to write in.
    pub language: &'a Language,
    /// The address that opens these answers; empty where there is none.
    pub link: &'a str,
    /// The day on which the file is made.
    pub today: Date,
}

/// Takes one kind from an alternative's shares; returns `None` where there is none of it.
type PartOfShare = fn(&Share) -> Option<Portion>;

/// The kinds of shares, each with its label and where it stands in an alternative's shares.
const SHARES: [(Message, PartOfShare); 3] = [
    (Message::ExportShares, |share| Some(share.all)),
    (Message::ExportSharesOrder, |share| share.order),
    (Message::ExportSharesNear, |share| Some(share.near)),
];

impl Export<'_> {
    /// The file's text.
    pub fn text(&self, kind: Kind) -> String {
        match kind {
            Kind::Markdown => markdown::write(self),
            Kind::Csv => csv::write(self),
            Kind::Json => self.json(),
            Kind::Svg => svg::write(self),
            Kind::Card => self.card(None),
        }
    }

    /// A card with the verdict, 1,200 by 630 pixels, as SVG. `whose` says whose answers these are;
    /// without it the answers stand there in short.
    pub fn card(&self, whose: Option<&str>) -> String {
        svg::card::write(self, whose)
    }

    /// A card that asks the question and claims no verdict, of the same size.
    pub fn question_card(&self) -> String {
        svg::card::question(self)
    }

    /// A file name that every system accepts: the comparison, the day, the leader and the band, or
    /// the reason why there is none.
    pub fn file_name(&self, kind: Kind) -> String {
        let verdict = self.verdict();
        let leader = verdict.leader.map(|leader| self.id(leader));
        let comparison = name_part(&self.comparison.id);
        let mut name = format!("{comparison}-{}", self.today);
        for part in leader.iter().map(|leader| &**leader) {
            name.push('-');
            name.push_str(&name_part(part));
        }
        name.push('-');
        name.push_str(verdict.reason.map_or_else(|| verdict.band.id(), Reason::id));
        if kind == Kind::Card {
            name.push_str("-card");
        }
        name.push('.');
        name.push_str(kind.extension());
        name
    }

    fn json(&self) -> String {
        let answers = notation::encode(self.comparison, self.answers);
        let report = Report::new(
            self.comparison,
            self.answers,
            &answers,
            self.findings,
            self.explanation,
        );
        report.to_json() + "\n"
    }

    fn verdict(&self) -> &Verdict {
        &self.findings.verdict
    }

    fn table(&self) -> Table {
        Table::new(self.comparison, self.answers)
    }

    /// The alternatives that no shortlist leaves out, in the author's order.
    fn compared(&self) -> impl Iterator<Item = AlternativeId> + '_ {
        let everyone = self.comparison.alternatives.keys();
        everyone.filter(|alternative| !self.answers.is_left_out(*alternative))
    }

    /// The alternatives that a picture shows, and their looks.
    fn shown(&self) -> Shown {
        Shown::new(self.comparison, self.answers, self.verdict())
    }

    fn id(&self, alternative: AlternativeId) -> Text {
        let alternative = self.comparison.alternatives.get(alternative);
        alternative.map_or_else(|| "".into(), |alternative| alternative.id.clone())
    }

    fn name(&self, alternative: AlternativeId) -> &str {
        let alternative = self.comparison.alternatives.get(alternative);
        alternative.map_or("", |alternative| &alternative.name)
    }

    /// All names, since a file has no other place for them.
    fn names(&self, alternatives: &[AlternativeId]) -> String {
        let names: Vec<_> = alternatives
            .iter()
            .map(|alternative| self.name(*alternative).to_owned())
            .collect();
        self.language.formats().list(&names)
    }

    fn project_types(&self, types: impl Iterator<Item = ProjectTypeId>) -> String {
        let listed = types.filter_map(|position| self.comparison.project_types.get(position));
        let names = listed.map(|named| self.fill(Message::Quoted, &[("name", &named.name)]));
        self.language.formats().list(&names.collect::<Vec<_>>())
    }

    /// The whole name of a factor.
    fn factor(&self, factor: Factor) -> &str {
        match factor {
            Factor::Criterion(criterion) => {
                let criterion = self.comparison.criteria.get(criterion);
                criterion.map_or("", |criterion| &criterion.name)
            }
            _ => self.short(factor),
        }
    }

    fn short(&self, factor: Factor) -> &str {
        factor_name(self.comparison, factor, self.language)
    }

    fn say(&self, message: Message) -> &'static str {
        self.language.say(message)
    }

    fn fill(&self, message: Template, values: &[(&str, &str)]) -> String {
        self.language.fill(message, values)
    }

    fn labelled(&self, label: Message, value: &str) -> String {
        let values = [("label", self.say(label)), ("value", value)];
        self.fill(Message::ExportLabelled, &values)
    }

    fn number(&self, number: i64) -> String {
        self.language.formats().number(number)
    }

    /// Tenths of a point as points, with the decimal that they need.
    fn tenths(&self, tenths: Tenths) -> String {
        self.language.formats().parts(tenths.get(), 10)
    }

    /// A score, in tenths of a point, as it reads; a fit is the mean of its sum over the chosen
    /// types.
    fn score(&self, factor: Factor, score: i64) -> String {
        let types = if factor == Factor::Fit {
            self.types()
        } else {
            1
        };
        mean(score, types, self.language)
    }

    fn date(&self, date: Date) -> String {
        self.language.formats().date(date)
    }

    /// Number of chosen project types.
    fn types(&self) -> i64 {
        self.answers.chosen().map(|_| 1).sum()
    }

    /// Writes a share in whole percent. One that is not quite nothing or all never reads as such.
    fn percent(&self, percent: Percent) -> String {
        explanation::percent(percent, self.language)
    }

    /// Returns `true` if the verdict is firm enough to be a choice.
    fn is_firm(&self) -> bool {
        matches!(self.verdict().band, Band::Clear | Band::Certain)
    }
}
