//! The element's inner side: attributes in, verdict out. Its outer side is `embed.js`.

mod address;

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Callback, Renderer};

use self::address::Address;
use crate::answers::Answers;
use crate::app::{App, Deed, Message, Props, Settled, Surroundings};
use crate::comparison::{Comparison, Date};
use crate::components::scene::Settings;
use crate::components::share::{Shared, Way};
use crate::content;
use crate::intl;
use crate::json::Json;
use crate::language::Language;
use crate::notation::{self, Link, Mode, Part, Theme};
use crate::verdict::explanation::Explanation;
use crate::verdict::report::report;
use crate::verdict::{Band, Findings, Verdict};

/// How long the reader's hand has rested when the verdict is spoken.
const REST_MILLISECONDS: u32 = 800;

/// The style sheet of the widget.
#[wasm_bindgen]
pub fn styles() -> String {
    include_str!(concat!(env!("OUT_DIR"), "/widget.css")).to_owned()
}

/// A widget on the page.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Widget {
    app: AppHandle<App>,
    embedding: Rc<Embedding>,
}

/// Puts a widget into `root`, as the attributes of `host` say. `base` is the address that its
/// links stand on; `tell` is called with the name and the detail of everything that happens.
#[wasm_bindgen]
pub fn mount(
    host: HtmlElement,
    root: Element,
    base: String,
    tell: Function,
) -> Result<Widget, JsValue> {
    let own_page = attribute(&host, "url-sync").as_deref() == Some("page");
    let address = own_page.then(Address::of_the_page);
    let query = if own_page {
        address::query()
    } else {
        String::new()
    };
    let named = Link::comparison_id(&query).and_then(|id| content::bundled(&id));
    let asked = attribute(&host, "comparison");
    let asked = asked.unwrap_or_else(|| "node-vs-python".to_owned());
    let comparison = named
        .or_else(|| content::bundled(&asked))
        .ok_or_else(|| JsValue::from_str(&format!("there is no comparison “{asked}”")))?;
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
    let ignored = link.ignored.clone();
    let language = intl::language(wanted_language(&link, &host).as_deref())?;
    let embedding = Rc::new(Embedding {
        comparison: Rc::new(comparison),
        language: language.clone(),
        host,
        root: root.clone(),
        base,
        tell,
        address,
        reflected: RefCell::new(None),
        ready: Cell::new(false),
        last: RefCell::new(None),
        rest: RefCell::new(None),
        appendix: RefCell::new(None),
        link: RefCell::new(Link {
            ignored: Vec::new(),
            ..link
        }),
    });
    embedding.dress();
    let answers = embedding.link.borrow().answers.clone();
    let props = Props {
        comparison: embedding.comparison.clone(),
        answers,
        ignored,
        settings: embedding.settings(),
        language,
        today: today(),
        surroundings: embedding.clone(),
    };
    let app = Renderer::<App>::with_root_and_props(root, props).render();
    if let Some(address) = &embedding.address {
        let scope = (*app).clone();
        let embedding = Rc::downgrade(&embedding);
        address.on_travel(move |query| {
            if let Some(embedding) = embedding.upgrade() {
                let link = Link::read(&embedding.comparison, &query);
                scope.send_message(Message::Load(link.answers.clone(), link.ignored.clone()));
                embedding.link.replace(link);
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
        embedding.link.borrow_mut().answers = answers.clone();
        self.app.send_message(Message::Load(answers, ignored));
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

    /// The blob of the comparison, for the appendix.
    pub fn blob(&self) -> Vec<u8> {
        let blob = content::blob(&self.embedding.comparison.id);
        blob.unwrap_or_default().to_vec()
    }

    /// The language that was asked for, for the appendix.
    #[wasm_bindgen(getter)]
    pub fn language(&self) -> Option<String> {
        let link = self.embedding.link.borrow();
        wanted_language(&link, &self.embedding.host)
    }

    /// Takes the appendix that the widget has asked for by telling `appendix`; `null` where it
    /// could not be loaded, or has stopped working.
    pub fn appended(&self, appendix: JsValue) {
        let appendix = (!appendix.is_null()).then_some(appendix);
        self.embedding.appendix.replace(appendix);
    }

    /// Takes the widget off the page.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

/// What the widget knows of the element and the page around it.
struct Embedding {
    comparison: Rc<Comparison>,
    language: Language,
    host: HtmlElement,
    root: Element,
    base: String,
    tell: Function,
    address: Option<Address>,
    /// The answers attribute as this widget wrote it last.
    reflected: RefCell<Option<String>>,
    ready: Cell<bool>,
    last: RefCell<Option<(Option<usize>, Band)>>,
    rest: RefCell<Option<Timeout>>,
    /// The appendix, once it was asked for and is there.
    appendix: RefCell<Option<JsValue>>,
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
        let verdict = &settled.findings.verdict;
        let now = (verdict.leader, verdict.band);
        self.last.replace(Some(now));
        if !self.ready.replace(true) {
            let version = JsValue::from_str(env!("CARGO_PKG_VERSION"));
            self.tell("ready", &version);
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
        let verdict = Verdict::new(&self.comparison, answers);
        let now = (verdict.leader, verdict.band);
        let before = self.last.borrow().unwrap_or(now);
        if before != now {
            self.last.replace(Some(now));
            self.tell("verdict", &self.report());
        }
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

    fn when_at_rest(&self, callback: Callback<()>) {
        let timeout = Timeout::new(REST_MILLISECONDS, move || callback.emit(()));
        // Dropping the timeout before it cancels it.
        self.rest.replace(Some(timeout));
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

    fn report(&self) -> JsValue {
        let answers = self.link.borrow().answers.clone();
        let findings = Findings::whole(&self.comparison, &answers, today());
        let explanation = Explanation::new(&self.comparison, &answers, &findings, &self.language);
        let text = notation::encode(&self.comparison, &answers);
        let report = report(&self.comparison, &answers, &text, &findings, &explanation);
        plain(&report)
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

/// The day, where the reader is.
fn today() -> Date {
    let now = js_sys::Date::new_0();
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    Date {
        year: u16::try_from(now.get_full_year()).unwrap_or_default(),
        month: small(now.get_month() + 1),
        day: small(now.get_date()),
    }
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
