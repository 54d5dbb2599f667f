//! How each part of a comparison stands in a blob.

use super::super::evidence::{Evidence, Statement, Story};
use super::super::{
    About, Added, Alternative, Case, Change, Claim, ClaimKind, Comparison, Criterion, Date,
    Estimate, Fits, Judgement, Point, Points, Preset, ProjectType, Revision, Score, Source,
    Subject, Text, View,
};
use super::{Blob, END, Reader, Writer};

impl Blob for Text {
    fn write(&self, to: &mut Writer) {
        to.texts.extend(self.bytes());
        to.texts.push(END);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.text().into()
    }
}

impl Blob for bool {
    fn write(&self, to: &mut Writer) {
        to.number(u64::from(*self));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        match from.byte() {
            0 => false,
            1 => true,
            _ => from.refuse(false),
        }
    }
}

impl Blob for Points {
    fn write(&self, to: &mut Writer) {
        self.0.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self::MAX.min(Self(u8::read(from)))
    }
}

impl<T: Blob> Blob for Option<T> {
    fn write(&self, to: &mut Writer) {
        self.is_some().write(to);
        if let Some(value) = self {
            value.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        bool::read(from).then(|| T::read(from))
    }
}

impl<T: Blob> Blob for Vec<T> {
    fn write(&self, to: &mut Writer) {
        self.len().write(to);
        for item in self {
            item.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let mut items = Self::new();
        // The length is not to be trusted: what is not there ends the list and takes no room.
        for _ in 0..usize::read(from) {
            if from.rest.is_none() {
                break;
            }
            items.push(T::read(from));
        }
        items
    }
}

impl Blob for Subject {
    fn write(&self, to: &mut Writer) {
        let (is_criterion, position) = match self {
            Self::Criterion(position) => (true, position),
            Self::ProjectType(position) => (false, position),
        };
        is_criterion.write(to);
        position.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let is_criterion = bool::read(from);
        let position = usize::read(from);
        if is_criterion {
            Self::Criterion(position)
        } else {
            Self::ProjectType(position)
        }
    }
}

/// Whole numbers.
macro_rules! numbers {
    ($($number:ident)+) => {$(
        impl Blob for $number {
            fn write(&self, to: &mut Writer) {
                to.number(u64::try_from(*self).unwrap_or(u64::MAX));
            }

            fn read(from: &mut Reader<'_>) -> Self {
                from.number()
            }
        }
    )+};
}

/// Types of a few values, each value with its number; the first stands in for what is missing.
macro_rules! choices {
    ($($choice:ident { $first:ident = 0, $($other:ident = $number:literal),+ })+) => {$(
        impl Blob for $choice {
            fn write(&self, to: &mut Writer) {
                to.number(match self {
                    Self::$first => 0,
                    $(Self::$other => $number,)+
                });
            }

            fn read(from: &mut Reader<'_>) -> Self {
                match from.byte() {
                    0 => Self::$first,
                    $($number => Self::$other,)+
                    _ => from.refuse(Self::$first),
                }
            }
        }
    )+};
}

/// Types with their fields, in the order in which these are written and read.
macro_rules! parts {
    ($($part:ident { $($field:ident),+ })+) => {$(
        impl Blob for $part {
            fn write(&self, to: &mut Writer) {
                let Self { $($field),+ } = self;
                $($field.write(to);)+
            }

            fn read(from: &mut Reader<'_>) -> Self {
                Self { $($field: Blob::read(from)),+ }
            }
        }
    )+};
}

numbers! { u8 u16 u32 usize }

choices! {
    ClaimKind { Fact = 0, Opinion = 1, Advice = 2, Measurement = 3 }
    Judgement { Accurate = 0, Outdated = 1, Contested = 2, Wrong = 3 }
}

parts! {
    Comparison {
        id, title, subject, lede, revision, about, views, alternatives, criteria, project_types,
        presets, claims, sources, revisions
    }
    About { scored_by, basis, interests, licence, report }
    View { id, name, name_in_sentence, as_of, rule, not_listed }
    Alternative { id, name, kind, introduction, pros, cons, cases, claims }
    Point { text, claims }
    Case { user, says, today, claims }
    Criterion { id, name, short, group, optional, worst, middle, best, scores }
    Score { estimate, text, claims }
    Estimate { value, uncertainty }
    ProjectType { id, name, note, fits }
    Fits { by_alternative, claims }
    Preset { id, name, note, answers }
    Claim { id, kind, in_article, says, judgement, note, as_of, review_by, sources }
    Source { title, address }
    Date { year, month, day }
    Revision { number, date, note, added, changed }
    Added { alternatives, criteria, project_types }
    Change { view, alternative, subject, was }
    Evidence { stories, statements, sources }
    Story { introduction, pros, cons, cases }
    Statement { says, note, sources }
}
