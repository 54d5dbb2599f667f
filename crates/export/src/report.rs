//! The report: a verdict as the plain object that pages and programs get. Its names are public
//! and permanent.

mod made;
mod text;

use serde::{Serialize, Serializer};
use weigh_up_model::verdict::share::Portion;

/// A verdict as a plain object. Alternatives, criteria and whatever else is named stand by their
/// ids.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report<'a> {
    /// The comparison.
    pub comparison: &'a str,
    /// The revision of its data.
    pub rev: u32,
    /// The view: the set of scores that counts.
    pub view: Option<&'a str>,
    /// The answers that the verdict follows from, in the notation.
    pub answers: &'a str,
    /// All alternatives: those not excluded first, the best total first, equals in the author's
    /// order.
    pub ranking: Vec<Place<'a>>,
    /// The leader; none in a tie and without a band.
    pub leader: Option<&'a str>,
    /// Those that share the first place in a tie.
    pub tied: Vec<&'a str>,
    /// The second; none where one is left.
    pub rival: Option<&'a str>,
    /// The difference between the totals of the first two.
    pub lead: Option<i64>,
    /// The band of the lead.
    pub band: &'static str,
    /// The reason why there is no band.
    pub reason: Option<&'static str>,
    /// The contribution of each factor to the lead, in the comparison's order.
    pub contributions: Vec<Pull<'a>>,
    /// The nearest changes of one weight at which the leader no longer leads.
    pub flips: Vec<Turn<'a>>,
    /// The fewest steps of several weights that put another ahead.
    pub cheapest: Option<Vec<Change<'a>>>,
    /// The shares of all weightings in which each comes first; empty without a band.
    pub shares: Vec<Part<'a>>,
    /// The missing scores that could turn the verdict.
    pub unknown: Vec<Gap<'a>>,
    /// The claims that may no longer hold, each with the verdict without it.
    pub stale: Vec<Doubt<'a>>,
    /// The sentences on the screen.
    pub text: &'a str,
}

/// An alternative in the ranking.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Place<'a> {
    /// The alternative.
    pub id: &'a str,
    /// Its name.
    pub name: Option<&'a str>,
    /// The sum of weight times score.
    pub total: Total,
    /// The total as whole percent of the highest there could be.
    pub percent: Option<i64>,
    /// The project types that exclude it.
    pub excluded_by: Vec<&'a str>,
}

/// A total: a number, or its lowest and highest value while a score is missing.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Total {
    /// All scores are known.
    Exact(i64),
    /// The lowest and the highest total that missing scores allow.
    Between(i64, i64),
}

/// A factor's contribution to the lead of the first over the second.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pull<'a> {
    /// The criterion, or `fit` or `team`.
    pub criterion: &'a str,
    /// Its weight, 0 to 10.
    pub weight: i64,
    /// The score of each alternative; none where it is missing.
    #[serde(serialize_with = "as_map")]
    pub scores: Vec<(&'a str, Option<i64>)>,
    /// The alternative that it favours.
    pub toward: Option<&'a str>,
    /// By how many points it does.
    pub amount: i64,
}

/// A change of one weight.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Change<'a> {
    /// The criterion, or `fit` or `team`.
    pub criterion: &'a str,
    /// The weight as it is.
    pub from: i64,
    /// The weight that it would take.
    pub to: i64,
}

/// A change of one weight, and who would lead then.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Turn<'a> {
    /// The criterion, or `fit` or `team`.
    pub criterion: &'a str,
    /// The weight as it is.
    pub from: i64,
    /// The weight that it would take.
    pub to: i64,
    /// The new leader; none in a tie.
    pub winner: Option<&'a str>,
}

/// The parts of all weightings in which an alternative comes first.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Part<'a> {
    /// The alternative.
    pub id: &'a str,
    /// Of all weightings.
    #[serde(serialize_with = "as_fraction")]
    pub all: Portion,
    /// Of those that rank the criteria as the reader does; none where there is no ranking.
    #[serde(serialize_with = "as_fraction_or_null")]
    pub order: Option<Portion>,
    /// Of those within two steps of the reader's.
    #[serde(serialize_with = "as_fraction")]
    pub near: Portion,
}

/// A missing score that could turn the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Gap<'a> {
    /// The alternative.
    pub alternative: &'a str,
    /// The criterion.
    pub criterion: &'a str,
    /// The score from which on it would.
    pub needs: i64,
}

/// A claim that may no longer hold.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Doubt<'a> {
    /// The claim.
    pub claim: &'a str,
    /// The verdict without the scores that rest on it.
    pub without: Outcome<'a>,
}

/// A verdict in short.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Outcome<'a> {
    /// The leader; none in a tie and without a band.
    pub leader: Option<&'a str>,
    /// The band of the lead.
    pub band: &'static str,
}

fn as_map<S: Serializer>(scores: &[(&str, Option<i64>)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(scores.iter().copied())
}

/// Nothing and all are whole numbers; any other portion is a fraction of at most six decimals, by
/// one division, which comes out the same everywhere.
#[expect(
    clippy::float_arithmetic,
    reason = "JSON and JavaScript have no other fractions"
)]
fn as_fraction<S: Serializer>(portion: &Portion, serializer: S) -> Result<S::Ok, S::Error> {
    match *portion {
        Portion::NONE => serializer.serialize_u8(0),
        Portion::ALL => serializer.serialize_u8(1),
        portion => serializer.serialize_f64(f64::from(portion.millionths()) / 1e6),
    }
}

fn as_fraction_or_null<S: Serializer>(
    portion: &Option<Portion>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match portion {
        Some(portion) => as_fraction(portion, serializer),
        None => serializer.serialize_none(),
    }
}
