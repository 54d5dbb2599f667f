//! The chunks that the widget loads on demand: asked for when a reader opens what needs it.

use yew::Context;

use super::surroundings::Wait;
use super::{App, Message, Props};
use crate::chunks::{Chunk, ExplainerHere, PanelsHere};
use crate::components::on_demand::Whole;
use crate::panels::Desk;

/// A chunk that has come; nothing where it could not be loaded.
#[derive(Clone, Debug)]
pub enum Fetched {
    /// The chunk of the panels.
    Panels(Option<PanelsHere>),
    /// The chunk of the evidence, with its texts.
    Evidence(Option<Whole>),
    /// The chunk that explains verdicts.
    Explainer(Option<ExplainerHere>),
}

impl App {
    /// Has a chunk fetched that something on the screen needs, unless it is there or on its way.
    pub(super) fn demand(&mut self, context: &Context<Self>, chunk: Chunk) {
        let wanted = match chunk {
            Chunk::Panels => {
                count_soon(context);
                // A panel shows what explains the verdict as well.
                self.demand(context, Chunk::Explainer);
                self.panels.want()
            }
            Chunk::Evidence => self.evidence.want(),
            // Where another widget has had it fetched, the verdict is explained already.
            Chunk::Explainer => {
                let settled = context.props().store.settled();
                settled.explained().is_none() && self.explainer.want()
            }
            Chunk::Check => false,
        };
        if wanted {
            context.props().surroundings.fetch(chunk);
        }
    }

    /// Takes what has come.
    pub(super) fn receive(&mut self, context: &Context<Self>, fetched: Fetched) -> bool {
        match fetched {
            Fetched::Panels(chunk) => {
                let desk = chunk.map(|chunk| desk(chunk, context.props()));
                self.panels.receive(desk);
                // What the panels need is known once they are shown.
                count_soon(context);
            }
            Fetched::Evidence(whole) => {
                if let Some(whole) = &whole {
                    self.show_comparison(whole.comparison.clone());
                }
                self.evidence.receive(whole);
            }
            Fetched::Explainer(chunk) => {
                self.explainer.receive(chunk);
                if chunk.is_some() {
                    context.props().store.explain();
                    self.begin_to_count(context);
                }
            }
        }
        self.tell_opened(context);
        true
    }
}

fn count_soon(context: &Context<App>) {
    let count = context.link().callback(|()| Message::Count);
    context.props().surroundings.after(Wait::Pause, count);
}

/// The desk that makes the panels of a widget.
fn desk(chunk: PanelsHere, props: &Props) -> Desk {
    let store = &props.store;
    let (comparison, language) = (store.comparison.clone(), store.language.clone());
    Desk::new(chunk, comparison, language, store.today).on(props.base.clone())
}
