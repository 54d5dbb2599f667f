//! The element's inner side: attributes in, verdict out. Its outer side is in `shell/`.

mod address;
mod appended;
mod embedding;
mod kept;

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::AppHandle;

use self::address::Address;
use self::appended::Appended;
use self::embedding::Embedding;
use crate::app::{App, Message, Props};
use crate::comparison::Comparison;
use crate::components::panel::Appendix;
use crate::components::scene::Taking;
use crate::components::share::Shared;
use crate::content;
use crate::intl;
use crate::json::Json;
use crate::notation::{self, Link};

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
/// links stand on; `tell` is called with the name and the detail of everything that happens. The
/// comparison is the page's own, of which `blob` is the checker's, or else the bundled one that
/// address or attribute name.
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
        asked(&host, address::query())
    } else {
        String::new()
    };
    let own = blob.is_some();
    let blob = if let Some(blob) = blob {
        Cow::Owned(blob)
    } else {
        let named = Link::comparison_id(&query).and_then(|id| content::blob(&id));
        let asked = attribute(&host, "comparison");
        let asked = asked.unwrap_or_else(|| "node-vs-python".to_owned());
        let missing = || JsValue::from_str(&format!("there is no comparison “{asked}”"));
        Cow::Borrowed(
            named
                .or_else(|| content::blob(&asked))
                .ok_or_else(missing)?,
        )
    };
    let comparison = match &blob {
        Cow::Borrowed(bundled) => kept::comparison(bundled),
        Cow::Owned(own) => Comparison::from_blob(own).map(Rc::new),
    };
    let comparison = comparison.ok_or_else(|| JsValue::from_str("the blob holds no comparison"))?;
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
        comparison,
        blob,
        own,
        language: language.clone(),
        host,
        root: root.clone(),
        base,
        tell,
        address: RefCell::new(address),
        reflected: RefCell::new(None),
        ready: Cell::new(false),
        closed: Cell::new(false),
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
    let app = kept::app(root, props);
    if let Some(address) = &*embedding.address.borrow() {
        let scope = (*app).clone();
        let embedding = Rc::downgrade(&embedding);
        address.on_travel(move |query| {
            if let Some(embedding) = embedding.upgrade() {
                let query = asked(&embedding.host, query);
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
            embedding.overrule(name);
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
        embedding.rewrite_address();
        self.app.send_message(Message::Load(Box::new(link)));
    }

    /// Hears whether the link reached the clipboard.
    pub fn shared(&self, copied: bool) {
        let link = self.embedding.share_address();
        let shared = if copied {
            Shared::Copied(link)
        } else {
            Shared::Refused(link)
        };
        self.app.send_message(Message::Shared(shared));
    }

    /// The address that opens exactly these answers. Where there is none it is their query alone,
    /// which the exports read.
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

    /// Takes the widget off the page. Its root may be given to `mount` again.
    pub fn destroy(self) {
        self.embedding.close();
        kept::keep(self.embedding.root.clone(), self.app);
    }
}

/// The language that the link asks for, else the one of the element.
fn wanted_language(link: &Link, host: &HtmlElement) -> Option<String> {
    link.language.clone().or_else(|| attribute(host, "lang"))
}

/// What the query of a page of our own asks for, over what the page itself starts from.
fn asked(host: &HtmlElement, query: String) -> String {
    let start = attribute(host, "start").unwrap_or_default();
    Link::from_start(&start, query)
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
