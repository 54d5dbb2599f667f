//! The check of the content: a text becomes a comparison, or every mistake in it with its line.
//!
//! `syntax` alone knows TOML and JSON, and turns a text into a tree of `node`s that know their lines.
//! Whatever the syntax, the rules are the same. `table` reads such a node and notes what is missing, unknown or of a wrong type, `ids` finds what a part
//! points at. `parts`, `scores` and `evidence` are the schema, `whole` is what must hold between the
//! parts, and `history` what must hold between the present scores and the older ones.

mod evidence;
mod history;
mod ids;
mod node;
mod parts;
mod scores;
mod syntax;
mod table;
mod whole;

use std::cell::RefCell;
use std::fmt;

use crate::comparison::{Comparison, Text};
use ids::Ids;
use node::Node;

/// The longest text that is looked at, in bytes.
const LONGEST: usize = 1024 * 1024;
/// The most problems that one check notes.
const MOST_PROBLEMS: usize = 200;
/// The most characters of an offending text that a message repeats.
const LONGEST_QUOTE: usize = 80;

/// A comparison without mistakes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The comparison.
    pub comparison: Comparison,
    /// What its author should look at again, by line.
    pub warnings: Vec<Problem>,
}

/// A mistake in a file, or a doubt about it, in words for its author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, as the caller named it.
    pub file: Text,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong and what is expected, on one line.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            message,
        } = self;
        write!(formatter, "{file}:{line}: {message}")
    }
}

/// Checks the text of `content/<id>.toml`. The file gives the id that is expected, and its name stands
/// in the problems; it is not opened. The problems come by line, at most 200 of them.
///
/// Presets, history and double counting are looked at once everything else is right.
#[cfg(not(target_arch = "wasm32"))]
pub fn check(file: &str, text: &str) -> Result<Checked, Vec<Problem>> {
    check_by(syntax::toml::read, Some(file), file, text)
}

/// Checks a comparison in JSON: the tables and keys of a TOML file as objects and names, and dates as
/// texts. `name` is what the problems call it, and its id may be any.
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

/// Problems as they are found.
#[derive(Debug)]
struct Problems {
    file: Text,
    found: RefCell<Vec<Problem>>,
    /// The parts that are being read, each inside the one before it.
    within: RefCell<Vec<String>>,
}

impl Problems {
    fn new(file: &str) -> Self {
        Self {
            file: file.into(),
            found: RefCell::default(),
            within: RefCell::default(),
        }
    }

    /// Reads a part, which the problems that are noted meanwhile name behind their message.
    fn within<T>(&self, part: String, read: impl FnOnce() -> T) -> T {
        self.within.borrow_mut().push(part);
        let value = read();
        self.within.borrow_mut().pop();
        value
    }

    fn note(&self, line: usize, message: fmt::Arguments<'_>) {
        let mut found = self.found.borrow_mut();
        if found.len() < MOST_PROBLEMS {
            let within = self.within.borrow().join(", ");
            let message = match &*within {
                "" => message.to_string(),
                within => format!("{message} ({within})"),
            };
            found.push(Problem {
                file: self.file.clone(),
                line,
                message,
            });
        }
    }

    fn is_empty(&self) -> bool {
        self.found.borrow().is_empty()
    }

    fn is_full(&self) -> bool {
        self.found.borrow().len() >= MOST_PROBLEMS
    }

    fn into_sorted(self) -> Vec<Problem> {
        let mut found = self.found.into_inner();
        found.sort_by_key(|problem| problem.line);
        found
    }
}

/// The offending text in quotes, on one line and not too long.
fn quote(text: &str) -> String {
    let mut out = String::from("“");
    for (position, letter) in text.chars().enumerate() {
        if position == LONGEST_QUOTE {
            out.push('…');
            break;
        }
        out.push(if letter.is_control() { ' ' } else { letter });
    }
    out.push('”');
    out
}
