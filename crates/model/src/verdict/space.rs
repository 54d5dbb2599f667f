//! The weight space: which alternative leads for each pair of two weights while all others stay as
//! they are.

use crate::answers::{Answers, Factor};
use crate::comparison::{AlternativeId, Comparison, Points};
use crate::verdict::screening::failed_musts;
use crate::verdict::table::Row;
use crate::verdict::{Table, Total};

/// The lead for a pair of weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// An alternative.
    By(AlternativeId),
    /// Several share the first place.
    Tie,
    /// None leads: nothing has a weight, a score is missing, or every alternative is excluded.
    Open,
}

/// The leads for all pairs of two weights.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Space {
    /// The reader's own weights, the one across first.
    pub here: (Points, Points),
    /// By the weight that goes up, 0 to 10, then by the weight that goes across, 0 to 10.
    pub rows: Vec<Vec<Lead>>,
    /// The lines at which a lead ends.
    pub borders: Vec<Border>,
}

/// A straight piece of the border of a lead, from end to end. The first of a place is across, the
/// second up, in thousandths of a weight, −500 to 10,500: half a step beyond the last weights, so
/// that a picture of whole steps is divided to its edge.
pub type Border = (Place, Place);

/// A place between the whole weights.
pub type Place = (i64, i64);

const LEAST: i64 = -500;
const MOST: i64 = 10_500;

/// An amount of points that depends on two weights, by steps of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Slope {
    base: i64,
    across: i64,
    up: i64,
}

/// The least and the most points that an alternative has, by two of the weights.
#[derive(Clone, Copy, Debug)]
struct Prospect {
    alternative: AlternativeId,
    low: Slope,
    high: Slope,
}

impl Space {
    /// The space of two different factors; `None` where one of them is not in play.
    pub fn new(
        comparison: &Comparison,
        answers: &Answers,
        (across, up): (Factor, Factor),
    ) -> Option<Self> {
        let mut table = Table::new(comparison, answers);
        let (across, up) = (taken(&mut table, across)?, taken(&mut table, up)?);
        let left = comparison
            .alternatives
            .keys()
            .filter(|alternative| !answers.is_left_out(*alternative))
            .filter(|alternative| failed_musts(comparison, answers, *alternative).is_empty());
        let prospects: Vec<Prospect> = left
            .map(|alternative| Prospect::new(&table, alternative, &across, &up))
            .collect();
        let others_count = table.possible() > 0;
        let weights = || Points::MIN.get()..=Points::MAX.get();
        let lead = |across, up| {
            if others_count || across + up > 0 || prospects.len() == 1 {
                lead(&prospects, (across, up))
            } else {
                Lead::Open
            }
        };
        let row = |up| weights().map(|across| lead(across, up)).collect();
        Some(Self {
            here: (across.weight, up.weight),
            rows: weights().map(row).collect(),
            borders: borders(&prospects),
        })
    }

    /// The lead for a pair of weights.
    pub fn at(&self, (across, up): (Points, Points)) -> Lead {
        let place = |weight: Points| usize::try_from(weight.get()).unwrap_or_default();
        let row = self.rows.get(place(up));
        let lead = row.and_then(|row| row.get(place(across)));
        lead.copied().unwrap_or(Lead::Open)
    }

    /// The number of pairs that have this lead.
    pub fn count(&self, lead: Lead) -> usize {
        let pairs = self.rows.iter().flatten();
        pairs.filter(|pair| **pair == lead).count()
    }
}

/// Takes a factor out of the table.
fn taken(table: &mut Table, factor: Factor) -> Option<Row> {
    let place = table.rows.iter().position(|row| row.factor == factor)?;
    Some(table.rows.remove(place))
}

/// Decides the lead as a verdict does: whatever the missing scores are.
fn lead(prospects: &[Prospect], weights: (i64, i64)) -> Lead {
    let total = |prospect: &Prospect| Total {
        low: prospect.low.of(weights),
        high: prospect.high.of(weights),
    };
    let totals = || prospects.iter().map(total);
    let Some(first) = prospects.iter().max_by_key(|prospect| total(prospect).low) else {
        return Lead::Open;
    };
    let best = total(first);
    let is_level = |total: &Total| best.is_exact() && *total == best;
    if totals().filter(is_level).count() > 1 {
        let behind = totals().all(|total| is_level(&total) || total.high < best.low);
        return if behind { Lead::Tie } else { Lead::Open };
    }
    let mut rivals = prospects
        .iter()
        .filter(|rival| rival.alternative != first.alternative);
    if rivals.all(|rival| total(rival).high < best.low) {
        Lead::By(first.alternative)
    } else {
        Lead::Open
    }
}

/// The pieces on which the lead over one rival is 0 while no other rival is ahead.
fn borders(prospects: &[Prospect]) -> Vec<Border> {
    let mut borders = Vec::new();
    for one in prospects {
        for rival in prospects {
            let lead = one.low.minus(rival.high);
            let same = one.alternative == rival.alternative;
            // Where no score is missing, the rival's own border is the same line.
            let back = rival.low.minus(one.high);
            let known = one.alternative > rival.alternative && back == Slope::NONE.minus(lead);
            if same || known || (lead.across == 0 && lead.up == 0) {
                continue;
            }
            let others = prospects.iter().filter(|other| {
                other.alternative != one.alternative && other.alternative != rival.alternative
            });
            let mut leads = others.map(|other| one.low.minus(other.high));
            let whole = lead.zero();
            let piece = whole.and_then(|whole| leads.try_fold(whole, clipped));
            borders.extend(piece.filter(|(from, to)| from != to));
        }
    }
    borders
}

impl Prospect {
    fn new(table: &Table, alternative: AlternativeId, across: &Row, up: &Row) -> Self {
        let base = table.total(alternative);
        let (across, up) = (across.value(alternative), up.value(alternative));
        let slope = |base, across, up| Slope { base, across, up };
        Self {
            alternative,
            low: slope(base.low, across.low, up.low),
            high: slope(base.high, across.high, up.high),
        }
    }
}

impl Slope {
    const NONE: Self = Self {
        base: 0,
        across: 0,
        up: 0,
    };

    fn minus(self, other: Self) -> Self {
        Self {
            base: self.base - other.base,
            across: self.across - other.across,
            up: self.up - other.up,
        }
    }

    /// The points with whole weights.
    fn of(self, (across, up): (i64, i64)) -> i64 {
        self.base + self.across * across + self.up * up
    }

    /// The points at a place, in thousandths. A table's numbers leave room for as much.
    fn at(self, (across, up): Place) -> i64 {
        1000 * self.base + self.across * across + self.up * up
    }

    /// The line on which it is 0 within the picture, between the two edges that it crosses.
    fn zero(self) -> Option<Border> {
        let corners = [(LEAST, LEAST), (MOST, LEAST), (MOST, MOST), (LEAST, MOST)];
        let next = corners.iter().cycle().skip(1);
        let edges = corners.iter().zip(next);
        let mut crossed = edges.filter_map(|(from, to)| self.crossing(*from, *to));
        Some((crossed.next()?, crossed.next()?))
    }

    /// The place at which it becomes 0 on the way between two others.
    fn crossing(self, from: Place, to: Place) -> Option<Place> {
        let (at_from, at_to) = (self.at(from), self.at(to));
        if (at_from < 0) == (at_to < 0) {
            return None;
        }
        let between = |from: i64, to: i64| from + (to - from) * at_from / (at_from - at_to);
        Some((between(from.0, to.0), between(from.1, to.1)))
    }
}

/// The part of a piece on which a lead is not below 0.
fn clipped((from, to): Border, lead: Slope) -> Option<Border> {
    let crossing = lead.crossing(from, to);
    match (lead.at(from) < 0, lead.at(to) < 0) {
        (true, true) => None,
        (false, false) => Some((from, to)),
        (true, false) => Some((crossing?, to)),
        (false, true) => Some((from, crossing?)),
    }
}
