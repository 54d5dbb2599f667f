//! The one stateful component: it holds the answers, and everything on the screen follows.

mod component;
mod counting;
mod demand;
mod props;
mod reader;
mod screen;
pub mod settled;
mod starts;
pub mod surroundings;

use std::rc::Rc;

use yew::prelude::*;

pub use self::component::{STYLES, WeighUp, WeighUpProps};
pub use self::demand::Fetched;
pub use self::props::Props;
use self::screen::{Screen, environment};
use self::settled::Settled;
use self::surroundings::{Deed, Wait};
use crate::answers::{Action, Answers};
use crate::components;
use crate::components::disclosure::DisclosureId;
use crate::components::environment::Environment;
use crate::components::on_demand::{OnDemand, Whole};
use crate::components::panel::Panels;
use crate::components::scene::{Message as Reader, Scene, Settings, Spoken, Taking};
use crate::components::share::Shared;
use crate::notation::Link;
use crate::verdict::share::{Share, Shares};

/// Everything that can happen to the widget.
#[derive(Clone, Debug)]
pub enum Message {
    /// The reader did something.
    Reader(Reader),
    /// The link was handed on, or not.
    Shared(Shared),
    /// A file was taken along, or not.
    Taken(Taking, bool),
    /// What was asked for has come, or not.
    Fetched(Fetched),
    /// The reader's hand rests.
    Rest,
    /// It is time to count what takes long.
    Count,
    /// A link came from outside.
    Load(Box<Link>),
    /// The author of the page has set something.
    Set(Settings),
    /// The widget has left the page that surrounded it.
    Leave,
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
    /// Set if the words spoken last are to be seen as well.
    seen: bool,
    before: Option<Answers>,
    shared: Shared,
    environment: Rc<Environment>,
    open: Vec<DisclosureId>,
    all_types: bool,
    panels: Panels,
    evidence: OnDemand<Whole>,
    /// The shares in the making.
    counting: Option<Shares>,
    /// The shares that were counted last; they stand until the next ones do.
    counted: Vec<Share>,
    /// Whether it waits, with nothing in it, for another element.
    left: bool,
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(context: &Context<Self>) -> Self {
        let Props {
            comparison,
            link,
            language,
            today,
            ..
        } = context.props();
        context.props().surroundings.entered(context.link());
        let settled = Settled::new(comparison, link.answers.clone(), language, *today);
        let mut app = Self {
            heard: settled.explanation.headline.clone(),
            settled,
            link: link.clone(),
            spoken: String::new(),
            seen: false,
            before: None,
            shared: Shared::NotYet,
            environment: environment(context),
            open: Vec::new(),
            all_types: false,
            panels: Panels::default(),
            evidence: OnDemand::default(),
            counting: None,
            counted: Vec::new(),
            left: false,
        };
        app.open_panels(context);
        app.begin_to_count(context);
        app
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Reader(message) => self.act(context, message),
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
            Message::Fetched(fetched) => self.receive(context, fetched),
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
                context.props().surroundings.loaded();
                let noticed = self.link != *link;
                let answers = link.answers.clone();
                self.link = *link;
                self.open_panels(context);
                let changed = self.change(context, Action::Load(answers), None);
                self.before = None;
                self.heard.clone_from(&self.settled.explanation.headline);
                changed || noticed
            }
            Message::Set(settings) => self.set(settings),
            Message::Leave => {
                self.panels = Panels::default();
                self.evidence = OnDemand::default();
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
        let (words, seen) = (&*self.spoken, self.seen);
        let scene = Scene {
            environment: &self.environment,
            offered: &context.props().offered,
            answers: &self.settled.answers,
            findings: &self.settled.findings,
            shares: &self.counted,
            explanation: &self.settled.explanation,
            elsewhere: &self.settled.elsewhere,
            preset: self.current_preset(&self.environment.comparison),
            undoable: self.before.is_some(),
            link: &self.link,
            shared: &self.shared,
            share_sheet: context.props().surroundings.has_share_sheet(),
            spoken: Spoken { words, seen },
            open: &self.open,
            panels: &self.panels,
            evidence: &self.evidence,
            all_types: self.all_types,
        };
        html! {
            <ContextProvider<Rc<Environment>> context={self.environment.clone()}>
                <Screen>{ components::screen(&scene) }</Screen>
            </ContextProvider<Rc<Environment>>>
        }
    }

    fn rendered(&mut self, context: &Context<Self>, _first_render: bool) {
        let surroundings = &context.props().surroundings;
        if self.left {
            return surroundings.left();
        }
        surroundings.settled(&self.settled);
    }
}

impl App {
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
        if self.environment.settings.readonly && deed.is_some() {
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
}
