//! Large comparisons, made up from a fixed seed: up to 40 alternatives, the most that there may be,
//! on 40 criteria in two views, with 23 project types and a claim or two behind every score.

use std::rc::Rc;

use weigh_up::answers::Answers;
use weigh_up::comparison::{
    About, Alternative, Case, Claim, ClaimId, ClaimKind, Comparison, Criterion, Date, Estimate,
    Fits, Judgement, Point, Preset, ProjectType, Score, Source, SourceId, Tenths, Text, View,
};
use weigh_up::notation;

const CRITERIA: usize = 40;
const PROJECT_TYPES: usize = 23;
const CLAIMS: usize = 120;
const SOURCES: usize = 60;

/// Answers that have every factor in play: weights of every size, five project types, of which one
/// is a deal-breaker, a team, and scores of the reader's own.
const ANSWERS: &str = "c1=8&c2=0&c5=10&c8=3&c13=7&c21=1&c30=9&c34=2&c39=6\
    &projects=t2,t5,t11,t20&must=t7&fit=6&team.a1=7&team.a4=4&team.a9=10&a3.c2=9&a7.c30=1";

/// The comparison of so many alternatives.
pub(crate) fn comparison(alternatives: usize) -> Comparison {
    let mut draw = Draw {
        last: 2_026,
        alternatives,
    };
    Comparison {
        id: "largest".into(),
        title: "Which of all these?".into(),
        subject: "Comparison of what was made up".into(),
        lede: draw.words(24),
        revision: 1,
        about: draw.about(),
        views: vec![draw.view("now", None), draw.view("then", Some(5))].into(),
        alternatives: list(alternatives, |number| draw.alternative(number)),
        criteria: list(CRITERIA, |number| draw.criterion(number)),
        project_types: list(PROJECT_TYPES, |number| draw.project_type(number)),
        presets: list(6, |number| draw.preset(number)),
        claims: list(CLAIMS, |number| draw.claim(number)),
        sources: list(SOURCES, |number| draw.source(number)),
        revisions: Vec::new(),
    }
}

/// The answers that are measured with.
pub(crate) fn answers(comparison: &Comparison) -> Answers {
    let (answers, ignored) = notation::decode(comparison, ANSWERS);
    assert!(ignored.is_empty(), "not all answers mean something");
    answers
}

/// A list of so many parts, each made from its number.
fn list<T, L: FromIterator<T>>(length: usize, part: impl FnMut(usize) -> T) -> L {
    (0..length).map(part).collect()
}

/// The numbers that everything is drawn from: a linear congruential generator with the factor and
/// the term of Knuth's MMIX, of which the low bits are not used.
struct Draw {
    last: u64,
    alternatives: usize,
}

impl Draw {
    /// A number below another one.
    fn below(&mut self, bound: usize) -> usize {
        let factor = 6_364_136_223_846_793_005;
        self.last = self.last.wrapping_mul(factor);
        self.last = self.last.wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.last >> 33).unwrap_or_default() % bound
    }

    fn estimate(&mut self) -> Estimate {
        let mut tenths = |least, bound| {
            let number = i64::try_from(least + self.below(bound));
            Tenths::clamped(number.unwrap_or_default())
        };
        Estimate {
            value: tenths(10, 91),
            uncertainty: tenths(10, 11),
        }
    }

    fn claims(&mut self) -> Vec<ClaimId> {
        list(2, |_| ClaimId(self.below(CLAIMS)))
    }

    /// So many words, as a sentence.
    fn words(&mut self, count: usize) -> Text {
        const WORDS: [&str; 8] = [
            "what",
            "is",
            "measured",
            "tells",
            "less",
            "than",
            "everybody",
            "believes",
        ];
        let drawn: Vec<_> = list(count, |_| WORDS.get(self.below(WORDS.len())));
        let words: Vec<&str> = drawn.into_iter().flatten().copied().collect();
        format!("In short, {}.", words.join(" ")).into()
    }

    fn about(&mut self) -> About {
        About {
            scored_by: "Nobody".into(),
            basis: self.words(12),
            interests: "None".into(),
            licence: "MIT OR Apache-2.0".into(),
            report: "https://example.org/".into(),
        }
    }

    fn view(&mut self, id: &str, not_listed: Option<i64>) -> View {
        View {
            id: id.into(),
            name: id.into(),
            name_in_sentence: id.into(),
            as_of: date(2_026),
            rule: self.words(30),
            not_listed: not_listed.map(|value| Estimate {
                value: Tenths::clamped(10 * value),
                uncertainty: Tenths::clamped(30),
            }),
        }
    }

    fn alternative(&mut self, number: usize) -> Alternative {
        let mut points = || -> Vec<Point> {
            list(5, |_| Point {
                text: self.words(8),
                claims: self.claims(),
            })
        };
        let (pros, cons) = (points(), points());
        Alternative {
            id: named("a", number),
            name: named("Alternative ", number),
            kind: "Made up".into(),
            introduction: self.words(40),
            pros,
            cons,
            cases: list(4, |_| Case {
                user: "Somebody".into(),
                says: self.words(10),
                today: self.words(10),
                claims: self.claims(),
            }),
            claims: self.claims(),
        }
    }

    fn criterion(&mut self, number: usize) -> Criterion {
        let score = |draw: &mut Self| Score {
            estimate: draw.estimate(),
            measured: draw.words(2),
            text: draw.words(16),
            claims: draw.claims(),
        };
        Criterion {
            id: named("c", number),
            name: named("The criterion number ", number),
            short: named("Criterion ", number),
            group: number.checked_sub(CRITERIA - 4).map(|_| "last".into()),
            optional: false,
            worst: self.words(8),
            middle: self.words(8),
            best: self.words(8),
            scores: list(2, |view| {
                // In the second view a score is missing now and then.
                list(self.alternatives, |_| {
                    (view == 0 || self.below(8) > 0).then(|| score(self))
                })
            }),
            figures: Vec::new(),
        }
    }

    fn project_type(&mut self, number: usize) -> ProjectType {
        ProjectType {
            id: named("t", number),
            name: named("Project type ", number),
            short: named("Project type ", number),
            common: false,
            note: self.words(12),
            fits: list(2, |view| Fits {
                by_alternative: list(self.alternatives, |_| {
                    (view == 0 || self.below(2) > 0).then(|| self.estimate())
                }),
                claims: self.claims(),
            }),
        }
    }

    fn preset(&mut self, number: usize) -> Preset {
        Preset {
            id: named("preset-", number),
            name: named("Preset ", number),
            note: self.words(12),
            answers: format!("c{number}=9&c{}=1&projects=t{number}", number + 9).into(),
        }
    }

    fn claim(&mut self, number: usize) -> Claim {
        let judgements = [
            Judgement::Accurate,
            Judgement::Outdated,
            Judgement::Contested,
            Judgement::Accurate,
            Judgement::Wrong,
        ];
        let judgement = judgements.get(number % judgements.len()).copied();
        Claim {
            id: named("claim-", number),
            kind: ClaimKind::Fact,
            in_article: false,
            says: self.words(20),
            judgement: judgement.unwrap_or(Judgement::Accurate),
            note: self.words(12),
            as_of: date(2_026),
            review_by: Some(date(2_027)),
            sources: list(2, |_| SourceId(self.below(SOURCES))),
        }
    }

    fn source(&mut self, number: usize) -> Source {
        Source {
            title: self.words(6),
            address: Some(format!("https://example.org/{number}").into()),
            reason: "".into(),
            date: "".into(),
        }
    }
}

fn named(name: &str, number: usize) -> Text {
    Rc::from(format!("{name}{number}"))
}

fn date(year: u16) -> Date {
    Date {
        year,
        month: 6,
        day: 1,
    }
}
