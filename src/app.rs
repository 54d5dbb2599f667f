//! The one stateful component: it holds the answers, and everything on the screen follows.

use std::fmt::Debug;
use std::rc::Rc;

use yew::prelude::*;

use crate::answers::{Action, Answers, Factor};
use crate::comparison::Comparison;
use crate::components::presets::Start;
use crate::components::share::{Shared, Way};
use crate::language::{Language, Message as Word};
use crate::notation::{self, Ignored, Mode, Part};
use crate::verdict::Verdict;
use crate::verdict::explanation::Explanation;

mod screen;

/// What surrounds the widget: the element and the page that it stands in.
pub trait Surroundings: Debug {
    /// A verdict stands on the screen; the first one makes the widget ready.
    fn settled(&self, settled: &Settled);
    /// The reader acted; called before the verdict that follows settles.
    fn acted(&self, deed: Deed, answers: &Answers);
    /// The reader wants the link; the outcome goes to the callback.
    fn share(&self, way: Way, answers: &Answers, done: Callback<Shared>);
    /// Calls back once when the reader's hand has rested; a second call starts the wait anew.
    fn when_at_rest(&self, callback: Callback<()>);
    /// Whether the device has a share sheet.
    fn has_share_sheet(&self) -> bool;
}

/// What the screen shows.
#[derive(Clone, Debug)]
pub struct Settled {
    /// The reader's answers.
    pub answers: Rc<Answers>,
    /// What follows from them.
    pub verdict: Rc<Verdict>,
    /// The verdict in words.
    pub explanation: Rc<Explanation>,
}

/// What the reader did, as far as an address or a host needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Changed one answer, perhaps one step of many.
    Adjusted,
    /// Went somewhere else: another view, a preset, the start, or back by undo.
    Went,
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
    /// The reader changed an answer.
    Act(Action),
    /// The reader started from somewhere else.
    Start(Start),
    /// The reader wants the link.
    Share(Way),
    /// The link was handed on, or not.
    Shared(Shared),
    /// The reader has read the notice.
    Dismiss,
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
    still: Rc<Answers>,
    elsewhere: AttrValue,
    heard: AttrValue,
    spoken: AttrValue,
    before: Option<Answers>,
    shared: Shared,
    ignored: Vec<Ignored>,
    settings: Settings,
    on_act: Callback<Action>,
    on_start: Callback<Start>,
    on_share: Callback<Way>,
    on_dismiss: Callback<()>,
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
            ..
        } = context.props();
        let link = context.link();
        let settled = Settled::new(comparison, answers.clone(), language);
        Self {
            still: Rc::new(answers.with_neutral_weights()),
            elsewhere: elsewhere(comparison, &settled, language),
            heard: AttrValue::from(settled.explanation.headline.clone()),
            settled,
            spoken: AttrValue::default(),
            before: None,
            shared: Shared::NotYet,
            ignored: ignored.clone(),
            settings: settings.clone(),
            on_act: link.callback(Message::Act),
            on_start: link.callback(Message::Start),
            on_share: link.callback(Message::Share),
            on_dismiss: link.callback(|()| Message::Dismiss),
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Act(action) => {
                let deed = match action {
                    Action::SetView(_) => Deed::Went,
                    _ => Deed::Adjusted,
                };
                self.change(context, action, Some(deed))
            }
            Message::Start(start) => {
                let Some(answers) = self.start(context, start) else {
                    return false;
                };
                let before = (start != Start::Before).then(|| (*self.settled.answers).clone());
                let changed = self.change(context, Action::Load(answers), Some(Deed::Went));
                self.before = before.filter(|_| changed);
                changed
            }
            Message::Share(way) => {
                let done = context.link().callback(Message::Shared);
                let answers = &self.settled.answers;
                context.props().surroundings.share(way, answers, done);
                false
            }
            Message::Shared(shared) => {
                self.spoken = AttrValue::from(shared.sentence(&context.props().language));
                self.shared = shared;
                true
            }
            Message::Dismiss => {
                self.ignored = Vec::new();
                true
            }
            Message::Rest => {
                let headline = AttrValue::from(self.settled.explanation.headline.clone());
                let changed = self.heard != headline;
                if changed {
                    self.heard = headline.clone();
                    self.spoken = headline;
                }
                changed
            }
            Message::Load(answers, ignored) => {
                let noticed = self.ignored != ignored;
                self.ignored = ignored;
                let changed = self.change(context, Action::Load(answers), None);
                self.heard = AttrValue::from(self.settled.explanation.headline.clone());
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
        self.screen(context.props())
    }

    fn rendered(&mut self, context: &Context<Self>, _first_render: bool) {
        context.props().surroundings.settled(&self.settled);
    }
}

impl App {
    /// Applies a change; the answers change here and nowhere else. Without a deed nobody is told.
    fn change(&mut self, context: &Context<Self>, action: Action, deed: Option<Deed>) -> bool {
        let Props {
            comparison,
            language,
            surroundings,
            ..
        } = context.props();
        if self.settings.readonly && deed.is_some() && !matches!(action, Action::SetView(_)) {
            return false;
        }
        let mut answers = (*self.settled.answers).clone();
        answers.apply(action);
        if answers == *self.settled.answers {
            return false;
        }
        let still = answers.with_neutral_weights();
        if still != *self.still {
            self.still = Rc::new(still);
        }
        self.settled = Settled::new(comparison, answers, language);
        self.elsewhere = elsewhere(comparison, &self.settled, language);
        self.shared = Shared::NotYet;
        self.before = None;
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
            Start::Before => self.before.clone(),
        }
    }

    /// The preset that the answers are equal to.
    fn current_preset(&self, comparison: &Comparison) -> Option<usize> {
        (0..comparison.presets.len()).find(|position| {
            let preset = preset(comparison, *position, &self.settled.answers);
            preset.as_ref() == Some(&*self.settled.answers)
        })
    }
}

impl Settled {
    fn new(comparison: &Comparison, answers: Answers, language: &Language) -> Self {
        let verdict = Verdict::new(comparison, &answers);
        let explanation = Explanation::new(comparison, &answers, &verdict, language);
        Self {
            answers: Rc::new(answers),
            verdict: Rc::new(verdict),
            explanation: Rc::new(explanation),
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
fn elsewhere(comparison: &Comparison, settled: &Settled, language: &Language) -> AttrValue {
    let others = comparison.views.iter().enumerate();
    let others = others.filter(|(view, _)| *view != settled.answers.view());
    let mut sentences = Vec::new();
    for (position, view) in others {
        let mut answers = (*settled.answers).clone();
        answers.apply(Action::SetView(position));
        let other = Settled::new(comparison, answers, language);
        let same = other.verdict.leader == settled.verdict.leader
            && other.verdict.tied == settled.verdict.tied;
        if !same {
            let values = [
                ("view", &*view.name_in_sentence),
                ("verdict", &*other.explanation.headline),
            ];
            sentences.push(language.fill(Word::ViewElsewhere, &values));
        }
    }
    AttrValue::from(sentences.join(" "))
}

/// The factors that stand for the reader's own situation, with their names.
const OWN_FACTORS: [(Factor, Word); 2] = [
    (Factor::Fit, Word::ProjectFit),
    (Factor::Team, Word::TeamExperience),
];
