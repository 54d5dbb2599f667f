//! What waits to be written into the address, and what stands there.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::Function;
use wasm_bindgen::JsValue;

use crate::notation::hosted;

/// Browsers refuse an address that changes too often (Safari: 100 times in 10 seconds).
const PAUSE_MILLISECONDS: u32 = 300;

/// What waits to be written, the clock it waits for, and what stands in the address.
pub(super) struct Waiting {
    /// The element's outer side, which replaces the address.
    tell: Function,
    /// What the widget's keys begin with, on somebody else's page.
    pub(super) prefix: Option<String>,
    pub(super) seen: RefCell<String>,
    pub(super) text: RefCell<Option<String>>,
    pub(super) clock: RefCell<Option<Timeout>>,
}

impl Waiting {
    pub(super) fn new(prefix: Option<String>, tell: &Function) -> Self {
        Self {
            tell: tell.clone(),
            prefix,
            seen: RefCell::default(),
            text: RefCell::default(),
            clock: RefCell::default(),
        }
    }

    /// Writes what waits, and again after the pause if more has come by then.
    pub(super) fn write_and_pause(waiting: &Rc<Self>) {
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

    pub(super) fn flush(&self) {
        if let Some(text) = self.text.take() {
            self.write(&text, false);
        }
    }

    /// Writes into the address as it is now: others may have written into it since. The fragment
    /// and what the page keeps with its entry are somebody else's.
    pub(super) fn write(&self, text: &str, new_entry: bool) {
        let address = self.address_with(text);
        // A browser may refuse; then the address stays as it was and the widget goes on.
        if new_entry {
            let history = web_sys::window().map(|window| window.history());
            let _ = history
                .and_then(Result::ok)
                .map(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&address)));
        } else {
            let (name, address) = (JsValue::from_str("address"), JsValue::from_str(&address));
            let _ = self.tell.call2(&JsValue::NULL, &name, &address);
        }
        self.see();
    }

    pub(super) fn see(&self) {
        self.seen.replace(self.text_in(&href()));
    }

    pub(super) fn text_in(&self, address: &str) -> String {
        match &self.prefix {
            None => hosted::query(address).to_owned(),
            Some(prefix) => hosted::own(address, prefix),
        }
    }

    pub(super) fn address_with(&self, text: &str) -> String {
        match &self.prefix {
            None => hosted::with_query(&href(), text),
            Some(prefix) => hosted::write(&href(), prefix, text),
        }
    }
}

/// The address as it is now.
pub(super) fn href() -> String {
    let href = web_sys::window().map(|window| window.location().href());
    href.and_then(Result::ok).unwrap_or_default()
}
