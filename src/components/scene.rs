//! The scene: what every part of the screen is made from, and what can be told from it.

use std::borrow::Cow;

use super::cta::Call;
use super::element::{Element, Gesture, Value, classed, el};
use super::fold::Fold;
use super::on_demand::{OnDemand, Whole};
use super::panel::{Panel, Panels};
use super::presets::Start;
use super::share::{Shared, Way};
use crate::answers::{Action, Answers};
use crate::comparison::{Comparison, Text};
use crate::language::isolation::isolated;
use crate::language::{Counted, Language, Message as Word, Template};
use crate::notation::{Link, Mode, Part};
use crate::verdict::explanation::Explanation;
use crate::verdict::share::Share;
use crate::verdict::{Findings, Verdict};

/// What a reader tells the widget.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// Change an answer.
    Act(Action),
    /// Start from somewhere else.
    Start(Start),
    /// Hand on the link.
    Share(Way),
    /// Show what this fold holds, or no longer where it is shown.
    Unfold(Fold),
    /// Have a panel show something else: its new state.
    Turn(Panel, Text),
    /// Take the verdict along as a file of a kind.
    Take(Taking, Text),
    /// Show more, or fewer, project types.
    Types,
    /// Close the notice.
    Dismiss,
    /// Go to another comparison, by its id.
    Go(Text),
}

/// A way to take a file along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taking {
    /// Into the clipboard.
    Copy,
    /// As a download.
    Save,
}

impl Taking {
    /// What became of it, in a sentence.
    pub fn sentence(self, done: bool) -> Word {
        match (self, done) {
            (Self::Copy, true) => Word::TakenCopied,
            (Self::Save, true) => Word::TakenSaved,
            (_, false) => Word::TakenNot,
        }
    }
}

/// What the author of the page has set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// How much is shown.
    pub mode: Mode,
    /// Parts that are not shown.
    pub hide: Vec<Part>,
    /// Whether the answers are fixed.
    pub readonly: bool,
    /// The level of the main heading, 1 to 6.
    pub heading_level: u8,
    /// The calls to action.
    pub calls: Vec<Call>,
    /// Whether the page stands in a frame.
    pub framed: bool,
}

/// What is to be spoken, to whoever does not see the screen or to everybody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spoken<'a> {
    /// The words.
    pub words: &'a str,
    /// Whether they are to be seen as well.
    pub seen: bool,
}

/// Everything that the screen is made from.
#[derive(Debug)]
pub struct Scene<'a> {
    /// The comparison.
    pub comparison: &'a Comparison,
    /// The comparisons that the page offers, as ids and titles.
    pub offered: &'a [(Text, Text)],
    /// The reader's answers.
    pub answers: &'a Answers,
    /// What follows from them.
    pub findings: &'a Findings,
    /// The shares that were counted last: those of the findings, or until they are counted those
    /// of the answers before.
    pub shares: &'a [Share],
    /// The findings in words.
    pub explanation: &'a Explanation,
    /// What other views come to, where it is something else.
    pub elsewhere: &'a str,
    /// The preset that the answers are equal to.
    pub preset: Option<usize>,
    /// Whether there is a start to undo.
    pub undoable: bool,
    /// The link that the widget was opened with, for all but its answers.
    pub link: &'a Link,
    /// What became of the last attempt to share.
    pub shared: &'a Shared,
    /// Whether the device has a share sheet.
    pub share_sheet: bool,
    /// What is to be spoken.
    pub spoken: Spoken<'a>,
    /// What the author of the page has set.
    pub settings: &'a Settings,
    /// What the reader has unfolded so far.
    pub unfolded: &'a [Fold],
    /// The panels.
    pub panels: &'a Panels,
    /// The evidence; where it is there, the comparison has it.
    pub evidence: &'a OnDemand<Whole>,
    /// Whether all project types are shown.
    pub all_types: bool,
    /// The language.
    pub language: &'a Language,
}

impl Scene<'_> {
    /// The verdict.
    pub fn verdict(&self) -> &Verdict {
        &self.findings.verdict
    }

    /// A message as it stands.
    pub fn say(&self, word: Word) -> &'static str {
        self.language.say(word)
    }

    /// A template with its gaps filled.
    pub fn fill(&self, word: Template, values: &[(&str, &str)]) -> String {
        self.language.fill(word, values)
    }

    /// A counted message.
    pub fn count(&self, word: Counted, number: usize) -> String {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        self.language.count(word, number)
    }

    /// A whole number.
    pub fn number(&self, number: i64) -> String {
        self.language.formats().number(number)
    }

    /// The name of an alternative, isolated from what stands beside it.
    pub fn name(&self, alternative: usize) -> Value {
        let alternative = self.comparison.alternatives.get(alternative);
        alternative.map_or(Value::Static(""), |alternative| {
            match isolated(&alternative.name) {
                Cow::Borrowed(_) => Value::from(alternative.name.clone()),
                Cow::Owned(name) => Value::from(name),
            }
        })
    }

    /// Whether a part is shown.
    pub fn shows(&self, part: Part) -> bool {
        !self.settings.hide.contains(&part)
    }

    /// Whether there is anything to set.
    pub fn has_controls(&self) -> bool {
        self.settings.mode != Mode::Verdict
    }

    /// A heading so many levels below the main one.
    pub fn heading(&self, below: u8) -> Element {
        let levels = ["h1", "h2", "h3", "h4", "h5", "h6"];
        let level = usize::from(self.settings.heading_level + below).clamp(1, 6);
        el(levels.get(level - 1).copied().unwrap_or("h6"))
    }

    /// A button.
    pub fn button(&self, class: &'static str, message: Message) -> Element {
        classed("button", class)
            .set("type", "button")
            .set("part", "button")
            .on(Gesture::Press(message))
    }

    /// The whole screen.
    pub fn screen(&self) -> Element {
        super::screen(self)
    }
}
