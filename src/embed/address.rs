//! The address of the page: all of its query on a page of weigh-up's own, else some keys of it.

mod waiting;

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::Function;
use wasm_bindgen::JsValue;

use self::waiting::{Waiting, href};
use super::attribute;
use crate::comparison::Comparison;
use crate::notation::{self, Link, hosted};

/// The address of the page.
pub(super) struct Address {
    /// What a page of our own starts from.
    start: String,
    waiting: Rc<Waiting>,
    listeners: RefCell<Vec<EventListener>>,
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
            "page" => {
                let start = attribute(host, "start").unwrap_or_default();
                Some(Self::new(None, start, tell))
            }
            "query" => {
                let id = attribute(host, "id").unwrap_or_default();
                let prefix = hosted::prefix(&id);
                if prefix.is_none() {
                    // What a listener of the page throws is the page's own affair.
                    let name = JsValue::from_str("unsynced");
                    let _ = tell.call2(&JsValue::NULL, &name, &JsValue::from_str(&id));
                }
                prefix.map(|prefix| Self::new(Some(prefix), String::new(), tell))
            }
            _ => None,
        }
    }

    fn new(prefix: Option<String>, start: String, tell: &Function) -> Self {
        let waiting = Rc::new(Waiting::new(prefix, tell));
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
            start,
            waiting,
            listeners: RefCell::new(listeners),
        }
    }

    /// Returns `true` on a page of weigh-up's own.
    pub(super) fn is_own(&self) -> bool {
        self.waiting.prefix.is_none()
    }

    /// The comparison that the address names; somebody else's names none.
    pub(super) fn comparison_id(&self) -> Option<String> {
        Link::comparison_id(&self.asked()).filter(|_| self.is_own())
    }

    /// The link in the address, where it says anything about a comparison.
    pub(super) fn link(&self, comparison: &Comparison) -> Option<Link> {
        let text = self.asked();
        let Some(prefix) = &self.waiting.prefix else {
            return Some(Link::read(comparison, &text));
        };
        let (answers, ignored) = hosted::read(comparison, &text, prefix)?;
        Some(Link {
            ignored,
            ..Link::new(answers)
        })
    }

    /// What the address asks for, on a page of our own over what the page itself starts from.
    fn asked(&self) -> String {
        let text = self.waiting.text_in(&href());
        if self.is_own() {
            Link::from_start(&self.start, text)
        } else {
            text
        }
    }

    /// Returns `true` if the address tells the answers, as that of a page of our own always does.
    pub(super) fn speaks(&self) -> bool {
        self.is_own() || !self.waiting.text_in(&href()).is_empty()
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

/// Returns `true` if the page stands in a frame.
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
