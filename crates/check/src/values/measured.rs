//! Rows of values in a unit, between the two values that are worth 0 and 10 points.

use weigh_up_model::comparison::Text;

use super::cell::{Amount, Cell};
use super::marks::{Item, Marks};
use super::number::Number;
use super::scale::{Curve, Scale};
use super::unit::{fits, with_unit};
use super::{Filled, Read, Row, Valued};
use crate::node::Node;
use crate::problems::quote;

impl Filled<'_> {
    /// Reads values by the anchors of their row.
    pub(super) fn measured(self) -> Option<Read> {
        let row = self.row;
        let unit = row.unit.as_deref().unwrap_or_default();
        let is_alone = self.is_amounts_alone(unit);
        let [worst, best] = row.anchors(unit)?;
        let mut items = vec![worst, best];
        items.extend(
            self.amounts
                .iter()
                .map(|(column, amount)| self.item(*column, amount)),
        );
        let all = row.numbers(&items)?;
        let [worst, best, numbers @ ..] = &*all else {
            return None;
        };
        let scale = row.scale_between([*worst, *best])?;
        let in_unit = |item: &Item| row.fits(item, unit);
        // Each contradiction is noted, not the first alone.
        let is_of_unit = items.iter().filter(|item| !in_unit(item)).count() == 0;
        if !is_alone || !is_of_unit {
            return None;
        }
        let [middle, worst, best] = [
            &*scale.middle(),
            items.first().map_or("", |item| &item.amount.numeral),
            items.get(1).map_or("", |item| &item.amount.numeral),
        ];
        let anchors = [worst, middle, best].map(|number| with_unit(number, unit).into());
        let filled = self
            .amounts
            .iter()
            .zip(numbers)
            .map(|((column, amount), value)| {
                let valued = Valued {
                    tenths: scale.tenths(*value),
                    rounding: Some(scale.rounding(*value)),
                    shown: with_unit(&amount.numeral, unit).into(),
                };
                (*column, valued)
            });
        let tenths: Vec<i64> = numbers.iter().map(|value| scale.tenths(*value)).collect();
        let is_outside = numbers.iter().all(|value| !scale.contains(*value));
        let is_beyond = [0, 100]
            .iter()
            .any(|end| tenths.iter().all(|tenths| tenths == end));
        Some(Read {
            scores: self.by_column(filled),
            anchors,
            is_points: false,
            is_beyond: !numbers.is_empty() && is_outside && is_beyond,
        })
    }

    /// Notes every cell that has something else than a number.
    fn is_amounts_alone(&self, unit: &str) -> bool {
        let in_unit = match unit {
            "" => String::new(),
            unit => format!(" in {}", quote(unit)),
        };
        for (column, word) in &self.words {
            let message = format!(
                "{} is no number{in_unit}, or “?” where there is none",
                quote(word)
            );
            self.row.note(*column, &message);
        }
        for (column, [part, whole]) in &self.parts {
            self.row
                .note(*column, &format!("“{part}/{whole}” is no number{in_unit}"));
        }
        self.words.is_empty() && self.parts.is_empty()
    }
}

impl Row<'_> {
    /// The anchors, which a row of values must have.
    fn anchors(&self, unit: &str) -> Option<[Item; 2]> {
        let (Some(worst), Some(best)) = (self.worst, self.best) else {
            let of = match unit {
                "" => "the other value".to_owned(),
                unit => format!("values in {}", quote(unit)),
            };
            self.refuse(&format!(
                "write “worst” and “best”, {of} that are worth 0 and 10 points"
            ));
            return None;
        };
        let [worst, best] =
            [("worst", worst), ("best", best)].map(|(key, node)| self.anchor(key, node));
        Some([worst?, best?])
    }

    fn anchor(&self, key: &str, node: &Node) -> Option<Item> {
        let message = match Cell::of(node) {
            Ok(Cell::Amount(amount)) => {
                return Some(Item {
                    name: key.into(),
                    line: node.line,
                    amount,
                });
            }
            Ok(_) => format!("“{key}” is no number: write the value that it stands for"),
            Err(message) => format!("“{key}”: {message}"),
        };
        self.problems.note(node.line, format_args!("{message}"));
        None
    }

    /// The numbers of a row, each of which has one reading.
    pub(super) fn numbers(&self, items: &[Item]) -> Option<Vec<Number>> {
        let marks = match Marks::of(items) {
            Ok(marks) => marks,
            Err((item, message)) => {
                self.note_item(item, &message);
                return None;
            }
        };
        let numbers = items.iter().map(|item| {
            let number = marks.number(item);
            number
                .map_err(|message| self.note_item(item, &message))
                .ok()
        });
        // Every number that has two readings is noted, not the first alone.
        let numbers: Vec<Option<Number>> = numbers.collect();
        numbers.into_iter().collect()
    }

    fn note_item(&self, item: &Item, message: &str) {
        let note = || self.problems.note(item.line, format_args!("{message}"));
        match &*item.name {
            "worst" | "best" | "scale" => note(),
            name => self
                .problems
                .within(format!("column {}", quote(name)), note),
        }
    }

    /// Returns `true` if a number is in the unit; what it is in instead is noted.
    fn fits(&self, item: &Item, unit: &str) -> bool {
        let amount: &Amount = &item.amount;
        let is_fitting = fits(amount, unit);
        if !is_fitting {
            let [found, expected] = [&*amount.unit(), unit].map(quote);
            let numeral = quote(&amount.numeral);
            let row = match unit {
                "" => "the row has no unit".to_owned(),
                _ => format!("the row in {expected}"),
            };
            self.note_item(
                item,
                &format!("{numeral} is in {found}, but {row}: write all alike"),
            );
        }
        is_fitting
    }

    fn scale_between(&self, [worst, best]: [Number; 2]) -> Option<Scale> {
        let curve = self.curve.unwrap_or(Curve::Linear);
        let decimals = worst.decimals.max(best.decimals);
        let line = self.worst.map_or(self.line, |node| node.line);
        let refuse = |message: &str| self.problems.note(line, format_args!("{message}"));
        if worst.with_decimals(decimals) == best.with_decimals(decimals) {
            refuse(&format!(
                "“worst” and “best” are both {worst}: they have to differ"
            ));
            return None;
        }
        if curve == Curve::Halving && (worst.digits <= 0 || best.digits <= 0) {
            refuse("with the curve “halving”, “worst” and “best” have to be above 0");
            return None;
        }
        Some(Scale { worst, best, curve })
    }

    /// A linear scale between the two numbers of a list.
    pub(super) fn scale_of(&self, ends: &[Node]) -> Option<(Scale, [Text; 2])> {
        let [worst, best] = ends else { return None };
        let items = [self.anchor("scale", worst)?, self.anchor("scale", best)?];
        let numbers = self.numbers(&items)?;
        let [worst, best] = *<&[Number; 2]>::try_from(&*numbers).ok()?;
        let scale = self.scale_between([worst, best])?;
        Some((scale, items.map(|item| item.amount.numeral)))
    }
}
