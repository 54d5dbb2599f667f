//! The embedding: what a widget knows of the element and the page that it stands in.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::Callback;

use super::address::{self, Address};
use super::details::{Change, Fields, Leaving, LeavingWay, Sharing, SharingWay};
use super::{attribute, kept, plain};
use crate::answers::Answers;
use crate::app::Message;
use crate::app::settled::Settled;
use crate::app::store::Store;
use crate::app::surroundings::{Deed, Surroundings, Wait};
use crate::app::timers::Timers;
use crate::chunks::{self, Chunk, EvidenceHere, PanelsHere};
use crate::comparison::{AlternativeId, Comparison, Text};
use crate::components::cta;
use crate::components::on_demand::Whole;
use crate::components::scene::{Settings, Taking};
use crate::components::share::Way;
use crate::content;
use crate::notation::{self, Link, Mode, Part, Theme};
use crate::panels::Desk;
use crate::verdict::Band;

/// The element that shows a widget.
pub(super) struct Host {
    pub(super) element: HtmlElement,
    /// Called with the name and the detail of everything that happens.
    pub(super) tell: Function,
}

/// What the widget knows of the element and the page around it.
pub(super) struct Embedding {
    /// The answers that stand now, and what a link carries around them.
    pub(super) store: Rc<Store>,
    /// `true` if the page has brought the comparison itself, so that no link opens it.
    pub(super) own: bool,
    /// Gone once the widget was taken off the page: a root waits for the next element without
    /// keeping the last one and all around it.
    pub(super) host: RefCell<Option<Host>>,
    pub(super) root: web_sys::Element,
    pub(super) base: String,
    pub(super) address: RefCell<Option<Address>>,
    /// The answers attribute as this widget wrote it last.
    pub(super) reflected: RefCell<Option<String>>,
    pub(super) told: Cell<Told>,
    pub(super) timers: Timers,
}

/// The news that the page has had.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told {
    /// That the widget is ready.
    ready: bool,
    /// Leader and band, or what stood before the reader acted.
    last: Option<(Option<AlternativeId>, Band)>,
    /// Set if the reader has acted since.
    acted: bool,
}

impl fmt::Debug for Embedding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Embedding")
    }
}

impl Surroundings for Embedding {
    fn drawing(&self) {
        self.tell("drawing", &JsValue::NULL);
    }

    fn settled(&self, settled: &Settled, ready: bool) {
        self.tell("drawn", &JsValue::NULL);
        let told = self.told.get();
        self.told.set(Told {
            ready: told.ready || ready,
            ..told
        });
        if ready && !told.ready {
            let version = JsValue::from_str(env!("CARGO_PKG_VERSION"));
            self.tell("ready", &version);
        }
        let verdict = settled.verdict();
        let now = (verdict.leader, verdict.band);
        let told = self.told.get();
        // What is told has everything in it, so it waits until the shares are counted.
        if told.acted && settled.shares().is_none() {
            return;
        }
        self.told.set(Told {
            last: Some(now),
            acted: false,
            ..told
        });
        if told.acted && told.last.is_some_and(|last| last != now) {
            self.tell("verdict", &self.report_of(settled));
        }
    }

    fn left(&self) {
        kept::release(&self.root);
    }

    fn acted(&self, deed: Deed, before: &Answers) {
        let link = &self.store.settled().link;
        let before = notation::encode(self.comparison(), before);
        let text = notation::encode(self.comparison(), &link.answers);
        self.reflect(&text);
        if let Some(address) = &*self.address.borrow() {
            let text = address.text(link, self.comparison());
            match deed {
                Deed::Went if address.is_own() => address.push(&text),
                _ => address.replace_soon(text),
            }
        }
        self.set_acted(true);
        // The element tells the page what lies between the two.
        let change = Change {
            before: &before,
            answers: &text,
        };
        self.tell("act", &plain(&change));
    }

    fn share(&self, way: Way) {
        let way = match way {
            Way::Copy => SharingWay::Copy,
            Way::Sheet => SharingWay::Sheet,
        };
        let sharing = Sharing {
            way,
            url: &self.share_address(),
            title: &self.comparison().title,
        };
        self.tell("share", &plain(&sharing));
    }

    fn take(&self, taking: Taking, kind: &str) {
        let way = match taking {
            Taking::Copy => LeavingWay::Copy,
            Taking::Save => LeavingWay::Save,
        };
        // What begins like a query is no kind of file but a link to take along.
        let is_link = kind.starts_with('?');
        let link = is_link.then(|| [&*self.base, kind].concat());
        self.tell("take", &plain(&Leaving { way, kind, link }));
    }

    fn go(&self, comparison: &str) {
        let next = content::outline(comparison);
        let Some(next) = next.filter(|next| next.id != self.comparison().id) else {
            return;
        };
        // What the answers say of both comparisons goes along.
        let settled = self.store.settled();
        let text = notation::encode(self.comparison(), &settled.link.answers);
        let link = Link {
            answers: notation::decode(&next, &text).0,
            ..settled.link.clone()
        };
        if let Some(address) = &*self.address.borrow() {
            // Whoever comes back to this entry has to find out which comparison it is about.
            address.replace_soon(address.text(&settled.link, self.comparison()));
            address.push(&address.text(&link, &next));
        }
        if !self.is_own_page() {
            self.reflect(&notation::encode(&next, &link.answers));
        }
        self.tell("go", &JsValue::from_str(comparison));
    }

    fn fetch(&self, chunk: Chunk) {
        self.tell("chunk", &JsValue::from_str(chunk.id()));
    }

    fn after(&self, wait: Wait, callback: Callback<()>) {
        if self.host.borrow().is_some() {
            self.timers.after(wait, callback);
        }
    }

    fn has_share_sheet(&self) -> bool {
        let navigator = web_sys::window().map(|window| window.navigator());
        let key = JsValue::from_str("share");
        navigator.is_some_and(|navigator| js_sys::Reflect::has(&navigator, &key).unwrap_or(false))
    }
}

impl Embedding {
    pub(super) fn comparison(&self) -> &Rc<Comparison> {
        &self.store.comparison
    }

    pub(super) fn tell(&self, name: &str, detail: &JsValue) {
        let tell = self.host.borrow().as_ref().map(|host| host.tell.clone());
        if let Some(tell) = tell {
            // What a listener of the page throws is the page's own affair.
            let _ = tell.call2(&JsValue::NULL, &JsValue::from_str(name), detail);
        }
    }

    /// The element, until the widget was taken off it.
    fn element(&self) -> Option<HtmlElement> {
        self.host.borrow().as_ref().map(|host| host.element.clone())
    }

    /// An attribute of the element.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let element = self.element()?;
        attribute(&element, name)
    }

    /// Returns `true` on a page of weigh-up's own.
    pub(super) fn is_own_page(&self) -> bool {
        self.address.borrow().as_ref().is_some_and(Address::is_own)
    }

    /// Writes the answers into their attribute, by the property: so the element tells what the
    /// reader has set from what the author writes. It is a courtesy; a page that forbids it loses
    /// nothing else.
    pub(super) fn reflect(&self, answers: &str) {
        self.reflected.replace(Some(answers.to_owned()));
        let (name, answers) = (JsValue::from_str("answers"), JsValue::from_str(answers));
        if let Some(element) = self.element() {
            let _ = js_sys::Reflect::set(&element, &name, &answers);
        }
    }

    /// Takes over a link that somebody else than the reader has brought, and returns what the app
    /// has to hear of it.
    pub(super) fn load(&self, link: Link) -> Message {
        self.set_acted(false);
        Message::Loaded(self.store.load(link))
    }

    fn set_acted(&self, acted: bool) {
        self.told.set(Told {
            acted,
            ..self.told.get()
        });
    }

    /// What a form submits: the answers as a query, the id of the leader or nothing, and the band.
    pub(super) fn fields(&self) -> JsValue {
        let settled = self.store.settled();
        let verdict = settled.verdict();
        let leader = verdict.leader;
        let leader = leader.and_then(|leader| self.comparison().alternatives.get(leader));
        let query = Link::new(settled.link.answers.clone()).write(self.comparison());
        let leader = leader.map_or("", |leader| &leader.id);
        plain(&Fields {
            answers: &query,
            leader,
            band: verdict.band,
        })
    }

    /// Lets go of the page: nothing is told, heard or written any more.
    pub(super) fn close(&self) {
        self.host.take();
        self.address.take();
        self.timers.stop();
    }

    /// Whether an address opens what stands here: none opens a comparison of the page's own, and
    /// files that stand nowhere, as in a blob, have none.
    fn is_linked(&self) -> bool {
        !self.own && self.base.starts_with("http")
    }

    /// The address that links stand on; empty where none opens what stands here.
    pub(super) fn link_base(&self) -> &str {
        if self.is_linked() { &self.base } else { "" }
    }

    /// The address that opens exactly these answers; their query alone where none does.
    pub(super) fn share_address(&self) -> String {
        [
            self.link_base(),
            "?",
            &*self.store.settled().link.write(self.comparison()),
        ]
        .concat()
    }

    /// The page's own address with the answers in it, where it keeps them and others may open it:
    /// not that of a document without a place, such as `about:srcdoc`.
    pub(super) fn hosted_address(&self) -> Option<String> {
        let address = self.address.borrow();
        let address = address.as_ref().filter(|address| !address.is_own())?;
        let link = &self.store.settled().link;
        let address = address.with(&address.text(link, self.comparison()));
        (address.starts_with("http") || address.starts_with("file:")).then_some(address)
    }

    /// The comparison with its evidence; `None` before that is loaded.
    pub(super) fn whole(&self) -> Option<Whole> {
        let chunk = EvidenceHere::get()?;
        let comparison = if self.own {
            self.comparison().clone()
        } else {
            kept::whole(chunk, self.comparison())?
        };
        Some(Whole { chunk, comparison })
    }

    /// What makes files of a comparison; `None` before the chunk of the panels is loaded.
    pub(super) fn desk(&self, comparison: Rc<Comparison>) -> Option<Desk> {
        let Store {
            language, today, ..
        } = &*self.store;
        Some(Desk::new(
            PanelsHere::get()?,
            comparison,
            language.clone(),
            *today,
        ))
    }

    /// The verdict object for the answers that stand now; nothing before it can be explained.
    pub(super) fn report(&self) -> JsValue {
        self.report_of(&self.store.whole())
    }

    fn report_of(&self, settled: &Settled) -> JsValue {
        settled.explained().map_or(JsValue::NULL, |explained| {
            let answers = &settled.link.answers;
            chunks::report(explained.chunk, self.comparison(), answers, explained)
        })
    }

    /// The comparisons that the page offers, where it offers several.
    pub(super) fn offered(&self) -> Vec<(Text, Text)> {
        let offers = self.attribute("comparisons").filter(|_| !self.own);
        let ids = offers.unwrap_or_default();
        let offered = ids.split_whitespace().filter_map(content::outline);
        let offered: Vec<(Text, Text)> = offered
            .map(|comparison| (comparison.id, comparison.title))
            .collect();
        if offered.len() > 1 {
            offered
        } else {
            Vec::new()
        }
    }

    /// The settings: what the link says, else what the attributes say.
    pub(super) fn settings(&self) -> Settings {
        let link = &self.store.settled().link;
        let element = self.element();
        let attribute = |name: &str| self.attribute(name);
        let mode = attribute("mode").and_then(|mode| Mode::from_id(&mode));
        let mut hide = link.hide.clone();
        if let Some(text) = attribute("hide") {
            hide.extend(Part::list(&text, |_| {}));
        }
        if !self.is_linked() {
            // They hand on links, and people compare by the links of others.
            hide.extend_from_slice(&[Part::Share, Part::Embed, Part::Compare]);
        }
        let level = attribute("heading-level").and_then(|level| level.parse().ok());
        Settings {
            mode: link.mode.or(mode).unwrap_or(Mode::Full),
            hide,
            // The element is disabled by a fieldset as well.
            readonly: element
                .is_some_and(|element| element.matches("[readonly],:disabled").unwrap_or(false)),
            heading_level: level.filter(|level| (1..=6).contains(level)).unwrap_or(3),
            calls: cta::written(self.comparison(), attribute),
            framed: address::is_framed(),
        }
    }

    /// Has an attribute that was changed stand above what the link said first.
    pub(super) fn overrule(&self, attribute: &str) {
        self.store.change_link(|link| match attribute {
            "theme" => link.theme = None,
            "mode" => link.mode = None,
            _ => {}
        });
    }

    /// Has an address that says something tell what stands now: whoever loads it anew goes on from
    /// there.
    pub(super) fn rewrite_address(&self) {
        let address = self.address.borrow();
        if let Some(address) = address.as_ref().filter(|address| address.speaks()) {
            address.replace_soon(address.text(&self.store.settled().link, self.comparison()));
        }
    }

    /// Gives the widget its colours and its language. A page of our own follows by its style.
    pub(super) fn dress(&self) {
        let theme = self.attribute("theme");
        let theme = theme.and_then(|theme| Theme::from_id(&theme));
        let theme = self
            .store
            .settled()
            .link
            .theme
            .or(theme)
            .unwrap_or(Theme::Auto);
        // Setting an attribute of a valid name cannot fail.
        let _ = self.root.set_attribute("data-theme", theme.id());
        if let Some(element) = self.element().filter(|_| self.is_own_page()) {
            let _ = element.set_attribute("data-theme", theme.id());
        }
        let _ = self.root.set_attribute("lang", "en");
    }
}

/// The link that a widget begins with: what the page's address says, else the attribute.
pub(super) fn opened(
    address: Option<&Address>,
    host: &HtmlElement,
    comparison: &Comparison,
) -> Link {
    if let Some(link) = address.and_then(|address| address.link(comparison)) {
        return link;
    }
    // What its author has misspelt is told on the console, and to no reader.
    let text = attribute(host, "answers").unwrap_or_default();
    Link::new(notation::decode(comparison, &text).0)
}
