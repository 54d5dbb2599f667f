//! The check of the content: a text becomes a comparison, or a list of its mistakes, each with its
//! line.
//!
//! `syntax` alone knows TOML and JSON, and turns a text into a tree of `node`s that know their
//! lines. A table of a page or a text is a `sheet`, which becomes such a tree too. `short` expands
//! the short form to the full one, for which it has `values` read as scores. Whatever the syntax,
//! the rules are the same. `table` reads such a node and notes what is missing, unknown or of a
//! wrong type; `ids` finds the parts that another part points at. `parts`, `scores` and `evidence`
//! read a comparison, by what they share in `schema`. `whole` has the rules between the parts, and
//! `history` those between the present scores and the older ones. All of them note what they find
//! in `problems`.

mod evidence;
mod fingerprint;
mod history;
mod ids;
mod node;
mod parts;
mod problems;
mod schema;
mod scores;
mod sheet;
mod short;
mod syntax;
mod table;
mod values;
mod whole;

use std::path::Path;

use weigh_up_model::comparison::Comparison;

use ids::Ids;
use node::Node;
pub use problems::Problem;
use problems::Problems;
use sheet::Place;
pub use sheet::{Cell, Cells, Heading, Sheet};
use short::Origin;

/// The longest text that is looked at, in bytes.
const LONGEST: usize = 1024 * 1024;

/// A comparison without mistakes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The comparison.
    pub comparison: Comparison,
    /// Doubts for its author to look at again, by line.
    pub warnings: Vec<Problem>,
}

/// How a comparison is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// TOML.
    #[cfg(not(target_arch = "wasm32"))]
    Toml,
    /// JSON: the tables and keys of TOML as objects and names, and dates as texts.
    Json,
    /// A table with commas or semicolons between its cells.
    Csv,
    /// A table with tabs between its cells.
    Tsv,
    /// A table of Markdown.
    Markdown,
}

impl Form {
    /// The form of a file, by the ending of its name; `None` for one that no comparison is written
    /// in.
    pub fn of(file: &str) -> Option<Self> {
        let ending = file.rsplit('.').next()?.to_ascii_lowercase();
        match &*ending {
            #[cfg(not(target_arch = "wasm32"))]
            "toml" => Some(Self::Toml),
            "json" => Some(Self::Json),
            "csv" => Some(Self::Csv),
            "tsv" | "tab" => Some(Self::Tsv),
            "md" | "markdown" => Some(Self::Markdown),
            _ => None,
        }
    }
}

/// Checks the text of `content/<id>.toml`. The file gives the id that is expected, and its name
/// stands in the problems; it is not opened. The problems come by line, at most 200 of them.
///
/// Presets, history and double counting are looked at once everything else is right.
#[cfg(not(target_arch = "wasm32"))]
pub fn check(file: &str, text: &str) -> Result<Checked, Vec<Problem>> {
    checked(Some(file), file, |problems| {
        tree(Form::Toml, text, problems)
    })
}

/// Checks a comparison in JSON: the tables and keys of a TOML file as objects and names, and dates
/// as texts. `name` is what the problems call it, and its id may be any.
pub fn check_json(name: &str, text: &str) -> Result<Checked, Vec<Problem>> {
    check_text(Form::Json, name, text)
}

/// Checks a comparison in any form. `name` is what the problems call it, and its id may be any.
pub fn check_text(form: Form, name: &str, text: &str) -> Result<Checked, Vec<Problem>> {
    checked(None, name, |problems| tree(form, text, problems))
}

/// Checks a table of a page, and what the page says beside it. The lines of the problems are the
/// numbers of its rows.
pub fn check_table(name: &str, sheet: &Sheet, heading: &Heading) -> Result<Checked, Vec<Problem>> {
    checked(None, name, |problems| {
        let cells = sheet.rows.iter().flat_map(|row| &row.cells);
        let length = cells.map(|cell| cell.text.len()).sum();
        is_short_enough(length, problems)
            .then(|| sheet::tree(sheet, heading.clone(), Place::Page, problems))?
            .map(|root| (root, Some(Place::Page)))
    })
}

/// The tree of a text, and the place of its table if it is one; `None` where there is no tree,
/// which was noted as a problem.
fn tree(form: Form, text: &str, problems: &Problems) -> Option<(Node, Option<Place>)> {
    if !is_short_enough(text.len(), problems) {
        return None;
    }
    let rows = |is_tabbed| {
        let sheet = sheet::separated::read(text, is_tabbed, problems)?;
        let root = sheet::tree(&sheet, Heading::default(), Place::Rows, problems)?;
        Some((root, Some(Place::Rows)))
    };
    match form {
        #[cfg(not(target_arch = "wasm32"))]
        Form::Toml => syntax::toml::read(text, problems).map(|root| (root, None)),
        Form::Json => syntax::json::read(text, problems).map(|root| (root, None)),
        Form::Csv => rows(false),
        Form::Tsv => rows(true),
        Form::Markdown => {
            let (sheet, heading) = sheet::markdown::read(text, problems)?;
            let root = sheet::tree(&sheet, heading, Place::Lines, problems)?;
            Some((root, Some(Place::Lines)))
        }
    }
}

/// The short form of a table as a text in TOML, to go on with: what is missing stands there as a
/// question. Where there is no table in the text, the mistakes say so.
#[cfg(not(target_arch = "wasm32"))]
pub fn short_form(form: Form, name: &str, text: &str) -> Result<String, Vec<Problem>> {
    let problems = Problems::new(name);
    let written = tree(form, text, &problems).map(|(root, _)| short::written::toml(&root));
    let problems = problems.into_sorted();
    written.filter(|_| problems.is_empty()).ok_or(problems)
}

fn is_short_enough(length: usize, problems: &Problems) -> bool {
    if length > LONGEST {
        problems.note(1, format_args!("this is longer than {LONGEST} bytes"));
    }
    length <= LONGEST
}

fn checked(
    file: Option<&str>,
    name: &str,
    tree: impl FnOnce(&Problems) -> Option<(Node, Option<Place>)>,
) -> Result<Checked, Vec<Problem>> {
    let problems = Problems::new(name);
    let warnings = Problems::new(name);
    let comparison = tree(&problems).and_then(|(root, place)| {
        if !short::is_short(&root) {
            return read(&root, file, &problems, &warnings);
        }
        let stem = file.and_then(|file| Path::new(file).file_stem()?.to_str());
        let origin = Origin { stem, place };
        let full = short::expanded(&root, origin, &problems, &warnings)?;
        read(&full, file, &problems, &warnings)
    });
    match (comparison, problems.into_sorted()) {
        (Some(comparison), none) if none.is_empty() => Ok(Checked {
            comparison,
            warnings: warnings.into_sorted(),
        }),
        (_, problems) => Err(problems),
    }
}

fn read(
    root: &Node,
    file: Option<&str>,
    problems: &Problems,
    warnings: &Problems,
) -> Option<Comparison> {
    let ids = Ids::collect(root, problems);
    let comparison = parts::comparison(root, &ids, problems)?;
    if let Some(file) = file {
        whole::named_like(file, &comparison, root, problems);
    }
    whole::scored_in_every_view(&comparison, root, problems);
    whole::in_play(&comparison, root, problems);
    whole::used(&ids, problems);
    if problems.is_empty() {
        whole::presets(&comparison, root, problems);
        history::told(&comparison, root, problems);
        whole::double_counting(&comparison, root, warnings);
    }
    Some(comparison)
}
