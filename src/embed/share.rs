//! The clipboard and the share sheet. Either may be missing or refuse, which is no fault.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::components::share::{Shared, Way};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
    async fn write_text(text: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = navigator, js_name = share)]
    async fn open_sheet(data: &JsValue) -> Result<JsValue, JsValue>;
}

/// Whether the device has a share sheet.
pub(super) fn has_sheet() -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    let key = JsValue::from_str("share");
    navigator.is_some_and(|navigator| Reflect::has(&navigator, &key).unwrap_or(false))
}

/// Hands the address on, and says what became of it.
pub(super) fn share(way: Way, address: String, title: &str, done: Callback<Shared>) {
    let data = Object::new();
    for (key, value) in [("url", &*address), ("title", title)] {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&data, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    spawn_local(async move {
        let outcome = match way {
            Way::Copy => match write_text(&address).await {
                Ok(_) => Shared::Copied,
                Err(_) => Shared::Refused(address),
            },
            // Whoever closes the sheet has changed their mind: nothing to report.
            Way::Sheet => {
                let _ = open_sheet(&data).await;
                Shared::NotYet
            }
        };
        done.emit(outcome);
    });
}
