//! The report: a verdict as the plain object that pages and programs get. Its names are public
//! and permanent, and so are its docs: the types of the package are made of both.

mod made;
mod text;

use serde::{Serialize, Serializer};
use weigh_up_model::verdict::share::Portion;
use weigh_up_model::verdict::{Band, Reason};

/// A verdict: which leads for the answers that stand, how firmly, and why.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Verdict"))]
#[serde(rename_all = "camelCase")]
pub struct Report<'a> {
    /// The id of the comparison.
    pub comparison: &'a str,
    /// The revision of its data.
    pub rev: u32,
    /// The id of the view: which set of scores counts.
    pub view: Option<&'a str>,
    /// The answers that the verdict follows from, as the attribute has them.
    pub answers: &'a str,
    /// The alternatives that are compared: those not excluded first, the best total first, equals
    /// in the author's order.
    pub ranking: Vec<Place<'a>>,
    /// The ids of those that the reader's shortlist leaves out, so that nothing here counts them;
    /// there only where it leaves some out.
    #[cfg_attr(feature = "typescript", ts(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_out: Option<Vec<&'a str>>,
    /// The id of the leader, or null in a tie and without a band.
    pub leader: Option<&'a str>,
    /// The ids of those that share the first place in a tie.
    pub tied: Vec<&'a str>,
    /// The id of the second, or null where one is left.
    pub rival: Option<&'a str>,
    /// The difference between the totals of the first two.
    #[cfg_attr(feature = "typescript", ts(inline))]
    pub lead: Option<Amount>,
    /// The band: how firm the lead is.
    #[cfg_attr(feature = "typescript", ts(inline))]
    pub band: Band,
    /// The reason why there is no band.
    #[cfg_attr(feature = "typescript", ts(inline))]
    pub reason: Option<Reason>,
    /// The contribution of each criterion to the lead, in the comparison's order.
    pub contributions: Vec<Pull<'a>>,
    /// The nearest changes of one weight at which the leader no longer leads.
    #[cfg_attr(feature = "typescript", ts(inline))]
    pub flips: Vec<Turn<'a>>,
    /// The fewest steps of several weights that put another ahead.
    pub cheapest: Option<Vec<Change<'a>>>,
    /// For how many of all weightings each comes first; empty without a band.
    pub shares: Vec<Part<'a>>,
    /// The missing scores that could turn the verdict.
    #[cfg_attr(feature = "typescript", ts(inline))]
    pub unknown: Vec<Gap<'a>>,
    /// The verdict without claims that may no longer hold.
    #[cfg_attr(feature = "typescript", ts(inline))]
    pub stale: Vec<Doubt<'a>>,
    /// The verdict and what explains it, in sentences.
    pub text: &'a str,
}

/// The place of an alternative.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Standing"))]
#[serde(rename_all = "camelCase")]
pub struct Place<'a> {
    /// The id of the alternative.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// The sum of weight times score, or its lowest and highest while a score is missing.
    #[cfg_attr(feature = "typescript", ts(inline))]
    pub total: Total,
    /// The total in percent of the highest there could be.
    pub percent: Option<i64>,
    /// The ids of the project types that exclude it.
    pub excluded_by: Vec<&'a str>,
    /// The mean of its scores by the reader's weights, in hundredths: 795 is 7.95 of 10. It is 10
    /// times the total, divided by the highest there could be; null where `percent` is.
    pub score: Option<i64>,
}

/// Points, exactly: whole unless a score of the comparison has a decimal, and then tenths.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "number"))]
pub struct Amount {
    /// The number of parts.
    pub number: i64,
    /// The parts that a point has, 1 or 10.
    pub parts: i64,
}

/// A total.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum Total {
    /// All scores are known.
    Exact(#[cfg_attr(feature = "typescript", ts(inline))] Amount),
    /// The lowest and the highest total that missing scores allow.
    Between(
        #[cfg_attr(feature = "typescript", ts(inline))] Amount,
        #[cfg_attr(feature = "typescript", ts(inline))] Amount,
    ),
}

/// The contribution of a criterion to the lead of the first over the second.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Contribution"))]
pub struct Pull<'a> {
    /// The id of the criterion, or `fit` or `team`.
    pub criterion: &'a str,
    /// Its weight, from 0 to 10.
    pub weight: i64,
    /// The scores by the alternatives' ids, null where one is missing.
    #[cfg_attr(feature = "typescript", ts(type = "Record<string, number | null>"))]
    #[serde(serialize_with = "as_map")]
    pub scores: Vec<(&'a str, Option<Amount>)>,
    /// The id of the alternative that it speaks for.
    pub toward: Option<&'a str>,
    /// The points of the lead that it makes up, 0 or more.
    #[cfg_attr(feature = "typescript", ts(inline))]
    pub amount: Amount,
}

/// A change of a weight.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Step"))]
pub struct Change<'a> {
    /// The id of the criterion, or `fit` or `team`.
    pub criterion: &'a str,
    /// The weight as it is.
    pub from: i64,
    /// The weight that it would take.
    pub to: i64,
}

/// A change of one weight that the leader does not survive.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Turn<'a> {
    /// The id of the criterion, or `fit` or `team`.
    pub criterion: &'a str,
    /// The weight as it is.
    pub from: i64,
    /// The weight that it would take.
    pub to: i64,
    /// The id of the alternative that leads then, or null in a tie.
    pub winner: Option<&'a str>,
}

/// The part of all weightings for which an alternative comes first, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "Share"))]
pub struct Part<'a> {
    /// The id of the alternative.
    pub id: &'a str,
    /// Of all weightings.
    #[cfg_attr(feature = "typescript", ts(inline))]
    pub all: Fraction,
    /// Of those that keep the reader's order of importance.
    #[cfg_attr(feature = "typescript", ts(inline))]
    pub order: Option<Fraction>,
    /// Of those at most two steps away on each weight.
    #[cfg_attr(feature = "typescript", ts(inline))]
    pub near: Fraction,
}

/// A portion as a number from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "number"))]
pub struct Fraction(pub Portion);

/// A missing score that could turn the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Gap<'a> {
    /// The id of the alternative.
    pub alternative: &'a str,
    /// The id of the criterion.
    pub criterion: &'a str,
    /// The score from which on it would.
    pub needs: i64,
}

/// A claim that may no longer hold.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Doubt<'a> {
    /// The id of the claim.
    pub claim: &'a str,
    /// The verdict without the scores that rest on it.
    #[cfg_attr(feature = "typescript", ts(inline))]
    pub without: Outcome<'a>,
}

/// A verdict in short.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Outcome<'a> {
    /// The id of the leader, or null in a tie and without a band.
    pub leader: Option<&'a str>,
    /// The band: how firm the lead is.
    #[cfg_attr(feature = "typescript", ts(inline))]
    pub band: Band,
}

fn as_map<S: Serializer>(
    scores: &[(&str, Option<Amount>)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(scores.iter().copied())
}

impl Serialize for Amount {
    /// Whole points are whole numbers; others have one decimal, by one division, which comes out
    /// the same everywhere.
    #[expect(
        clippy::float_arithmetic,
        reason = "JSON and JavaScript have no other fractions"
    )]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.number % self.parts == 0 {
            return serializer.serialize_i64(self.number / self.parts);
        }
        // No comparison's totals come near the end of this range.
        let number = i32::try_from(self.number).unwrap_or(i32::MAX);
        serializer.serialize_f64(f64::from(number) / 10.0)
    }
}

impl Serialize for Fraction {
    /// Nothing and all are whole numbers; any other portion has at most six decimals, by one
    /// division, which comes out the same everywhere.
    #[expect(
        clippy::float_arithmetic,
        reason = "JSON and JavaScript have no other fractions"
    )]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Portion::NONE => serializer.serialize_u8(0),
            Portion::ALL => serializer.serialize_u8(1),
            portion => serializer.serialize_f64(f64::from(portion.millionths()) / 1e6),
        }
    }
}
