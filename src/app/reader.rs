//! What the reader tells the widget, and what it does then.

use yew::Context;

use super::surroundings::{Deed, Wait};
use super::{App, Message, Told};
use crate::answers::Action;
use crate::components::fold::Fold;
use crate::components::panel::Panel;
use crate::components::presets::Start;
use crate::notation::people::People;

impl App {
    pub(super) fn hear(&mut self, context: &Context<Self>, told: Told) -> bool {
        let surroundings = &context.props().surroundings;
        self.seen = false;
        match told {
            Told::Act(action) => {
                let deed = match action {
                    Action::SetView(_) => Deed::Went,
                    _ => Deed::Adjusted,
                };
                // What is fixed is drawn all the same: a hand may have moved it.
                return self.change(context, action, Some(deed)) || self.settings.readonly;
            }
            Told::Start(start) => {
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
            Told::Share(way) => {
                surroundings.share(way);
                return false;
            }
            Told::Take(taking, kind) => {
                surroundings.take(taking, &kind);
                return false;
            }
            Told::Go(comparison) => {
                surroundings.go(&comparison);
                return false;
            }
            Told::Unfold(fold) => {
                let open = !self.unfolded.contains(&fold);
                return self.unfold(context, fold, open);
            }
            Told::Turn(panel, state) => {
                self.panels.turn(panel, state);
                surroundings.after(Wait::Pause, context.link().callback(|()| Message::Count));
            }
            Told::Types => self.all_types = !self.all_types,
            Told::Dismiss => {
                self.link.ignored = Vec::new();
                self.link.revision = None;
                self.link.with = Vec::new();
            }
        }
        true
    }

    fn unfold(&mut self, context: &Context<Self>, fold: Fold, open: bool) -> bool {
        if self.unfolded.contains(&fold) == open {
            return false;
        }
        if open {
            self.unfolded.push(fold);
        } else {
            self.unfolded.retain(|unfolded| *unfolded != fold);
        }
        if let Some(chunk) = fold.chunk().filter(|_| open) {
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
            // In the compact mode it is folded away together with others.
            self.unfold(context, Fold("more", 0, 0), true);
        }
        let other = |revision: &u32| *revision != comparison.revision;
        if let Some(revision) = self.link.revision.filter(other) {
            self.open_panel(context, Panel::Drift, revision.to_string());
        }
    }

    fn open_panel(&mut self, context: &Context<Self>, panel: Panel, state: String) {
        self.panels.turn(panel, state.into());
        self.unfold(context, Fold::panel(panel), true);
    }
}
