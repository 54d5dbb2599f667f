//! The stage: the widget and its components, rendered without a browser.

use std::rc::Rc;

pub(crate) use crate::bundled::{bundled, with_go};
use scraper::Html;
use weigh_up::answers::Answers;
use weigh_up::app::settled::Settled;
use weigh_up::app::store::Store;
use weigh_up::app::surroundings::{Deed, Surroundings, Wait};
use weigh_up::app::{App, Props};
use weigh_up::chunks::{Chunk, EvidenceHere, PanelsHere};
use weigh_up::comparison::{Comparison, Date};
use weigh_up::components::cta::Call;
use weigh_up::components::environment::Environment;
use weigh_up::components::on_demand::{OnDemand, Whole};
use weigh_up::components::panel::{Panel, Panels};
use weigh_up::components::presets::Trial;
use weigh_up::components::scene::{Scene, Settings, Spoken, Taking};
use weigh_up::components::screen;
use weigh_up::components::share::{Shared, Way};
use weigh_up::language::Language;
use weigh_up::notation::{Link, Mode};
use weigh_up::panels::Desk;
use weigh_up::verdict::Findings;
use weigh_up::verdict::explanation::Explanation;
use yew::{Callback, ContextProvider, Html as View, LocalServerRenderer, Properties, component};

use crate::disclosures::disclosures;

/// The day on which everything is looked at.
const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 23,
};

/// The widget as a page sets it up.
#[derive(Clone, Debug)]
pub(crate) struct Stage {
    pub(crate) comparison: Rc<Comparison>,
    pub(crate) link: Link,
    pub(crate) readonly: bool,
    pub(crate) heading_level: u8,
    pub(crate) share_sheet: bool,
    pub(crate) base: &'static str,
    pub(crate) shared: Shared,
    pub(crate) calls: Vec<Call>,
    pub(crate) framed: bool,
    pub(crate) tried: Option<Trial>,
}

impl Stage {
    /// The widget as a link to a comparison opens it.
    pub(crate) fn of(comparison: &Rc<Comparison>, link: &str) -> Self {
        Self {
            comparison: Rc::clone(comparison),
            link: Link::read(comparison, link),
            readonly: false,
            heading_level: 3,
            share_sheet: true,
            base: "",
            shared: Shared::NotYet,
            calls: Vec::new(),
            framed: false,
            tried: None,
        }
    }

    /// The widget with answers that no link is needed for.
    pub(crate) fn with_answers(comparison: Comparison, answers: Answers) -> Self {
        let mut stage = Self::of(&Rc::new(comparison), "");
        stage.link.answers = answers;
        stage
    }

    /// The verdict that is to be shown, in words.
    pub(crate) fn explanation(&self) -> Explanation {
        let (comparison, answers) = (&self.comparison, &self.link.answers);
        let findings = Findings::whole(comparison, answers, TODAY);
        Explanation::new(comparison, answers, &findings, &Language::english())
    }

    /// The widget as it first stands on the screen, with all that is folded away still missing.
    pub(crate) fn show(&self) -> Html {
        let page = Page {
            share_sheet: self.share_sheet,
        };
        let renderer = LocalServerRenderer::<App>::with_props(Props {
            store: Rc::new(self.store()),
            offered: Vec::new(),
            settings: self.settings(),
            base: String::new(),
            surroundings: Rc::new(page),
        });
        parse(&wait(renderer.hydratable(false).render()))
    }

    /// The widget after its reader has unfolded everything.
    pub(crate) fn show_unfolded(&self) -> Html {
        parse(&self.render(screen))
    }

    /// A part of the unfolded widget.
    pub(crate) fn render(&self, part: impl FnOnce(&Scene<'_>) -> View) -> String {
        let environment = self.environment();
        let settled = self.store().whole();
        let explained = settled.explained().expect("the program is whole");
        let scene = Scene {
            environment: &environment,
            answers: &settled.link.answers,
            offered: &[],
            verdict: settled.verdict(),
            shown: &settled.shown,
            of_all: settled.of_all(),
            headline: settled.headline(),
            explained: Some(explained),
            explainer: &OnDemand::default(),
            shares: explained.findings.shares.as_deref().unwrap_or_default(),
            elsewhere: "",
            preset: None,
            undoable: true,
            tried: self.tried,
            link: Some(&self.link),
            shared: &self.shared,
            share_sheet: self.share_sheet,
            base: self.base,
            spoken: Spoken::default(),
            open: &disclosures(),
            panels: &self.panels(),
            evidence: &self.evidence(),
            all_types: true,
        };
        let view = part(&scene);
        bare(environment, view)
    }

    fn store(&self) -> Store {
        let comparison = Rc::clone(&self.comparison);
        Store::new(comparison, Language::english(), TODAY, self.link.clone())
    }

    fn environment(&self) -> Rc<Environment> {
        Rc::new(Environment {
            comparison: Rc::clone(&self.comparison),
            language: Language::english(),
            looks: Rc::new(self.store().settled().shown.looks.clone()),
            settings: Rc::new(self.settings()),
            dispatch: Callback::noop(),
            drawing: Callback::noop(),
        })
    }

    /// The panels, whose chunk is part of this program.
    fn panels(&self) -> Panels {
        let mut panels = Panels::default();
        panels.receive(Some(self.desk()));
        panels
    }

    /// The evidence, likewise.
    fn evidence(&self) -> OnDemand<Whole> {
        OnDemand::Here(Whole {
            chunk: EvidenceHere::get().expect("the program is whole"),
            comparison: Rc::clone(&self.comparison),
        })
    }

    /// The desk that makes the panels.
    pub(crate) fn desk(&self) -> Desk {
        let chunk = PanelsHere::get().expect("the program is whole");
        let comparison = Rc::clone(&self.comparison);
        Desk::new(chunk, comparison, Language::english(), TODAY)
    }

    /// A panel as it reaches the widget, with all that takes long counted.
    pub(crate) fn panel(&self, panel: Panel, state: &str) -> String {
        let mut desk = self.desk();
        self.panel_of(&mut desk, panel, state);
        while desk.work() {}
        self.panel_of(&mut desk, panel, state)
    }

    /// A panel as a desk makes it now.
    pub(crate) fn panel_of(&self, desk: &mut Desk, panel: Panel, state: &str) -> String {
        self.render(|scene| {
            let explained = scene.explained.expect("the program is whole");
            desk.panel(scene, explained, panel, state)
        })
    }

    fn settings(&self) -> Settings {
        Settings {
            mode: self.link.mode.unwrap_or(Mode::Full),
            hide: self.link.hide.clone(),
            readonly: self.readonly,
            heading_level: self.heading_level,
            calls: self.calls.clone(),
            framed: self.framed,
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct BareProps {
    environment: Rc<Environment>,
    view: View,
}

/// Nothing but what it is given.
#[component]
fn Bare(props: &BareProps) -> View {
    yew::html! {
        <ContextProvider<Rc<Environment>> context={props.environment.clone()}>
            { props.view.clone() }
        </ContextProvider<Rc<Environment>>>
    }
}

/// A view as it stands within the widget.
fn bare(environment: Rc<Environment>, view: View) -> String {
    let props = BareProps { environment, view };
    let renderer = LocalServerRenderer::<Bare>::with_props(props);
    wait(renderer.hydratable(false).render())
}

/// A page that only shows.
#[derive(Debug)]
struct Page {
    share_sheet: bool,
}

impl Surroundings for Page {
    fn drawing(&self) {}

    fn settled(&self, _settled: &Settled, _ready: bool) {}

    fn left(&self) {}

    fn acted(&self, deed: Deed, _before: &Answers) {
        unreachable!("nobody acts on a rendered page, but {deed:?} happened");
    }

    fn share(&self, way: Way) {
        unreachable!("nobody shares a rendered page, but {way:?} happened");
    }

    fn take(&self, taking: Taking, kind: &str) {
        unreachable!("nobody takes {kind} along ({taking:?})");
    }

    fn go(&self, comparison: &str) {
        unreachable!("nobody goes to {comparison}");
    }

    fn fetch(&self, _chunk: Chunk) {}

    fn after(&self, _wait: Wait, _callback: Callback<()>) {}

    fn has_share_sheet(&self) -> bool {
        self.share_sheet
    }
}

/// HTML as a browser reads it.
pub(crate) fn parse(html: &str) -> Html {
    Html::parse_fragment(html)
}

/// Runs a rendering to its end and returns the markup.
pub(crate) fn wait(rendering: impl Future<Output = String>) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime of one thread");
    tokio::task::LocalSet::new().block_on(&runtime, rendering)
}
