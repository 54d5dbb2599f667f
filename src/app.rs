//! The one stateful component: it holds the answers, and everything on the screen follows.

pub mod html;
pub mod settled;
pub mod surroundings;

use std::rc::Rc;

use yew::prelude::*;

use self::settled::Settled;
use self::surroundings::{Deed, Surroundings, Wait};
use crate::answers::{Action, Answers};
use crate::comparison::{Comparison, Date, Text};
use crate::components::fold::Fold;
use crate::components::panel::{Appendix, Panel, Panels};
use crate::components::presets::Start;
use crate::components::scene::{Message as Told, Scene, Settings, Spoken, Taking};
use crate::components::share::Shared;
use crate::language::Language;
use crate::notation::people::People;
use crate::notation::{self, Link};
use crate::verdict::share::{Share, Shares};

/// Properties of [`App`]. They stand for as long as the widget is one element's.
#[derive(Clone, Debug, Properties)]
pub struct Props {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// The comparisons that the page offers, as ids and titles; none where there is no choice.
    pub offered: Vec<(Text, Text)>,
    /// The link to begin with.
    pub link: Link,
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
    /// A file was taken along, or not.
    Taken(Taking, bool),
    /// The appendix has come, or not.
    Appendix(Option<Rc<dyn Appendix>>),
    /// The reader's hand rests.
    Rest,
    /// It is time to count what takes long.
    Count,
    /// A link came from outside.
    Load(Box<Link>),
    /// The author of the page has set something.
    Set(Settings),
    /// The widget has left the page that surrounded it.
    Leave(Rc<dyn Surroundings>),
}

/// The widget.
#[derive(Debug)]
pub struct App {
    settled: Settled,
    /// The link that the widget was opened with, for all but its answers.
    link: Link,
    /// The headline that the reader knows: seen at the start, or spoken since.
    heard: String,
    spoken: String,
    /// Whether what was spoken last is to be seen as well.
    seen: bool,
    before: Option<Answers>,
    shared: Shared,
    settings: Settings,
    unfolded: Vec<Fold>,
    all_types: bool,
    panels: Panels,
    /// The shares in the making.
    counting: Option<Shares>,
    /// The shares that were counted last; they stand until the next ones do.
    counted: Vec<Share>,
    /// Whether it waits, with nothing in it, for another element.
    left: bool,
    tell: Callback<Told>,
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(context: &Context<Self>) -> Self {
        let Props {
            comparison,
            link,
            settings,
            language,
            today,
            ..
        } = context.props();
        let settled = Settled::new(comparison, link.answers.clone(), language, *today);
        let mut app = Self {
            heard: settled.explanation.headline.clone(),
            settled,
            link: link.clone(),
            spoken: String::new(),
            seen: false,
            before: None,
            shared: Shared::NotYet,
            settings: settings.clone(),
            unfolded: Vec::new(),
            all_types: false,
            panels: Panels::default(),
            counting: None,
            counted: Vec::new(),
            left: false,
            tell: context.link().callback(Message::Told),
        };
        app.open_panels(context);
        app.begin_to_count(context);
        app
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Told(told) => self.hear(context, told),
            Message::Shared(shared) => {
                self.say(&shared.sentence(&context.props().language));
                self.shared = shared;
                true
            }
            Message::Taken(taking, done) => {
                let sentence = taking.sentence(done);
                self.say(context.props().language.say(sentence));
                self.seen = true;
                true
            }
            Message::Appendix(appendix) => {
                self.panels.receive(appendix);
                // What the panels need is known once they are shown.
                let count = context.link().callback(|()| Message::Count);
                context.props().surroundings.after(Wait::Pause, count);
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
            Message::Count => self.count(context),
            Message::Load(link) => {
                let noticed = self.link != *link;
                let answers = link.answers.clone();
                self.link = *link;
                self.open_panels(context);
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
            // It may stand on another page by the time that it hears of this.
            Message::Leave(from) if !Rc::ptr_eq(&from, &context.props().surroundings) => false,
            Message::Leave(_) => {
                self.panels = Panels::default();
                self.counting = None;
                self.left = true;
                true
            }
        }
    }

    /// The widget is another element's now, so everything begins anew.
    fn changed(&mut self, context: &Context<Self>, _before: &Props) -> bool {
        *self = <Self as Component>::create(context);
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        if self.left {
            return Html::default();
        }
        let Props {
            comparison,
            offered,
            language,
            surroundings,
            ..
        } = context.props();
        let scene = Scene {
            comparison,
            offered,
            answers: &self.settled.answers,
            findings: &self.settled.findings,
            shares: &self.counted,
            explanation: &self.settled.explanation,
            elsewhere: &self.settled.elsewhere,
            preset: self.current_preset(comparison),
            undoable: self.before.is_some(),
            link: &self.link,
            shared: &self.shared,
            share_sheet: surroundings.has_share_sheet(),
            spoken: Spoken {
                words: &self.spoken,
                seen: self.seen,
            },
            settings: &self.settings,
            unfolded: &self.unfolded,
            panels: &self.panels,
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
        let surroundings = &context.props().surroundings;
        self.seen = false;
        match told {
            Told::Act(action) => {
                let deed = match action {
                    Action::SetView(_) => Deed::Went,
                    _ => Deed::Adjusted,
                };
                return self.change(context, action, Some(deed));
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
                return changed;
            }
            Told::Share(way) => {
                surroundings.share(way);
                return false;
            }
            Told::Take(taking, kind) => {
                surroundings.take(taking, &kind);
                return false;
            }
            Told::Go(comparison) => {
                surroundings.go(&comparison);
                return false;
            }
            Told::Unfold(fold) => {
                let open = !self.unfolded.contains(&fold);
                return self.unfold(context, fold, open);
            }
            Told::Turn(panel, state) => {
                self.panels.turn(panel, state);
                surroundings.after(Wait::Pause, context.link().callback(|()| Message::Count));
            }
            Told::Types => self.all_types = !self.all_types,
            Told::Dismiss => {
                self.link.ignored = Vec::new();
                self.link.revision = None;
                self.link.with = Vec::new();
            }
        }
        true
    }

    fn unfold(&mut self, context: &Context<Self>, fold: Fold, open: bool) -> bool {
        if self.unfolded.contains(&fold) == open {
            return false;
        }
        if open {
            self.unfolded.push(fold);
        } else {
            self.unfolded.retain(|unfolded| *unfolded != fold);
        }
        let surroundings = &context.props().surroundings;
        if open && fold.is_panel() {
            if self.panels.want() {
                surroundings.fetch_appendix();
            }
            surroundings.after(Wait::Pause, context.link().callback(|()| Message::Count));
        }
        true
    }

    /// Opens what the link is about beside its answers: those of others, and what changed in the
    /// data since it was made.
    fn open_panels(&mut self, context: &Context<Self>) {
        let comparison = &context.props().comparison;
        if !self.link.with.is_empty() {
            let lines = People::lines(comparison, &self.link.with);
            self.open_panel(context, Panel::Compare, lines);
            // In the compact mode it is folded away together with others.
            self.unfold(context, Fold("more", 0, 0), true);
        }
        let other = |revision: &u32| *revision != comparison.revision;
        if let Some(revision) = self.link.revision.filter(other) {
            self.open_panel(context, Panel::Drift, revision.to_string());
        }
    }

    fn open_panel(&mut self, context: &Context<Self>, panel: Panel, state: String) {
        self.panels.turn(panel, state.into());
        self.unfold(context, Fold::panel(panel), true);
    }

    fn say(&mut self, sentence: &str) {
        sentence.clone_into(&mut self.spoken);
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
        self.shared = Shared::NotYet;
        if let Some(deed) = deed {
            surroundings.acted(deed, &self.settled.answers);
            surroundings.after(Wait::Rest, context.link().callback(|()| Message::Rest));
        }
        self.begin_to_count(context);
        true
    }

    /// Counts the shares anew: at once where that is soon done, else when the hand rests.
    fn begin_to_count(&mut self, context: &Context<Self>) {
        let Props {
            comparison,
            surroundings,
            ..
        } = context.props();
        let Settled {
            answers, findings, ..
        } = &self.settled;
        self.counting = Some(findings.begin_shares(comparison, answers));
        if !self.go_on_counting(context, AT_ONCE) || self.panels.are_here() {
            surroundings.after(Wait::Pause, context.link().callback(|()| Message::Count));
        }
    }

    /// Counts for some slices; whether all shares are counted.
    fn go_on_counting(&mut self, context: &Context<Self>, slices: u8) -> bool {
        let Some(mut shares) = self.counting.take() else {
            return true;
        };
        if (0..slices).any(|_| shares.advance()) {
            let Props {
                comparison,
                language,
                ..
            } = context.props();
            self.counted = shares.finish();
            self.settled
                .count(comparison, language, self.counted.clone());
            return true;
        }
        self.counting = Some(shares);
        false
    }

    /// Counts for a slice: the shares, then what the panels need. Shows what is done.
    fn count(&mut self, context: &Context<Self>) -> bool {
        let counting = self.counting.is_some();
        let counted = self.go_on_counting(context, A_TURN);
        let more = !counted || self.panels.work();
        if more {
            let turn = context.link().callback(|()| Message::Count);
            context.props().surroundings.after(Wait::Turn, turn);
        }
        counting == counted || !more
    }

    /// The answers to start from. A preset keeps the view unless it names one.
    fn start(&self, context: &Context<Self>, start: Start) -> Option<Answers> {
        let comparison = &context.props().comparison;
        match start {
            Start::Neutral => Some(Answers::neutral(comparison)),
            Start::Preset(position) => preset(comparison, position, &self.settled.answers),
            Start::Answers(text) => Some(notation::decode(comparison, &text).0),
            Start::Steps(steps) => {
                let mut answers = self.settled.answers.clone();
                for step in steps {
                    answers.apply(Action::SetWeight(step.factor, step.to));
                }
                Some(answers)
            }
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

/// How many slices of counting a turn of the page may take: a few milliseconds on a slow device.
const A_TURN: u8 = 4;

/// How many slices of counting a step may take at once.
const AT_ONCE: u8 = 2;

/// The answers of a preset, in the view of other answers unless it names one.
fn preset(comparison: &Comparison, position: usize, current: &Answers) -> Option<Answers> {
    let preset = comparison.presets.get(position)?;
    let mut start = Answers::neutral(comparison);
    start.apply(Action::SetView(current.view()));
    Some(notation::decode_over(comparison, start, &preset.answers).0)
}
