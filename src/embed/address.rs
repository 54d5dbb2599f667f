//! The query of the page's own address, for pages that are weigh-up's own.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;

/// Browsers refuse an address that changes too often (Safari: 100 times in 10 seconds).
const PAUSE_MILLISECONDS: u32 = 300;

/// The address of the page.
pub(super) struct Address {
    waiting: Rc<Waiting>,
    listeners: RefCell<Vec<EventListener>>,
}

/// A query that waits to be written, the clock it waits for, and the query in the address.
#[derive(Default)]
struct Waiting {
    seen: RefCell<String>,
    query: RefCell<Option<String>>,
    clock: RefCell<Option<Timeout>>,
}

impl fmt::Debug for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Address")
    }
}

impl Address {
    /// The address of the page that the widget stands in.
    pub(super) fn of_the_page() -> Self {
        let waiting = Rc::new(Waiting::default());
        waiting.seen.replace(query());
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

    /// Replaces the query of this entry: the first at once, then at most once in 300 ms, and of
    /// those that come in between the latest.
    pub(super) fn replace_soon(&self, query: String) {
        self.waiting.query.replace(Some(query));
        if self.waiting.clock.borrow().is_none() {
            Waiting::write_and_pause(&self.waiting);
        }
    }

    /// Makes a new entry, after what waits for the old one is written. In a frame it replaces,
    /// since a frame shares the history of the page around it.
    pub(super) fn push(&self, query: &str) {
        self.waiting.flush();
        write(query, !is_framed());
        self.waiting.seen.replace(self::query());
    }

    /// Calls with the query whenever the reader goes back or forward to another one.
    pub(super) fn on_travel(&self, travelled: impl Fn(String) + 'static) {
        let Some(window) = web_sys::window() else {
            return;
        };
        let waiting = self.waiting.clone();
        let listener = EventListener::new(&window, "popstate", move |_| {
            // A jump to a fragment travels too, but stays on the entry's query: then what waits
            // to be written is newer than the address.
            if waiting.query.borrow().is_none() || *waiting.seen.borrow() != query() {
                waiting.query.take();
                waiting.seen.replace(query());
                travelled(query());
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
            if later.query.borrow().is_some() {
                Self::write_and_pause(&later);
            }
        });
        waiting.clock.replace(Some(clock));
    }

    fn flush(&self) {
        if let Some(query) = self.query.take() {
            write(&query, false);
            self.seen.replace(self::query());
        }
    }
}

/// The query that stands in the address, without its question mark.
pub(super) fn query() -> String {
    let search = web_sys::window().and_then(|window| window.location().search().ok());
    let search = search.unwrap_or_default();
    search.strip_prefix('?').unwrap_or(&search).to_owned()
}

fn is_framed() -> bool {
    let window = web_sys::window();
    let top = window
        .as_ref()
        .and_then(|window| window.top().ok().flatten());
    match (window, top) {
        (Some(window), Some(top)) => window != top,
        _ => true,
    }
}

/// Writes the query and leaves the fragment alone, which may be somebody else's.
fn write(query: &str, new_entry: bool) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let (Ok(history), Ok(fragment)) = (window.history(), window.location().hash()) else {
        return;
    };
    let address = format!("?{query}{fragment}");
    // A browser may refuse; then the address stays as it was and the widget goes on.
    let _ = if new_entry {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    };
}
