//! Random comparisons: each value whatever its type allows, whether or not an author would.

use proptest::prelude::*;
use proptest::test_runner::TestRng;
use weigh_up::comparison::{
    About, Added, Alternative, Case, Change, Claim, ClaimKind, Comparison, Criterion, Date,
    Estimate, Figures, Fits, Judgement, Point, Preset, ProjectType, Revision, Score, Source,
    Subject, Tenths, Text, View,
};

pub(crate) fn comparisons() -> impl Strategy<Value = Comparison> {
    Just(()).prop_perturb(|(), random| Draw(random).comparison())
}

struct Draw(TestRng);

impl Draw {
    fn comparison(&mut self) -> Comparison {
        Comparison {
            id: self.text(),
            title: self.text(),
            subject: self.text(),
            lede: self.text(),
            revision: self.0.random(),
            about: About {
                scored_by: self.text(),
                basis: self.text(),
                interests: self.text(),
                licence: self.text(),
                report: self.text(),
            },
            views: self.list(Self::view),
            alternatives: self.list(Self::alternative),
            criteria: self.list(Self::criterion),
            project_types: self.list(Self::project_type),
            presets: self.list(Self::preset),
            claims: self.list(Self::claim),
            sources: self.list(Self::source),
            revisions: self.list(Self::revision),
        }
    }

    fn view(&mut self) -> View {
        View {
            id: self.text(),
            name: self.text(),
            name_in_sentence: self.text(),
            as_of: self.date(),
            rule: self.text(),
            not_listed: self.perhaps(Self::estimate),
        }
    }

    fn alternative(&mut self) -> Alternative {
        Alternative {
            id: self.text(),
            name: self.text(),
            kind: self.text(),
            introduction: self.text(),
            pros: self.list(Self::point),
            cons: self.list(Self::point),
            cases: self.list(Self::case),
            claims: self.list(Self::position),
        }
    }

    fn point(&mut self) -> Point {
        Point {
            text: self.text(),
            claims: self.list(Self::position),
        }
    }

    fn case(&mut self) -> Case {
        Case {
            user: self.text(),
            says: self.text(),
            today: self.text(),
            claims: self.list(Self::position),
        }
    }

    fn criterion(&mut self) -> Criterion {
        Criterion {
            id: self.text(),
            name: self.text(),
            short: self.text(),
            group: self.perhaps(Self::text),
            optional: self.0.random(),
            worst: self.text(),
            middle: self.text(),
            best: self.text(),
            scores: self.list(|draw| draw.list(|draw| draw.perhaps(Self::score))),
            figures: self.list(Self::figures),
        }
    }

    fn figures(&mut self) -> Figures {
        Figures {
            view: self.position(),
            name: self.text(),
            reference: self.text(),
            by_alternative: self.list(Self::text),
        }
    }

    fn score(&mut self) -> Score {
        Score {
            estimate: self.estimate(),
            measured: self.text(),
            text: self.text(),
            claims: self.list(Self::position),
        }
    }

    fn project_type(&mut self) -> ProjectType {
        ProjectType {
            id: self.text(),
            name: self.text(),
            short: self.text(),
            common: self.0.random_bool(0.5),
            note: self.text(),
            fits: self.list(|draw| Fits {
                by_alternative: draw.list(|draw| draw.perhaps(Self::estimate)),
                claims: draw.list(Self::position),
            }),
        }
    }

    fn preset(&mut self) -> Preset {
        Preset {
            id: self.text(),
            name: self.text(),
            note: self.text(),
            answers: self.text(),
        }
    }

    fn claim(&mut self) -> Claim {
        Claim {
            id: self.text(),
            kind: self.one_of([
                ClaimKind::Fact,
                ClaimKind::Opinion,
                ClaimKind::Advice,
                ClaimKind::Measurement,
            ]),
            in_article: self.0.random(),
            says: self.text(),
            judgement: self.one_of([
                Judgement::Accurate,
                Judgement::Outdated,
                Judgement::Contested,
                Judgement::Wrong,
            ]),
            note: self.text(),
            as_of: self.date(),
            review_by: self.perhaps(Self::date),
            sources: self.list(Self::position),
        }
    }

    fn source(&mut self) -> Source {
        Source {
            title: self.text(),
            address: self.perhaps(Self::text),
            reason: self.text(),
            date: self.text(),
        }
    }

    fn revision(&mut self) -> Revision {
        Revision {
            number: self.0.random(),
            date: self.date(),
            note: self.text(),
            added: Added {
                alternatives: self.list(Self::position),
                criteria: self.list(Self::position),
                project_types: self.list(Self::position),
            },
            changed: self.list(|draw| {
                let subject = if draw.0.random() {
                    Subject::Criterion(draw.position())
                } else {
                    Subject::ProjectType(draw.position())
                };
                Change {
                    view: draw.position(),
                    alternative: draw.position(),
                    subject,
                    was: draw.perhaps(Self::estimate),
                }
            }),
        }
    }

    fn date(&mut self) -> Date {
        Date {
            year: self.0.random(),
            month: self.0.random(),
            day: self.0.random(),
        }
    }

    fn estimate(&mut self) -> Estimate {
        let mut tenths = || Tenths::clamped(self.0.random_range(0..=100));
        Estimate {
            value: tenths(),
            uncertainty: tenths(),
        }
    }

    /// A position of any size, beyond all lists too.
    fn position<K: From<usize>>(&mut self) -> K {
        let position = self.0.random_range(0..=usize::MAX) >> self.0.random_range(0..usize::BITS);
        K::from(position)
    }

    /// Up to three letters of any script, line breaks and null among them.
    fn text(&mut self) -> Text {
        let letters = 0..self.0.random_range(0..=3);
        let text: String = letters
            .map(|_| match self.0.random_range(0..4) {
                0 => self.0.random_range('\0'..=' '),
                _ => self.0.random(),
            })
            .collect();
        text.into()
    }

    fn perhaps<T>(&mut self, value: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.0.random_bool(0.5).then(|| value(self))
    }

    fn list<T, L: FromIterator<T>>(&mut self, item: impl Fn(&mut Self) -> T) -> L {
        let items = 0..self.0.random_range(0..=3);
        items.map(|_| item(self)).collect()
    }

    fn one_of<T: Copy, const COUNT: usize>(&mut self, values: [T; COUNT]) -> T {
        values[self.0.random_range(0..COUNT)]
    }
}
