//! The reader's messages, and their effects.

use yew::Context;

use super::opened::Notice;
use super::surroundings::{Deed, Wait};
use super::{App, Message, Props, Reader};
use crate::answers::Action;
use crate::components::disclosure::DisclosureId;
use crate::components::presets::Start;
use crate::components::share::Shared;

impl App {
    pub(super) fn act(&mut self, context: &Context<Self>, message: Reader) -> bool {
        let Props {
            store,
            surroundings,
            ..
        } = context.props();
        self.seen = false;
        match message {
            Reader::Act(action) => {
                let deed = match action {
                    Action::SetView(_) => Deed::Went,
                    _ => Deed::Adjusted,
                };
                // What is fixed or overtaken is drawn all the same: a hand may have moved it.
                let held = self.environment.settings.readonly || store.is_overtaken();
                let changed = self.change(context, action, deed);
                if changed {
                    self.tried = None;
                }
                return changed || held;
            }
            Reader::Start(start) => {
                let undoable = start != Start::Before;
                let tried = match start {
                    Start::Trial(trial) => Some(trial),
                    _ => None,
                };
                let Some(answers) = self.start(context, start) else {
                    return false;
                };
                let before = store.settled();
                let changed = self.change(context, Action::Load(answers), Deed::Went);
                if changed {
                    self.before = undoable.then(|| before.link.answers.clone());
                    self.tried = tried;
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
                let changed = self.disclose(context, id, open);
                self.note_opened(context, id, open);
                return changed;
            }
            Reader::Turn(panel, state) => {
                self.panels.turn(panel, state);
                surroundings.after(Wait::Pause, context.link().callback(|()| Message::Count));
            }
            Reader::Types => self.all_types = !self.all_types,
            Reader::Dismiss => self.notice = Notice::Dismissed,
        }
        true
    }

    pub(super) fn disclose(
        &mut self,
        context: &Context<Self>,
        id: DisclosureId,
        open: bool,
    ) -> bool {
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

    /// Applies what the reader does; answers change here, or a link from outside brings others.
    fn change(&mut self, context: &Context<Self>, action: Action, deed: Deed) -> bool {
        let Props {
            store,
            surroundings,
            ..
        } = context.props();
        // What the page has set since overtakes what the reader did just before.
        if self.environment.settings.readonly || store.is_overtaken() {
            return false;
        }
        let before = store.settled();
        let mut answers = before.link.answers.clone();
        answers.apply(action);
        if answers == before.link.answers {
            return false;
        }
        store.answer(answers);
        self.shared = Shared::NotYet;
        surroundings.acted(deed, &before.link.answers);
        surroundings.after(Wait::Rest, context.link().callback(|()| Message::Rest));
        self.begin_to_count(context);
        true
    }
}
