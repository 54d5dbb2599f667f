//! A comparison: the alternatives, what they are judged by, and the evidence behind every score.
//!
//! Everything here is authored. What a reader sets is in `answers`, what follows from both is in
//! `verdict`. Parts of a comparison point at each other by their [position](AlternativeId) in its
//! lists; the check of the content guarantees that every such position exists.

mod blob;
mod evidence;
pub mod overlap;
mod points;
mod positions;
mod revision;

use std::fmt;
use std::rc::Rc;

pub use evidence::Evidence;
pub use points::{Points, Tenths};
pub use positions::{
    AlternativeId, ClaimId, CriterionId, PresetId, ProjectTypeId, SourceId, ViewId,
};
pub use revision::{Added, Change, Revision, Subject};
use serde::{Deserialize, Serialize};
use typed_index_collections::TiVec;

/// Shared, unchanging text.
pub type Text = Rc<str>;

/// A whole comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// Its id, unique among comparisons.
    pub id: Text,
    /// The question that it answers, as a heading.
    pub title: Text,
    /// What kind of comparison it is, in a few words.
    pub subject: Text,
    /// One or two sentences on how to use it.
    pub lede: Text,
    /// The revision of the data; a changed score raises it.
    pub revision: u32,
    /// Who scored this, on what, with which interests.
    pub about: About,
    /// The sets of scores; the first is the default. Never empty.
    pub views: TiVec<ViewId, View>,
    /// What is compared: two to forty, in the author's order.
    pub alternatives: TiVec<AlternativeId, Alternative>,
    /// What the alternatives are judged by: one to forty.
    pub criteria: TiVec<CriterionId, Criterion>,
    /// What a reader may be building.
    pub project_types: TiVec<ProjectTypeId, ProjectType>,
    /// Made-up answers to start from.
    pub presets: TiVec<PresetId, Preset>,
    /// Every statement that a text, a score or a fit rests on, with its judgement.
    pub claims: TiVec<ClaimId, Claim>,
    /// Where the claims come from.
    pub sources: TiVec<SourceId, Source>,
    /// What each revision of the data changed, the oldest that is known first. The last is the
    /// present one. Empty where no history is kept.
    pub revisions: Vec<Revision>,
}

/// Who stands behind a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Who set the scores.
    pub scored_by: Text,
    /// What the scores are based on.
    pub basis: Text,
    /// The interests of whoever scored.
    pub interests: Text,
    /// The licence of the content.
    pub licence: Text,
    /// Where to report a wrong claim: an `https:` or `mailto:` address.
    pub report: Text,
}

/// A set of scores and fits, made by one rule at one time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Its id.
    pub id: Text,
    /// Its name on the switch, short.
    pub name: Text,
    /// The name inside a sentence: “by …”.
    pub name_in_sentence: Text,
    /// The day on which its scores were right.
    pub as_of: Date,
    /// How its scores were set.
    pub rule: Text,
    /// The fit of an alternative that the view does not list for a project type; `None` where
    /// a missing fit is simply unknown.
    pub not_listed: Option<Estimate>,
}

/// One of the things compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternative {
    /// Its id.
    pub id: Text,
    /// Its name.
    pub name: Text,
    /// What kind of thing it is.
    pub kind: Text,
    /// What it is, in a short paragraph.
    pub introduction: Text,
    /// What is said in its favour: by the article, where the claims are the article's.
    pub pros: Vec<Point>,
    /// What is said against it, likewise.
    pub cons: Vec<Point>,
    /// Who uses it for what.
    pub cases: Vec<Case>,
    /// The claims behind the introduction.
    pub claims: Vec<ClaimId>,
}

/// A point for or against an alternative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// The point, as a phrase.
    pub text: Text,
    /// The claims that it repeats.
    pub claims: Vec<ClaimId>,
}

/// A known use of an alternative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Who uses it.
    pub user: Text,
    /// What for, as the article or the user tells it.
    pub says: Text,
    /// What the record says today.
    pub today: Text,
    /// The claims behind it.
    pub claims: Vec<ClaimId>,
}

/// Something that alternatives are judged by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Its id.
    pub id: Text,
    /// Its name.
    pub name: Text,
    /// A name of one or two words, for charts and sentences.
    pub short: Text,
    /// Criteria of one group measure nearly the same.
    pub group: Option<Text>,
    /// Whether it has no weight at the start, and is in play only while a reader gives it one.
    pub optional: bool,
    /// What a score of 0 means.
    pub worst: Text,
    /// What a score of 5 means.
    pub middle: Text,
    /// What a score of 10 means.
    pub best: Text,
    /// The scores, by view, then by alternative; `None` is a missing score.
    pub scores: TiVec<ViewId, TiVec<AlternativeId, Option<Score>>>,
    /// The figures that scores were computed from; empty where they are judged.
    pub figures: Vec<Figures>,
}

/// A row of figures from which scores are computed, or of what follows from the rows before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// The view whose scores they lead to.
    pub view: ViewId,
    /// What they are, or how they follow.
    pub name: Text,
    /// The figure that the others are measured against; may be empty.
    pub reference: Text,
    /// By alternative; empty where there is none.
    pub by_alternative: TiVec<AlternativeId, Text>,
}

/// How an alternative does on a criterion in a view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// The score and how far it may be off.
    pub estimate: Estimate,
    /// The value that the score was computed from, as it reads: “2.8 ms”. Empty where it is judged.
    pub measured: Text,
    /// What the view says of this side, in a sentence or two.
    pub text: Text,
    /// The claims that the score rests on.
    pub claims: Vec<ClaimId>,
}

/// A number on the anchored scale, with its uncertainty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Estimate {
    /// The number, 0 (worst plausible) to 10 points (best plausible).
    pub value: Tenths,
    /// How far it may be off either way.
    pub uncertainty: Tenths,
}

/// Something that a reader may be building.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectType {
    /// Its id.
    pub id: Text,
    /// Its name.
    pub name: Text,
    /// A name of one to three words, for the button that chooses it; the same as its name where the
    /// author gives none.
    pub short: Text,
    /// Set if it is one of the few that most readers look for, which are shown before the others.
    pub common: bool,
    /// What decides here, in a sentence.
    pub note: Text,
    /// The fits by view.
    pub fits: TiVec<ViewId, Fits>,
}

/// How well each alternative suits a project type in a view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fits {
    /// By alternative; `None` where the view does not judge it.
    pub by_alternative: TiVec<AlternativeId, Option<Estimate>>,
    /// The claims that the fits rest on.
    pub claims: Vec<ClaimId>,
}

/// A named start for the answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preset {
    /// Its id.
    pub id: Text,
    /// Whose answers they are.
    pub name: Text,
    /// Why they weigh like this, in a sentence.
    pub note: Text,
    /// The answers, in the notation.
    pub answers: Text,
}

/// A statement that something rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Its id.
    pub id: Text,
    /// What kind of statement it is.
    pub kind: ClaimKind,
    /// Whether the article says it; otherwise it is this comparison's own evidence.
    pub in_article: bool,
    /// The statement.
    pub says: Text,
    /// How it stands up.
    pub judgement: Judgement,
    /// What is to be added or corrected; may be empty.
    pub note: Text,
    /// The day on which the judgement was right.
    pub as_of: Date,
    /// The day after which the judgement must be looked at again; `None` is never.
    pub review_by: Option<Date>,
    /// The sources behind the judgement.
    pub sources: Vec<SourceId>,
}

/// What kind of statement a claim is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClaimKind {
    /// It can be looked up.
    Fact,
    /// It cannot.
    Opinion,
    /// It tells the reader what to do.
    Advice,
    /// This comparison measured it itself.
    Measurement,
}

/// How a claim stands up to its sources, the gravest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Judgement {
    /// Right when it was said and now.
    Accurate,
    /// Right when it was said, no longer.
    Outdated,
    /// Disputed, or true in a way that misleads.
    Contested,
    /// Wrong when it was said.
    Wrong,
}

/// Where a claim comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its title.
    pub title: Text,
    /// Its `https:` address; `None` for an opinion or a measurement of our own.
    pub address: Option<Text>,
    /// Why there is no address; empty where there is one.
    pub reason: Text,
    /// When it was published or made, as text; empty where there is an address.
    pub date: Text,
}

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Date {
    /// The year of the common era.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day, 1 to 31.
    pub day: u8,
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:04}-{:02}-{:02}",
            self.year, self.month, self.day
        )
    }
}

/// How well an alternative suits a project type, as far as a view says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// The view judges it.
    Judged(Estimate),
    /// The view does not list it and counts it with this estimate: never an opinion.
    NotListed(Estimate),
    /// Nothing is known.
    Unknown,
}

impl Fit {
    /// What to calculate with, where there is something.
    pub fn estimate(self) -> Option<Estimate> {
        match self {
            Self::Judged(estimate) | Self::NotListed(estimate) => Some(estimate),
            Self::Unknown => None,
        }
    }
}

impl Criterion {
    /// The weight that it has until a reader gives it another.
    pub fn default_weight(&self) -> Points {
        if self.optional {
            Points::MIN
        } else {
            Points::MIDDLE
        }
    }
}

impl Comparison {
    /// The criteria with their positions, as they are listed: the optional ones after the others.
    pub fn listed_criteria(&self) -> impl Iterator<Item = (CriterionId, &Criterion)> {
        let those = |optional| {
            let criteria = self.criteria.iter_enumerated();
            criteria.filter(move |(_, criterion)| criterion.optional == optional)
        };
        those(false).chain(those(true))
    }

    /// How an alternative does on a criterion in a view, by the author.
    pub fn score(
        &self,
        view: ViewId,
        alternative: AlternativeId,
        criterion: CriterionId,
    ) -> Option<&Score> {
        let by_view = &self.criteria.get(criterion)?.scores;
        by_view.get(view)?.get(alternative)?.as_ref()
    }

    /// The parts that a point is counted in, so that every score is a whole number of them: 1 where
    /// all scores, fits and uncertainties are whole points, else 10.
    pub fn parts(&self) -> i64 {
        let scores = self.criteria.iter().flat_map(|named| &named.scores);
        let scores = scores.flatten().flatten().map(|score| score.estimate);
        let fits = self.project_types.iter().flat_map(|named| &named.fits);
        let fits = fits.flat_map(|fits| &fits.by_alternative).flatten();
        let not_listed = self.views.iter().filter_map(|view| view.not_listed);
        let mut estimates = scores.chain(fits.copied()).chain(not_listed);
        let is_whole = |it: Estimate| it.value.is_whole() && it.uncertainty.is_whole();
        if estimates.all(is_whole) { 1 } else { 10 }
    }

    /// How well an alternative suits a project type in a view.
    pub fn fit(
        &self,
        view: ViewId,
        alternative: AlternativeId,
        project_type: ProjectTypeId,
    ) -> Fit {
        let judged = self
            .project_types
            .get(project_type)
            .and_then(|project_type| project_type.fits.get(view))
            .and_then(|fits| fits.by_alternative.get(alternative))
            .copied()
            .flatten();
        let not_listed = self.views.get(view).and_then(|view| view.not_listed);
        match (judged, not_listed) {
            (Some(estimate), _) => Fit::Judged(estimate),
            (None, Some(estimate)) => Fit::NotListed(estimate),
            (None, None) => Fit::Unknown,
        }
    }
}
