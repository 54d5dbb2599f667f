//! The host of a widget within another Yew program.

use std::cell::RefCell;
use std::rc::Rc;

use yew::Callback;
use yew::html::Scope;

use crate::answers::Answers;
use crate::app::settled::Settled;
use crate::app::surroundings::{Deed, Surroundings, Wait};
use crate::app::{App, Fetched, Message};
use crate::chunks::{Chunk, EvidenceHere, PanelsHere};
use crate::comparison::Comparison;
use crate::components::on_demand::Whole;
use crate::components::scene::Taking;
use crate::components::share::Way;
use crate::notation::Link;
use crate::verdict::Verdict;

/// The program around the widget, as far as the widget knows it.
#[derive(Debug)]
pub(super) struct Host {
    comparison: Rc<Comparison>,
    /// The answers that the program knows: set by it, or passed to it.
    answers: RefCell<Answers>,
    verdict: RefCell<Option<Verdict>>,
    on_change: RefCell<Callback<Answers>>,
    on_verdict: RefCell<Callback<Verdict>>,
    widget: RefCell<Option<Scope<App>>>,
    timers: Timers,
}

impl Host {
    /// The host of a widget that begins with some answers.
    pub(super) fn new(comparison: Rc<Comparison>, answers: Answers) -> Self {
        Self {
            comparison,
            answers: RefCell::new(answers),
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

    /// Has the widget show answers, unless they are what it has told the program itself.
    pub(super) fn load(&self, answers: &Answers) {
        if self.answers.replace(answers.clone()) != *answers {
            self.send(Message::Load(Box::new(Link::new(answers.clone()))));
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

    fn settled(&self, settled: &Settled) {
        let verdict = &settled.findings.verdict;
        let before = self.verdict.replace(Some(verdict.clone()));
        if before.as_ref() != Some(verdict) {
            let on_verdict = self.on_verdict.borrow().clone();
            on_verdict.emit(verdict.clone());
        }
    }

    fn loaded(&self) {}

    fn left(&self) {}

    fn acted(&self, _deed: Deed, answers: &Answers) {
        self.answers.replace(answers.clone());
        let on_change = self.on_change.borrow().clone();
        on_change.emit(answers.clone());
    }

    // The parts that hand something on are hidden.
    fn share(&self, _way: Way) {}

    fn take(&self, _taking: Taking, _kind: &str) {}

    fn go(&self, _comparison: &str) {}

    fn fetch(&self, chunk: Chunk) {
        let fetched = match chunk {
            Chunk::Panels => Fetched::Panels(PanelsHere::get()),
            Chunk::Evidence => Fetched::Evidence(EvidenceHere::get().map(|chunk| Whole {
                chunk,
                comparison: self.comparison.clone(),
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

/// The timers of a widget, one for each kind of wait.
#[derive(Debug, Default)]
struct Timers {
    #[cfg(target_arch = "wasm32")]
    rest: RefCell<Option<gloo_timers::callback::Timeout>>,
    #[cfg(target_arch = "wasm32")]
    count: RefCell<Option<gloo_timers::callback::Timeout>>,
}

impl Timers {
    /// Calls back after a wait, in place of what waited for the same before.
    #[cfg(target_arch = "wasm32")]
    fn after(&self, wait: Wait, callback: Callback<()>) {
        let slot = match wait {
            Wait::Rest => &self.rest,
            Wait::Pause | Wait::Turn => &self.count,
        };
        let milliseconds = wait.milliseconds();
        let timeout = gloo_timers::callback::Timeout::new(milliseconds, move || callback.emit(()));
        // Dropping the timeout before it cancels it.
        slot.replace(Some(timeout));
    }

    /// Nothing is waited for where a page is rendered ahead.
    #[cfg(not(target_arch = "wasm32"))]
    #[expect(clippy::unused_self, reason = "as in the browser")]
    fn after(&self, _wait: Wait, _callback: Callback<()>) {}
}
