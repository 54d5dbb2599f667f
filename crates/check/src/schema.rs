//! The schema of the parts of a comparison: how many of each there may be, and what several of them
//! read alike.

use std::ops::RangeInclusive;

use weigh_up_model::comparison::{ClaimId, Date};
use weigh_up_model::language::{English, Formats as _};

use super::ids::Ids;
use super::table::Table;

pub(super) const VIEWS: RangeInclusive<usize> = 1..=8;
pub(super) const ALTERNATIVES: RangeInclusive<usize> = 2..=40;
/// The number of parts where nothing else bounds it.
pub(super) const ANY: RangeInclusive<usize> = 0..=4096;
pub(super) const SOME: RangeInclusive<usize> = 1..=4096;

/// Stands in for a date that could not be read.
pub(super) const NO_DATE: Date = Date {
    year: 0,
    month: 1,
    day: 1,
};

/// The schema, with what the parts of a document may point at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Schema<'a> {
    pub(super) ids: &'a Ids,
}

impl Schema<'_> {
    /// The claims that a part rests on.
    pub(super) fn claims(self, table: &mut Table<'_>) -> Vec<ClaimId> {
        table.references("claims", SOME, &self.ids.claims)
    }
}

/// The number of a revision, 1 where it may be left out and is.
pub(super) fn revision(table: &mut Table<'_>) -> u32 {
    if table.has("revision") {
        number(table)
    } else {
        1
    }
}

/// The number of a revision.
pub(super) fn number(table: &mut Table<'_>) -> u32 {
    let Some(number) = table.required::<i64>("revision") else {
        return 0;
    };
    let revision = u32::try_from(number).unwrap_or_default();
    if revision == 0 {
        let message = format_args!("revision {number} is not in 1..={}", u32::MAX);
        table.note("revision", message);
    }
    revision
}

/// A day as the screen says it: “November 30, 2026”.
pub(super) fn day(date: Date) -> String {
    English.date(date)
}
