//! Panels: what few readers open, made by the appendix, which is loaded when one of them is.

use std::fmt::Debug;
use std::rc::Rc;

use yew::prelude::*;

use super::disclosure::{Disclosure, DisclosureId};
use super::element::{Element, Gesture, Node, Value, classed};
use super::scene::{Message, Scene};
use crate::app::html::Embedded;
use crate::comparison::Text;
use crate::language::Message as Word;
use crate::notation::Link;

/// A part of the widget that is made elsewhere, and only once a reader opens it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// How far each weight and each score is from changing the verdict.
    Limits,
    /// The rule of the verdict, with the reader's own numbers.
    Rule,
    /// What other rules of deciding come to.
    Opinions,
    /// Who leads for each pair of two weights.
    Space,
    /// Whether the comparison is fair.
    Audit,
    /// Several readers' answers side by side.
    Compare,
    /// The verdict as a file.
    Export,
    /// What changed in the data since the link was made; its state is that older revision.
    Drift,
    /// What to paste into a page; its state is what the reader chose for it.
    Embed,
}

/// What makes the panels: another module in the page.
pub trait Appendix: Debug {
    /// A panel in a state, for the query of a link; `None` where it cannot be made.
    fn panel(&self, panel: Panel, state: &str, query: &str, heading_level: u8) -> Option<Element>;
    /// Counts for a slice what the panels shown last need; whether there is more to count.
    fn work(&self) -> bool;
}

/// The panels as far as the widget knows them: their states, and what makes them.
#[derive(Debug, Default)]
pub struct Panels {
    states: Vec<(Panel, Text)>,
    source: Source,
}

/// What is known of the appendix.
#[derive(Debug, Default)]
enum Source {
    #[default]
    NotYet,
    Coming,
    Here(Rc<dyn Appendix>),
    Failed,
}

impl Panel {
    /// All panels; a panel's place in it is its number.
    pub const ALL: [Self; 9] = [
        Self::Limits,
        Self::Rule,
        Self::Opinions,
        Self::Space,
        Self::Audit,
        Self::Compare,
        Self::Export,
        Self::Drift,
        Self::Embed,
    ];

    /// Its number.
    pub fn number(self) -> usize {
        let place = Self::ALL.iter().position(|panel| *panel == self);
        place.unwrap_or_default()
    }

    /// The panel of a number.
    pub fn from_number(number: usize) -> Option<Self> {
        Self::ALL.get(number).copied()
    }

    /// The title of its disclosure.
    pub fn title(self) -> Word {
        match self {
            Self::Limits => Word::PanelLimits,
            Self::Rule => Word::PanelRule,
            Self::Opinions => Word::PanelOpinions,
            Self::Space => Word::PanelSpace,
            Self::Audit => Word::PanelAudit,
            Self::Compare => Word::PanelCompare,
            Self::Export => Word::PanelExport,
            Self::Drift => Word::PanelDrift,
            Self::Embed => Word::PanelEmbed,
        }
    }
}

impl Panels {
    /// Says that a panel is to be shown; whether the appendix has to be fetched for it.
    pub fn want(&mut self) -> bool {
        let missing = matches!(self.source, Source::NotYet | Source::Failed);
        if missing {
            self.source = Source::Coming;
        }
        missing
    }

    /// Takes over what was fetched.
    pub fn receive(&mut self, appendix: Option<Rc<dyn Appendix>>) {
        self.source = appendix.map_or(Source::Failed, Source::Here);
    }

    /// Whether the appendix is here.
    pub fn are_here(&self) -> bool {
        matches!(self.source, Source::Here(_))
    }

    /// Has a panel show something else. In the panel that has several choices one of them changes:
    /// what else was chosen meanwhile stays.
    pub fn turn(&mut self, panel: Panel, state: Text) {
        let state = match panel {
            Panel::Embed => changed(self.state(panel), &state),
            _ => state,
        };
        self.states.retain(|(known, _)| *known != panel);
        self.states.push((panel, state));
    }

    /// Counts for a slice what the panels need; whether there is more to count.
    pub fn work(&self) -> bool {
        match &self.source {
            Source::Here(appendix) => appendix.work(),
            _ => false,
        }
    }

    fn state(&self, panel: Panel) -> &str {
        let mut states = self.states.iter();
        let state = states.find(|(known, _)| *known == panel);
        state.map_or("", |(_, state)| state)
    }
}

/// A panel in its disclosure.
pub fn panel(scene: &Scene<'_>, panel: Panel) -> Html {
    let id = DisclosureId::panel(panel);
    let open = scene.is_open(id);
    html! {
        <Disclosure class="fold" {id} title={scene.say(panel.title())} {open}>
            if open {
                <Embedded element={content(scene, panel)} />
            }
        </Disclosure>
    }
}

fn content(scene: &Scene<'_>, panel: Panel) -> Element {
    let word = match &scene.panels.source {
        Source::Here(appendix) => {
            let query = Link::new(scene.answers.clone()).write(scene.comparison);
            let level = scene.settings.heading_level;
            let state = scene.panels.state(panel);
            match appendix.panel(panel, state, &query, level) {
                Some(mut element) => {
                    if scene.settings.readonly {
                        fix(&mut element);
                    }
                    return element;
                }
                None => Word::PanelMissing,
            }
        }
        Source::NotYet | Source::Coming => Word::PanelComing,
        Source::Failed => Word::PanelMissing,
    };
    classed("p", "note").text(scene.say(word))
}

/// A state of keys and values in which one key has another value.
fn changed(state: &str, pair: &str) -> Text {
    let key = pair.split('=').next();
    let is_other = |other: &&str| !other.is_empty() && other.split('=').next() != key;
    let others = state.split('&').filter(is_other);
    others.chain([pair]).collect::<Vec<_>>().join("&").into()
}

/// Disables what would change answers. Who makes a panel does not know that they are fixed.
fn fix(element: &mut Element) {
    let parts = &mut *element.0;
    if let Some(Gesture::Press(Message::Start(_))) = parts.gesture {
        let disabled = (Value::Static("disabled"), Value::Static(""));
        parts.attributes.push(disabled);
    }
    for child in &mut parts.children {
        if let Node::Element(child) = child {
            fix(child);
        }
    }
}
