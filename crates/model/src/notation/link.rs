//! A whole link: answers, and what stands around them.

use super::appearance::{Mode, Part, Theme};
use super::pairs::{Pair, Pairs};
use super::reader::Reader;
use super::words::{bare, find, number, word};
use super::writer::Writer;
use super::{Ignored, decode};
use crate::answers::Answers;
use crate::comparison::{Comparison, PresetId};

/// What the query of a link says about one comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The answers, the preset's first and the explicit ones over them.
    pub answers: Answers,
    /// The data revision that the link was made with (`rev`).
    pub revision: Option<u32>,
    /// Other readers' answers (`with`), at most [`Link::MOST_WITH`], each a text of its own that
    /// nothing has read yet.
    pub with: Vec<String>,
    /// The language (`lang`): parts of letters and digits, joined by hyphens.
    pub language: Option<String>,
    /// The colours (`theme`), where the link insists on some.
    pub theme: Option<Theme>,
    /// How much is shown (`mode`), where the link insists on it.
    pub mode: Option<Mode>,
    /// What is not shown (`hide`), in the order of [`Part::ALL`].
    pub hide: Vec<Part>,
    /// What was passed over.
    pub ignored: Vec<Ignored>,
}

impl Link {
    /// How many other readers' answers a link holds at most.
    pub const MOST_WITH: usize = 8;

    /// A link to answers, with nothing around them.
    pub fn new(answers: Answers) -> Self {
        Self {
            answers,
            revision: None,
            with: Vec::new(),
            language: None,
            theme: None,
            mode: None,
            hide: Vec::new(),
            ignored: Vec::new(),
        }
    }

    /// The comparison that a link is about (`c`), where it names one. What is not of an id's form
    /// is none, so the id may become part of an address.
    pub fn comparison_id(text: &str) -> Option<String> {
        let pairs = Pairs::of(text);
        let named = pairs.read.iter().rev().filter(|pair| pair.key == "c");
        named.map(|pair| word(pair.value())).find(|id| is_id(id))
    }

    /// The query that a page's own query stands for, where the page has a start of its own. One
    /// that names its comparison is whole, since its writer leaves out what is neutral; any other
    /// adds to the start.
    pub fn from_start(start: &str, query: String) -> String {
        if Self::comparison_id(&query).is_some() {
            return query;
        }
        [start, &*query].join("&")
    }

    /// Reads a link to a comparison.
    pub fn read(comparison: &Comparison, text: &str) -> Self {
        Self::heard(comparison, text).0
    }

    /// Reads a link to a comparison; whether it says anything about answers.
    pub(super) fn heard(comparison: &Comparison, text: &str) -> (Self, bool) {
        let pairs = Pairs::of(text);
        let presets = pairs.read.iter().rev().filter(|pair| pair.key == "preset");
        let mut starts = presets.filter_map(|pair| preset(comparison, pair.value()));
        let start = match starts.next() {
            Some(answers) => decode(comparison, answers).0,
            None => Answers::neutral(comparison),
        };
        let mut link = Self::new(start.clone());
        let mut reader = Reader::over(comparison, start);
        for pair in &pairs.read {
            link.read_pair(&mut reader, pair);
        }
        let understood = reader.understood;
        (link.answers, link.ignored) = reader.finish(&pairs);
        (link, understood)
    }

    /// Writes the link as one that is made now, with the comparison's own revision. What the
    /// link does not insist on is left out.
    pub fn write(&self, comparison: &Comparison) -> String {
        let mut writer = Writer::default();
        writer.text("c", &comparison.id);
        writer.text("rev", &comparison.revision.to_string());
        writer.answers(comparison, &self.answers);
        for answers in self.with.iter().take(Self::MOST_WITH) {
            writer.text("with", answers);
        }
        if let Some(language) = &self.language {
            writer.text("lang", language);
        }
        if let Some(theme) = self.theme {
            writer.text("theme", theme.id());
        }
        if let Some(mode) = self.mode {
            writer.text("mode", mode.id());
        }
        let hidden = Part::ALL
            .into_iter()
            .filter(|part| self.hide.contains(part));
        writer.list("hide", hidden.map(Part::id));
        writer.finish()
    }

    fn read_pair(&mut self, reader: &mut Reader<'_>, pair: &Pair) {
        let comparison = reader.comparison();
        let value = pair.value();
        let understood = match &*pair.key {
            "c" => *word(value) == *comparison.id,
            "v" => number(value) == Some(1),
            "preset" => {
                let known = preset(comparison, value).is_some();
                reader.understood |= known;
                known
            }
            "rev" => replace(&mut self.revision, number(value)),
            "with" => {
                if self.with.len() < Self::MOST_WITH {
                    self.with.push(value.to_owned());
                } else {
                    reader.ignore(pair, value);
                }
                true
            }
            "lang" => {
                let language = Some(bare(value)).filter(|language| is_language(language));
                replace(&mut self.language, language)
            }
            "theme" => replace(&mut self.theme, Theme::from_id(&word(value))),
            "mode" => replace(&mut self.mode, Mode::from_id(&word(value))),
            "hide" => {
                let named = Part::list(value, |id| reader.ignore(pair, id.trim()));
                let hidden = |part: &Part| self.hide.contains(part) || named.contains(part);
                self.hide = Part::ALL.into_iter().filter(hidden).collect();
                true
            }
            _ => {
                reader.read(pair);
                true
            }
        };
        if !understood {
            reader.ignore_unless_blank(pair);
        }
    }
}

/// The answers of a preset, as its author wrote them.
fn preset<'a>(comparison: &'a Comparison, id: &str) -> Option<&'a str> {
    let presets = &comparison.presets;
    let position = find(&mut presets.iter().map(|preset| &preset.id), &word(id))?;
    let preset = presets.get(PresetId(position))?;
    Some(&preset.answers)
}

/// Puts a value into its place, if there is one; whether there is.
fn replace<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let is_some = value.is_some();
    if is_some {
        *place = value;
    }
    is_some
}

/// Whether a text has the form of an id.
pub(super) fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

fn is_language(text: &str) -> bool {
    text.split('-').all(|part| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}
