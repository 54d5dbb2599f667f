//! What the element hears beside a message's name, as plain objects. Their members are those of
//! `element/message.ts`.

use serde::Serialize;

/// The reader has changed some answers to others, both in the notation.
#[derive(Serialize)]
pub(super) struct Change<'a> {
    pub(super) before: &'a str,
    pub(super) answers: &'a str,
}

/// A reader wants to hand on the link, by `copy` or `sheet`.
#[derive(Serialize)]
pub(super) struct Sharing<'a> {
    pub(super) way: &'static str,
    pub(super) url: &'a str,
    pub(super) title: &'a str,
}

/// A reader wants to `copy` or `save` a file of a kind, the text of a field, or a link.
#[derive(Serialize)]
pub(super) struct Leaving<'a> {
    pub(super) way: &'static str,
    pub(super) kind: &'a str,
    pub(super) link: Option<String>,
}

/// The entries of a form.
#[derive(Serialize)]
pub(super) struct Fields<'a> {
    pub(super) answers: &'a str,
    pub(super) leader: &'a str,
    pub(super) band: &'static str,
}
