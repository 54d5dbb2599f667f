//! The table, read back by a reader of RFC 4180.

use csv::{ReaderBuilder, StringRecord};
use proptest::prelude::*;
use weigh_up::comparison::{AlternativeId, CriterionId};
use weigh_up::export::Kind;
use weigh_up::verdict::Table;

use crate::files::{Files, LINK, hostile, seen, two};

/// The head and the rows; fails unless all are equally long.
fn read(files: &Files) -> (StringRecord, Vec<StringRecord>) {
    let text = files.text(Kind::Csv);
    assert!(
        text.starts_with('\u{feff}'),
        "Excel knows UTF-8 by its mark"
    );
    let mut reader = ReaderBuilder::new().from_reader(text.as_bytes());
    let head = reader.headers().expect("a head").clone();
    let rows = reader.records().map(|row| row.expect("a whole row"));
    (head, rows.collect())
}

fn number(cell: &str) -> Option<i64> {
    (!cell.is_empty()).then(|| cell.parse().expect("a whole number"))
}

/// The parts of a point that a cell says, 1 or 10 of which make one.
fn counted(cell: &str, parts: i64) -> Option<i64> {
    let (whole, tenth) = cell.split_once('.').unwrap_or((cell, "0"));
    let sign = if cell.starts_with('-') { -1 } else { 1 };
    Some(number(whole)? * parts + sign * number(tenth)? * parts / 10)
}

/// A text as a cell: with an apostrophe where a formula would begin, quotes before it or not.
fn cell(text: &str) -> String {
    let mut cell = String::new();
    for (position, part) in seen(text).split(';').enumerate() {
        let bare = part.trim_start_matches('"');
        let is_formula = bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
        let quotes = &part[..part.len() - bare.len()];
        let apostrophe = if is_formula { "'" } else { "" };
        let separator = if position > 0 { ";" } else { "" };
        cell.extend([separator, quotes, apostrophe, bare]);
    }
    cell
}

/// The cells of a text for a program that parts them at commas and at semicolons alike, as
/// `LibreOffice` proposes.
fn parted_at_both(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let (mut row, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut letters = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' if quoted || cell.is_empty() => quoted = !quoted,
            ',' | ';' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell).trim_end_matches('\r').to_owned());
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(letter),
        }
    }
    rows
}

#[test]
fn a_row_holds_what_the_sum_is_made_of() {
    let (head, rows) = read(&Files::of(&two([[7, 9, 8], [9, 5, 9]])));
    let before = head.iter().take(13).collect::<Vec<_>>();
    assert_eq!(
        before,
        [
            "factor",
            "name",
            "weight",
            "times",
            "nodejs score",
            "nodejs uncertainty",
            "nodejs points",
            "python score",
            "python uncertainty",
            "python points",
            "toward",
            "difference",
            "lead",
        ]
    );
    let expected = [
        "learning,Learning,5,1,7,1,35,9,1,45,python,-2,-10",
        "speed,Speed,5,1,9,1,45,5,1,25,nodejs,4,20",
        "libraries,Libraries,5,1,8,1,40,9,1,45,python,-1,-5",
        "total,,15,,,,120,,,115,nodejs,,5",
        "percent,,,,,,80,,,77,,,",
        "failed deal-breakers,,,,,,0,,,0,,,",
    ];
    assert_eq!(rows.len(), expected.len());
    for (row, expected) in rows.iter().zip(expected) {
        assert_eq!(row.iter().take(13).collect::<Vec<_>>().join(","), expected);
        let origin = row.iter().skip(13).collect::<Vec<_>>();
        assert_eq!(origin, ["small", "7", "only", "2026-11-22", &cell(LINK)]);
    }
}

#[test]
fn what_is_not_known_is_empty() {
    let mut case = two([[7, 9, 8], [9, 5, 9]]);
    case.sides[0].scores[1] = None;
    let (_, rows) = read(&Files::of(&case));
    let of_the_first = |row: usize| rows[row].iter().skip(4).take(3).collect::<Vec<_>>();
    assert_eq!(of_the_first(1), ["", "", ""]);
    assert_eq!(of_the_first(3), ["", "", ""]);
    assert_eq!(of_the_first(0), ["7", "1", "35"]);
}

#[test]
fn what_a_spreadsheet_would_reckon_stays_text() {
    for name in [
        "=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r\n=1", "＝1", "＋1", "－1", "＠1",
    ] {
        let mut files = Files::of(&two([[7, 9, 8], [9, 5, 9]]));
        files.comparison.criteria[CriterionId(0)].name = name.into();
        let (_, rows) = read(&files);
        assert!(
            rows[0][1].starts_with('\''),
            "{name:?} is {:?}",
            &rows[0][1]
        );
    }
}

#[test]
fn no_cell_that_a_semicolon_begins_is_a_formula() {
    for name in ["Fast;=1+1", "Fast;\"=1+1", "Fast;;@SUM(1)", "=1;-1"] {
        let mut files = Files::of(&two([[7, 9, 8], [9, 5, 9]]));
        files.comparison.criteria[CriterionId(0)].name = name.into();
        let text = files.text(Kind::Csv);
        let mut reader = ReaderBuilder::new()
            .delimiter(b';')
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        for row in reader.records() {
            for cell in &row.expect("a row") {
                let is_formula = cell.starts_with(['=', '+', '-', '@']);
                assert!(!is_formula, "{name:?} gives the cell {cell:?}");
            }
        }
    }
}

#[test]
fn a_program_that_parts_at_semicolons_tears_nothing() {
    let mut files = Files::of(&two([[7, 9, 8], [9, 5, 9]]));
    // Nothing but what is said by others has a semicolon.
    let text = files.text(Kind::Csv).replace(&cell(LINK), "");
    let mut reader = ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.as_bytes());
    assert!(reader.records().all(|row| row.expect("a row").len() == 1));

    files.comparison.criteria[CriterionId(0)].name = "Learning; reading, too".into();
    files.comparison.criteria[CriterionId(1)].name = "Speed; or “pace”".into();
    let (head, rows) = read(&files);
    let expected: Vec<Vec<String>> = [head]
        .into_iter()
        .chain(rows)
        .map(|row| row.iter().map(str::to_owned).collect())
        .collect();
    assert_eq!(parted_at_both(&files.text(Kind::Csv)), expected);
}

#[test]
fn the_bundled_comparison_has_a_row_for_each_factor() {
    let comparison = weigh_up::content::bundled("node-vs-python").expect("bundled");
    let answers = weigh_up::notation::decode(&comparison, "projects=iot&team.python=8").0;
    let (_, rows) = read(&Files::new(comparison, answers));
    assert_eq!(rows.len(), 8 + 2 + 3);
}

proptest! {
    #[test]
    fn any_table_holds_the_numbers_of_the_model(files in hostile()) {
        let (head, rows) = read(&files);
        let (comparison, verdict) = (&files.comparison, &files.findings.verdict);
        let table = Table::new(comparison, &files.answers);
        let alternatives = comparison.alternatives.len();
        prop_assert_eq!(rows.len(), table.rows.len() + 3);
        for (place, alternative) in comparison.alternatives.iter().enumerate() {
            let title = cell(&format!("{} score", alternative.id));
            prop_assert_eq!(seen(&head[4 + 3 * place]), title);
        }
        let lead = 4 + 3 * alternatives + 2;
        for (place, (cells, row)) in rows.iter().zip(&table.rows).enumerate() {
            prop_assert_eq!(number(&cells[2]), Some(row.weight.get()));
            for alternative in 0..alternatives {
                let [score, off, points] = [(4, 10), (5, table.parts), (6, table.parts)]
                    .map(|(at, parts)| counted(&cells[at + 3 * alternative], parts));
                let alternative = AlternativeId(alternative);
                let value = row.value(alternative);
                prop_assert_eq!(score, table.tenths(row, alternative));
                prop_assert_eq!(points.is_some(), value.is_exact());
                if let (Some(score), Some(off), Some(points)) = (score, off, points) {
                    let times = number(&cells[3]).expect("a number");
                    let counts = times * table.parts;
                    prop_assert_eq!(10 * points, score * row.weight.get() * counts);
                    prop_assert_eq!(off * times, value.uncertainty);
                }
            }
            let pull = verdict.contributions.get(place);
            let signed = pull.map(|pull| pull.weight.get() * pull.difference);
            prop_assert_eq!(counted(&cells[lead], table.parts), signed);
        }
        let (total, failed) = (&rows[table.rows.len()], &rows[table.rows.len() + 2]);
        for alternative in 0..alternatives {
            let standing = verdict.standing(AlternativeId(alternative)).expect("a standing");
            let exact = standing.total.is_exact().then_some(standing.total.low);
            prop_assert_eq!(counted(&total[6 + 3 * alternative], table.parts), exact);
            let musts = number(&failed[6 + 3 * alternative]).expect("a number");
            prop_assert_eq!(musts > 0, standing.is_excluded());
        }
        if verdict.lead.is_some() {
            prop_assert_eq!(counted(&total[lead], table.parts), verdict.lead);
        }
    }

    #[test]
    fn any_text_of_a_table_is_text(files in hostile()) {
        let (_, rows) = read(&files);
        for (criterion, row) in files.comparison.criteria.iter().zip(&rows) {
            prop_assert_eq!(seen(&row[0]), cell(&criterion.id));
            prop_assert_eq!(seen(&row[1]), cell(&criterion.name));
        }
        for cell in rows.iter().flatten() {
            let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            prop_assert!(!is_formula || cell.parse::<f64>().is_ok(), "{cell:?}");
        }
        let text = files.text(Kind::Csv);
        let parted = parted_at_both(&text);
        prop_assert!(parted.iter().skip(1).map(|row| row.iter().collect::<Vec<_>>()).eq(
            rows.iter().map(|row| row.iter().collect::<Vec<_>>())
        ));
        prop_assert_eq!(text.matches('\n').count(), rows.len() + 1);
        prop_assert_eq!(text.matches("\r\n").count(), rows.len() + 1);
    }
}
