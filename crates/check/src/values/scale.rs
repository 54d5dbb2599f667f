//! Scales: from a value to tenths of a point, exactly and alike on every machine.

use weigh_up_model::comparison::Text;

use super::logarithm::{geometric_mean, log2};
use super::number::Number;

/// Quotients of logarithms that fall short of a half by less than one in this many count as one.
const NEARLY: i128 = 1 << 24;

/// How points are spread between the anchors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Curve {
    /// Equal differences are equal points.
    Linear,
    /// Equal ratios are equal points.
    Halving,
}

/// A scale from the value that is worth 0 points to the one that is worth 10.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    pub(super) worst: Number,
    pub(super) best: Number,
    pub(super) curve: Curve,
}

impl Scale {
    /// A linear scale from 0 to a number.
    pub(super) fn up_to(best: Number) -> Self {
        let worst = Number {
            digits: 0,
            decimals: 0,
        };
        Self {
            worst,
            best,
            curve: Curve::Linear,
        }
    }

    /// Returns `true` for a value between the anchors.
    pub(super) fn contains(&self, value: Number) -> bool {
        let (value, [worst, best]) = self.aligned(value);
        (worst.min(best)..=worst.max(best)).contains(&value)
    }

    /// The tenths of a point that a value is worth; half a tenth counts up. Values beyond an anchor
    /// are worth as much as the anchor.
    pub(super) fn tenths(&self, value: Number) -> i64 {
        let (value, anchors) = self.aligned(value);
        let (above, all) = self.place(value, anchors);
        let nearly = match self.curve {
            Curve::Linear => 0,
            Curve::Halving => all / NEARLY,
        };
        let tenths = (200 * above + all + nearly) / (2 * all);
        i64::try_from(tenths).unwrap_or_default()
    }

    /// How many tenths of a point a value may be off because it was rounded when it was written,
    /// with half a tenth more for the score's own rounding; at least one.
    pub(super) fn rounding(&self, value: Number) -> i64 {
        let (middle, anchors) = self.aligned(value);
        // One decimal more than the value has, at least.
        let half = 5 * 10_i128.pow(self.decimals(value) - value.decimals - 1);
        let (above, all) = self.place(middle, anchors);
        let far =
            [middle - half, middle + half].map(|end| (self.place(end, anchors).0 - above).abs());
        let widest = far.into_iter().max().unwrap_or_default();
        let tenths = (200 * widest + all + 2 * all - 1) / (2 * all);
        i64::try_from(tenths).unwrap_or_default().max(1)
    }

    /// The value that is worth 5 points, with three figures where it has endlessly many.
    pub(super) fn middle(&self) -> Text {
        let decimals = self.worst.decimals.max(self.best.decimals);
        let middle = match self.curve {
            Curve::Linear => Number {
                digits: 5
                    * (self.worst.with_decimals(decimals) + self.best.with_decimals(decimals)),
                decimals: decimals + 1,
            },
            Curve::Halving => geometric_mean(self.worst, self.best),
        };
        middle.to_string().into()
    }

    /// The number of decimals with which a value, the anchors and half of the last place of each
    /// are whole numbers.
    fn decimals(&self, value: Number) -> u32 {
        let most = self.worst.decimals.max(self.best.decimals);
        most.max(value.decimals) + 1
    }

    /// A value and the anchors as whole numbers.
    fn aligned(&self, value: Number) -> (i128, [i128; 2]) {
        let decimals = self.decimals(value);
        let anchors = [self.worst, self.best].map(|anchor| anchor.with_decimals(decimals));
        (value.with_decimals(decimals), anchors)
    }

    /// How far a value is from the worst, and how far the best is, which is above 0.
    fn place(&self, value: i128, [worst, best]: [i128; 2]) -> (i128, i128) {
        let value = value.clamp(worst.min(best), worst.max(best));
        let [worst, value, best] = match self.curve {
            Curve::Linear => [worst, value, best],
            Curve::Halving => [worst, value, best].map(log2),
        };
        ((value - worst).abs(), (best - worst).abs().max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::{Curve, Number, Scale};

    fn number(text: &str) -> Number {
        Number::plain(text).expect(text)
    }

    fn scale(anchors: &str, curve: Curve) -> Scale {
        let (worst, best) = anchors.split_once(" to ").expect(anchors);
        Scale {
            worst: number(worst),
            best: number(best),
            curve,
        }
    }

    #[test]
    fn a_value_has_its_points() {
        use Curve::{Halving, Linear};
        // The anchors, the value, its tenths and those that it may be off.
        for (anchors, curve, value, tenths, rounding) in [
            ("20 to 1", Linear, "2.8", 91, 1),
            ("20 to 1", Linear, "3.1", 89, 1),
            ("100 to 10", Linear, "31", 77, 2),
            ("100 to 10", Linear, "31.0", 77, 1),
            ("1 to 5", Linear, "4.3", 83, 2),
            ("5 to 1", Linear, "2", 75, 13),
            ("0 to 10", Linear, "9", 90, 6),
            ("0 to 100", Linear, "0.05", 0, 1),
            ("0 to 100", Linear, "0.5", 1, 1),
            ("20 to 1", Linear, "40", 0, 1),
            ("20 to 1", Linear, "-3", 100, 1),
            ("-10 to 10", Linear, "-5", 25, 3),
            ("1 to 256", Halving, "2", 13, 6),
            ("256 to 1", Halving, "2", 88, 6),
            ("1 to 6561", Halving, "3", 13, 3),
            ("100 to 1", Halving, "10", 50, 2),
            ("100 to 1", Halving, "0", 100, 1),
            ("0.1 to 0.9", Halving, "0.3", 50, 9),
        ] {
            let (scale, value) = (scale(anchors, curve), number(value));
            let found = (scale.tenths(value), scale.rounding(value));
            assert_eq!(found, (tenths, rounding), "{anchors}: {value}");
        }
    }

    #[test]
    fn the_middle_is_worth_half_the_points() {
        for (anchors, curve, middle) in [
            ("20 to 1", Curve::Linear, "10.5"),
            ("100 to 10", Curve::Linear, "55"),
            ("-3 to 0.5", Curve::Linear, "-1.25"),
            ("100 to 1", Curve::Halving, "10"),
            ("20 to 1", Curve::Halving, "4.47"),
            ("0.001 to 0.1", Curve::Halving, "0.01"),
            ("1000000 to 3000000", Curve::Halving, "1730000"),
        ] {
            assert_eq!(&*scale(anchors, curve).middle(), middle, "{anchors}");
        }
    }

    #[test]
    fn a_better_value_never_has_fewer_points() {
        for curve in [Curve::Linear, Curve::Halving] {
            for (worst, best) in [(1, 7), (7, 1), (3, 1000), (999, 2)] {
                let [worst, best] = [worst, best].map(|end| Number::whole(end).expect("a number"));
                let scale = Scale { worst, best, curve };
                let of = |digits| {
                    scale.tenths(Number {
                        digits,
                        decimals: 1,
                    })
                };
                let rises = scale.best.digits > scale.worst.digits;
                for digits in -50..12_000 {
                    let (less, more) = (of(digits), of(digits + 1));
                    assert!(
                        less == more || (less < more) == rises,
                        "{digits} of {scale:?}"
                    );
                }
            }
        }
    }
}
