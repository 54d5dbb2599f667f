//! Problems: what is wrong with a text or doubtful in it, by line.

use std::cell::RefCell;
use std::fmt;

use weigh_up_model::comparison::Text;

/// The most problems that one check notes.
const MOST_PROBLEMS: usize = 200;
/// The most characters of an offending text that a message repeats.
const LONGEST_QUOTE: usize = 80;

/// A mistake in a file, or a doubt about it, in words for its author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, as the caller named it.
    pub file: Text,
    /// The line, from 1.
    pub line: usize,
    /// The mistake or doubt, with what is expected instead, on one line.
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

/// Problems as they are found.
#[derive(Debug)]
pub(super) struct Problems {
    file: Text,
    found: RefCell<Vec<Problem>>,
    /// The parts that are being read, each inside the one before it.
    within: RefCell<Vec<String>>,
}

impl Problems {
    pub(super) fn new(file: &str) -> Self {
        Self {
            file: file.into(),
            found: RefCell::default(),
            within: RefCell::default(),
        }
    }

    /// Reads a part. Problems noted meanwhile name it after their message.
    pub(super) fn within<T>(&self, part: String, read: impl FnOnce() -> T) -> T {
        self.within.borrow_mut().push(part);
        let value = read();
        self.within.borrow_mut().pop();
        value
    }

    pub(super) fn note(&self, line: usize, message: fmt::Arguments<'_>) {
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

    pub(super) fn is_empty(&self) -> bool {
        self.found.borrow().is_empty()
    }

    pub(super) fn is_full(&self) -> bool {
        self.found.borrow().len() >= MOST_PROBLEMS
    }

    pub(super) fn into_sorted(self) -> Vec<Problem> {
        let mut found = self.found.into_inner();
        found.sort_by_key(|problem| problem.line);
        found
    }
}

/// The offending text in quotes, on one line and not too long.
pub(super) fn quote(text: &str) -> String {
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
