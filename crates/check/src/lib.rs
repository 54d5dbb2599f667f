//! The check of the content: a text becomes a comparison, or a list of its mistakes, each with its
//! line.
//!
//! `syntax` alone knows TOML and JSON, and turns a text into a tree of `node`s that know their
//! lines. Whatever the syntax, the rules are the same. `table` reads such a node and notes what is
//! missing, unknown or of a wrong type; `ids` finds the parts that another part points at. `parts`,
//! `scores` and `evidence` read a comparison, by what they share in `schema`. `whole` has the rules
//! between the parts, and `history` those between the present scores and the older ones. All of
//! them note what they find in `problems`.

mod evidence;
mod fingerprint;
mod history;
mod ids;
mod node;
mod parts;
mod problems;
mod schema;
mod scores;
mod syntax;
mod table;
mod whole;

use weigh_up_model::comparison::Comparison;

use ids::Ids;
use node::Node;
pub use problems::Problem;
use problems::Problems;

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

/// Checks the text of `content/<id>.toml`. The file gives the id that is expected, and its name
/// stands in the problems; it is not opened. The problems come by line, at most 200 of them.
///
/// Presets, history and double counting are looked at once everything else is right.
#[cfg(not(target_arch = "wasm32"))]
pub fn check(file: &str, text: &str) -> Result<Checked, Vec<Problem>> {
    check_by(syntax::toml::read, Some(file), file, text)
}

/// Checks a comparison in JSON: the tables and keys of a TOML file as objects and names, and dates
/// as texts. `name` is what the problems call it, and its id may be any.
pub fn check_json(name: &str, text: &str) -> Result<Checked, Vec<Problem>> {
    check_by(syntax::json::read, None, name, text)
}

/// Turns a text into a tree; `None` where it is not of the syntax.
type Syntax = fn(&str, &Problems) -> Option<Node>;

fn check_by(
    syntax: Syntax,
    file: Option<&str>,
    name: &str,
    text: &str,
) -> Result<Checked, Vec<Problem>> {
    let problems = Problems::new(name);
    let warnings = Problems::new(name);
    let comparison = read(syntax, file, text, &problems, &warnings);
    match (comparison, problems.into_sorted()) {
        (Some(comparison), none) if none.is_empty() => Ok(Checked {
            comparison,
            warnings: warnings.into_sorted(),
        }),
        (_, problems) => Err(problems),
    }
}

fn read(
    syntax: Syntax,
    file: Option<&str>,
    text: &str,
    problems: &Problems,
    warnings: &Problems,
) -> Option<Comparison> {
    if text.len() > LONGEST {
        problems.note(1, format_args!("this is longer than {LONGEST} bytes"));
        return None;
    }
    let root = syntax(text, problems)?;
    let ids = Ids::collect(&root, problems);
    let comparison = parts::comparison(&root, &ids, problems)?;
    if let Some(file) = file {
        whole::named_like(file, &comparison, &root, problems);
    }
    whole::scored_in_every_view(&comparison, &root, problems);
    whole::in_play(&comparison, &root, problems);
    whole::used(&ids, problems);
    if problems.is_empty() {
        whole::presets(&comparison, &root, problems);
        history::told(&comparison, &root, problems);
        whole::double_counting(&comparison, &root, warnings);
    }
    Some(comparison)
}
