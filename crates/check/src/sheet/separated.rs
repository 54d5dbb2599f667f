//! Separated values: CSV (RFC 4180) with commas or semicolons, and TSV, as spreadsheets write them.

use super::{Cell, Cells, Sheet};
use crate::problems::Problems;

/// The lines that tell which separator a text has.
const TELLING: usize = 50;

/// Reads rows of separated values; `None` where that was noted as a problem. Tabs separate where
/// they are asked for or the lines have them, else semicolons before commas, since those may be
/// decimal marks.
pub(in super::super) fn read(text: &str, is_tabbed: bool, problems: &Problems) -> Option<Sheet> {
    let text = text.trim_start_matches('\u{feff}');
    let (named, body) = named_separator(text);
    let first = if named.is_some() { 2 } else { 1 };
    let separator = match named {
        Some(separator) => separator,
        None if is_tabbed => '\t',
        None => found_separator(body),
    };
    let mut reader = Reader {
        separator,
        line: first,
        begun: first,
        quote: None,
        cell: String::new(),
        row: Cells {
            line: first,
            cells: Vec::new(),
        },
        sheet: Sheet::default(),
    };
    let mut letters = body.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_doubled = letter == '"' && letters.peek() == Some(&'"');
        if reader.letter(letter, is_doubled) {
            letters.next();
        }
    }
    if let Some(line) = reader.quote {
        let message = "the quote that begins here has no end: write one behind its value";
        problems.note(line, format_args!("{message}"));
        return None;
    }
    reader.end_row();
    Some(reader.sheet)
}

struct Reader {
    separator: char,
    /// The line of the next letter.
    line: usize,
    /// The line of the next row.
    begun: usize,
    /// The line of the quote that is open.
    quote: Option<usize>,
    cell: String,
    row: Cells,
    sheet: Sheet,
}

impl Reader {
    /// Takes a letter; returns `true` if the next one was taken with it.
    fn letter(&mut self, letter: char, is_doubled: bool) -> bool {
        self.line += usize::from(letter == '\n');
        match (letter, self.quote) {
            ('"', Some(_)) if is_doubled => self.cell.push('"'),
            ('"', Some(_)) => self.quote = None,
            ('"', None) if self.cell.trim().is_empty() => {
                self.cell.clear();
                self.quote = Some(self.line);
                return false;
            }
            ('\r', None) => {}
            ('\n', None) => self.end_row(),
            (letter, None) if letter == self.separator => self.end_cell(),
            ('\n' | '\r', Some(_)) => self.cell.push(' '),
            (letter, _) => self.cell.push(letter),
        }
        letter == '"' && self.quote.is_some() && is_doubled
    }

    fn end_cell(&mut self) {
        self.row.cells.push(Cell::of(&self.cell));
        self.cell.clear();
    }

    fn end_row(&mut self) {
        self.end_cell();
        let next = Cells {
            line: self.line,
            cells: Vec::new(),
        };
        let row = std::mem::replace(&mut self.row, next);
        if !row.is_empty() {
            self.sheet.rows.push(row);
        }
        self.begun = self.line;
    }
}

/// The separator that a spreadsheet names in the first line, and the rest.
fn named_separator(text: &str) -> (Option<char>, &str) {
    let named = text.strip_prefix("sep=").and_then(|rest| {
        let (line, rest) = rest.split_once('\n')?;
        let mut letters = line.trim_end_matches('\r').chars();
        Some((letters.next()?, rest)).filter(|_| letters.next().is_none())
    });
    named.map_or((None, text), |(separator, rest)| (Some(separator), rest))
}

/// The separator that most lines have at least twice, as lines of a table do.
fn found_separator(text: &str) -> char {
    let lines = |separator: char| {
        let lines = text.lines().take(TELLING);
        let is_telling = |line: &&str| {
            let outside = line.split('"').step_by(2);
            outside
                .flat_map(str::chars)
                .filter(|letter| *letter == separator)
                .count()
                > 1
        };
        lines.filter(is_telling).count()
    };
    let [tabs, semicolons, commas] = ['\t', ';', ','].map(lines);
    if tabs > 0 && tabs >= semicolons.max(commas) {
        '\t'
    } else if semicolons > 0 && semicolons >= commas {
        ';'
    } else {
        ','
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::problems::Problems;

    fn told(text: &str) -> String {
        let problems = Problems::new("a.csv");
        let rows = read(text, false, &problems)
            .map(|sheet| sheet.rows)
            .unwrap_or_default();
        let rows = rows.iter().map(|row| {
            let cells = row.cells.iter().map(|cell| &*cell.text);
            format!("{}: {}", row.line, cells.collect::<Vec<_>>().join("|"))
        });
        let problems = problems.into_sorted().into_iter();
        rows.chain(problems.map(|problem| problem.to_string()))
            .collect::<Vec<_>>()
            .join("\n")
    }

    #[test]
    fn separated_values_are_rows_of_cells() {
        for (text, rows) in [
            ("", ""),
            ("a,b,c\n1,2,3", "1: a|b|c\n2: 1|2|3"),
            ("\u{feff}a,b,c\r\n\r\n1,2,3\r\n", "1: a|b|c\n3: 1|2|3"),
            ("a;b;c\nx;1,5;2,5", "1: a|b|c\n2: x|1,5|2,5"),
            ("a\tb\tc\n1,2\t3\t", "1: a|b|c\n2: 1,2|3|"),
            ("sep=;\na;b\n1;2", "2: a|b\n3: 1|2"),
            ("a,\"b, c\",\"d \"\"e\"\"\"\n", "1: a|b, c|d \"e\""),
            ("a,\"b\nc\",d\ne,f,g", "1: a|b c|d\n3: e|f|g"),
            ("a,b,\"\"\n", "1: a|b|"),
            (
                "a,b\nc,\"d\ne",
                "a.csv:2: the quote that begins here has no end: write one behind its value",
            ),
            ("a,5\" pipe,c", "1: a|5\" pipe|c"),
        ] {
            assert_eq!(told(text), rows, "{text:?}");
        }
    }
}
