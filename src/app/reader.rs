//! The reader's messages, and their effects.

use yew::Context;

use super::surroundings::{Deed, Wait};
use super::{App, Message, Reader};
use crate::answers::Action;
use crate::components::disclosure::DisclosureId;
use crate::components::panel::Panel;
use crate::components::presets::Start;
use crate::notation::people::People;

impl App {
    pub(super) fn act(&mut self, context: &Context<Self>, message: Reader) -> bool {
        let surroundings = &context.props().surroundings;
        self.seen = false;
        match message {
            Reader::Act(action) => {
                let deed = match action {
                    Action::SetView(_) => Deed::Went,
                    _ => Deed::Adjusted,
                };
                // What is fixed is drawn all the same: a hand may have moved it.
                return self.change(context, action, Some(deed))
                    || self.environment.settings.readonly;
            }
            Reader::Start(start) => {
                let undoable = start != Start::Before;
                let Some(answers) = self.start(context, start) else {
                    return false;
                };
                let before = undoable.then(|| self.settled.answers.clone());
                let changed = self.change(context, Action::Load(answers), Some(Deed::Went));
                if changed {
                    self.before = before;
                }
                return changed;
            }
            Reader::Share(way) => {
                surroundings.share(way);
                return false;
            }
            Reader::Take(taking, kind) => {
                surroundings.take(taking, &kind);
                return false;
            }
            Reader::Go(comparison) => {
                surroundings.go(&comparison);
                return false;
            }
            Reader::Toggle(id) => {
                let open = !self.open.contains(&id);
                return self.disclose(context, id, open);
            }
            Reader::Turn(panel, state) => {
                self.panels.turn(panel, state);
                surroundings.after(Wait::Pause, context.link().callback(|()| Message::Count));
            }
            Reader::Types => self.all_types = !self.all_types,
            Reader::Dismiss => {
                self.link.ignored = Vec::new();
                self.link.revision = None;
                self.link.with = Vec::new();
            }
        }
        true
    }

    fn disclose(&mut self, context: &Context<Self>, id: DisclosureId, open: bool) -> bool {
        if self.open.contains(&id) == open {
            return false;
        }
        if open {
            self.open.push(id);
        } else {
            self.open.retain(|other| *other != id);
        }
        if let Some(chunk) = id.chunk().filter(|_| open) {
            self.demand(context, chunk);
        }
        true
    }

    /// Opens what the link is about beside its answers: those of others, and what changed in the
    /// data since it was made.
    pub(super) fn open_panels(&mut self, context: &Context<Self>) {
        let comparison = &context.props().comparison;
        if !self.link.with.is_empty() {
            let lines = People::lines(comparison, &self.link.with);
            self.open_panel(context, Panel::Compare, lines);
            // In the compact mode it stands in a disclosure together with others.
            self.disclose(context, DisclosureId("more", 0, 0), true);
        }
        let other = |revision: &u32| *revision != comparison.revision;
        if let Some(revision) = self.link.revision.filter(other) {
            self.open_panel(context, Panel::Drift, revision.to_string());
        }
    }

    fn open_panel(&mut self, context: &Context<Self>, panel: Panel, state: String) {
        self.panels.turn(panel, state.into());
        self.disclose(context, DisclosureId::panel(panel), true);
    }
}
