//! The scores of a row, and the claims that they rest on.

use weigh_up_model::comparison::{Date, Text};

use super::part::{Part, points};
use super::row::{Around, Rows};
use super::sources::{self, OfRow};
use crate::node::Node;
use crate::problems::quote;
use crate::values::{Read, Valued};

/// The id of the one view.
pub(super) const VIEW: &str = "now";
/// The uncertainty of a score that was judged, and of one from a source, in tenths of a point.
const JUDGED: i64 = 20;
const SOURCED: i64 = 10;
/// The most values that a claim repeats.
const MOST_TOLD: usize = 6;

/// A claim that scores of a row rest on: those of one source, or those that were judged.
struct Claim {
    source: Option<usize>,
    id: Text,
    is_judged: bool,
    /// The values, each with its alternative.
    told: Vec<String>,
}

impl Rows<'_> {
    /// The criterion of a row with its scores; `None` where it was noted as a problem.
    pub(super) fn scored(
        &mut self,
        (name, id): (&Text, &Text),
        node: &Node,
        around: Around,
    ) -> Option<Part> {
        let (Some(read), Some(sources)) = (&around.read, &around.sources) else {
            return None;
        };
        self.doubt(name, read, node.line);
        if read.scores.iter().all(Option::is_none) {
            let message = "it has no value at all: give it one, or take it out";
            self.problems.note(node.line, format_args!("{message}"));
            return None;
        }
        if matches!(sources, OfRow::None) && !around.is_judged {
            self.refuse_unsourced(None, node.line);
            return None;
        }
        let mut claims: Vec<Claim> = Vec::new();
        let mut scores = Vec::new();
        for (column, valued) in read.scores.iter().enumerate() {
            let Some(valued) = valued else { continue };
            let source = sources.of(column);
            let is_judged =
                around.is_judged && (source.is_none() || matches!(sources, OfRow::One(_)));
            if source.is_none() && !is_judged {
                self.refuse_unsourced(self.columns.get(column), node.line);
            }
            let known = claims.iter().position(|claim| claim.source == source);
            let place = known.unwrap_or_else(|| {
                claims.push(Claim {
                    source,
                    id: self.claim_ids.unique(id),
                    is_judged,
                    told: Vec::new(),
                });
                claims.len() - 1
            });
            let Some(claim) = claims.get_mut(place) else {
                continue;
            };
            let name = self.columns.get(column).map_or("", |name| name);
            claim.told.push(format!("{name} {}", valued.shown));
            let cell = node.items("is").get(column);
            let score = self.score(column, valued, is_judged, &around);
            let score = score.at(cell.map_or(node.line, |cell| cell.line));
            scores.push(score.with_texts("claims", [claim.id.clone()]));
        }
        let as_of = around.as_of.unwrap_or(self.checked);
        let parts = claims
            .into_iter()
            .map(|claim| claim.part(name, node.line, as_of));
        self.claims.extend(parts);
        Some(around.part.with("scores", scores))
    }

    /// A score without its claims.
    fn score(&self, column: usize, valued: &Valued, is_judged: bool, around: &Around) -> Part {
        let usual = match (is_judged, valued.rounding) {
            (true, _) => JUDGED,
            (false, Some(rounding)) => rounding,
            (false, None) => SOURCED,
        };
        let is_points = around.read.as_ref().is_some_and(|read| read.is_points);
        let measured = Some(valued.shown.clone()).filter(|_| !is_points);
        Part::new(1)
            .with("view", VIEW)
            .with(
                "alternative",
                self.ids.get(column).cloned().unwrap_or_default(),
            )
            .with("value", points(valued.tenths))
            .with("uncertainty", points(around.uncertainty.unwrap_or(usual)))
            .with_some("measured", measured)
            .with_some("text", around.texts.get(column).cloned().flatten())
    }

    /// Notes that a score has no source, or that a whole row has none.
    fn refuse_unsourced(&self, column: Option<&Text>, line: usize) {
        let how = match (self.is_sheet, column) {
            (true, _) => "link its value, or write a link or “judged” into the column “Source”",
            (false, Some(_)) => "give it an address in “source”, or write judged = true",
            (false, None) => "write “source” with its address, or judged = true",
        };
        let message = format_args!("say where this is from, or that you judged it: {how}");
        let note = || self.problems.note(line, message);
        match column {
            Some(name) => self
                .problems
                .within(format!("column {}", quote(name)), note),
            None => note(),
        }
    }

    /// Warns of a row that tells nothing.
    fn doubt(&self, name: &Text, read: &Read, line: usize) {
        let tenths = read.scores.iter().flatten().map(|valued| valued.tenths);
        let tenths: Vec<i64> = tenths.collect();
        let name = quote(name);
        if read.is_beyond {
            let message = format_args!(
                "every value of {name} is beyond the same end: are worst and best the right way round?"
            );
            self.warnings.note(line, message);
        } else if let Some((first, others)) = tenths.split_first()
            && !others.is_empty()
            && others.iter().all(|other| other == first)
        {
            let message = format_args!("{name} has the same score for all, so it decides nothing");
            self.warnings.note(line, message);
        }
    }
}

impl Claim {
    fn part(self, name: &Text, line: usize, as_of: Date) -> Part {
        let kind = if self.is_judged { "opinion" } else { "fact" };
        let told = self.told.iter().take(MOST_TOLD).map(String::as_str);
        let told: Vec<&str> = told.collect();
        let rest = match self.told.len().saturating_sub(MOST_TOLD) {
            0 => String::new(),
            rest => format!(" and {rest} more"),
        };
        Part::new(line)
            .with("id", self.id)
            .with("kind", kind)
            .with("says", format!("{name}: {}{rest}.", told.join(", ")))
            .with("as-of", as_of)
            .with_texts("sources", self.source.map(sources::id))
    }
}
