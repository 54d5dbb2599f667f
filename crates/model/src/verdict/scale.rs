//! The scale: points as scores from 0 to 10, the unit in which totals, leads and reasons are told.
//!
//! An alternative's points ÷ (k · Σ s) are the mean of its scores by the reader's weights: 10 where
//! it has every point that there is. What is told is rounded from that ratio, never from a figure
//! that was rounded before.

use crate::comparison::Score;
use crate::language::{Decimals, Language, Message, Template};
use crate::verdict::{Band, Verdict};

/// The scale of a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The points of an alternative with 10 on everything; 0 where nothing has a weight.
    possible: i64,
    /// The parts that a point is counted in. What is called points below are so many parts of them.
    parts: i64,
    /// The decimals of every figure of the verdict.
    pub decimals: Decimals,
}

impl Scale {
    /// The scale on which so many points are 10, with one decimal; all of them counted in so many
    /// parts of a point, 1 or 10.
    pub fn new(possible: i64, parts: i64) -> Self {
        Self {
            possible,
            parts,
            decimals: Decimals::One,
        }
    }

    /// The parts that a point is counted in, 1 or 10.
    pub fn parts(self) -> i64 {
        self.parts
    }

    /// Points as they are, exactly: “54”, “412.5”.
    pub fn exact(self, points: i64, language: &Language) -> String {
        language.formats().parts(points, self.parts)
    }

    /// Points as hundredths of a score, rounded half up.
    pub fn hundredths(self, points: i64) -> i64 {
        self.rounded(points, Decimals::Two)
    }

    /// Points as they read: “7.9”. No point reads as none: “less than 0.1”.
    pub fn told(self, points: i64, language: &Language) -> String {
        self.told_as(Message::ScoreLess, points, language)
    }

    /// Points as they read where there is little room: “7.9”, “<0.1”.
    pub fn short(self, points: i64, language: &Language) -> String {
        self.told_as(Message::ScoreBelow, points, language)
    }

    /// Points as they read behind “about”: no less than the last decimal can say.
    pub fn about(self, points: i64, language: &Language) -> String {
        let units = self.units(points).max(points.signum());
        language.formats().decimal(units, self.decimals)
    }

    /// So many points or more, as it reads: rounded down, so that it is true.
    pub fn at_least(self, points: i64, language: &Language) -> String {
        let formats = language.formats();
        match self.floor(points) {
            0 if points > 0 => language.fill(Message::ScoreMore, &[("score", &formats.number(0))]),
            units => {
                let score = formats.decimal(units, self.decimals);
                language.fill(Message::AtLeast, &[("score", &score)])
            }
        }
    }

    /// So many points or more, where there is little room: “≥0.3”, rounded down.
    pub fn least(self, points: i64, language: &Language) -> String {
        let least = language
            .formats()
            .decimal(self.floor(points), self.decimals);
        language.fill(Message::ScoreLeast, &[("score", &least)])
    }

    /// So many points or fewer, where there is little room: “≤0.3”, rounded up.
    pub fn most(self, points: i64, language: &Language) -> String {
        let most = language.formats().decimal(self.ceil(points), self.decimals);
        language.fill(Message::ScoreMost, &[("score", &most)])
    }

    /// The points that a bar of the full length stands for, so that it has room for so many: 10 of
    /// 10, or half of that, and so on. So it seldom changes while a weight moves.
    pub fn full(self, points: i64) -> i64 {
        let mut full = self.possible.max(1);
        while full > 1 && full / 2 >= points {
            full /= 2;
        }
        full
    }

    /// Returns `true` if pulls, in points, as they are told come to what they make together as that
    /// is told.
    pub fn adds_up(self, pulls: &[i64]) -> bool {
        let told = |points: i64| points.signum() * self.units(points.abs());
        pulls.iter().copied().map(told).sum::<i64>() == told(pulls.iter().sum())
    }

    fn told_as(self, nearly_none: Template, points: i64, language: &Language) -> String {
        let formats = language.formats();
        match self.units(points) {
            0 if points > 0 => {
                let score = formats.decimal(1, self.decimals);
                language.fill(nearly_none, &[("score", &score)])
            }
            units => formats.decimal(units, self.decimals),
        }
    }

    /// Points in units of the last decimal, rounded half up.
    fn units(self, points: i64) -> i64 {
        self.rounded(points, self.decimals)
    }

    /// Points in units of the last decimal, rounded down.
    fn floor(self, points: i64) -> i64 {
        10 * self.decimals.units() * points / self.possible.max(1)
    }

    /// Points in units of the last decimal, rounded up.
    fn ceil(self, points: i64) -> i64 {
        let possible = self.possible.max(1);
        (10 * self.decimals.units() * points + possible - 1) / possible
    }

    fn rounded(self, points: i64, decimals: Decimals) -> i64 {
        let possible = self.possible.max(1);
        (20 * decimals.units() * points + possible) / (2 * possible)
    }

    /// Returns `true` if two totals of a verdict that differ, a lead and none, or a lead and the
    /// margin that it exceeds would read alike.
    pub(super) fn hides(self, verdict: &Verdict) -> bool {
        let ranking = verdict.ranking.iter();
        let mut left = ranking.filter(|standing| !standing.is_excluded());
        let Some(first) = left.next() else {
            return false;
        };
        let mut before = first.total;
        for standing in left {
            let next = standing.total;
            let lead = first.total.low - next.high;
            let read = if first.total.is_exact() && next.is_exact() {
                self.units(lead)
            } else {
                self.floor(lead)
            };
            let is_beyond =
                verdict.band == Band::Leans && verdict.challenger == Some(standing.alternative);
            let is_alike = before.is_exact()
                && next.is_exact()
                && before != next
                && self.units(before.low) == self.units(next.low);
            if is_alike || lead > 0 && read == 0 || is_beyond && read <= self.units(verdict.margin)
            {
                return true;
            }
            before = next;
        }
        false
    }
}

/// A score of the author's as it reads: “9.1”, or with the value that it was computed from, “2.8 ms
/// (9.1 of 10)”.
pub fn authored(score: &Score, language: &Language) -> String {
    let points = language.formats().parts(score.estimate.value.get(), 10);
    with_value(score, points, language)
}

/// The points of an author's score as they are told, with the value that they were computed from,
/// if any.
pub fn with_value(score: &Score, points: String, language: &Language) -> String {
    if score.measured.is_empty() {
        return points;
    }
    let values = [("value", &*score.measured), ("score", &points)];
    language.fill(Message::ScoreMeasured, &values)
}

/// The mean of a sum over so many project types, in tenths of a point, as it reads: whole where it
/// is, else with the decimals that keep two different ones apart.
pub fn mean(tenths: i64, types: i64, language: &Language) -> String {
    let types = types.max(1);
    let whole = 10 * types;
    if tenths % whole == 0 {
        return language.formats().number(tenths / whole);
    }
    let is_fine = types > 10 || types > 1 && tenths % 10 != 0;
    let decimals = if is_fine {
        Decimals::Two
    } else {
        Decimals::One
    };
    let units = (2 * decimals.units() * tenths + whole) / (2 * whole);
    language.formats().decimal(units, decimals)
}
