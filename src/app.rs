//! The one stateful component: it holds the answers, and everything on the screen follows.

pub mod html;

use std::fmt::Debug;
use std::rc::Rc;

use yew::prelude::*;

use crate::answers::{Action, Answers};
use crate::comparison::{Comparison, Date};
use crate::components::presets::Start;
use crate::components::scene::{Fold, Message as Told, Scene, Settings};
use crate::components::share::{Shared, Way};
use crate::language::{Language, Message as Word};
use crate::notation::{self, Ignored};
use crate::verdict::explanation::{self, Explanation};
use crate::verdict::{Findings, Verdict};

/// What surrounds the widget: the element and the page that it stands in.
pub trait Surroundings: Debug {
    /// A verdict stands on the screen; the first one makes the widget ready.
    fn settled(&self, settled: &Settled);
    /// The reader acted; called before the verdict that follows settles.
    fn acted(&self, deed: Deed, answers: &Answers);
    /// The reader wants the link; the outcome comes back as [`Message::Shared`].
    fn share(&self, way: Way);
    /// Calls back once when the reader's hand has rested; a second call starts the wait anew.
    fn when_at_rest(&self, callback: Callback<()>);
    /// Whether the device has a share sheet.
    fn has_share_sheet(&self) -> bool;
}

/// What the screen shows.
#[derive(Clone, Debug)]
pub struct Settled {
    /// The reader's answers.
    pub answers: Answers,
    /// What follows from them.
    pub findings: Findings,
    /// The findings in words.
    pub explanation: Explanation,
}

/// What the reader did, as far as an address or a host needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Changed one answer, perhaps one step of many.
    Adjusted,
    /// Went somewhere else: another view, a preset, the start, or back by undo.
    Went,
}

/// Properties of [`App`]. They stand for the whole life of the widget.
#[derive(Clone, Debug, Properties)]
pub struct Props {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// The answers to begin with.
    pub answers: Answers,
    /// What the answers' text held that means nothing here.
    pub ignored: Vec<Ignored>,
    /// What the author of the page has set.
    pub settings: Settings,
    /// The language.
    pub language: Language,
    /// The day on which the widget is seen.
    pub today: Date,
    /// What surrounds the widget.
    pub surroundings: Rc<dyn Surroundings>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.surroundings, &other.surroundings)
    }
}

/// Everything that can happen to the widget.
#[derive(Clone, Debug)]
pub enum Message {
    /// The reader told something.
    Told(Told),
    /// The link was handed on, or not.
    Shared(Shared),
    /// The reader's hand rests.
    Rest,
    /// Answers came from outside.
    Load(Answers, Vec<Ignored>),
    /// The author of the page has set something.
    Set(Settings),
}

/// The widget.
#[derive(Debug)]
pub struct App {
    settled: Settled,
    elsewhere: String,
    /// The headline that the reader knows: seen at the start, or spoken since.
    heard: String,
    spoken: String,
    before: Option<Answers>,
    shared: Shared,
    ignored: Vec<Ignored>,
    settings: Settings,
    unfolded: Vec<Fold>,
    all_types: bool,
    tell: Callback<Told>,
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(context: &Context<Self>) -> Self {
        let Props {
            comparison,
            answers,
            ignored,
            settings,
            language,
            today,
            ..
        } = context.props();
        let settled = Settled::new(comparison, answers.clone(), language, *today);
        Self {
            elsewhere: elsewhere(comparison, &settled, language),
            heard: settled.explanation.headline.clone(),
            settled,
            spoken: String::new(),
            before: None,
            shared: Shared::NotYet,
            ignored: ignored.clone(),
            settings: settings.clone(),
            unfolded: Vec::new(),
            all_types: false,
            tell: context.link().callback(Message::Told),
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Told(told) => self.hear(context, told),
            Message::Shared(shared) => {
                shared
                    .sentence(&context.props().language)
                    .clone_into(&mut self.spoken);
                self.shared = shared;
                true
            }
            Message::Rest => {
                let headline = &self.settled.explanation.headline;
                let changed = self.heard != *headline;
                if changed {
                    self.heard.clone_from(headline);
                    self.spoken.clone_from(headline);
                }
                changed
            }
            Message::Load(answers, ignored) => {
                let noticed = self.ignored != ignored;
                self.ignored = ignored;
                let changed = self.change(context, Action::Load(answers), None);
                self.before = None;
                self.heard.clone_from(&self.settled.explanation.headline);
                changed || noticed
            }
            Message::Set(settings) => {
                let changed = self.settings != settings;
                self.settings = settings;
                changed
            }
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let Props {
            comparison,
            language,
            surroundings,
            ..
        } = context.props();
        let scene = Scene {
            comparison,
            answers: &self.settled.answers,
            findings: &self.settled.findings,
            explanation: &self.settled.explanation,
            elsewhere: &self.elsewhere,
            preset: self.current_preset(comparison),
            undoable: self.before.is_some(),
            ignored: &self.ignored,
            shared: &self.shared,
            share_sheet: surroundings.has_share_sheet(),
            spoken: &self.spoken,
            settings: &self.settings,
            unfolded: &self.unfolded,
            all_types: self.all_types,
            language,
        };
        html::html(scene.screen(), &self.tell)
    }

    fn rendered(&mut self, context: &Context<Self>, _first_render: bool) {
        context.props().surroundings.settled(&self.settled);
    }
}

impl App {
    fn hear(&mut self, context: &Context<Self>, told: Told) -> bool {
        match told {
            Told::Act(action) => {
                let deed = match action {
                    Action::SetView(_) => Deed::Went,
                    _ => Deed::Adjusted,
                };
                self.change(context, action, Some(deed))
            }
            Told::Start(start) => {
                let undoable = start != Start::Before;
                let Some(answers) = self.start(context, start) else {
                    return false;
                };
                let before = undoable.then(|| self.settled.answers.clone());
                let changed = self.change(context, Action::Load(answers), Some(Deed::Went));
                if changed {
                    self.before = before;
                }
                changed
            }
            Told::Share(way) => {
                context.props().surroundings.share(way);
                false
            }
            Told::Unfold(fold, open) => {
                let known = self.unfolded.contains(&fold);
                if open && !known {
                    self.unfolded.push(fold);
                } else if !open {
                    self.unfolded.retain(|unfolded| *unfolded != fold);
                }
                open != known
            }
            Told::Turn(..) | Told::Take(..) => false,
            Told::Types => {
                self.all_types = !self.all_types;
                true
            }
            Told::Dismiss => {
                self.ignored = Vec::new();
                true
            }
        }
    }

    /// Applies a change; the answers change here and nowhere else. Without a deed nobody is told.
    fn change(&mut self, context: &Context<Self>, action: Action, deed: Option<Deed>) -> bool {
        let Props {
            comparison,
            language,
            today,
            surroundings,
            ..
        } = context.props();
        if self.settings.readonly && deed.is_some() {
            return false;
        }
        let mut answers = self.settled.answers.clone();
        answers.apply(action);
        if answers == self.settled.answers {
            return false;
        }
        self.settled = Settled::new(comparison, answers, language, *today);
        self.elsewhere = elsewhere(comparison, &self.settled, language);
        self.shared = Shared::NotYet;
        if let Some(deed) = deed {
            surroundings.acted(deed, &self.settled.answers);
            surroundings.when_at_rest(context.link().callback(|()| Message::Rest));
        }
        true
    }

    /// The answers to start from. A preset keeps the view unless it names one.
    fn start(&self, context: &Context<Self>, start: Start) -> Option<Answers> {
        let comparison = &context.props().comparison;
        match start {
            Start::Neutral => Some(Answers::neutral(comparison)),
            Start::Preset(position) => preset(comparison, position, &self.settled.answers),
            Start::Answers(text) => Some(notation::decode(comparison, &text).0),
            Start::Before => self.before.clone(),
        }
    }

    /// The preset that the answers are equal to.
    fn current_preset(&self, comparison: &Comparison) -> Option<usize> {
        (0..comparison.presets.len()).find(|position| {
            let preset = preset(comparison, *position, &self.settled.answers);
            preset.as_ref() == Some(&self.settled.answers)
        })
    }
}

impl Settled {
    fn new(comparison: &Comparison, answers: Answers, language: &Language, today: Date) -> Self {
        let findings = Findings::new(comparison, &answers, today);
        let explanation = Explanation::new(comparison, &answers, &findings, language);
        Self {
            answers,
            findings,
            explanation,
        }
    }
}

/// The answers of a preset, in the view of other answers unless it names one.
fn preset(comparison: &Comparison, position: usize, current: &Answers) -> Option<Answers> {
    let preset = comparison.presets.get(position)?;
    let mut start = Answers::neutral(comparison);
    start.apply(Action::SetView(current.view()));
    Some(notation::decode_over(comparison, start, &preset.answers).0)
}

/// What the other views say, where they come to another verdict.
fn elsewhere(comparison: &Comparison, settled: &Settled, language: &Language) -> String {
    let others = comparison.views.iter().enumerate();
    let others = others.filter(|(view, _)| *view != settled.answers.view());
    let mut sentences = Vec::new();
    for (position, view) in others {
        let mut answers = settled.answers.clone();
        answers.apply(Action::SetView(position));
        let verdict = Verdict::new(comparison, &answers);
        let here = &settled.findings.verdict;
        if verdict.leader != here.leader || verdict.tied != here.tied {
            let headline = explanation::headline(comparison, &verdict, language);
            let values = [("view", &*view.name_in_sentence), ("verdict", &*headline)];
            sentences.push(language.fill(Word::ViewElsewhere, &values));
        }
    }
    sentences.join(" ")
}
