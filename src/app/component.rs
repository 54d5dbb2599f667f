//! The widget as a component of another Yew program.

mod host;

use std::rc::Rc;

use yew::prelude::*;

use self::host::Host;
use super::store::Store;
use super::{App, Message, Props};
use crate::answers::Answers;
use crate::comparison::{Comparison, Date};
use crate::components::scene::Settings;
use crate::language::Language;
use crate::notation::{Link, Mode, Part};
use crate::verdict::Verdict;

/// The style sheet of the widget and of its panels, for the shadow root that it stands in.
pub const STYLES: &str = concat!(
    include_str!(concat!(env!("OUT_DIR"), "/widget.css")),
    include_str!(concat!(env!("OUT_DIR"), "/panels.css"))
);

/// Properties of [`WeighUp`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct WeighUpProps {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// The answers; without them, the neutral ones to begin with. To set them is silent.
    #[prop_or_default]
    pub answers: Option<Answers>,
    /// The mode, which says how much is shown.
    #[prop_or(Mode::Full)]
    pub mode: Mode,
    /// Set if the answers are fixed.
    #[prop_or_default]
    pub readonly: bool,
    /// The level of the main heading, 1 to 6.
    #[prop_or(2)]
    pub heading_level: u8,
    /// Called with the answers each time the reader has changed them.
    #[prop_or_default]
    pub on_change: Callback<Answers>,
    /// Called with the verdict each time it has become another, the first one included.
    #[prop_or_default]
    pub on_verdict: Callback<Verdict>,
}

/// The widget. Links, files and embed codes need the element around it, so that the parts which
/// hand them on are not shown.
#[component]
pub fn WeighUp(props: &WeighUpProps) -> Html {
    let host = use_memo(props.comparison.clone(), |comparison| {
        let link = Link::new(answers(props));
        let (language, today) = (Language::english(), today(comparison));
        Host::new(Store::new(comparison.clone(), language, today, link))
    });
    host.call_back(&props.on_change, &props.on_verdict);
    let settings = settings(props);
    let its = host.clone();
    use_effect_with(answers(props), move |answers| its.load(answers));
    let its = host.clone();
    use_effect_with(settings.clone(), move |settings| {
        its.send(Message::Set(settings.clone()));
    });
    let its = host.clone();
    use_effect_with(props.comparison.clone(), move |_| move || its.leave());
    let app = Props {
        store: host.store.clone(),
        offered: Vec::new(),
        settings,
        base: String::new(),
        surroundings: host,
    };
    html! { <App ..app /> }
}

fn answers(props: &WeighUpProps) -> Answers {
    let answers = props.answers.clone();
    answers.unwrap_or_else(|| Answers::neutral(&props.comparison))
}

fn settings(props: &WeighUpProps) -> Settings {
    Settings {
        mode: props.mode,
        hide: vec![Part::Share, Part::Embed, Part::Export, Part::Compare],
        readonly: props.readonly,
        heading_level: props.heading_level.clamp(1, 6),
        calls: Vec::new(),
        framed: false,
    }
}

/// The present day.
#[cfg(all(target_arch = "wasm32", feature = "csr"))]
fn today(_: &Comparison) -> Date {
    crate::intl::today()
}

/// The day of the newest scores, for a page that is rendered ahead.
#[cfg(not(all(target_arch = "wasm32", feature = "csr")))]
fn today(comparison: &Comparison) -> Date {
    let views = comparison.views.iter().map(|view| view.as_of);
    views.max().unwrap_or(Date {
        year: 1970,
        month: 1,
        day: 1,
    })
}
