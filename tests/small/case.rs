//! Small cases to try the model on: plain numbers in, a comparison and answers out.

use typed_index_collections::{TiVec, ti_vec};
use weigh_up::answers::{Action, Answers, Cell, Choice, Factor};
use weigh_up::comparison::{
    About, Alternative, AlternativeId, Claim, ClaimKind, Comparison, Criterion, CriterionId, Date,
    Estimate, Fits, Judgement, Points, ProjectType, ProjectTypeId, Score, Tenths, Text, View,
};

/// A score and how far it may be off.
pub(crate) type Rating = (i64, i64);

/// A comparison of one view and a reader's answers to it.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) sides: Vec<Side>,
    /// Name and weight of each criterion.
    pub(crate) criteria: Vec<(String, i64)>,
    pub(crate) types: Vec<(String, Choice)>,
    pub(crate) fit: i64,
    pub(crate) team: i64,
    /// Set if its scores and fits get decimals, up to 0.9 points less than is written here.
    pub(crate) decimals: bool,
}

/// An alternative, with what the reader says of it.
#[derive(Clone, Debug)]
pub(crate) struct Side {
    pub(crate) name: String,
    pub(crate) scores: Vec<Option<Rating>>,
    pub(crate) own: Vec<Option<i64>>,
    pub(crate) fits: Vec<Option<Rating>>,
    pub(crate) experience: i64,
}

impl Case {
    pub(crate) fn comparison(&self) -> Comparison {
        let criteria = self.criteria.iter().enumerate();
        let types = self.types.iter().enumerate();
        Comparison {
            id: "small".into(),
            title: "Which?".into(),
            subject: "A case".into(),
            lede: "Weigh.".into(),
            revision: 7,
            about: About {
                scored_by: "us".into(),
                basis: "chance".into(),
                interests: "none".into(),
                licence: "none".into(),
                report: "mailto:us@example.org".into(),
            },
            views: ti_vec![View {
                id: "only".into(),
                name: "The only one".into(),
                name_in_sentence: "the only one".into(),
                as_of: DAY,
                rule: "chance".into(),
                not_listed: None,
            }],
            alternatives: self.sides.iter().map(Side::alternative).collect(),
            criteria: criteria
                .map(|(position, (name, _))| Criterion {
                    id: id(name),
                    name: name.as_str().into(),
                    short: name.as_str().into(),
                    group: None,
                    optional: false,
                    worst: "worst".into(),
                    middle: "middle".into(),
                    best: "best".into(),
                    scores: ti_vec![
                        self.sides
                            .iter()
                            .enumerate()
                            .map(|(side, its)| {
                                let rating = its.scores[position]?;
                                Some(score(self.estimate(rating, side + 3 * position)))
                            })
                            .collect(),
                    ],
                    figures: Vec::new(),
                })
                .collect(),
            project_types: types
                .map(|(position, (name, _))| ProjectType {
                    id: id(name),
                    name: name.as_str().into(),
                    short: name.as_str().into(),
                    common: false,
                    note: "note".into(),
                    fits: ti_vec![Fits {
                        by_alternative: self
                            .sides
                            .iter()
                            .enumerate()
                            .map(|(side, its)| {
                                let rating = its.fits[position]?;
                                Some(self.estimate(rating, 2 * side + position))
                            })
                            .collect(),
                        claims: Vec::new(),
                    }],
                })
                .collect(),
            presets: TiVec::new(),
            claims: (0..CLAIMS).map(claim).collect(),
            sources: TiVec::new(),
            revisions: Vec::new(),
        }
    }

    /// A rating in whole points, or with the decimals that its place gives it.
    fn estimate(&self, (value, uncertainty): Rating, place: usize) -> Estimate {
        let decimals = if self.decimals {
            i64::try_from(7 * place % 10).unwrap_or_default()
        } else {
            0
        };
        Estimate {
            value: Tenths::clamped(10 * value - decimals),
            uncertainty: Tenths::clamped(10 * uncertainty + decimals),
        }
    }

    pub(crate) fn answers(&self) -> Answers {
        let mut answers = Answers::neutral(&self.comparison());
        let mut weigh = |factor, weight| {
            answers.apply(Action::SetWeight(factor, Points::clamped(weight)));
        };
        for (criterion, (_, weight)) in self.criteria.iter().enumerate() {
            weigh(Factor::Criterion(CriterionId(criterion)), *weight);
        }
        weigh(Factor::Fit, self.fit);
        weigh(Factor::Team, self.team);
        for (project_type, (_, choice)) in self.types.iter().enumerate() {
            answers.apply(Action::SetProject(ProjectTypeId(project_type), *choice));
        }
        for (position, side) in self.sides.iter().enumerate() {
            let alternative = AlternativeId(position);
            // Nothing is said of it where it is 0.
            let experience = Some(Points::clamped(side.experience));
            let experience = experience.filter(|experience| *experience > Points::MIN);
            answers.apply(Action::SetExperience(alternative, experience));
            for (criterion, own) in side.own.iter().enumerate() {
                let cell = Cell {
                    alternative,
                    criterion: CriterionId(criterion),
                };
                if let Some(own) = own {
                    answers.apply(Action::SetScore(cell, Points::clamped(*own)));
                }
            }
        }
        answers
    }
}

/// The number of claims of a comparison. Nothing rests on them unless a test says so.
pub(crate) const CLAIMS: usize = 9;

/// The id of a claim, by its position.
pub(crate) fn claim_id(position: usize) -> Text {
    format!("claim-{position}").into()
}

fn claim(position: usize) -> Claim {
    Claim {
        id: claim_id(position),
        kind: ClaimKind::Fact,
        in_article: false,
        says: "says".into(),
        judgement: Judgement::Accurate,
        note: "".into(),
        as_of: DAY,
        review_by: None,
        sources: Vec::new(),
    }
}

impl Side {
    fn alternative(&self) -> Alternative {
        Alternative {
            id: id(&self.name),
            name: self.name.as_str().into(),
            kind: "kind".into(),
            introduction: "introduction".into(),
            pros: Vec::new(),
            cons: Vec::new(),
            cases: Vec::new(),
            claims: Vec::new(),
        }
    }
}

/// The day of everything here.
pub(crate) const DAY: Date = Date {
    year: 2026,
    month: 11,
    day: 22,
};

/// The id of a name: its small letters and digits.
pub(crate) fn id(name: &str) -> Text {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters
        .map(|letter| letter.to_ascii_lowercase())
        .collect::<String>()
        .into()
}

fn score(estimate: Estimate) -> Score {
    Score {
        estimate,
        measured: "".into(),
        text: "text".into(),
        claims: Vec::new(),
    }
}
