//! Bands: how firm a lead is, by rules that a reader can check with a pocket calculator.

use serde::Serialize;

use crate::comparison::AlternativeId;
use crate::verdict::table::Table;

/// The firmness of a verdict, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Band {
    /// There is no verdict.
    None,
    /// Exactly level.
    Tie,
    /// The lead is within the margin of error: a toss-up.
    Close,
    /// The scores' uncertainty could use up the lead, but would all have to err one way.
    Leans,
    /// The scores' uncertainty cannot use up the lead.
    Clear,
    /// The leader is not behind on any factor that counts, whichever way the scores err.
    Certain,
}

impl Band {
    /// Its public name.
    pub fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Tie => "tie",
            Self::Close => "close",
            Self::Leans => "leans",
            Self::Clear => "clear",
            Self::Certain => "certain",
        }
    }
}

/// One alternative against another: the numbers that a band rests on.
///
/// A missing score counts as what is worst for the first of the two, and has no uncertainty
/// beyond that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duel {
    /// The lead of the first, D = Σ s·d; below 0 where it trails.
    pub lead: i64,
    /// The margin of error: √Σ s²·(E² + E²), what the uncertainties of the scores come to when
    /// they err independently. Rounded down, which changes no comparison with a whole lead.
    pub margin: i64,
    /// The most that the uncertainties could move the lead: Σ s·(E + E). Never below the margin.
    pub doubt: i64,
    /// `true` if the first is not behind on any factor with a weight, even with both scores off by
    /// their uncertainty.
    pub beyond_doubt: bool,
}

impl Duel {
    /// Puts two alternatives of a table against each other.
    pub fn new(table: &Table, first: AlternativeId, second: AlternativeId) -> Self {
        let mut duel = Self {
            lead: 0,
            margin: 0,
            doubt: 0,
            beyond_doubt: true,
        };
        let mut squares = 0;
        for row in &table.rows {
            let weight = row.weight.get();
            let difference = row.difference(first, second);
            let (one, other) = (row.value(first).uncertainty, row.value(second).uncertainty);
            duel.lead += weight * difference;
            duel.doubt += weight * (one + other);
            duel.beyond_doubt &= weight == 0 || difference >= one + other;
            squares += weight * weight * (one * one + other * other);
        }
        duel.margin = squares.isqrt();
        duel
    }

    /// The band of the first one's lead; [`Band::None`] where it trails.
    pub fn band(&self) -> Band {
        match self.lead {
            ..0 => Band::None,
            0 => Band::Tie,
            _ if self.beyond_doubt => Band::Certain,
            lead if lead <= self.margin => Band::Close,
            lead if lead <= self.doubt => Band::Leans,
            _ => Band::Clear,
        }
    }
}

#[cfg(test)]
mod tests {
    use typed_index_collections::ti_vec;

    use super::*;
    use crate::answers::Factor;
    use crate::comparison::Points;
    use crate::verdict::table::{Row, Value};

    /// A weight, then the score and the uncertainty of either side.
    type Line = (i64, (i64, i64), (i64, i64));

    fn duel(lines: &[Line]) -> Duel {
        let value = |(score, uncertainty)| Value {
            low: score,
            high: score,
            uncertainty,
        };
        let rows = lines.iter().map(|(weight, one, other)| Row {
            factor: Factor::Fit,
            weight: Points::clamped(*weight),
            values: ti_vec![value(*one), value(*other)],
        });
        let table = Table {
            times: 1,
            parts: 1,
            rows: rows.collect(),
        };
        Duel::new(&table, AlternativeId(0), AlternativeId(1))
    }

    #[track_caller]
    fn check(lines: &[Line], (lead, margin, doubt): (i64, i64, i64), band: Band) {
        let duel = duel(lines);
        assert_eq!((duel.lead, duel.margin, duel.doubt), (lead, margin, doubt));
        assert_eq!(duel.band(), band);
    }

    #[test]
    fn equal_totals_are_a_tie_however_exact_the_scores_are() {
        check(
            &[(5, (8, 0), (6, 0)), (5, (4, 0), (6, 0))],
            (0, 0, 0),
            Band::Tie,
        );
    }

    #[test]
    fn a_lead_on_the_margin_of_error_is_too_close_to_call() {
        // B₂² = 3²·(1 + 1) + 1²·(49 + 0) = 67, between 8² and 9².
        let other = (1, (0, 7), (4, 0));
        check(&[(3, (8, 1), (4, 1)), other], (8, 8, 13), Band::Close);
        check(
            &[(3, (8, 1), (4, 1)), (1, (1, 7), (4, 0))],
            (9, 8, 13),
            Band::Leans,
        );
    }

    #[test]
    fn a_lead_as_large_as_the_doubt_leans_and_a_point_more_is_clear() {
        let behind = (1, (0, 0), (1, 0));
        check(&[(2, (8, 1), (5, 1)), behind], (5, 2, 4), Band::Clear);
        check(&[(5, (8, 1), (5, 2)), behind], (14, 11, 15), Band::Leans);
        check(
            &[(5, (9, 1), (5, 2)), (5, (5, 0), (6, 0))],
            (15, 11, 15),
            Band::Leans,
        );
        check(
            &[(5, (9, 1), (5, 2)), (4, (5, 0), (6, 0))],
            (16, 11, 15),
            Band::Clear,
        );
    }

    #[test]
    fn a_lead_on_every_factor_by_more_than_it_may_be_off_is_certain() {
        check(
            &[(5, (8, 1), (6, 1)), (1, (5, 0), (5, 0))],
            (10, 7, 10),
            Band::Certain,
        );
        // One step of uncertainty more, and it no longer is.
        check(
            &[(5, (8, 1), (6, 2)), (1, (5, 0), (5, 0))],
            (10, 11, 15),
            Band::Close,
        );
    }

    #[test]
    fn a_factor_without_weight_does_not_stand_in_the_way_of_certainty() {
        check(
            &[(5, (8, 1), (6, 1)), (0, (0, 3), (10, 3))],
            (10, 7, 10),
            Band::Certain,
        );
    }

    #[test]
    fn whoever_trails_has_no_band() {
        check(&[(5, (4, 1), (6, 1))], (-10, 7, 10), Band::None);
    }

    #[test]
    fn the_bands_stand_in_the_order_of_their_firmness() {
        let order = [
            Band::None,
            Band::Tie,
            Band::Close,
            Band::Leans,
            Band::Clear,
            Band::Certain,
        ];
        assert!(order.is_sorted());
    }
}
