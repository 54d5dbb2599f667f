//! Points: the units of weights and scores.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A whole number of points, 0 to 10: a weight, an experience or a reader's own score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8")]
pub struct Points(u8);

/// A number of tenths of a point, 0 to 100: an author's score or fit, or its uncertainty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8")]
pub struct Tenths(u8);

impl Points {
    /// No points.
    pub const MIN: Self = Self(0);
    /// Half the points.
    pub const MIDDLE: Self = Self(5);
    /// All points.
    pub const MAX: Self = Self(10);

    /// The nearest points to a number.
    pub fn clamped(number: i64) -> Self {
        Self(u8::try_from(number.clamp(0, 10)).unwrap_or_default())
    }

    /// The points as a number to calculate with.
    pub fn get(self) -> i64 {
        i64::from(self.0)
    }
}

impl Tenths {
    /// No points.
    pub const MIN: Self = Self(0);
    /// All points: ten.
    pub const MAX: Self = Self(100);

    /// The nearest tenths to a number of them.
    pub fn clamped(number: i64) -> Self {
        Self(u8::try_from(number.clamp(0, 100)).unwrap_or_default())
    }

    /// The number of tenths, to calculate with.
    pub fn get(self) -> i64 {
        i64::from(self.0)
    }

    /// Returns `true` for whole points.
    pub fn is_whole(self) -> bool {
        self.0.is_multiple_of(10)
    }

    /// The nearest whole points; half a point counts up.
    pub fn rounded(self) -> Points {
        Points((self.0 + 5) / 10)
    }
}

impl From<Points> for Tenths {
    fn from(points: Points) -> Self {
        Self(10 * points.0)
    }
}

impl TryFrom<u8> for Points {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        let points = Some(Self(number)).filter(|points| *points <= Self::MAX);
        points.ok_or("there are 0 to 10 points")
    }
}

impl TryFrom<u8> for Tenths {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        let tenths = Some(Self(number)).filter(|tenths| *tenths <= Self::MAX);
        tenths.ok_or("there are 0 to 100 tenths")
    }
}

impl fmt::Display for Points {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl fmt::Display for Tenths {
    /// Writes points with the decimal that they need: “8”, “8.4”.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (points, tenths) = (self.0 / 10, self.0 % 10);
        match tenths {
            0 => points.fmt(formatter),
            _ => write!(formatter, "{points}.{tenths}"),
        }
    }
}
