//! The timers of a widget, one for each kind of wait.

#[cfg(target_arch = "wasm32")]
use std::cell::RefCell;

#[cfg(target_arch = "wasm32")]
use gloo_timers::callback::Timeout;
use yew::Callback;

use super::surroundings::Wait;

/// The timers that run.
#[derive(Debug, Default)]
pub struct Timers {
    #[cfg(target_arch = "wasm32")]
    rest: RefCell<Option<Timeout>>,
    #[cfg(target_arch = "wasm32")]
    count: RefCell<Option<Timeout>>,
}

impl Timers {
    /// Calls back after a wait, in place of what waited for the same before.
    #[cfg(target_arch = "wasm32")]
    pub fn after(&self, wait: Wait, callback: Callback<()>) {
        let slot = match wait {
            Wait::Rest => &self.rest,
            Wait::Pause | Wait::Turn => &self.count,
        };
        let timeout = Timeout::new(wait.milliseconds(), move || callback.emit(()));
        // Dropping the timeout before it cancels it.
        slot.replace(Some(timeout));
    }

    /// Nothing is waited for where a page is rendered ahead.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn after(&self, _wait: Wait, _callback: Callback<()>) {}

    /// Stops them all.
    #[cfg(target_arch = "wasm32")]
    pub fn stop(&self) {
        self.rest.take();
        self.count.take();
    }
}
