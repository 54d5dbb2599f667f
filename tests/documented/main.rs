//! What the pages for people say, held against what the program does.

#![allow(
    clippy::indexing_slicing,
    reason = "a test that reaches beyond a list is to fail"
)]

mod comparisons;
mod gallery;
mod keys;
mod kinds;
mod links;
mod model;

use std::fs;
use std::path::Path;

/// A page, by its place in the project.
fn page(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// The rows of a table below its head, cell by cell.
fn table(page: &str, head: &str) -> Vec<Vec<String>> {
    let (_, below) = page.split_once(&format!("{head}\n")).expect(head);
    let rows = below.lines().take_while(|line| line.starts_with('|'));
    // The first of them parts the head from the body.
    let rows = rows.skip(1).map(|row| {
        let cells = row.trim_matches('|').split('|');
        cells.map(|cell| cell.trim().to_owned()).collect()
    });
    rows.collect()
}

/// The words in backticks of a cell.
fn quoted(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}
