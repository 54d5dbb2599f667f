//! Panels: what few readers open, made by a chunk that is loaded when one of them is.

use std::cell::RefCell;

use yew::prelude::*;

use super::disclosure::{Disclosure, DisclosureId};
use super::on_demand::OnDemand;
use super::scene::Scene;
use crate::comparison::Text;
use crate::language::Message as Word;
use crate::panels::Desk;

/// A part of the widget that is made elsewhere, and only once a reader opens it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The distance of each weight and each score from changing the verdict.
    Limits,
    /// The rule of the verdict, with the reader's own numbers.
    Rule,
    /// The outcome of other rules of deciding.
    Opinions,
    /// The leader for each pair of two weights.
    Space,
    /// The fairness of the comparison.
    Audit,
    /// Several readers' answers side by side.
    Compare,
    /// The verdict as a file.
    Export,
    /// The changes in the data since the link was made; its state is that older revision.
    Drift,
    /// The text to paste into a page; its state is what the reader chose for it.
    Embed,
}

/// The panels as far as the widget knows them: their states, and what makes them.
#[derive(Debug, Default)]
pub struct Panels {
    states: Vec<(Panel, Text)>,
    desk: OnDemand<RefCell<Desk>>,
}

impl Panel {
    /// All panels, in the order in which they stand on the page.
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

    /// Its number: its place in [`Panel::ALL`].
    #[expect(
        clippy::as_conversions,
        reason = "a variant without fields is its place"
    )]
    pub fn number(self) -> usize {
        self as usize
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
    /// Says that a panel is to be shown; whether their chunk has to be fetched for it.
    pub fn want(&mut self) -> bool {
        self.desk.want()
    }

    /// Takes what makes them; `None` where it could not be loaded.
    pub fn receive(&mut self, desk: Option<Desk>) {
        self.desk.receive(desk.map(RefCell::new));
    }

    /// Says while they cannot be made that what makes them is coming, or could not be loaded.
    pub fn word(&self) -> Word {
        self.desk.word()
    }

    /// Returns `true` if they can be made.
    pub fn are_here(&self) -> bool {
        self.desk.get().is_some()
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
        let desk = self.desk.get();
        desk.is_some_and(|desk| desk.borrow_mut().work())
    }

    fn state(&self, panel: Panel) -> &str {
        let mut states = self.states.iter();
        let state = states.find(|(known, _)| *known == panel);
        state.map_or("", |(_, state)| state)
    }
}

/// A panel in its disclosure.
pub fn panel(scene: &Scene<'_>, panel: Panel) -> Html {
    let id = DisclosureId::Panel(panel);
    let open = scene.is_open(id);
    html! {
        <Disclosure class="fold" {id} title={scene.say(panel.title())} heading={2} {open}>
            if open {
                { content(scene, panel) }
            }
        </Disclosure>
    }
}

fn content(scene: &Scene<'_>, panel: Panel) -> Html {
    let Panels { desk, .. } = scene.panels;
    match (desk.get(), scene.explained) {
        (Some(desk), Some(explained)) => {
            let state = scene.panels.state(panel);
            desk.borrow_mut().panel(scene, explained, panel, state)
        }
        (Some(_), None) => scene.explainer.note(scene),
        (None, _) => desk.note(scene),
    }
}

/// A state of keys and values in which one key has another value.
fn changed(state: &str, pair: &str) -> Text {
    let key = pair.split('=').next();
    let is_other = |other: &&str| !other.is_empty() && other.split('=').next() != key;
    let others = state.split('&').filter(is_other);
    others.chain([pair]).collect::<Vec<_>>().join("&").into()
}
