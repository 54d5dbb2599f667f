//! Counting the shares of weightings in slices, so that no step of a slider waits for them.

use yew::Context;

use super::surroundings::Wait;
use super::{App, Message, Props, Settled};

/// How many slices of counting a turn of the page may take: a few milliseconds on a slow device.
const A_TURN: u8 = 4;

/// How many slices of counting a step may take at once.
const AT_ONCE: u8 = 2;

impl App {
    /// Counts the shares anew: at once where that is soon done, else when the hand rests.
    pub(super) fn begin_to_count(&mut self, context: &Context<Self>) {
        let Props {
            comparison,
            surroundings,
            ..
        } = context.props();
        let Settled {
            answers, findings, ..
        } = &self.settled;
        self.counting = Some(findings.begin_shares(comparison, answers));
        if !self.go_on_counting(context, AT_ONCE) || self.panels.are_here() {
            surroundings.after(Wait::Pause, context.link().callback(|()| Message::Count));
        }
    }

    /// Counts for some slices; whether all shares are counted.
    fn go_on_counting(&mut self, context: &Context<Self>, slices: u8) -> bool {
        let Some(mut shares) = self.counting.take() else {
            return true;
        };
        if (0..slices).any(|_| shares.advance()) {
            let Props {
                comparison,
                language,
                ..
            } = context.props();
            self.counted = shares.finish();
            self.settled
                .count(comparison, language, self.counted.clone());
            return true;
        }
        self.counting = Some(shares);
        false
    }

    /// Counts for a slice: the shares, then what the panels need. Shows what is done.
    pub(super) fn count(&mut self, context: &Context<Self>) -> bool {
        let counting = self.counting.is_some();
        let counted = self.go_on_counting(context, A_TURN);
        let more = !counted || self.panels.work();
        if more {
            let turn = context.link().callback(|()| Message::Count);
            context.props().surroundings.after(Wait::Turn, turn);
        }
        counting == counted || !more
    }
}
