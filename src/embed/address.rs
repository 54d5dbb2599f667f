//! The address of the page: all of its query on a page of weigh-up's own, else some keys of it.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::Function;
use wasm_bindgen::JsValue;

use super::attribute;
use crate::comparison::Comparison;
use crate::notation::{self, Link, hosted};

/// Browsers refuse an address that changes too often (Safari: 100 times in 10 seconds).
const PAUSE_MILLISECONDS: u32 = 300;

/// The address of the page.
pub(super) struct Address {
    waiting: Rc<Waiting>,
    listeners: RefCell<Vec<EventListener>>,
}

/// What waits to be written, the clock it waits for, and what stands in the address.
#[derive(Default)]
struct Waiting {
    /// What the widget's keys begin with, on somebody else's page.
    prefix: Option<String>,
    seen: RefCell<String>,
    text: RefCell<Option<String>>,
    clock: RefCell<Option<Timeout>>,
}

impl fmt::Debug for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Address")
    }
}

impl Drop for Address {
    /// Whoever is off the page writes no more into its address, which may be another by now.
    fn drop(&mut self) {
        self.waiting.text.take();
    }
}

impl Address {
    /// The address that an element keeps its answers in, where it does: that of weigh-up's own
    /// page, or of somebody else's.
    pub(super) fn of(host: &web_sys::Element, tell: &Function) -> Option<Self> {
        match &*attribute(host, "url-sync")? {
            "page" => Some(Self::new(None)),
            "query" => {
                let id = attribute(host, "id").unwrap_or_default();
                let prefix = hosted::prefix(&id);
                if prefix.is_none() {
                    // What a listener of the page throws is the page's own affair.
                    let name = JsValue::from_str("unsynced");
                    let _ = tell.call2(&JsValue::NULL, &name, &JsValue::from_str(&id));
                }
                prefix.map(|prefix| Self::new(Some(prefix)))
            }
            _ => None,
        }
    }

    fn new(prefix: Option<String>) -> Self {
        let waiting = Rc::new(Waiting {
            prefix,
            ..Waiting::default()
        });
        waiting.see();
        let listeners = match web_sys::window() {
            Some(window) => {
                let waiting = waiting.clone();
                let leave = move |_: &web_sys::Event| waiting.flush();
                vec![EventListener::new(&window, "pagehide", leave)]
            }
            None => Vec::new(),
        };
        Self {
            waiting,
            listeners: RefCell::new(listeners),
        }
    }

    /// Whether the page is weigh-up's own.
    pub(super) fn is_own(&self) -> bool {
        self.waiting.prefix.is_none()
    }

    /// The comparison that the address names; somebody else's names none.
    pub(super) fn comparison_id(&self) -> Option<String> {
        let text = self.waiting.text_in(&href());
        Link::comparison_id(&text).filter(|_| self.is_own())
    }

    /// What the address says about a comparison, where it says anything.
    pub(super) fn link(&self, comparison: &Comparison) -> Option<Link> {
        let text = self.waiting.text_in(&href());
        let Some(prefix) = &self.waiting.prefix else {
            return Some(Link::read(comparison, &text));
        };
        let (answers, ignored) = hosted::read(comparison, &text, prefix)?;
        Some(Link {
            ignored,
            ..Link::new(answers)
        })
    }

    /// The text that stands in the address for a link.
    pub(super) fn text(&self, link: &Link, comparison: &Comparison) -> String {
        if self.is_own() {
            return link.write(comparison);
        }
        let text = notation::encode(comparison, &link.answers);
        // An address that has no key says nothing, and neutral answers are something to say.
        let first = comparison.criteria.first().filter(|_| text.is_empty());
        first.map_or(text, |first| format!("{}=5", first.id))
    }

    /// The address of the page, once it says this.
    pub(super) fn with(&self, text: &str) -> String {
        self.waiting.address_with(text)
    }

    /// Replaces what the address says: the first at once, then at most once in 300 ms, and of
    /// those that come in between the latest.
    pub(super) fn replace_soon(&self, text: String) {
        self.waiting.text.replace(Some(text));
        if self.waiting.clock.borrow().is_none() {
            Waiting::write_and_pause(&self.waiting);
        }
    }

    /// Makes a new entry, after what waits for the old one is written. In a frame it replaces,
    /// since a frame shares the history of the page around it, and on somebody else's page too.
    pub(super) fn push(&self, text: &str) {
        self.waiting.flush();
        self.waiting.write(text, self.is_own() && !is_framed());
    }

    /// Calls whenever the reader goes back or forward to an entry that says something else.
    pub(super) fn on_travel(&self, travelled: impl Fn() + 'static) {
        let Some(window) = web_sys::window() else {
            return;
        };
        let waiting = self.waiting.clone();
        let listener = EventListener::new(&window, "popstate", move |_| {
            // A jump to a fragment travels too, but stays on the entry's query: then what waits
            // to be written is newer than the address.
            let stays = *waiting.seen.borrow() == waiting.text_in(&href());
            if waiting.text.borrow().is_none() || !stays {
                waiting.text.take();
                waiting.see();
                travelled();
            }
        });
        self.listeners.borrow_mut().push(listener);
    }
}

impl Waiting {
    /// Writes what waits, and again after the pause if more has come by then.
    fn write_and_pause(waiting: &Rc<Self>) {
        waiting.flush();
        let later = waiting.clone();
        let clock = Timeout::new(PAUSE_MILLISECONDS, move || {
            later.clock.take();
            if later.text.borrow().is_some() {
                Self::write_and_pause(&later);
            }
        });
        waiting.clock.replace(Some(clock));
    }

    fn flush(&self) {
        if let Some(text) = self.text.take() {
            self.write(&text, false);
        }
    }

    /// Writes into the address as it is now: others may have written into it since. The fragment
    /// and what the page keeps with its entry are somebody else's.
    fn write(&self, text: &str, new_entry: bool) {
        let Some(Ok(history)) = web_sys::window().map(|window| window.history()) else {
            return;
        };
        let address = self.address_with(text);
        // A browser may refuse; then the address stays as it was and the widget goes on.
        let _ = if new_entry {
            history.push_state_with_url(&JsValue::NULL, "", Some(&address))
        } else {
            let state = history.state().unwrap_or(JsValue::NULL);
            history.replace_state_with_url(&state, "", Some(&address))
        };
        self.see();
    }

    fn see(&self) {
        self.seen.replace(self.text_in(&href()));
    }

    fn text_in(&self, address: &str) -> String {
        match &self.prefix {
            None => hosted::query(address).to_owned(),
            Some(prefix) => hosted::own(address, prefix),
        }
    }

    fn address_with(&self, text: &str) -> String {
        match &self.prefix {
            None => hosted::with_query(&href(), text),
            Some(prefix) => hosted::write(&href(), prefix, text),
        }
    }
}

fn href() -> String {
    let href = web_sys::window().map(|window| window.location().href());
    href.and_then(Result::ok).unwrap_or_default()
}

/// Whether the page stands in a frame.
pub(super) fn is_framed() -> bool {
    let window = web_sys::window();
    let top = window
        .as_ref()
        .and_then(|window| window.top().ok().flatten());
    match (window, top) {
        (Some(window), Some(top)) => window != top,
        _ => true,
    }
}
