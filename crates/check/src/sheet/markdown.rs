//! Tables of Markdown: rows between bars, below a row of dashes, as GitHub writes them.

use weigh_up_model::comparison::Text;

use super::{Cell, Cells, Heading, Sheet};
use crate::problems::Problems;

/// Reads the one table of a text, and what the lines before it say of it; `None` where that was
/// noted as a problem.
pub(in super::super) fn read(text: &str, problems: &Problems) -> Option<(Sheet, Heading)> {
    let mut heading = Heading::default();
    let mut sheet = Sheet::default();
    let mut lines = text
        .trim_start_matches('\u{feff}')
        .lines()
        .zip(1..)
        .peekable();
    while let Some((line, number)) = lines.next() {
        let is_header = line.contains('|') && lines.peek().is_some_and(|(next, _)| is_rule(next));
        if !is_header {
            if sheet.rows.is_empty() {
                tell(&mut heading, line);
            } else if line.trim_start().starts_with('|') {
                let message = "this row stands apart from its table: take out what is between them";
                problems.note(number, format_args!("{message}"));
                return None;
            }
            continue;
        }
        if !sheet.rows.is_empty() {
            let message = "a second table begins here: write one table into a file";
            problems.note(number, format_args!("{message}"));
            return None;
        }
        sheet.rows.push(row(line, number));
        lines.next();
        while let Some((line, number)) = lines.next_if(|(line, _)| line.contains('|')) {
            sheet.rows.push(row(line, number));
        }
    }
    if sheet.rows.is_empty() {
        let message = "there is no table in it: write its rows between bars, “| Criterion | A | B |”, \
                       and a row of dashes below the first, “|---|---|---|”";
        problems.note(1, format_args!("{message}"));
        return None;
    }
    Some((sheet, heading))
}

/// Takes what a line says of the table: its heading, or a key and a value.
fn tell(heading: &mut Heading, line: &str) {
    if let Some(title) = line.strip_prefix("# ") {
        heading
            .title
            .get_or_insert_with(|| Text::from(title.trim()));
        return;
    }
    let bare = line.trim_matches(|letter: char| letter.is_whitespace() || "*_->".contains(letter));
    let Some((key, value)) = bare.split_once(':') else {
        return;
    };
    let is_around = |letter: char| letter.is_whitespace() || "*_\"'".contains(letter);
    let value = value.trim_matches(is_around);
    if let Some(told) = heading
        .key(key.trim_matches(is_around))
        .filter(|_| !value.is_empty())
    {
        *told = Some(value.into());
    }
}

/// Returns `true` for the row of dashes below a header.
fn is_rule(line: &str) -> bool {
    let is_of_rule = |letter: char| matches!(letter, '|' | '-' | ':' | ' ' | '\t');
    line.contains('-') && line.contains('|') && line.chars().all(is_of_rule)
}

fn row(line: &str, number: usize) -> Cells {
    let line = line.trim();
    let inner = line.strip_prefix('|').unwrap_or(line);
    let mut cells = vec![String::new()];
    let mut letters = inner.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, cells.last_mut()) {
            ('\\', Some(cell)) => match letters.next_if(char::is_ascii_punctuation) {
                Some(escaped) => cell.push(escaped),
                None => cell.push('\\'),
            },
            ('|', _) => cells.push(String::new()),
            (letter, Some(cell)) => cell.push(letter),
            (_, None) => {}
        }
    }
    if cells.last().is_some_and(|cell| cell.trim().is_empty()) {
        cells.pop();
    }
    Cells {
        line: number,
        cells: cells.iter().map(|cell| Cell::of(cell)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::problems::Problems;

    #[test]
    fn a_table_between_bars_is_rows_of_cells() {
        let text = "# Tea or coffee?\n\nchecked: 2026-11-30\n**By:** Ann, a drinker\n\nSome words.\n\n\
                    | | Tea | Coffee\\|Mocha |\n|---|:-:|---|\n| **Taste** | 9 | [7](https://a.example) |\n\
                    Price | 3 |\n\nMore words: all of them.\n";
        let problems = Problems::new("a.md");
        let (sheet, heading) = read(text, &problems).expect("a table");
        let told = [heading.title, heading.checked, heading.by].map(Option::unwrap_or_default);
        let expected = ["Tea or coffee?", "2026-11-30", "Ann, a drinker"];
        assert_eq!(told.each_ref().map(|told| &**told), expected);
        let rows = sheet.rows.iter().map(|row| {
            let cells = row.cells.iter().map(|cell| &*cell.text);
            format!("{}: {}", row.line, cells.collect::<Vec<_>>().join("|"))
        });
        let rows: Vec<String> = rows.collect();
        assert_eq!(
            rows,
            ["8: |Tea|Coffee|Mocha", "10: Taste|9|7", "11: Price|3"]
        );
    }

    #[test]
    fn there_is_one_table() {
        let table = "| a | b |\n|---|---|\n| c | d |\n";
        for (text, problem) in [
            (String::new(), "a.md:1: there is no table"),
            ("a | b\n".to_owned(), "a.md:1: there is no table"),
            (format!("{table}\n{table}"), "a.md:5: a second table"),
        ] {
            let problems = Problems::new("a.md");
            assert_eq!(read(&text, &problems), None);
            let found = problems.into_sorted().first().map(ToString::to_string);
            assert!(
                found.is_some_and(|found| found.starts_with(problem)),
                "{text:?}"
            );
        }
    }
}
