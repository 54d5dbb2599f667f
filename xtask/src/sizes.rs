//! `cargo xtask sizes`: what a change makes of the sizes, for the page of a pull request.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::Value;

/// A row of a file that `dist --sizes` writes.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    name: String,
    /// Bytes by brotli.
    brotli: u64,
    limit: u64,
}

/// The table of two such files, in Markdown.
pub(crate) fn compare(before: &Path, after: &Path) -> Result<String> {
    Ok(table(&read(before)?, &read(after)?))
}

fn read(file: &Path) -> Result<Vec<Row>> {
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    rows(&text).with_context(|| format!("{} is not of `dist --sizes`", file.display()))
}

fn rows(text: &str) -> Option<Vec<Row>> {
    let list: Value = serde_json::from_str(text).ok()?;
    let rows = list.as_array()?.iter().map(|row| {
        Some(Row {
            name: row.get("name")?.as_str()?.to_owned(),
            brotli: row.get("brotli")?.as_u64()?,
            limit: row.get("limit")?.as_u64()?,
        })
    });
    rows.collect()
}

fn table(before: &[Row], after: &[Row]) -> String {
    let head = "| bytes by brotli | before | after | change | limit |\n|---|--:|--:|--:|--:|\n";
    let rows = after.iter().map(
        |Row {
             name,
             brotli,
             limit,
         }| {
            let mut before = before.iter();
            let before = before.find(|row| row.name == *name).map(|row| row.brotli);
            let change = before.map(|before| match brotli.checked_sub(before) {
                Some(0) => "0".to_owned(),
                Some(more) => format!("+{more}"),
                None => format!("−{}", before.abs_diff(*brotli)),
            });
            let before = before.map(|before| before.to_string());
            let [before, change] =
                [before, change].map(|cell| cell.unwrap_or_else(|| "new".into()));
            format!("| {name} | {before} | {brotli} | {change} | {limit} |\n")
        },
    );
    rows.fold(head.to_owned(), |table, row| table + &row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_less_the_same_and_what_is_new_are_told() {
        let of = |sizes: &[(&str, u64)]| {
            let rows = sizes.iter().map(|(name, brotli)| {
                format!(
                    r#"{{"name": "{name}", "raw": 1, "gzip": 1, "brotli": {brotli}, "limit": 9}}"#
                )
            });
            let list = rows.collect::<Vec<_>>().join(",");
            rows_of(&format!("[{list}]"))
        };
        let before = of(&[("a", 5), ("b", 5), ("c", 5), ("gone", 1)]);
        let after = of(&[("a", 7), ("b", 4), ("c", 5), ("d", 2)]);
        let text = table(&before, &after);
        let body: Vec<&str> = text.lines().skip(2).collect();
        let expected = [
            "| a | 5 | 7 | +2 | 9 |",
            "| b | 5 | 4 | −1 | 9 |",
            "| c | 5 | 5 | 0 | 9 |",
            "| d | new | 2 | new | 9 |",
        ];
        assert_eq!(body, expected);
    }

    fn rows_of(text: &str) -> Vec<Row> {
        rows(text).expect("a list of rows")
    }

    #[test]
    fn what_is_no_list_of_sizes_is_refused() {
        for text in ["", "{}", "[{}]", r#"[{"name": "a", "brotli": 1}]"#] {
            assert_eq!(rows(text), None, "{text}");
        }
    }
}
