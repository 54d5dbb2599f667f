//! Comparisons that a page brings: texts, and tables cut into cells.

use serde::Deserialize;
use wasm_bindgen::JsValue;

use crate::check::{Cell, Cells, Checked, Form, Heading, Problem, Sheet, check_table, check_text};

/// What a page brings, as `element/brought.ts` finds it.
#[derive(Debug, Deserialize)]
struct Brought {
    form: String,
    /// The text, where it is one.
    #[serde(default)]
    text: String,
    /// The rows of cells, where it is a table of the page.
    #[serde(default)]
    rows: Vec<Vec<Part>>,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    checked: Option<String>,
    #[serde(default)]
    by: Option<String>,
}

/// A cell.
#[derive(Debug, Deserialize)]
struct Part {
    text: String,
    address: Option<String>,
    merged: bool,
}

/// The blob of a comparison; where it has mistakes, all of them, each with its line or its row.
pub(crate) fn check(brought: JsValue) -> Result<Vec<u8>, Vec<String>> {
    let brought: Brought =
        serde_wasm_bindgen::from_value(brought).map_err(|error| vec![error.to_string()])?;
    let is_table = brought.form == "table";
    let told = |problem: Problem| {
        let place = if is_table { "row " } else { "line " };
        [place, &problem.line.to_string(), ": ", &problem.message].concat()
    };
    match brought.checked() {
        Ok(Checked { comparison, .. }) => Ok(comparison.to_blob()),
        Err(problems) => Err(problems.into_iter().map(told).collect()),
    }
}

impl Brought {
    fn checked(self) -> Result<Checked, Vec<Problem>> {
        let form = match &*self.form {
            "table" => return check_table("", &self.sheet(), &self.heading()),
            "csv" => Form::Csv,
            "tsv" => Form::Tsv,
            "markdown" => Form::Markdown,
            _ => Form::Json,
        };
        check_text(form, "", &self.text)
    }

    fn sheet(&self) -> Sheet {
        let cells = |(parts, line): (&Vec<Part>, usize)| Cells {
            line,
            cells: parts.iter().map(Part::cell).collect(),
        };
        Sheet {
            rows: self.rows.iter().zip(1..).map(cells).collect(),
        }
    }

    fn heading(&self) -> Heading {
        let text = |text: &Option<String>| text.as_deref().map(Into::into);
        Heading {
            title: text(&self.title),
            checked: text(&self.checked),
            by: text(&self.by),
        }
    }
}

impl Part {
    fn cell(&self) -> Cell {
        Cell {
            text: self.text.as_str().into(),
            address: self.address.as_deref().map(Into::into),
            is_merged: self.merged,
        }
    }
}
