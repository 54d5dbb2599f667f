//! People: several readers' answers as lines of text, each a link, its query, or answers.
//!
//! A line may begin with a name, a colon and a space. Several links may stand on one line, and a
//! link that holds the answers of others too stands for all of them. An address counts from its `?`
//! to its `#`. Where its keys have the prefix of a widget in a host's address, `weighup.` or
//! `weighup-a.`, those of the first such widget count that is about this comparison.
//!
//! Lines are read as mail, chat and markup leave them: quoted, wrapped, escaped, with a link in
//! brackets, or in the address of a service that looks at links before it leads on (`pasted`).
//!
//! Empty lines are passed over. What says nothing about this comparison is a [`Problem`], and so is
//! a line of which something was not understood: nobody is compared by a default in its place.

mod lines;
mod pasted;

use super::keys::AROUND;
use super::{Ignored, Link, decode};
use crate::answers::Answers;
use crate::comparison::Comparison;
use lines::{lines, links, named};
use pasted::query;

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
    /// Its answers have something that means nothing here; the beginning of the line.
    Unclear(String, Vec<Ignored>),
}

/// How many letters are enough to know a line by.
const BEGINNING: usize = 60;

impl People {
    /// Reads the lines of others behind the reader's own answers.
    pub fn read(comparison: &Comparison, (you, answers): (&str, &Answers), text: &str) -> Self {
        let reader = Person {
            name: you.to_owned(),
            answers: answers.clone(),
            revision: None,
        };
        let mut people = Self {
            all: vec![reader],
            problems: Vec::new(),
            beyond: 0,
        };
        let mut before = None;
        for line in lines(comparison, text).iter().flat_map(|line| links(line)) {
            let (name, rest) = named(line);
            let link = link(comparison, rest);
            let again =
                line.starts_with(['<', '(', '[']) && link.is_ok() && before == link.clone().ok();
            before = link.clone().ok();
            match link {
                _ if again => {}
                _ if people.is_full() => people.beyond += 1,
                Ok(link) => people.add_all(comparison, name, rest, link),
                Err(problem) => people.problems.push(problem),
            }
        }
        people
    }

    fn is_full(&self) -> bool {
        self.all.len() > Link::MOST_WITH
    }

    /// Adds whoever made a link, which a text holds, and the others whose answers it has.
    fn add_all(&mut self, comparison: &Comparison, name: Option<&str>, text: &str, link: Link) {
        let with = link.with.clone();
        self.add(name, text, link);
        for text in with {
            if self.is_full() {
                self.beyond += 1;
            } else {
                let (answers, ignored) = decode(comparison, &text);
                let link = Link {
                    ignored,
                    ..Link::new(answers)
                };
                self.add(None, &text, link);
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

    /// Adds the answers of a text, where they were understood to the last word.
    fn add(&mut self, name: Option<&str>, text: &str, link: Link) {
        let unclear = unclear(&link);
        if !unclear.is_empty() {
            let problem = Problem::Unclear(beginning(name.unwrap_or(text)), unclear);
            return self.problems.push(problem);
        }
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
            revision: link.revision,
        });
    }

    /// The first of some names that nobody has.
    fn free(&self, mut names: impl Iterator<Item = String>) -> String {
        let is_free = |name: &String| self.all.iter().all(|person| person.name != *name);
        names.find(is_free).unwrap_or_default()
    }
}

/// What a link holds that means nothing here, next to what is around its answers.
fn unclear(link: &Link) -> Vec<Ignored> {
    let ignored = link.ignored.iter();
    let unclear = ignored.filter(|ignored| !AROUND.contains(&&*ignored.key.to_ascii_lowercase()));
    unclear.cloned().collect()
}

fn beginning(line: &str) -> String {
    line.chars().take(BEGINNING).collect()
}

/// The link that a line holds. Of links in links the outermost counts that names this comparison,
/// else the innermost that says anything about it.
fn link(comparison: &Comparison, line: &str) -> Result<Link, Problem> {
    let places = pasted::links(line);
    let mut queries: Vec<String> = places
        .iter()
        .filter_map(|place| query(line.get(*place..)?))
        .collect();
    if places.is_empty() {
        let address = line.split('#').next().unwrap_or_default();
        let query = address.split_once('?').map_or(address, |(_, query)| query);
        queries.push(query.to_owned());
    }
    let queries: Vec<String> = queries.iter().flat_map(|query| widgets(query)).collect();
    let mut problem = Problem::Unreadable(beginning(line));
    for query in &queries {
        match Link::comparison_id(query) {
            Some(id) if *id == *comparison.id => return Ok(Link::read(comparison, query)),
            Some(id) => problem = Problem::Elsewhere(id),
            None => {}
        }
    }
    let nameless = queries
        .iter()
        .rev()
        .filter(|query| Link::comparison_id(query).is_none());
    for query in nameless {
        if let (link, true) = Link::heard(comparison, query) {
            return Ok(link);
        }
    }
    Err(problem)
}

/// The queries of the widgets in a host's address, without their prefixes; where there are no
/// prefixes, the query itself.
fn widgets(query: &str) -> Vec<String> {
    let mut widgets: Vec<(&str, String)> = Vec::new();
    for (prefix, pair) in query.split(['&', '?']).filter_map(prefixed) {
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
