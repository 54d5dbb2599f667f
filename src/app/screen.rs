//! The screen as the widget renders it, and the environment that its parts stand in.

use std::rc::Rc;

use yew::prelude::*;

use super::{App, Message, Props};
use crate::comparison::Comparison;
use crate::components::environment::{Environment, use_environment};
use crate::components::scene::Settings;

/// The environment of the widget as the page sets it up.
pub(super) fn environment(context: &Context<App>) -> Rc<Environment> {
    let Props {
        store,
        settings,
        surroundings,
        ..
    } = context.props();
    let surroundings = surroundings.clone();
    Rc::new(Environment {
        comparison: store.comparison.clone(),
        language: store.language.clone(),
        looks: Rc::new(store.settled().shown.looks.clone()),
        settings: Rc::new(settings.clone()),
        dispatch: context.link().callback(Message::Reader),
        drawing: Callback::from(move |()| surroundings.drawing()),
    })
}

impl App {
    /// Takes over settings. Returns `true` if they differ from those before.
    pub(super) fn set(&mut self, settings: Settings) -> bool {
        let changed = *self.environment.settings != settings;
        if changed {
            self.environment = Rc::new(Environment {
                settings: Rc::new(settings),
                ..(*self.environment).clone()
            });
        }
        changed
    }

    /// Takes over the looks of what is shown, where they have changed.
    pub(super) fn look(&mut self, context: &Context<Self>) {
        let settled = context.props().store.settled();
        if *self.environment.looks != settled.shown.looks {
            self.environment = Rc::new(Environment {
                looks: Rc::new(settled.shown.looks.clone()),
                ..(*self.environment).clone()
            });
        }
    }

    /// Has the screen show the comparison with other texts.
    pub(super) fn show_comparison(&mut self, comparison: Rc<Comparison>) {
        self.environment = Rc::new(Environment {
            comparison,
            ..(*self.environment).clone()
        });
    }
}

#[derive(Clone, Properties)]
pub(super) struct ScreenProps {
    pub(super) children: Html,
}

impl PartialEq for ScreenProps {
    /// The widget is rendered where something has changed, so it is not looked for once more.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The root of the screen, announced like every part of it.
#[component]
pub(super) fn Screen(props: &ScreenProps) -> Html {
    let _environment = use_environment();
    props.children.clone()
}
