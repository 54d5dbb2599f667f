//! The host of a widget within another Yew program.

use std::cell::RefCell;
use std::rc::Rc;

use yew::Callback;
use yew::html::Scope;

use crate::answers::Answers;
use crate::app::settled::Settled;
use crate::app::store::Store;
use crate::app::surroundings::{Deed, Surroundings, Wait};
use crate::app::timers::Timers;
use crate::app::{App, Fetched, Message};
use crate::chunks::{Chunk, EvidenceHere, ExplainerHere, PanelsHere};
use crate::components::on_demand::Whole;
use crate::components::scene::Taking;
use crate::components::share::Way;
use crate::notation::Link;
use crate::verdict::Verdict;

/// The program around the widget, as far as the widget knows it.
#[derive(Debug)]
pub(super) struct Host {
    /// What stands in the widget.
    pub(super) store: Rc<Store>,
    verdict: RefCell<Option<Verdict>>,
    on_change: RefCell<Callback<Answers>>,
    on_verdict: RefCell<Callback<Verdict>>,
    widget: RefCell<Option<Scope<App>>>,
    timers: Timers,
}

impl Host {
    /// The host of a widget.
    pub(super) fn new(store: Store) -> Self {
        Self {
            store: Rc::new(store),
            verdict: RefCell::default(),
            on_change: RefCell::default(),
            on_verdict: RefCell::default(),
            widget: RefCell::default(),
            timers: Timers::default(),
        }
    }

    /// Takes over the callbacks.
    pub(super) fn call_back(&self, on_change: &Callback<Answers>, on_verdict: &Callback<Verdict>) {
        self.on_change.replace(on_change.clone());
        self.on_verdict.replace(on_verdict.clone());
    }

    /// Has the widget show answers, unless they stand there already.
    pub(super) fn load(&self, answers: &Answers) {
        if self.store.settled().link.answers != *answers {
            let changed = self.store.load(Link::new(answers.clone()));
            self.send(Message::Loaded(changed));
        }
    }

    /// Lets go of the widget, which holds on to its host.
    pub(super) fn leave(&self) {
        self.widget.take();
    }

    /// Sends the widget a message.
    pub(super) fn send(&self, message: Message) {
        if let Some(widget) = &*self.widget.borrow() {
            widget.send_message(message);
        }
    }
}

impl Surroundings for Host {
    fn entered(&self, widget: &Scope<App>) {
        self.widget.replace(Some(widget.clone()));
    }

    fn drawing(&self) {}

    fn settled(&self, settled: &Settled, _ready: bool) {
        let verdict = settled.verdict();
        let before = self.verdict.replace(Some(verdict.clone()));
        if before.as_ref() != Some(verdict) {
            let on_verdict = self.on_verdict.borrow().clone();
            on_verdict.emit(verdict.clone());
        }
    }

    fn left(&self) {}

    fn acted(&self, _deed: Deed, _before: &Answers) {
        let on_change = self.on_change.borrow().clone();
        on_change.emit(self.store.settled().link.answers.clone());
    }

    // The parts that hand something on are hidden.
    fn share(&self, _way: Way) {}

    fn take(&self, _taking: Taking, _kind: &str) {}

    fn go(&self, _comparison: &str) {}

    fn fetch(&self, chunk: Chunk) {
        let fetched = match chunk {
            Chunk::Panels => Fetched::Panels(PanelsHere::get()),
            Chunk::Explainer => Fetched::Explainer(ExplainerHere::get()),
            Chunk::Evidence => Fetched::Evidence(EvidenceHere::get().map(|chunk| Whole {
                chunk,
                comparison: self.store.comparison.clone(),
            })),
            Chunk::Check => return,
        };
        self.send(Message::Fetched(fetched));
    }

    fn after(&self, wait: Wait, callback: Callback<()>) {
        self.timers.after(wait, callback);
    }

    fn has_share_sheet(&self) -> bool {
        false
    }
}
