//! The element's inner side: attributes in, verdict out. Its outer side is `embed.js`.

mod address;

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::{AppHandle, Callback, Renderer};

use self::address::Address;
use crate::answers::Answers;
use crate::app::settled::Settled;
use crate::app::surroundings::{Deed, Surroundings, Wait};
use crate::app::{App, Message, Props};
use crate::comparison::{Comparison, Text};
use crate::components::element::Element;
use crate::components::panel::{Appendix, Panel};
use crate::components::scene::{Settings, Taking};
use crate::components::share::{Shared, Way};
use crate::content;
use crate::intl;
use crate::json::Json;
use crate::language::Language;
use crate::notation::{self, Link, Mode, Part, Theme};
use crate::verdict::Band;
use crate::verdict::report::report;

/// How long the reader's hand has rested when the verdict is spoken.
const REST_MILLISECONDS: u32 = 800;

/// How long the reader's hand has rested when it is time to count what takes long.
const PAUSE_MILLISECONDS: u32 = 100;

/// The style sheet of the widget.
#[wasm_bindgen]
pub fn styles() -> String {
    include_str!(concat!(env!("OUT_DIR"), "/widget.css")).to_owned()
}

#[wasm_bindgen]
extern "C" {
    /// The appendix as the shell hands it in. What panics in there answers nothing.
    #[derive(Debug)]
    pub type Appended;
    #[wasm_bindgen(method)]
    fn panel(this: &Appended, number: usize, state: &str, query: &str, level: u8) -> Vec<u8>;
    #[wasm_bindgen(method)]
    fn work(this: &Appended) -> bool;
}

impl Appendix for Appended {
    fn panel(&self, panel: Panel, state: &str, query: &str, level: u8) -> Option<Element> {
        Element::from_bytes(&self.panel(panel.number(), state, query, level))
    }

    fn work(&self) -> bool {
        self.work()
    }
}

/// A widget on the page.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Widget {
    app: AppHandle<App>,
    embedding: Rc<Embedding>,
}

/// Puts a widget into `root`, as the attributes of `host` say. `base` is the address that its
/// links stand on; `tell` is called with the name and the detail of everything that happens. The
/// comparison is that of the `blob`, or the bundled one that address or attribute name.
#[wasm_bindgen]
pub fn mount(
    host: HtmlElement,
    root: web_sys::Element,
    base: String,
    tell: Function,
    blob: Option<Vec<u8>>,
) -> Result<Widget, JsValue> {
    let own_page = attribute(&host, "url-sync").as_deref() == Some("page");
    let address = own_page.then(Address::of_the_page);
    let query = if own_page {
        address::query()
    } else {
        String::new()
    };
    let blob = match blob {
        Some(blob) => Cow::Owned(blob),
        None => {
            let named = Link::comparison_id(&query).and_then(|id| content::blob(&id));
            let asked = attribute(&host, "comparison");
            let asked = asked.unwrap_or_else(|| "node-vs-python".to_owned());
            let missing = || JsValue::from_str(&format!("there is no comparison “{asked}”"));
            Cow::Borrowed(
                named
                    .or_else(|| content::blob(&asked))
                    .ok_or_else(missing)?,
            )
        }
    };
    let comparison = Comparison::from_blob(&blob)
        .ok_or_else(|| JsValue::from_str("the blob holds no comparison"))?;
    let link = if own_page {
        Link::read(&comparison, &query)
    } else {
        let text = attribute(&host, "answers").unwrap_or_default();
        let (answers, ignored) = notation::decode(&comparison, &text);
        Link {
            ignored,
            ..Link::new(answers)
        }
    };
    let language = intl::language(wanted_language(&link, &host).as_deref())?;
    let embedding = Rc::new(Embedding {
        comparison: Rc::new(comparison),
        blob,
        language: language.clone(),
        host,
        root: root.clone(),
        base,
        tell,
        address,
        reflected: RefCell::new(None),
        ready: Cell::new(false),
        last: Cell::new(None),
        acted: Cell::new(false),
        rest: RefCell::new(None),
        count: RefCell::new(None),
        link: RefCell::new(link.clone()),
    });
    embedding.dress();
    let props = Props {
        comparison: embedding.comparison.clone(),
        offered: embedding.offered(),
        link,
        settings: embedding.settings(),
        language,
        today: intl::today(),
        surroundings: embedding.clone(),
    };
    let app = Renderer::<App>::with_root_and_props(root, props).render();
    if let Some(address) = &embedding.address {
        let scope = (*app).clone();
        let embedding = Rc::downgrade(&embedding);
        address.on_travel(move |query| {
            if let Some(embedding) = embedding.upgrade() {
                let id = Link::comparison_id(&query);
                let id = id.filter(|id| **id != *embedding.comparison.id);
                if let Some(id) = id.filter(|id| content::blob(id).is_some()) {
                    embedding.tell("go", &JsValue::from_str(&id));
                    return;
                }
                let link = Link::read(&embedding.comparison, &query);
                embedding.acted.set(false);
                embedding.link.replace(link.clone());
                scope.send_message(Message::Load(Box::new(link)));
            }
        });
    }
    Ok(Widget { app, embedding })
}

#[wasm_bindgen]
impl Widget {
    /// The verdict object for the answers that stand now.
    #[wasm_bindgen(getter)]
    pub fn verdict(&self) -> JsValue {
        self.embedding.report()
    }

    /// Takes over an attribute that was changed from outside.
    pub fn attribute(&self, name: &str) {
        let embedding = &self.embedding;
        if name != "answers" {
            embedding.dress();
            self.app.send_message(Message::Set(embedding.settings()));
            return;
        }
        let text = attribute(&embedding.host, "answers");
        if embedding.reflected.borrow().as_deref() == text.as_deref() {
            return;
        }
        // From here on the attribute is the page's, also where it comes back to the same text.
        embedding.reflected.take();
        let text = text.unwrap_or_default();
        let (answers, ignored) = notation::decode(&embedding.comparison, &text);
        let link = Link {
            answers,
            ignored,
            ..embedding.link.borrow().clone()
        };
        embedding.acted.set(false);
        embedding.link.replace(link.clone());
        self.app.send_message(Message::Load(Box::new(link)));
    }

    /// Hears whether the link reached the clipboard.
    pub fn shared(&self, copied: bool) {
        let shared = if copied {
            Shared::Copied
        } else {
            Shared::Refused(self.embedding.share_address())
        };
        self.app.send_message(Message::Shared(shared));
    }

    /// The address that opens exactly these answers.
    #[wasm_bindgen(getter)]
    pub fn address(&self) -> String {
        self.embedding.share_address()
    }

    /// Hears whether a file was taken along.
    pub fn taken(&self, copied: bool, done: bool) {
        let taking = if copied { Taking::Copy } else { Taking::Save };
        self.app.send_message(Message::Taken(taking, done));
    }

    /// The blob of the comparison, for the appendix.
    pub fn blob(&self) -> Vec<u8> {
        self.embedding.blob.to_vec()
    }

    /// The language that was asked for, for the appendix.
    #[wasm_bindgen(getter)]
    pub fn language(&self) -> Option<String> {
        let link = self.embedding.link.borrow();
        wanted_language(&link, &self.embedding.host)
    }

    /// Takes the appendix that the widget has asked for by telling `appendix`; `null` where it
    /// could not be loaded, or has stopped working.
    pub fn appended(&self, appendix: Option<Appended>) {
        let appendix = appendix.map(|appendix| -> Rc<dyn Appendix> { Rc::new(appendix) });
        self.app.send_message(Message::Appendix(appendix));
    }

    /// Takes the widget off the page.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

/// What the widget knows of the element and the page around it.
struct Embedding {
    comparison: Rc<Comparison>,
    /// The comparison as bytes, for the appendix.
    blob: Cow<'static, [u8]>,
    language: Language,
    host: HtmlElement,
    root: web_sys::Element,
    base: String,
    tell: Function,
    address: Option<Address>,
    /// The answers attribute as this widget wrote it last.
    reflected: RefCell<Option<String>>,
    ready: Cell<bool>,
    /// Leader and band as they were told last, or stood before the reader acted.
    last: Cell<Option<(Option<usize>, Band)>>,
    /// Whether the reader has acted since.
    acted: Cell<bool>,
    rest: RefCell<Option<Timeout>>,
    count: RefCell<Option<Timeout>>,
    /// The answers that stand now, and what a link carries around them.
    link: RefCell<Link>,
}

impl fmt::Debug for Embedding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Embedding")
    }
}

impl Surroundings for Embedding {
    fn settled(&self, settled: &Settled) {
        if !self.ready.replace(true) {
            let version = JsValue::from_str(env!("CARGO_PKG_VERSION"));
            self.tell("ready", &version);
        }
        let verdict = &settled.findings.verdict;
        let now = (verdict.leader, verdict.band);
        let before = self.last.get().unwrap_or(now);
        // What is told has everything in it, so it waits until the shares are counted.
        if self.acted.get() && settled.findings.shares.is_none() {
            return;
        }
        self.last.set(Some(now));
        if self.acted.replace(false) && before != now {
            self.tell("verdict", &self.told(settled));
        }
    }

    fn acted(&self, deed: Deed, answers: &Answers) {
        self.link.borrow_mut().answers = answers.clone();
        let text = notation::encode(&self.comparison, answers);
        self.reflected.replace(Some(text.clone()));
        // Reflecting is a courtesy; a page that forbids it loses nothing else.
        let _ = self.host.set_attribute("answers", &text);
        if let Some(address) = &self.address {
            let query = self.link.borrow().write(&self.comparison);
            match deed {
                Deed::Adjusted => address.replace_soon(query),
                Deed::Went => address.push(&query),
            }
        }
        self.acted.set(true);
    }

    fn share(&self, way: Way) {
        let way = match way {
            Way::Copy => "copy",
            Way::Sheet => "sheet",
        };
        let detail = Json::object(vec![
            ("way", way.into()),
            ("url", Json::Text(self.share_address().into())),
            ("title", self.comparison.title.clone().into()),
        ]);
        self.tell("share", &plain(&detail));
    }

    fn take(&self, taking: Taking, kind: &str) {
        let way = match taking {
            Taking::Copy => "copy",
            Taking::Save => "save",
        };
        // What begins like a query is no kind of file but a link to take along.
        let link = kind
            .starts_with('?')
            .then(|| Text::from(format!("{}{kind}", self.base)));
        let detail = Json::object(vec![
            ("way", way.into()),
            ("kind", kind.into()),
            ("link", link.into()),
        ]);
        self.tell("take", &plain(&detail));
    }

    fn go(&self, comparison: &str) {
        let next = content::bundled(comparison);
        let Some(next) = next.filter(|next| next.id != self.comparison.id) else {
            return;
        };
        // What the answers say of both comparisons goes along.
        let link = self.link.borrow();
        let text = notation::encode(&self.comparison, &link.answers);
        let link = Link {
            answers: notation::decode(&next, &text).0,
            ..link.clone()
        };
        match &self.address {
            Some(address) => {
                // Whoever comes back to this entry has to find out which comparison it is about.
                address.replace_soon(self.link.borrow().write(&self.comparison));
                address.push(&link.write(&next));
            }
            None => {
                let text = notation::encode(&next, &link.answers);
                self.reflected.replace(Some(text.clone()));
                let _ = self.host.set_attribute("answers", &text);
            }
        }
        self.tell("go", &JsValue::from_str(comparison));
    }

    fn fetch_appendix(&self) {
        self.tell("appendix", &JsValue::NULL);
    }

    fn after(&self, wait: Wait, callback: Callback<()>) {
        let (slot, milliseconds) = match wait {
            Wait::Rest => (&self.rest, REST_MILLISECONDS),
            Wait::Pause => (&self.count, PAUSE_MILLISECONDS),
            Wait::Turn => (&self.count, 0),
        };
        let timeout = Timeout::new(milliseconds, move || callback.emit(()));
        // Dropping the timeout before it cancels it.
        slot.replace(Some(timeout));
    }

    fn has_share_sheet(&self) -> bool {
        let navigator = web_sys::window().map(|window| window.navigator());
        let key = JsValue::from_str("share");
        navigator.is_some_and(|navigator| js_sys::Reflect::has(&navigator, &key).unwrap_or(false))
    }
}

impl Embedding {
    fn tell(&self, name: &str, detail: &JsValue) {
        // What a listener of the page throws is the page's own affair.
        let _ = self
            .tell
            .call2(&JsValue::NULL, &JsValue::from_str(name), detail);
    }

    /// The address that opens exactly these answers.
    fn share_address(&self) -> String {
        let link = self.link.borrow();
        format!("{}?{}", self.base, link.write(&self.comparison))
    }

    /// The verdict object for the answers that stand now.
    fn report(&self) -> JsValue {
        let answers = self.link.borrow().answers.clone();
        let mut settled = Settled::new(&self.comparison, answers, &self.language, intl::today());
        let shares = settled
            .findings
            .begin_shares(&self.comparison, &settled.answers);
        settled.count(&self.comparison, &self.language, shares.finish());
        self.told(&settled)
    }

    fn told(&self, settled: &Settled) -> JsValue {
        let Settled {
            answers,
            findings,
            explanation,
            ..
        } = settled;
        let text = notation::encode(&self.comparison, answers);
        plain(&report(
            &self.comparison,
            answers,
            &text,
            findings,
            explanation,
        ))
    }

    /// The comparisons that the page offers, where it offers several.
    fn offered(&self) -> Vec<(Text, Text)> {
        let ids = attribute(&self.host, "comparisons").unwrap_or_default();
        let offered = ids.split_whitespace().filter_map(content::bundled);
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
    fn settings(&self) -> Settings {
        let link = self.link.borrow();
        let attribute = |name| attribute(&self.host, name);
        let mode = attribute("mode").and_then(|mode| Mode::from_id(&mode));
        let mut hide = link.hide.clone();
        if let Some(text) = attribute("hide") {
            hide.extend(text.split(',').filter_map(Part::from_id));
        }
        let level = attribute("heading-level").and_then(|level| level.parse().ok());
        Settings {
            mode: link.mode.or(mode).unwrap_or(Mode::Full),
            hide,
            readonly: self.host.has_attribute("readonly"),
            heading_level: level.filter(|level| (1..=6).contains(level)).unwrap_or(3),
        }
    }

    /// Gives the widget its colours and its language. A page of our own follows by its style.
    fn dress(&self) {
        let theme = attribute(&self.host, "theme");
        let theme = theme.and_then(|theme| Theme::from_id(&theme));
        let theme = self.link.borrow().theme.or(theme).unwrap_or(Theme::Auto);
        // Setting an attribute of a valid name cannot fail.
        let _ = self.root.set_attribute("data-theme", theme.id());
        if self.address.is_some() {
            let _ = self.host.set_attribute("data-theme", theme.id());
        }
        let _ = self.root.set_attribute("lang", "en");
    }
}

/// The language that the link asks for, else the one of the element.
fn wanted_language(link: &Link, host: &HtmlElement) -> Option<String> {
    link.language.clone().or_else(|| attribute(host, "lang"))
}

/// A value as a plain object of the page's.
fn plain(value: &Json) -> JsValue {
    js_sys::JSON::parse(&value.to_string()).unwrap_or(JsValue::NULL)
}

/// An attribute of the element. Out of line, since the way through the glue is long.
#[inline(never)]
fn attribute(host: &HtmlElement, name: &str) -> Option<String> {
    host.get_attribute(name)
}
