//! Links from outside, and what they open beside the answers.

use std::mem;

use yew::Context;

use super::{App, spoken};
use crate::components::disclosure::DisclosureId;
use crate::components::panel::Panel;
use crate::components::share::Shared;
use crate::notation::people::People;

/// Whether the reader is told about the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notice {
    /// What is to be said about it stands there.
    Given,
    /// The reader has dismissed that.
    Dismissed,
}

impl App {
    /// Shows a link that came from outside. Returns `true` if that is anything new.
    pub(super) fn show_loaded(&mut self, context: &Context<Self>, changed: bool) -> bool {
        let store = &context.props().store;
        store.show();
        let before = mem::replace(&mut self.notice, Notice::Given);
        self.open_panels(context);
        self.before = None;
        self.tried = None;
        self.heard = spoken::verdict(&store.comparison, &store.settled(), &store.language);
        if changed {
            self.shared = Shared::NotYet;
            self.begin_to_count(context);
        }
        changed || before == Notice::Dismissed
    }

    /// Opens what the link is about beside its answers: those of others, and what changed in the
    /// data since it was made.
    pub(super) fn open_panels(&mut self, context: &Context<Self>) {
        let store = &context.props().store;
        let (comparison, settled) = (&store.comparison, store.settled());
        let link = &settled.link;
        if !link.with.is_empty() {
            let lines = People::lines(comparison, &link.with);
            self.open_panel(context, Panel::Compare, lines);
            // In the compact mode it stands in a disclosure together with others.
            self.disclose(context, DisclosureId::More, true);
        }
        let other = |revision: &u32| *revision != comparison.revision;
        if let Some(revision) = link.revision.filter(other) {
            self.open_panel(context, Panel::Drift, revision.to_string());
        }
    }

    fn open_panel(&mut self, context: &Context<Self>, panel: Panel, state: String) {
        self.panels.turn(panel, state.into());
        self.disclose(context, DisclosureId::Panel(panel), true);
    }
}
