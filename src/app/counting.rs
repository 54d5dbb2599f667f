//! Counting the shares of weightings in slices, so that no step of a slider waits for them.

use yew::Context;

use super::surroundings::Wait;
use super::{App, Message};
use crate::chunks::Chunk;

/// The slices of counting that a turn of the page may take: a few milliseconds on a slow device.
const A_TURN: u8 = 4;

/// The slices of counting that a step may take at once.
const AT_ONCE: u8 = 2;

/// Whether the screen has the shares of the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counting {
    /// They are still to be counted.
    Going,
    /// All are there.
    Done,
}

impl App {
    /// Counts the shares anew: at once where that is soon done, else when the hand rests. What
    /// explains the verdict is asked for where it is missing; once it could not be loaded, that
    /// waits until the reader's hand rests, so that a slider which is dragged asks once.
    pub(super) fn begin_to_count(&mut self, context: &Context<Self>) {
        if !self.explainer.has_failed() {
            self.demand(context, Chunk::Explainer);
        }
        self.counting = Counting::Going;
        if !self.go_on_counting(context, AT_ONCE) || self.panels.are_here() {
            let count = context.link().callback(|()| Message::Count);
            context.props().surroundings.after(Wait::Pause, count);
        }
    }

    /// Counts for some slices. Returns `true` once the screen has all shares.
    fn go_on_counting(&mut self, context: &Context<Self>, slices: u8) -> bool {
        let store = &context.props().store;
        if self.counting == Counting::Going && store.count(slices) {
            self.counting = Counting::Done;
            let settled = store.settled();
            if let Some(shares) = settled.shares() {
                self.counted = shares.to_vec();
            }
        }
        self.counting == Counting::Done
    }

    /// Counts for a slice: the shares, then what the panels need. Shows what is done.
    pub(super) fn count(&mut self, context: &Context<Self>) -> bool {
        let counting = self.counting == Counting::Going;
        let counted = self.go_on_counting(context, A_TURN);
        let more = !counted || self.panels.work();
        if more {
            let turn = context.link().callback(|()| Message::Count);
            context.props().surroundings.after(Wait::Turn, turn);
        }
        counting == counted || !more
    }
}
