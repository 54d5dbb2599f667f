//! Comparisons that were read and widgets that left the page, kept for the next widget.

use std::cell::RefCell;
use std::ptr;
use std::rc::{Rc, Weak};

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use crate::app::{App, Props};
use crate::chunks::{self, EvidenceHere};
use crate::comparison::Comparison;

thread_local! {
    /// The bundled comparisons that stand in some widget, by their blobs.
    static COMPARISONS: RefCell<Vec<(&'static [u8], Weak<Comparison>)>> =
        const { RefCell::new(Vec::new()) };
    /// The same with their evidence, as far as they are in use.
    static WHOLE: RefCell<Vec<Weak<Comparison>>> = const { RefCell::new(Vec::new()) };
    /// The widgets that no element has. Yew never gives up the listeners of a root, and with them
    /// what they hold, so a root is for ever and the next element gets it.
    static APPS: RefCell<Vec<Kept>> = const { RefCell::new(Vec::new()) };
}

/// A widget that has left its element.
struct Kept {
    root: Element,
    app: AppHandle<App>,
    /// Whether all that it was told before has been done. Until then another element would be told.
    empty: bool,
}

/// The comparison of a bundled blob; all widgets share it. `None` where it holds none.
pub(super) fn comparison(bundled: &'static [u8]) -> Option<Rc<Comparison>> {
    COMPARISONS.with_borrow_mut(|known| {
        known.retain(|(_, comparison)| comparison.strong_count() > 0);
        let mut same = known.iter().filter(|(blob, _)| ptr::eq(*blob, bundled));
        if let Some(comparison) = same.next().and_then(|(_, known)| known.upgrade()) {
            return Some(comparison);
        }
        let comparison = Comparison::from_blob(bundled).map(Rc::new)?;
        known.push((bundled, Rc::downgrade(&comparison)));
        Some(comparison)
    })
}

/// A bundled comparison with its evidence; all widgets share it.
pub(super) fn whole(chunk: EvidenceHere, outline: &Comparison) -> Option<Rc<Comparison>> {
    WHOLE.with_borrow_mut(|known| {
        known.retain(|comparison| comparison.strong_count() > 0);
        let mut all = known.iter().filter_map(Weak::upgrade);
        if let Some(comparison) = all.find(|known| known.id == outline.id) {
            return Some(comparison);
        }
        let comparison = chunks::whole(chunk, outline).map(Rc::new)?;
        known.push(Rc::downgrade(&comparison));
        Some(comparison)
    })
}

/// A root that a widget has left, if there is one, to be given to `mount`.
#[wasm_bindgen]
pub fn root() -> Option<Element> {
    APPS.with_borrow(|kept| {
        let mut empty = kept.iter().filter(|kept| kept.empty);
        empty.next().map(|kept| kept.root.clone())
    })
}

/// The widget in a root: the one that was kept in it, made anew, or else a new one.
pub(super) fn app(root: Element, props: Props) -> AppHandle<App> {
    let kept = APPS.with_borrow_mut(|kept| {
        let place = kept.iter().position(|kept| kept.root == root)?;
        Some(kept.swap_remove(place).app)
    });
    if let Some(mut app) = kept {
        app.update(props);
        return app;
    }
    Renderer::<App>::with_root_and_props(root, props).render()
}

/// Keeps a widget that is about to leave the page.
pub(super) fn keep(root: Element, app: AppHandle<App>) {
    let empty = false;
    APPS.with_borrow_mut(|kept| kept.push(Kept { root, app, empty }));
}

/// Lets others have a widget that has left the page, by its root.
pub(super) fn release(root: &Element) {
    APPS.with_borrow_mut(|kept| {
        for kept in kept.iter_mut().filter(|kept| kept.root == *root) {
            kept.empty = true;
        }
    });
}
