//! The details of the messages that the element hears, as plain objects. `element/details.ts` is
//! made of them.

use serde::Serialize;

use crate::verdict::Band;

/// Some answers that the reader has set, and what they were before, both in the notation.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Stroke"))]
pub(super) struct Change<'a> {
    /// The answers before.
    pub(super) before: &'a str,
    /// The answers now.
    pub(super) answers: &'a str,
}

/// The wish of a reader to share a link.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(super) struct Sharing<'a> {
    /// The clipboard, or the system's share sheet.
    #[cfg_attr(test, ts(inline))]
    pub(super) way: SharingWay,
    /// The link.
    pub(super) url: &'a str,
    /// The title of the comparison.
    pub(super) title: &'a str,
}

/// The ways to share a link.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub(super) enum SharingWay {
    Copy,
    Sheet,
}

/// The wish of a reader to take something along.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Taking"))]
pub(super) struct Leaving<'a> {
    /// The clipboard, or a file.
    #[cfg_attr(test, ts(inline))]
    pub(super) way: LeavingWay,
    /// The kind of a file. What begins like a selector is a field of the widget, whose text is
    /// wanted.
    pub(super) kind: &'a str,
    /// The link, where one is wanted.
    pub(super) link: Option<String>,
}

/// The ways to take something along.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub(super) enum LeavingWay {
    Copy,
    Save,
}

/// The entries of a form.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(super) struct Fields<'a> {
    /// The answers, as the query of a link.
    pub(super) answers: &'a str,
    /// The id of the leader, or nothing.
    pub(super) leader: &'a str,
    /// The band: how firm the lead is.
    #[cfg_attr(test, ts(inline))]
    pub(super) band: Band,
}
