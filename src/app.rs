//! The one stateful component: it holds the answers, and everything on the screen follows.

mod component;
mod counting;
mod demand;
mod opened;
mod props;
mod reader;
mod screen;
pub mod settled;
mod spoken;
mod starts;
pub mod store;
pub mod surroundings;
pub mod timers;

use std::rc::Rc;

use yew::prelude::*;

pub use self::component::{STYLES, WeighUp, WeighUpProps};
use self::counting::Counting;
pub use self::demand::Fetched;
use self::opened::Notice;
pub use self::props::Props;
use self::screen::{Screen, environment};
use self::starts::Presets;
use crate::answers::Answers;
use crate::chunks::{Chunk, ExplainerHere};
use crate::components;
use crate::components::disclosure::DisclosureId;
use crate::components::environment::Environment;
use crate::components::on_demand::{OnDemand, Whole};
use crate::components::panel::Panels;
use crate::components::presets::Trial;
use crate::components::scene::{Message as Reader, Scene, Settings, Spoken, Taking};
use crate::components::share::Shared;
use crate::verdict::share::Share;

/// Everything that can happen to the widget.
#[derive(Clone, Debug)]
pub enum Message {
    /// The reader did something.
    Reader(Reader),
    /// The link was handed on, or not.
    Shared(Shared),
    /// A file was taken along, or not.
    Taken(Taking, bool),
    /// A chunk that was asked for has come, or has not.
    Fetched(Fetched),
    /// The reader's hand rests.
    Rest,
    /// It is time to count what takes long.
    Count,
    /// The reader has come from another comparison, or by their history.
    Reached,
    /// A link came from outside into the store, where it stands; whether it says something else.
    Loaded(bool),
    /// The author of the page has set something.
    Set(Settings),
    /// The widget has left the page that surrounded it.
    Leave,
}

/// The widget.
#[derive(Debug)]
pub struct App {
    /// The verdict that the reader knows, as it is spoken: seen at the start, or spoken since.
    heard: String,
    spoken: String,
    /// Set if the words spoken last are to be seen as well.
    seen: bool,
    /// What the reader has opened last, until its content is there.
    opening: Option<DisclosureId>,
    /// The answers before the last start.
    before: Option<Answers>,
    /// The change that was tried by the last start, as long as nothing else has changed.
    tried: Option<Trial>,
    presets: Presets,
    notice: Notice,
    shared: Shared,
    environment: Rc<Environment>,
    open: Vec<DisclosureId>,
    all_types: bool,
    panels: Panels,
    evidence: OnDemand<Whole>,
    explainer: OnDemand<ExplainerHere>,
    counting: Counting,
    /// The shares that were counted last; they stand until the next ones do.
    counted: Vec<Share>,
    /// `true` while it waits, with nothing in it, for another element.
    left: bool,
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(context: &Context<Self>) -> Self {
        let Props {
            store,
            surroundings,
            ..
        } = context.props();
        surroundings.entered(context.link());
        let mut app = Self {
            heard: spoken::verdict(&store.comparison, &store.settled(), &store.language),
            spoken: String::new(),
            seen: false,
            opening: None,
            before: None,
            tried: None,
            presets: Presets::new(&store.comparison),
            notice: Notice::Given,
            shared: Shared::NotYet,
            environment: environment(context),
            open: Vec::new(),
            all_types: false,
            panels: Panels::default(),
            evidence: OnDemand::default(),
            explainer: OnDemand::default(),
            counting: Counting::Going,
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
                self.say(&shared.sentence(&self.environment.language));
                self.shared = shared;
                true
            }
            Message::Taken(taking, done) => {
                let sentence = taking.sentence(done);
                self.say(self.environment.say(sentence));
                self.seen = true;
                true
            }
            Message::Fetched(fetched) => self.receive(context, fetched),
            Message::Rest => {
                self.demand(context, Chunk::Explainer);
                self.speak(context)
            }
            Message::Reached => {
                self.reached(context);
                false
            }
            Message::Count => self.count(context),
            Message::Loaded(changed) => self.show_loaded(context, changed),
            Message::Set(settings) => self.set(settings),
            Message::Leave => {
                self.panels = Panels::default();
                self.evidence = OnDemand::default();
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
        let Props {
            store,
            offered,
            surroundings,
            base,
            ..
        } = context.props();
        let settled = store.settled();
        let answers = &settled.link.answers;
        let scene = Scene {
            environment: &self.environment,
            offered,
            answers,
            verdict: settled.verdict(),
            headline: settled.headline(),
            explained: settled.explained(),
            explainer: &self.explainer,
            shares: &self.counted,
            elsewhere: &settled.elsewhere,
            preset: self.presets.position(&store.comparison, answers),
            undoable: self.before.is_some(),
            tried: self.tried,
            link: Some(&settled.link).filter(|_| self.notice == Notice::Given),
            shared: &self.shared,
            share_sheet: surroundings.has_share_sheet(),
            base,
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
        let Props {
            store,
            surroundings,
            ..
        } = context.props();
        if self.left {
            return surroundings.left();
        }
        let settled = store.settled();
        let ready = settled.explained().is_some() || self.explainer.has_failed();
        surroundings.settled(&settled, ready);
    }
}
