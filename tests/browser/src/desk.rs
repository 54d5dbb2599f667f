//! The panels and files: made natively, and on the page.

use std::rc::Rc;

use anyhow::{Context, Result};
use scraper::{Html, Node};
use serde_json::json;
use tokio::task::LocalSet;
use weigh_up::answers::Answers;
use weigh_up::app::settled::Settled;
use weigh_up::chunks::PanelsHere;
use weigh_up::comparison::Comparison;
use weigh_up::components::environment::Environment;
use weigh_up::components::on_demand::OnDemand;
use weigh_up::components::panel::{Panel, Panels};
use weigh_up::components::scene::{Scene, Settings, Spoken};
use weigh_up::components::share::Shared;
use weigh_up::language::Language;
use weigh_up::notation::{self, Link, Mode};
use weigh_up::panels::{Desk, File};
use yew::{Callback, ContextProvider, LocalServerRenderer, Properties, component, html};

use crate::model::today;
use crate::page::Page;
use crate::site::HOST;

#[derive(Clone, PartialEq, Properties)]
struct Props {
    environment: Rc<Environment>,
    view: yew::Html,
}

/// Renders a view in the environment that it has within the widget.
#[component]
fn Bare(Props { environment, view }: &Props) -> yew::Html {
    html! {
        <ContextProvider<Rc<Environment>> context={environment.clone()}>
            { view.clone() }
        </ContextProvider<Rc<Environment>>>
    }
}

/// Renders a panel natively, once everything is counted, and returns its text without that of its
/// text areas.
pub async fn panel_text(
    comparison: &Comparison,
    panel: Panel,
    state: &str,
    answers: &str,
) -> String {
    let (answers, _) = notation::decode(comparison, answers);
    let environment = Rc::new(Environment {
        comparison: Rc::new(comparison.clone()),
        language: Language::english(),
        looks: Rc::default(),
        settings: Rc::new(settings()),
        dispatch: Callback::noop(),
        drawing: Callback::noop(),
    });
    let view = made(&environment, panel, state, answers);
    let props = Props { environment, view };
    let renderer = LocalServerRenderer::<Bare>::with_props(props);
    let rendering = renderer.hydratable(false).render();
    let markup = LocalSet::new().run_until(rendering).await;
    let tree = Html::parse_fragment(&markup).tree;
    let texts = tree.nodes().filter_map(|node| {
        let mut around = node.ancestors().filter_map(|one| one.value().as_element());
        let written = around.any(|element| element.name() == "textarea");
        match node.value() {
            Node::Text(text) if !written => Some(&**text),
            _ => None,
        }
    });
    single_spaced(&texts.collect::<String>())
}

/// A panel once everything is counted.
fn made(environment: &Environment, panel: Panel, state: &str, answers: Answers) -> yew::Html {
    let Environment {
        comparison,
        language,
        ..
    } = environment;
    let settled = Settled::new(comparison, Link::new(answers), language, today());
    let explained = settled.explained().expect("the program is whole");
    let scene = Scene {
        environment,
        offered: &[],
        answers: &settled.link.answers,
        verdict: settled.verdict(),
        shown: &settled.shown,
        of_all: settled.of_all(),
        headline: settled.headline(),
        explained: Some(explained),
        explainer: &OnDemand::default(),
        shares: &[],
        elsewhere: "",
        preset: None,
        undoable: false,
        tried: None,
        link: Some(&settled.link),
        shared: &Shared::NotYet,
        share_sheet: false,
        base: "",
        spoken: Spoken::default(),
        open: &[],
        panels: &Panels::default(),
        evidence: &OnDemand::default(),
        all_types: false,
    };
    let mut desk = desk(comparison).expect("the program is whole");
    let _ = desk.panel(&scene, explained, panel, state);
    while desk.work() {}
    desk.panel(&scene, explained, panel, state)
}

fn settings() -> Settings {
    Settings {
        mode: Mode::Full,
        hide: Vec::new(),
        readonly: false,
        heading_level: 1,
        calls: Vec::new(),
        framed: false,
    }
}

/// The file of a kind for answers, with the link that the site's page gives it.
pub fn file(comparison: &Comparison, kind: &str, answers: &str) -> Result<File> {
    let (answers, _) = notation::decode(comparison, answers);
    let query = Link::new(answers).write(comparison);
    exported(comparison, kind, &format!("http://{HOST}/?{query}"))
}

/// The same file for a comparison that no link opens.
pub fn file_without_link(comparison: &Comparison, kind: &str, answers: &str) -> Result<File> {
    let (answers, _) = notation::decode(comparison, answers);
    let query = Link::new(answers).write(comparison);
    exported(comparison, kind, &format!("?{query}"))
}

fn exported(comparison: &Comparison, kind: &str, address: &str) -> Result<File> {
    let file = desk(comparison)?.export(kind, address);
    file.with_context(|| format!("“{kind}” is no kind of file"))
}

/// The desk that makes panels and files natively, with the site's links.
pub fn desk(comparison: &Comparison) -> Result<Desk> {
    let chunk = PanelsHere::get().context("the program is split")?;
    let shared = Rc::new(comparison.clone());
    let desk = Desk::new(chunk, shared, Language::english(), today());
    Ok(desk.on(format!("http://{HOST}/")))
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The selector of a panel's disclosure.
pub fn fold(panel: Panel) -> String {
    match panel {
        Panel::Drift => ".notice > .fold".to_owned(),
        Panel::Embed => ".footer > .fold:first-child".to_owned(),
        panel => format!(".panels > .fold:nth-of-type({})", panel.number() + 1),
    }
}

impl Page {
    /// Opens a panel, or closes it.
    pub async fn toggle(&self, panel: Panel) -> Result<()> {
        self.click(&format!("{} > .opens > .opener", fold(panel)))
            .await
    }

    /// Opens a panel and waits until it is there.
    pub async fn open_panel(&self, panel: Panel) -> Result<()> {
        self.toggle(panel).await?;
        let here = "return root.querySelector(arguments[0]) !== null";
        let inside = format!("{} > .panel", fold(panel));
        self.until_with(&format!("{panel:?} is there"), here, &[json!(inside)])
            .await?;
        Ok(())
    }

    /// Waits until a panel says what the same panel says natively.
    pub async fn until_panel(
        &self,
        comparison: &Comparison,
        panel: Panel,
        state: &str,
        answers: &str,
    ) -> Result<()> {
        let text = panel_text(comparison, panel, state, answers).await;
        let says = "
            const panel = root.querySelector(arguments[0])?.cloneNode(true);
            panel?.querySelectorAll('textarea').forEach((field) => field.remove());
            return panel?.textContent.replace(/\\s+/g, ' ').trim() === arguments[1]";
        let inside = format!("{} > .panel", fold(panel));
        let what = format!("{panel:?} of “{answers}” says “{text}”");
        self.until_with(&what, says, &[json!(inside), json!(text)])
            .await?;
        Ok(())
    }
}
