//! A matrix game in whole numbers: whether the best mix of some columns has only positive entries.
//!
//! The value of the game is max t with Σ w·entry ≥ t in every row, w ≥ 0 and Σ w = 1. Its sign is
//! exact: the simplex method on one common denominator, where every division comes out even
//! (Edmonds 1967; Bareiss 1968), with the choices that cannot go round in circles (Bland 1977).
//!
//! Few rows hold the best mix down, so that it is looked for among some: the row that a mix does
//! worst in joins them, until it does no worse in any other (Dantzig, Fulkerson & Johnson 1954).
//!
//! **Bound.** By Cramer's rule every number here is a determinant of the entries of some rows,
//! bordered by a row of Σ w = 1 and a column of t. With 11 of them it has at most 12 rows: eleven
//! of entries up to 10 and one of ones, so that by Hadamard's inequality it is at most
//! (10·√12)¹¹·√12 < 3·10¹⁷, and k times that where one column, fit, has entries up to 10·k. A step
//! adds two products of two such numbers: at most 2·10³⁵·k², within `i128` for k up to 29 chosen
//! project types. It rarely takes more rows. Where a number would overflow there is no answer.

use std::cmp::Ordering;
use std::mem;

/// A bound on the work: twenty times what the longest of 640 made-up games of 39 rivals took.
const MOST_STEPS: usize = 1_000;

/// Some columns, each by its place with its weight, of which none is below 0.
type Mix = Vec<(usize, i128)>;

/// The variables that are not 0 by the others that are: each is (constant + Σ slope·other) over
/// the common denominator.
///
/// **Invariant:** all constants but that of the value are at least 0, and the denominator is more
/// than 0.
struct Dictionary {
    value: Line,
    lines: Vec<Line>,
    /// The names of the variables that are 0. First come the columns, then a row's distance from
    /// the value.
    others: Vec<usize>,
    denominator: i128,
}

struct Line {
    name: usize,
    constant: i128,
    slopes: Vec<i128>,
}

/// Compares the value of a game with 0. The game is given by its columns, all equally long; `None`
/// where the numbers grow too large. Without rows nothing holds the value down.
pub(super) fn sign_of_value(mut columns: Vec<Vec<i64>>) -> Option<Ordering> {
    // A column may be divided by what its entries have in common: the mix makes up for it.
    for column in &mut columns {
        let common = column.iter().fold(0, |common, entry| gcd(common, *entry));
        for entry in column {
            *entry = entry.checked_div(common).unwrap_or_default();
        }
    }
    let Some((_, lowest)) = lowest_of_best(&columns) else {
        return Some(Ordering::Greater);
    };
    let mut rows = vec![lowest];
    let mut steps = MOST_STEPS;
    loop {
        let of_rows = |column: &Vec<i64>| {
            let entries = rows.iter().filter_map(|row| column.get(*row));
            entries.copied().collect()
        };
        let some: Vec<Vec<i64>> = columns.iter().map(of_rows).collect();
        let (sign, mix) = Dictionary::new(&some)?.maximise(&mut steps)?;
        let (least, row) = worst(&columns, &mix)?;
        // With more rows the value can but fall.
        if sign == Ordering::Less || least.cmp(&0) >= sign {
            return Some(sign);
        }
        rows.push(row);
    }
}

/// The column whose least entry is the largest, and the row of that entry; `None` without rows.
fn lowest_of_best(columns: &[Vec<i64>]) -> Option<(usize, usize)> {
    let least = |column: &[i64]| -> Option<(i64, usize)> {
        let entries = column.iter().enumerate();
        entries.map(|(row, entry)| (*entry, row)).min()
    };
    let named = columns.iter().enumerate();
    let starts = named.filter_map(|(name, column)| Some((least(column)?, name)));
    let ((_, lowest), start) = starts.max_by_key(|((least, _), _)| *least)?;
    Some((start, lowest))
}

/// What a mix comes to in the row that it does worst in, and that row.
fn worst(columns: &[Vec<i64>], mix: &Mix) -> Option<(i128, usize)> {
    let rows = 0..columns.first()?.len();
    let sums = rows.map(|row| {
        let mut sum = 0_i128;
        for (place, weight) in mix {
            let entry = i128::from(*columns.get(*place)?.get(row)?);
            sum = sum.checked_add(weight.checked_mul(entry)?)?;
        }
        Some((sum, row))
    });
    sums.collect::<Option<Vec<_>>>()?.into_iter().min()
}

fn gcd(one: i64, other: i64) -> i64 {
    match one.checked_rem(other) {
        Some(rest) => gcd(other, rest),
        None => one.abs(),
    }
}

impl Dictionary {
    /// Begins with the column whose least entry is the largest, taken alone; `None` without rows.
    fn new(columns: &[Vec<i64>]) -> Option<Self> {
        let (start, lowest) = lowest_of_best(columns)?;
        let first = columns.get(start)?;

        // With w of the first column as 1 − Σ of the others, a row is its entry there and what each
        // other column changes.
        let line = |row: usize| {
            let entries = columns.iter().filter_map(|column| column.get(row));
            let mut slopes: Vec<i128> = entries.copied().map(i128::from).collect();
            let constant = slopes.get(start).copied().unwrap_or_default();
            for slope in &mut slopes {
                *slope -= constant;
            }
            Line {
                name: columns.len() + row,
                constant,
                slopes,
            }
        };
        // The value is the lowest row less that row's distance from it, which takes the place of
        // the first column among the others.
        let mut value = line(lowest);
        let mut others: Vec<usize> = (0..columns.len()).collect();
        let mut first_weight = Line {
            name: start,
            constant: 1,
            slopes: vec![-1; columns.len()],
        };
        *others.get_mut(start)? = value.name;
        *value.slopes.get_mut(start)? = -1;
        *first_weight.slopes.get_mut(start)? = 0;
        let rows = (0..first.len()).filter(|row| *row != lowest);
        let mut lines: Vec<Line> = rows.map(line).collect();
        for line in &mut lines {
            line.constant -= value.constant;
            for (slope, of_value) in line.slopes.iter_mut().zip(&value.slopes) {
                *slope -= of_value;
            }
        }
        lines.push(first_weight);
        Some(Self {
            value,
            lines,
            others,
            denominator: 1,
        })
    }

    /// The sign of the largest value, and a mix with a value of that sign, within so many steps.
    fn maximise(mut self, steps: &mut usize) -> Option<(Ordering, Mix)> {
        loop {
            let sign = self.value.constant.cmp(&0);
            let entering = self.entering();
            match entering.filter(|_| sign != Ordering::Greater) {
                Some(place) => {
                    *steps = steps.checked_sub(1)?;
                    self.step(place)?;
                }
                None => return Some((sign, self.mix())),
            }
        }
    }

    /// The columns that are not 0. A row's distance from the value has a name beyond theirs.
    fn mix(&self) -> Mix {
        let columns = self.others.len();
        let lines = self.lines.iter().filter(|line| line.name < columns);
        lines.map(|line| (line.name, line.constant)).collect()
    }

    /// The place of the variable that raises the value, of several the first by name.
    fn entering(&self) -> Option<usize> {
        let slopes = self.value.slopes.iter().zip(&self.others).enumerate();
        let rising = slopes.filter(|(_, (slope, _))| **slope > 0);
        let first = rising.min_by_key(|(_, (_, name))| **name);
        first.map(|(place, _)| place)
    }

    /// Raises a variable as far as the others allow and sets the one that stops it to 0. One
    /// does, as no weight passes 1 and no row's distance from the value is without end.
    fn step(&mut self, place: usize) -> Option<()> {
        let stop = self.leaving(place)?;
        let mut leaving = self.lines.swap_remove(stop);
        let slope = leaving.slopes.get_mut(place)?;
        let raised = slope.checked_neg()?;
        *slope = -self.denominator;
        self.value
            .substitute(&leaving, place, raised, self.denominator)?;
        for line in &mut self.lines {
            line.substitute(&leaving, place, raised, self.denominator)?;
        }
        mem::swap(&mut leaving.name, self.others.get_mut(place)?);
        self.lines.push(leaving);
        self.denominator = raised;
        Some(())
    }

    /// The line that reaches 0 first as a variable rises, of several the first by name.
    fn leaving(&self, place: usize) -> Option<usize> {
        let mut first: Option<(usize, &Line, i128)> = None;
        for (position, line) in self.lines.iter().enumerate() {
            let slope = *line.slopes.get(place)?;
            if slope >= 0 {
                continue;
            }
            let sooner = match first {
                None => true,
                Some((_, known, of_known)) => {
                    let this = line.constant.checked_mul(of_known.checked_neg()?)?;
                    let other = known.constant.checked_mul(slope.checked_neg()?)?;
                    (this, line.name) < (other, known.name)
                }
            };
            if sooner {
                first = Some((position, line, slope));
            }
        }
        first.map(|(position, ..)| position)
    }
}

impl Line {
    /// Puts what a variable is, by the line that it was solved from, in its place.
    fn substitute(&mut self, from: &Self, place: usize, raised: i128, by: i128) -> Option<()> {
        let factor = mem::take(self.slopes.get_mut(place)?);
        let replace = |number: &mut i128, other: i128| {
            let sum = number
                .checked_mul(raised)?
                .checked_add(factor.checked_mul(other)?)?;
            *number = sum.checked_div(by)?;
            Some(())
        };
        replace(&mut self.constant, from.constant)?;
        for (slope, other) in self.slopes.iter_mut().zip(&from.slopes) {
            replace(slope, *other)?;
        }
        Some(())
    }
}
