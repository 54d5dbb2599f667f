//! The scene, of which the screen is made, and the messages that it dispatches.

use std::ops::Deref;

use super::cta::Call;
use super::disclosure::DisclosureId;
use super::environment::Environment;
use super::on_demand::{OnDemand, Whole};
use super::panel::{Panel, Panels};
use super::presets::{Start, Trial};
use super::share::{Shared, Way};
use crate::answers::{Action, Answers};
use crate::chunks::ExplainerHere;
use crate::comparison::{PresetId, Text};
use crate::explained::Explained;
use crate::language::Message as Word;
use crate::notation::{Link, Mode, Part};
use crate::verdict::share::Share;
use crate::verdict::{Shown, Verdict};

/// A message of the screen: something that the reader does.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// Change an answer.
    Act(Action),
    /// Start from somewhere else.
    Start(Start),
    /// Hand on the link.
    Share(Way),
    /// Open a disclosure, or close it.
    Toggle(DisclosureId),
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

impl Message {
    /// Returns `true` if it changes answers, so that it means nothing where they are fixed.
    pub fn changes_answers(&self) -> bool {
        matches!(self, Self::Act(_) | Self::Start(_))
    }
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
    /// The outcome, in a sentence.
    pub fn sentence(self, done: bool) -> Word {
        match (self, done) {
            (Self::Copy, true) => Word::TakenCopied,
            (Self::Save, true) => Word::TakenSaved,
            (_, false) => Word::TakenNot,
        }
    }
}

/// The settings of the author of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The mode, which says how much is shown.
    pub mode: Mode,
    /// Parts that are not shown.
    pub hide: Vec<Part>,
    /// Set if the answers are fixed.
    pub readonly: bool,
    /// The level of the main heading, 1 to 6.
    pub heading_level: u8,
    /// The calls to action.
    pub calls: Vec<Call>,
    /// Set if the page stands in a frame.
    pub framed: bool,
}

impl Settings {
    /// Returns `true` if a part is shown.
    pub fn shows(&self, part: Part) -> bool {
        !self.hide.contains(&part)
    }
}

/// The words of the live region, for those who do not see the screen or for everybody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spoken<'a> {
    /// The words.
    pub words: &'a str,
    /// Set if they are to be seen as well.
    pub seen: bool,
}

/// Everything that the screen is made from: the environment, and in it what changes with the
/// reader. A part of the screen that is given a scene speaks as one that stands in the environment.
#[derive(Debug)]
pub struct Scene<'a> {
    /// The environment.
    pub environment: &'a Environment,
    /// The comparisons that the page offers, as ids and titles.
    pub offered: &'a [(Text, Text)],
    /// The reader's answers.
    pub answers: &'a Answers,
    /// The verdict, which follows from them.
    pub verdict: &'a Verdict,
    /// The alternatives that lists show at first.
    pub shown: &'a Shown,
    /// The verdict on all alternatives, where a shortlist leaves some out.
    pub of_all: Option<&'a str>,
    /// The verdict in a few words.
    pub headline: &'a str,
    /// What explains it, once that is there.
    pub explained: Option<&'a Explained>,
    /// What does so, as far as it is there.
    pub explainer: &'a OnDemand<ExplainerHere>,
    /// The shares that were counted last: those of the verdict, or until they are counted those
    /// of the answers before.
    pub shares: &'a [Share],
    /// The verdicts of other views, where they differ.
    pub elsewhere: &'a str,
    /// The preset that the answers are equal to.
    pub preset: Option<PresetId>,
    /// Set if there is a start to undo.
    pub undoable: bool,
    /// The change that the reader has tried, until they change anything else.
    pub tried: Option<Trial>,
    /// The link that the widget was opened with, until the reader dismisses what is said about it.
    pub link: Option<&'a Link>,
    /// The outcome of the last attempt to share.
    pub shared: &'a Shared,
    /// Set if the device has a share sheet.
    pub share_sheet: bool,
    /// The address that links stand on; empty where none opens what is here.
    pub base: &'a str,
    /// The words of the live region.
    pub spoken: Spoken<'a>,
    /// The disclosures that are open.
    pub open: &'a [DisclosureId],
    /// The panels.
    pub panels: &'a Panels,
    /// The evidence; where it is there, the comparison has it.
    pub evidence: &'a OnDemand<Whole>,
    /// Set if all project types are shown.
    pub all_types: bool,
}

impl Deref for Scene<'_> {
    type Target = Environment;

    fn deref(&self) -> &Environment {
        self.environment
    }
}

impl Scene<'_> {
    /// Returns `true` if there is anything to set.
    pub fn has_controls(&self) -> bool {
        self.settings.mode != Mode::Verdict
    }

    /// The address that opens these answers; empty where none does.
    pub fn address(&self) -> String {
        if self.base.is_empty() {
            return String::new();
        }
        let query = Link::new(self.answers.clone()).write(&self.comparison);
        [self.base, "?", &*query].concat()
    }

    /// Returns `true` if a disclosure is open.
    pub fn is_open(&self, id: DisclosureId) -> bool {
        self.open.contains(&id)
    }
}
