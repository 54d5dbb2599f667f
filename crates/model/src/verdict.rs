//! The verdict: what the answers say about the alternatives, in whole numbers.
//!
//! Screening comes first, then the table of the factors in play, then a band for the lead over
//! every rival. Ties are exact: there is no epsilon and no float.
//!
//! Points are counted in the parts that the [scale](Verdict::scale) says: whole points, or tenths
//! where a score of the comparison has a decimal.
//!
//! A **duel** is the first of the ranking against one other; the **challenger** is the one whose
//! duel has the weakest band. The **margin** of error is what the scores' uncertainty is likely to
//! move a lead by, the **doubt** what it could at most.

pub mod agreement;
pub mod arguments;
pub mod band;
pub mod dominance;
pub mod drift;
pub mod explanation;
pub mod findings;
pub mod groups;
pub mod ledger;
pub mod opinions;
pub mod scale;
pub mod screening;
pub mod sensitivity;
pub mod share;
pub mod shown;
pub mod space;
pub mod suits;
pub mod table;

use crate::answers::{Answers, Factor};
use crate::comparison::{AlternativeId, Comparison, Points, ProjectTypeId};
use crate::language::Decimals;
pub use band::{Band, Duel};
use dominance::are_twins;
pub use findings::Findings;
pub use scale::Scale;
use serde::Serialize;
pub use shown::Shown;
pub use table::Table;
use typed_index_collections::TiVec;

/// The verdict that follows from a comparison and a reader's answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The alternatives that are compared: not excluded first, best total first, equals in the
    /// author's order.
    pub ranking: Vec<Standing>,
    /// The alternatives that the reader's shortlist leaves out, in the author's order. They are in
    /// nothing else here.
    pub left_out: Vec<AlternativeId>,
    /// The alternative that is ahead of every other one.
    pub leader: Option<AlternativeId>,
    /// The alternatives that share the first place in a tie, in the author's order; else empty.
    pub tied: Vec<AlternativeId>,
    /// The second of the ranking; `None` where fewer than two are left.
    pub rival: Option<AlternativeId>,
    /// The lead of the leader over the rival, in points; more than 0. A missing score counts as
    /// what is worst for the leader, so that the lead is at least this.
    pub lead: Option<i64>,
    /// The band, which says how firm the verdict is: the weakest over all rivals.
    pub band: Band,
    /// The rival against which the band is the weakest, the nearest where several are; in a tie
    /// the second of the ranking. `None` where nothing is led or tied, or one is left.
    pub challenger: Option<AlternativeId>,
    /// The margin of error, by which the scores' uncertainty is likely to move the lead over the
    /// challenger, rounded down: √Σ s²·(E² + E²). Up to it it is a toss-up. 0 without
    /// a challenger.
    pub margin: i64,
    /// The most that the scores' uncertainty could move the lead, against the rival whose band is
    /// the weakest: Σ s·(E of the leader + E of the rival). 0 without a challenger.
    pub doubt: i64,
    /// Why there is no verdict, where the band is none.
    pub reason: Option<Reason>,
    /// The contribution of each factor in play, between the first two of the ranking, in the
    /// comparison's order, fit and team last. Empty where fewer than two are left.
    pub contributions: Vec<Contribution>,
    /// The two that a chart compares, and what each factor adds between them: as `contributions`,
    /// but in a tie of twins, where nothing would stand in it, between the first and the next that
    /// is not its twin. Empty where fewer than two are left.
    pub chart: Chart,
    /// The scale on which its points are told.
    pub scale: Scale,
    /// The excluded alternative that would lead if no deal-breaker excluded anything.
    pub would_have_led: Option<AlternativeId>,
}

/// The standing of one alternative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The alternative.
    pub alternative: AlternativeId,
    /// Its weighted total.
    pub total: Total,
    /// The share of the possible points that it has, 0 to 100, rounded, for display alone; `None`
    /// while a score is missing or all weights are 0.
    pub percent: Option<i64>,
    /// Its points on the scale from 0 to 10, in hundredths, 0 to 1,000: the mean of its scores by
    /// the reader's weights, rounded. `None` where `percent` is.
    pub score: Option<i64>,
    /// The deal-breakers that it fails; empty where it is not excluded.
    pub excluded_by: Vec<ProjectTypeId>,
}

/// A sum of points; an interval while a score is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    /// The least that it can be.
    pub low: i64,
    /// The most that it can be.
    pub high: i64,
}

/// The contribution of a factor: what it adds to the first of the ranking or takes from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// The factor.
    pub factor: Factor,
    /// Its weight for the reader.
    pub weight: Points,
    /// The scores by alternative, as the reader sees them, in tenths of a point; for fit, sums over
    /// the chosen types.
    pub scores: TiVec<AlternativeId, Option<i64>>,
    /// The alternative that it pulls towards; `None` where it pulls neither way.
    pub toward: Option<AlternativeId>,
    /// The points that it pulls by; never negative. Towards the first of the ranking it adds,
    /// towards the second it takes away, and together they make the lead. A missing score counts
    /// as what is worst for the first: the factor may pull this far, which is not to say it does.
    pub amount: i64,
    /// The points that one step of its weight pulls by; below 0 where it pulls towards the second.
    pub difference: i64,
}

/// The contributions that a chart shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The first of the ranking and the one that it is compared with; `None` where there is none.
    pub sides: Option<(AlternativeId, AlternativeId)>,
    /// The contribution of each factor in play between them.
    pub pulls: Vec<Contribution>,
}

/// Why there is no verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Every factor in play has the weight 0.
    NoWeights,
    /// Every alternative fails a deal-breaker.
    AllExcluded,
    /// A missing score could turn it.
    UnknownScores,
}

impl Reason {
    /// Its public name.
    pub fn id(self) -> &'static str {
        match self {
            Self::NoWeights => "no-weights",
            Self::AllExcluded => "all-excluded",
            Self::UnknownScores => "unknown-scores",
        }
    }
}

/// The outcome among the alternatives that are left.
enum Outcome {
    Led(AlternativeId),
    Level(Vec<AlternativeId>),
    Open(Reason),
}

impl Verdict {
    /// The verdict that a reader's answers make of a comparison.
    pub fn new(comparison: &Comparison, answers: &Answers) -> Self {
        Self::from_table(comparison, answers, &Table::new(comparison, answers))
    }

    /// The verdict that a table leads to: the table of these answers, or one in which some values
    /// were changed.
    pub fn from_table(comparison: &Comparison, answers: &Answers, table: &Table) -> Self {
        let everyone = by_total(comparison, answers, table);
        let left_out = comparison.alternatives.keys();
        let left_out = left_out.filter(|alternative| answers.is_left_out(*alternative));
        let possible = table.possible();
        let standing = |(alternative, total): &(AlternativeId, Total)| Standing {
            alternative: *alternative,
            total: *total,
            percent: table.percent(*total),
            score: table.score(*total),
            excluded_by: screening::failed_musts(comparison, answers, *alternative),
        };
        let (mut ranking, excluded): (Vec<Standing>, Vec<Standing>) = everyone
            .iter()
            .map(standing)
            .partition(|standing| !standing.is_excluded());
        let totals: Vec<(AlternativeId, Total)> = ranking
            .iter()
            .map(|standing| (standing.alternative, standing.total))
            .collect();
        ranking.extend(excluded);
        let outcome = Outcome::new(possible, &totals);
        let left: Vec<AlternativeId> = totals.iter().map(|(alternative, _)| *alternative).collect();
        let would_have_led = match Outcome::new(possible, &everyone) {
            Outcome::Led(alternative) if !left.contains(&alternative) => Some(alternative),
            _ => None,
        };
        let verdict = Self {
            ranking,
            left_out: left_out.collect(),
            leader: None,
            tied: Vec::new(),
            rival: left.get(1).copied(),
            lead: None,
            band: Band::None,
            challenger: None,
            margin: 0,
            doubt: 0,
            reason: None,
            contributions: contributions(table, &left),
            chart: Chart::new(table, &left),
            scale: table.scale(),
            would_have_led,
        };
        let mut decided = match outcome {
            Outcome::Led(leader) => Self {
                leader: Some(leader),
                lead: verdict
                    .rival
                    .map(|rival| Duel::new(table, leader, rival).lead),
                band: Band::Certain,
                ..verdict
            }
            .challenged(table, &left),
            Outcome::Level(tied) => Self { tied, ..verdict }.challenged(table, &left),
            Outcome::Open(reason) => Self {
                reason: Some(reason),
                ..verdict
            },
        };
        if decided.scale.hides(&decided) {
            decided.scale.decimals = Decimals::Two;
        }
        decided
    }

    /// Takes the band over from the duel in which it is the weakest, where there is a rival.
    fn challenged(self, table: &Table, left: &[AlternativeId]) -> Self {
        let duels = left.split_first().map(|(first, rivals)| {
            let duel = |rival: &AlternativeId| (*rival, Duel::new(table, *first, *rival));
            rivals.iter().map(duel)
        });
        let weakest = duels.and_then(|duels| duels.min_by_key(|(_, duel)| duel.band()));
        match weakest {
            Some((challenger, duel)) => Self {
                band: duel.band(),
                challenger: Some(challenger),
                margin: duel.margin,
                doubt: duel.doubt,
                ..self
            },
            None => self,
        }
    }

    /// The alternatives that are neither excluded nor left out, in the order of the ranking.
    pub fn left(&self) -> Vec<AlternativeId> {
        let left = self
            .ranking
            .iter()
            .filter(|standing| !standing.is_excluded());
        left.map(|standing| standing.alternative).collect()
    }

    /// The two that are compared, in the author's order, where there are no more.
    pub fn pair(&self) -> Option<(AlternativeId, AlternativeId)> {
        match &*self.ranking {
            [one, other] => Some((
                one.alternative.min(other.alternative),
                one.alternative.max(other.alternative),
            )),
            _ => None,
        }
    }

    /// The standing of an alternative; `None` where it is left out.
    pub fn standing(&self, alternative: AlternativeId) -> Option<&Standing> {
        let mut ranking = self.ranking.iter();
        ranking.find(|standing| standing.alternative == alternative)
    }

    /// The smallest set of deal-breakers to drop so that an alternative is left; among equally
    /// small ones that of the best total. Empty while one is.
    pub fn smallest_musts_to_drop(&self) -> &[ProjectTypeId] {
        let fewest = self.ranking.iter().map(|standing| &standing.excluded_by);
        fewest
            .min_by_key(|musts| musts.len())
            .map_or(&[], Vec::as_slice)
    }
}

impl Chart {
    fn new(table: &Table, left: &[AlternativeId]) -> Self {
        let Some((first, others)) = left.split_first() else {
            return Self {
                sides: None,
                pulls: Vec::new(),
            };
        };
        let is_told_apart = |other: &&AlternativeId| !are_twins(table, *first, **other);
        let other = others.iter().find(is_told_apart).or(others.first());
        Self {
            sides: other.map(|other| (*first, *other)),
            pulls: other.map_or_else(Vec::new, |other| contributions(table, &[*first, *other])),
        }
    }
}

impl Standing {
    /// Returns `true` if it fails a deal-breaker.
    pub fn is_excluded(&self) -> bool {
        !self.excluded_by.is_empty()
    }
}

impl Total {
    /// Returns `true` if no score that counts is missing in it.
    pub fn is_exact(self) -> bool {
        self.low == self.high
    }
}

impl Outcome {
    /// Decides the outcome. An alternative that leads must do so whatever the missing scores are,
    /// and so must those that are level. One that is left alone leads even where nothing has a
    /// weight: the deal-breakers decided.
    fn new(possible: i64, left: &[(AlternativeId, Total)]) -> Self {
        let Some(((first, best), rivals)) = left.split_first() else {
            return Self::Open(Reason::AllExcluded);
        };
        if rivals.is_empty() {
            return Self::Led(*first);
        }
        if possible == 0 {
            return Self::Open(Reason::NoWeights);
        }
        let is_level = |total: &Total| best.is_exact() && total == best;
        let is_behind = |total: &Total| total.high < best.low;
        if !rivals
            .iter()
            .all(|(_, total)| is_level(total) || is_behind(total))
        {
            return Self::Open(Reason::UnknownScores);
        }
        let level = rivals.iter().filter(|(_, total)| is_level(total));
        let others = level.map(|(rival, _)| *rival);
        let tied: Vec<AlternativeId> = std::iter::once(*first).chain(others).collect();
        if tied.len() > 1 {
            Self::Level(tied)
        } else {
            Self::Led(*first)
        }
    }
}

/// The alternatives that are compared with their totals, the best first, equals in the author's
/// order. An interval counts by what is certain of it.
fn by_total(
    comparison: &Comparison,
    answers: &Answers,
    table: &Table,
) -> Vec<(AlternativeId, Total)> {
    let rank = |total: &Total| (total.low, total.high);
    let mut order: Vec<(AlternativeId, Total)> = Vec::new();
    let everyone = comparison.alternatives.keys();
    for alternative in everyone.filter(|alternative| !answers.is_left_out(*alternative)) {
        let total = table.total(alternative);
        let place = order.partition_point(|(_, known)| rank(known) >= rank(&total));
        order.insert(place, (alternative, total));
    }
    order
}

/// The contribution of each factor between the first two that are left.
fn contributions(table: &Table, left: &[AlternativeId]) -> Vec<Contribution> {
    let [first, second, ..] = *left else {
        return Vec::new();
    };
    let contribution = |row: &table::Row| {
        let difference = row.difference(first, second);
        let pull = row.weight.get() * difference;
        Contribution {
            factor: row.factor,
            weight: row.weight,
            scores: row
                .values
                .keys()
                .map(|alternative| table.tenths(row, alternative))
                .collect(),
            toward: match pull {
                0 => None,
                1.. => Some(first),
                ..0 => Some(second),
            },
            amount: pull.abs(),
            difference,
        }
    };
    table.rows.iter().map(contribution).collect()
}
