//! A report as text: JSON, byte for byte the same everywhere.

use std::io;

use serde::Serialize as _;
use serde_json::Serializer;
use serde_json::ser::Formatter;

use super::Report;

/// Writes fractions in decimals, such as `0.000001`, never as `1e-6`.
struct Decimals;

impl Formatter for Decimals {
    fn write_f64<W: ?Sized + io::Write>(&mut self, to: &mut W, value: f64) -> io::Result<()> {
        write!(to, "{value}")
    }
}

impl Report<'_> {
    /// The report as JSON, in one line.
    pub fn to_json(&self) -> String {
        let mut text = Vec::new();
        // A report has no keys but texts, and a list of bytes takes whatever is written to it.
        let _ = self.serialize(&mut Serializer::with_formatter(&mut text, Decimals));
        String::from_utf8(text).unwrap_or_default()
    }
}
