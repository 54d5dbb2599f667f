//! The surroundings of the widget: the element and the page that it stands in.

use std::fmt::Debug;

use yew::Callback;
use yew::html::Scope;

use super::App;
use super::settled::Settled;
use crate::answers::Answers;
use crate::chunks::Chunk;
use crate::components::scene::Taking;
use crate::components::share::Way;

/// The surroundings of the widget. An answer comes back as a message to the widget.
pub trait Surroundings: Debug {
    /// The widget is there, and takes messages.
    fn entered(&self, _widget: &Scope<App>) {}
    /// The widget is about to change a part of what stands on the screen.
    fn drawing(&self);
    /// Something new stands on the screen. The widget is ready once the verdict is explained, or it
    /// is known that it cannot be.
    fn settled(&self, settled: &Settled, ready: bool);
    /// Nothing is on the screen any more, since the widget was told to leave.
    fn left(&self);
    /// The reader changed these answers to those that stand now; what follows is not shown yet.
    fn acted(&self, deed: Deed, before: &Answers);
    /// The reader wants the link.
    fn share(&self, way: Way);
    /// The reader wants the verdict as a file of a kind.
    fn take(&self, taking: Taking, kind: &str);
    /// The reader wants another comparison, by its id.
    fn go(&self, comparison: &str);
    /// The reader opened something that needs a chunk.
    fn fetch(&self, chunk: Chunk);
    /// Calls back once after a wait; asked again for the same wait, it starts anew.
    fn after(&self, wait: Wait, callback: Callback<()>);
    /// Returns `true` if the device has a share sheet.
    fn has_share_sheet(&self) -> bool;
}

/// An act of the reader, as far as an address or a host needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Changed one answer, perhaps one step of many.
    Adjusted,
    /// Went somewhere else: another view, a preset, the start, or back by undo.
    Went,
}

/// A wait, by its purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// Until the reader listens again: to say what has become of the verdict.
    Rest,
    /// Until the reader's hand rests: to begin to count what takes long.
    Pause,
    /// Until the page has had its turn: to go on counting.
    Turn,
}

impl Wait {
    /// Its length in milliseconds.
    pub fn milliseconds(self) -> u32 {
        match self {
            Self::Rest => 800,
            Self::Pause => 100,
            Self::Turn => 0,
        }
    }
}
