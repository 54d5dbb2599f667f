//! The element's inner side: attributes in, verdict out. Its outer side is in `element/`.

mod address;
pub(crate) mod brought;
mod bundled;
pub mod chunks;
mod details;
mod embedding;
pub mod kept;
mod meaningless;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::AppHandle;

use self::address::Address;
use self::bundled::bundled;
use self::embedding::{Embedding, Host};
use crate::answers::Answers;
use crate::app::store::Store;
use crate::app::timers::Timers;
use crate::app::{App, Message, Props};
use crate::comparison::Comparison;
use crate::components::scene::Taking;
use crate::components::share::Shared;
use crate::content;
use crate::explained::Explained;
use crate::intl;
use crate::notation::{self, Link};
use crate::verdict::report::Report;

/// The places of the types of what scripts get as plain objects.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
import type { Brought } from "../brought.js";
import type { Fields } from "../details.js";
import type { Verdict } from "../package/verdict.js";
"#;

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

/// Puts a widget into `root`, as the attributes of `element` say. `base` is the address that its
/// links stand on; `tell` is called with the name and the detail of everything that happens. The
/// comparison is the page's own, of which `blob` is what `check` returned, or else the bundled one
/// that address or attribute name.
#[wasm_bindgen]
pub fn mount(
    element: HtmlElement,
    root: web_sys::Element,
    base: String,
    tell: Function,
    blob: Option<Vec<u8>>,
) -> Result<Widget, JsValue> {
    let address = Address::of(&element, &tell);
    let own = blob.is_some();
    let comparison = match blob {
        Some(blob) => Comparison::from_blob(&blob)
            .map(Rc::new)
            .ok_or_else(|| JsValue::from_str("the blob holds no comparison"))?,
        None => bundled(&element, address.as_ref())?,
    };
    let link = embedding::opened(address.as_ref(), &element, &comparison);
    // The element's outer side has looked for the language that holds where the element stands.
    let wanted = link.language.clone().or_else(|| attribute(&root, "lang"));
    let language = intl::language(wanted.as_deref())?;
    let store = Rc::new(Store::new(comparison, language, intl::today(), link));
    let embedding = Rc::new(Embedding {
        store: store.clone(),
        own,
        host: RefCell::new(Some(Host { element, tell })),
        root: root.clone(),
        base,
        address: RefCell::new(address),
        reflected: RefCell::new(None),
        told: Cell::default(),
        timers: Timers::default(),
    });
    embedding.dress();
    let props = Props {
        store,
        offered: embedding.offered(),
        settings: embedding.settings(),
        base: embedding.link_base().to_owned(),
        surroundings: embedding.clone(),
    };
    let app = kept::app(root, props);
    if let Some(address) = &*embedding.address.borrow() {
        let scope = (*app).clone();
        let embedding = Rc::downgrade(&embedding);
        address.on_travel(move || {
            let Some(embedding) = embedding.upgrade() else {
                return;
            };
            let (id, link) = match &*embedding.address.borrow() {
                Some(address) => (
                    address.comparison_id(),
                    address.link(embedding.comparison()),
                ),
                None => return,
            };
            let id = id.filter(|id| **id != *embedding.comparison().id);
            if let Some(id) = id.filter(|id| content::blob(id).is_some()) {
                embedding.tell("go", &JsValue::from_str(&id));
            } else if let Some(link) = link {
                let loaded = embedding.load(link);
                embedding.tell("travel", &JsValue::NULL);
                scope.send_message(loaded);
                scope.send_message(Message::Reached);
            }
        });
    }
    Ok(Widget { app, embedding })
}

#[wasm_bindgen]
impl Widget {
    /// The verdict object for the answers that stand now; `null` before it can be explained.
    #[wasm_bindgen(getter, unchecked_return_type = "Verdict | null")]
    pub fn verdict(&self) -> JsValue {
        self.embedding.report()
    }

    /// Takes over an attribute that was changed from outside.
    pub fn attribute(&self, name: &str) {
        let embedding = &self.embedding;
        if name == "url-sync" {
            // What the address has brought stays, also where the address no longer counts.
            let answers = &embedding.store.settled().link.answers;
            embedding.reflect(&notation::encode(embedding.comparison(), answers));
            return;
        }
        if name != "answers" {
            embedding.overrule(name);
            embedding.dress();
            self.app.send_message(Message::Set(embedding.settings()));
            return;
        }
        let text = embedding.attribute("answers");
        if text.is_some() && *embedding.reflected.borrow() == text {
            return;
        }
        // From here on the attribute is the page's, also where it comes back to the same text.
        embedding.reflected.take();
        let text = text.unwrap_or_default();
        let link = Link {
            answers: notation::decode(embedding.comparison(), &text).0,
            ignored: Vec::new(),
            ..embedding.store.settled().link.clone()
        };
        let loaded = embedding.load(link);
        embedding.rewrite_address();
        self.app.send_message(loaded);
    }

    /// The page's own address with the answers in it, where `url-sync` keeps them there.
    #[wasm_bindgen(getter)]
    pub fn hosted(&self) -> Option<String> {
        self.embedding.hosted_address()
    }

    /// Hears that the reader has come here from another comparison.
    pub fn reached(&self) {
        self.app.send_message(Message::Reached);
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

    /// What a form submits, as an object: the answers as a query, the id of the leader or nothing,
    /// and the band.
    #[wasm_bindgen(getter, unchecked_return_type = "Fields")]
    pub fn fields(&self) -> JsValue {
        self.embedding.fields()
    }

    /// Takes the widget off the page. Its root comes back by `root`.
    pub fn destroy(self) {
        self.embedding.close();
        self.app.send_message(Message::Leave);
        kept::keep(self.embedding.root.clone(), self.app);
    }
}

/// The verdict with all that explains it, as a plain object of the page's.
pub(crate) fn report(comparison: &Comparison, answers: &Answers, explained: &Explained) -> JsValue {
    let Explained {
        findings,
        explanation,
        ..
    } = explained;
    let text = notation::encode(comparison, answers);
    plain(&Report::new(
        comparison,
        answers,
        &text,
        findings,
        explanation,
    ))
}

/// A value as a plain object of the page's.
fn plain(value: &impl Serialize) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    // Nothing that the widget hands out can fail to be written.
    value.serialize(&serializer).unwrap_or(JsValue::NULL)
}

/// An attribute of the element. Out of line, since the way through the glue is long.
#[inline(never)]
fn attribute(of: &web_sys::Element, name: &str) -> Option<String> {
    of.get_attribute(name)
}
