//! Disclosures, whose content is there only once the reader opens them.

use yew::prelude::*;

use super::button::truth;
use super::environment::{use_dispatch, use_environment};
use super::heading::named_heading;
use super::lists::List;
use super::panel::Panel;
use super::scene::Message;
use crate::answers::Cell;
use crate::chunks::Chunk;
use crate::comparison::{AlternativeId, CriterionId, ProjectTypeId, ViewId};
use crate::language::Message as Word;

/// A disclosure, by what the reader opens with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DisclosureId {
    /// The authors, the basis and the licence of the comparison.
    About,
    /// The alternatives that a list does not show at first.
    All(List),
    /// The contribution chart.
    Chart,
    /// The fits for the chosen project types.
    Chosen,
    /// The reasons that the compact mode has no room for, and what would change the verdict.
    Change,
    /// The alternatives themselves.
    Introductions,
    /// The claims behind a passage of an introduction.
    Introduction(AlternativeId, Passage),
    /// The questions and panels that the compact mode has no room for.
    More,
    /// The scores of other views beside a score.
    Others(Cell),
    /// A panel.
    Panel(Panel),
    /// The claims behind the fits for a project type in a view.
    Project(ProjectTypeId, ViewId),
    /// The rule of the view.
    Rule,
    /// The shares of weightings.
    Shares,
    /// The alternatives to compare.
    Shortlist,
    /// The weights of all factors.
    Sliders,
    /// The cases to start from.
    Start,
    /// The team's experience on a scale from 0 to 10.
    Team,
    /// The reasons for the scores on a criterion.
    Why(CriterionId),
}

/// A passage of an introduction; points and cases by their place among those of their kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passage {
    /// The paragraph that it begins with.
    Opening,
    /// A point in favour.
    Pro(usize),
    /// A point against.
    Con(usize),
    /// A known use.
    Case(usize),
}

impl DisclosureId {
    /// What it is called when its content, which comes in a chunk, is there.
    pub fn title(self) -> Word {
        match self {
            Self::Panel(panel) => panel.title(),
            Self::About => Word::AboutTitle,
            Self::Introductions => Word::IntroductionsTitle,
            Self::Sliders => Word::MattersTitle,
            Self::Team => Word::TeamTitle,
            _ => Word::Evidence,
        }
    }

    /// The chunk that its content needs.
    pub fn chunk(self) -> Option<Chunk> {
        match self {
            Self::Panel(_) => Some(Chunk::Panels),
            Self::About | Self::Introductions | Self::Project(..) | Self::Why(_) => {
                Some(Chunk::Evidence)
            }
            Self::Shortlist | Self::Sliders | Self::Team => Some(Chunk::Explainer),
            Self::All(_)
            | Self::Change
            | Self::Chart
            | Self::Chosen
            | Self::Introduction(..)
            | Self::More
            | Self::Others(_)
            | Self::Rule
            | Self::Shares
            | Self::Start => None,
        }
    }
}

/// Properties of [`Disclosure`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DisclosureProps {
    /// Its class.
    pub class: &'static str,
    /// Which one it is.
    pub id: DisclosureId,
    /// The text of its button.
    pub title: AttrValue,
    /// Its subject, where many have one title: heard, and seen beside it.
    #[prop_or_default]
    pub about: Option<AttrValue>,
    /// Set if it opens a part of the page: the levels that its heading stands below the main one.
    #[prop_or_default]
    pub heading: Option<u8>,
    /// Its state.
    pub open: bool,
    /// Set if it keeps its place without being seen.
    #[prop_or_default]
    pub hidden: bool,
    /// Its content, of which nothing need be made while it is closed.
    #[prop_or_default]
    pub children: Html,
}

/// A button, and below it what the reader opens with it. A native disclosure brings a shadow root,
/// two slots and a style sheet along, each time.
#[component]
pub fn Disclosure(props: &DisclosureProps) -> Html {
    let environment = use_environment();
    let onclick = use_dispatch(&environment, Message::Toggle(props.id));
    let label = props.about.as_ref();
    let label = label.map(|about| [&*props.title, ": ", about].concat());
    let opener = html! {
        <button
            class="opener"
            type="button"
            aria-label={label}
            aria-expanded={truth(props.open)}
            {onclick}
        >
            { props.title.clone() }
        </button>
    };
    html! {
        <div class={props.class} hidden={props.hidden}>
            if let Some(below) = props.heading {
                { named_heading(&environment.settings, below, ("opens", None), opener) }
            } else {
                { opener }
            }
            { props.children.clone() }
        </div>
    }
}
