//! The order of the rows: the strongest first, but none moves under a hand.

use std::cell::RefCell;
use std::cmp::Reverse;
use std::rc::Rc;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{EventTarget, Node};
use yew::prelude::*;

use super::row::RowProps;
use crate::answers::Factor;

/// The order of the rows of a table, which has to tell it of hands and focus.
pub(super) struct Order {
    /// The table.
    pub(super) table: NodeRef,
    /// Called when a hand is on it.
    pub(super) on_hand: Callback<MouseEvent>,
    /// Called when one leaves an element of it.
    pub(super) on_leave: Callback<MouseEvent>,
    /// Called when it has the focus.
    pub(super) on_focus: Callback<FocusEvent>,
    /// Called when an element of it loses the focus.
    pub(super) on_blur: Callback<FocusEvent>,
    held: Rc<RefCell<Held>>,
}

/// What is on the table, and the order in which its rows stand.
#[derive(Debug, Default)]
struct Held {
    hand: bool,
    focus: bool,
    factors: Vec<Factor>,
}

/// The order of a table. It is made anew once the table is left.
#[hook]
pub(super) fn use_order() -> Order {
    let table = use_node_ref();
    let held = use_mut_ref(Held::default);
    let update = use_force_update();
    let state = (table.clone(), Rc::clone(&held));
    let (hand, focus) = (Rc::clone(&held), Rc::clone(&held));
    let (leave, blur) = ((state.clone(), update.clone()), (state, update));
    Order {
        table,
        on_hand: use_callback((), move |_, ()| hand.borrow_mut().hand = true),
        on_leave: use_callback((), move |event: MouseEvent, ()| {
            let ((table, held), update) = &leave;
            if is_left(table, event.related_target()) {
                held.borrow_mut().hand = false;
                update.force_update();
            }
        }),
        on_focus: use_callback((), move |_, ()| focus.borrow_mut().focus = true),
        on_blur: use_callback((), move |event: FocusEvent, ()| {
            let ((table, held), update) = &blur;
            if is_left(table, event.related_target()) {
                held.borrow_mut().focus = false;
                update.force_update();
            }
        }),
        held,
    }
}

impl Order {
    /// The rows in their order: the strongest first, equals in the comparison's order. While the
    /// table is held, each row keeps its place, and what is new comes last.
    pub(super) fn of<'a>(&self, rows: &'a [RowProps]) -> Vec<&'a RowProps> {
        let mut held = self.held.borrow_mut();
        let mut ordered: Vec<&RowProps> = rows.iter().collect();
        if held.hand || held.focus {
            let place = |factor| held.factors.iter().position(|known| *known == factor);
            ordered.sort_by_key(|row| place(row.factor).unwrap_or(usize::MAX));
        } else {
            ordered.sort_by_key(|row| Reverse(row.pull.abs()));
        }
        held.factors = ordered.iter().map(|row| row.factor).collect();
        ordered
    }
}

/// Returns `true` if what comes next stands outside a table.
fn is_left(table: &NodeRef, next: Option<EventTarget>) -> bool {
    let next = next.and_then(|next| next.dyn_into::<Node>().ok());
    let table = table.cast::<Node>();
    !table.is_some_and(|table| table.contains(next.as_ref()))
}
