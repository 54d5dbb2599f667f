//! People: several readers' answers as lines of text, each a link, its query, or answers.
//!
//! A line may begin with a name, a colon and a space. Several links may stand on one line, and a link
//! that holds the answers of others too stands for all of them. An address counts from its `?` to its `#`.
//! Where its keys have the prefix of a widget in a host's address, `weighup.` or `weighup-a.`,
//! those of the first such widget count that is about this comparison. Empty lines are passed
//! over; what says nothing about this comparison is a [`Problem`].

use super::reader::is_foreign;
use super::{Ignored, Link, decode};
use crate::answers::Answers;
use crate::comparison::Comparison;

/// The reader and others, as far as their lines could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct People {
    /// The reader first, then the others in the order of their lines, at most [`Link::MOST_WITH`].
    pub all: Vec<Person>,
    /// The lines that could not be read, in their order.
    pub problems: Vec<Problem>,
    /// How many lines stand behind the last that counts.
    pub beyond: usize,
}

/// Somebody with answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The name, or a letter where none was given; different for each person.
    pub name: String,
    /// The answers.
    pub answers: Answers,
    /// What the line held that means nothing here.
    pub ignored: Vec<Ignored>,
    /// The revision of the data that the line's link was made with.
    pub revision: Option<u32>,
}

/// Why a line could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is about the comparison of this id.
    Elsewhere(String),
    /// It holds no answers; the beginning of the line.
    Unreadable(String),
}

/// How many letters of a name count.
const NAME: usize = 30;

/// How many letters are enough to know a line by.
const BEGINNING: usize = 60;

impl People {
    /// Reads the lines of others behind the reader's own answers.
    pub fn read(comparison: &Comparison, (you, answers): (&str, &Answers), text: &str) -> Self {
        let reader = Person {
            name: you.to_owned(),
            answers: answers.clone(),
            ignored: Vec::new(),
            revision: None,
        };
        let mut people = Self {
            all: vec![reader],
            problems: Vec::new(),
            beyond: 0,
        };
        let lines = text.lines().flat_map(links);
        for line in lines.filter(|line| !line.is_empty()) {
            let (name, rest) = named(line);
            match link(comparison, rest) {
                _ if people.is_full() => people.beyond += 1,
                Ok(link) => people.add_all(comparison, name, link),
                Err(problem) => people.problems.push(problem),
            }
        }
        people
    }

    fn is_full(&self) -> bool {
        self.all.len() > Link::MOST_WITH
    }

    /// Adds whoever made a link, and the others whose answers it holds.
    fn add_all(&mut self, comparison: &Comparison, name: Option<&str>, mut link: Link) {
        let with = std::mem::take(&mut link.with);
        self.add(name, link);
        for text in with {
            if self.is_full() {
                self.beyond += 1;
            } else {
                let (answers, ignored) = decode(comparison, &text);
                let link = Link {
                    ignored,
                    ..Link::new(answers)
                };
                self.add(None, link);
            }
        }
    }
    /// The lines under which answers in the notation are read again.
    pub fn lines(comparison: &Comparison, answers: &[String]) -> String {
        let line = |answers: &String| match answers.trim() {
            // Neutral answers are an empty text, which would be no line.
            "" => format!("c={}", comparison.id),
            answers => answers.replace(['\n', '\r'], " "),
        };
        answers.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    fn add(&mut self, name: Option<&str>, link: Link) {
        let place = self.all.len();
        let name = match name {
            Some(name) => self.free((1..).map(|times| match times {
                1 => name.to_owned(),
                _ => format!("{name} {times}"),
            })),
            None => self.free(('A'..='Z').map(String::from).skip(place - 1)),
        };
        self.all.push(Person {
            name,
            answers: link.answers,
            ignored: link.ignored,
            revision: link.revision,
        });
    }

    /// The first of some names that nobody has.
    fn free(&self, mut names: impl Iterator<Item = String>) -> String {
        let is_free = |name: &String| self.all.iter().all(|person| person.name != *name);
        names.find(is_free).unwrap_or_default()
    }
}

/// The links of a line, where somebody put several on one, each with what stands before it.
fn links(line: &str) -> Vec<&str> {
    let begins = |after: &str| after.starts_with("https://") || after.starts_with("http://");
    let starts = line.match_indices(char::is_whitespace).filter(|(at, _)| {
        let (before, after) = line.split_at_checked(*at).unwrap_or_default();
        begins(after.trim_start()) && before.contains("://")
    });
    let mut pieces = Vec::new();
    let mut from = 0;
    for (at, _) in starts {
        pieces.push(line.get(from..at).unwrap_or_default().trim());
        from = at;
    }
    pieces.push(line.get(from..).unwrap_or_default().trim());
    pieces
}

/// A line's name, if it has one, and the rest of it.
fn named(line: &str) -> (Option<&str>, &str) {
    match line.split_once(':') {
        Some((name, rest)) if rest.starts_with(char::is_whitespace) => {
            let name = name.trim();
            let end = name
                .char_indices()
                .nth(NAME)
                .map_or(name.len(), |(end, _)| end);
            let name = name
                .get(..end)
                .map(str::trim_end)
                .filter(|name| !name.is_empty());
            (name, rest.trim())
        }
        _ => (None, line),
    }
}

/// The link that a line holds.
fn link(comparison: &Comparison, line: &str) -> Result<Link, Problem> {
    let address = line.split('#').next().unwrap_or_default();
    let query = address.split_once('?').map_or(address, |(_, query)| query);
    let mut problem = Problem::Unreadable(line.chars().take(BEGINNING).collect());
    for query in widgets(query) {
        match Link::comparison_id(&query) {
            Some(id) if *id != *comparison.id => problem = Problem::Elsewhere(id),
            named => {
                if named.is_some() || says_something(comparison, &query) {
                    return Ok(Link::read(comparison, &query));
                }
            }
        }
    }
    Err(problem)
}

/// The queries of the widgets in a host's address, without their prefixes; where there are no
/// prefixes, the query itself.
fn widgets(query: &str) -> Vec<String> {
    let mut widgets: Vec<(&str, String)> = Vec::new();
    for (prefix, pair) in query.split('&').filter_map(prefixed) {
        match widgets.iter_mut().find(|(known, _)| *known == prefix) {
            Some((_, query)) => {
                query.push('&');
                query.push_str(pair);
            }
            None => widgets.push((prefix, pair.to_owned())),
        }
    }
    if widgets.is_empty() {
        return vec![query.to_owned()];
    }
    widgets.into_iter().map(|(_, query)| query).collect()
}

fn prefixed(pair: &str) -> Option<(&str, &str)> {
    let (prefix, pair) = pair.split_once('.')?;
    let element = prefix.strip_prefix("weighup")?;
    (element.is_empty() || element.starts_with('-')).then_some((prefix, pair))
}

/// Whether a query sets any answer here.
fn says_something(comparison: &Comparison, query: &str) -> bool {
    let neutral = Answers::neutral(comparison);
    let mut pairs = query.split('&').take(1024).filter(|pair| !pair.is_empty());
    Link::read(comparison, query).answers != neutral
        || pairs.any(|pair| {
            let key = pair.split('=').next().unwrap_or_default();
            !is_foreign(key) && decode(comparison, pair).1.is_empty()
        })
}
