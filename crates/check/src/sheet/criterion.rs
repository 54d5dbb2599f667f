//! The first cell of a row: the name of a criterion, with its anchors in brackets behind it, such
//! as “p95 read (20 to 1 ms)”.

use weigh_up_model::comparison::Text;

use crate::values::amount;

/// The word behind the anchors for equal ratios.
const HALVING: &str = "halving";

/// A criterion as the first cell of its row says it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Criterion {
    pub(super) name: Text,
    /// The values that are worth 0 and 10 points.
    pub(super) anchors: Option<[Text; 2]>,
    /// The unit of the anchors; empty where they have none.
    pub(super) unit: Text,
    pub(super) is_halving: bool,
}

impl Criterion {
    pub(super) fn of(text: &str) -> Self {
        Self::anchored(text).unwrap_or_else(|| Self {
            name: text.trim().into(),
            anchors: None,
            unit: "".into(),
            is_halving: false,
        })
    }

    fn anchored(text: &str) -> Option<Self> {
        let (name, inner) = text.trim().strip_suffix(')')?.rsplit_once('(')?;
        let (anchors, is_halving) = match inner.rsplit_once(',') {
            Some((anchors, word)) if word.trim().eq_ignore_ascii_case(HALVING) => (anchors, true),
            _ => (inner, false),
        };
        let between = [" to ", "→", "->"]
            .iter()
            .find_map(|mark| anchors.split_once(mark));
        let (worst, best) = between?;
        let [(from, of_worst), (to, of_best)] = [amount(worst)?, amount(best)?];
        let unit = if of_best.is_empty() {
            of_worst.clone()
        } else {
            of_best.clone()
        };
        // An end in another unit keeps it, so that the contradiction is seen.
        let end = |number: Text, of_end: &str, text: &str| match of_end {
            "" => number,
            of_end if of_end == unit => number,
            _ => text.trim().into(),
        };
        let ends = [end(from, &of_worst, worst), end(to, &of_best, best)];
        let name = name.trim();
        (!name.is_empty()).then(|| Self {
            name: name.into(),
            anchors: Some(ends),
            unit: unit.into(),
            is_halving,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Criterion;

    #[test]
    fn anchors_stand_in_brackets_behind_a_name() {
        for (text, expected) in [
            ("Replication", "Replication"),
            ("p95 read (20 to 1 ms)", "p95 read: 20, 1 [ms]"),
            ("p95 read (20 ms to 1 ms)", "p95 read: 20, 1 [ms]"),
            ("Hosting ($100 → $10)", "Hosting: 100, 10 [$]"),
            (
                "Hosting (100 to 10 USD a month, halving)",
                "Hosting: 100, 10 [USD a month] halving",
            ),
            ("p95 read (20 s to 1 ms)", "p95 read: 20 s, 1 [ms]"),
            ("Rating (1 to 5)", "Rating: 1, 5 []"),
            ("Latency (lower is better)", "Latency (lower is better)"),
            ("Tools (C to Rust)", "Tools (C to Rust)"),
            ("(20 to 1 ms)", "(20 to 1 ms)"),
        ] {
            let read = Criterion::of(text);
            let curve = if read.is_halving { " halving" } else { "" };
            let told = match &read.anchors {
                None => read.name.to_string(),
                Some([worst, best]) => {
                    format!("{}: {worst}, {best} [{}]{curve}", read.name, read.unit)
                }
            };
            assert_eq!(told, expected);
        }
    }
}
