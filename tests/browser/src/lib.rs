//! Opens the built pages in a real browser: a server that records each request, a browser behind
//! it, and a page to query and to use as a reader would.
//!
//! - A test opens a [`Page`] by a [`Visit`] and ends by [`Page::leave`], which alone makes the
//!   [`Left`] that a test must return: no test ends without a last look at the console, the
//!   security policy and the requests.
//! - All of the browser's traffic, loopback included, goes through the [`Site`](site::Site), which
//!   is its proxy: a request to any other origin is seen there, refused and reported.
//! - Waits poll a condition until a deadline; nothing sleeps for a fixed time.

pub mod asset;
pub mod browser;
pub mod camera;
mod console;
pub mod desk;
mod driver;
pub mod engine;
pub mod finger;
mod folds;
pub mod guest;
pub mod made;
pub mod model;
pub mod page;
pub mod reader;
pub mod site;
pub mod tour;
pub mod visit;
mod watching;
pub mod widget;

use std::process::{ExitCode, Termination};

pub use asset::{Asset, Fault};
pub use engine::Engine;
pub use page::Page;
pub use visit::{Scheme, Visit, WATCH_MEMORY, built, dist, first_screen, workspace};

/// The return type of a test.
pub type Outcome = anyhow::Result<Left>;

/// The proof that a page was left by [`Page::leave`].
#[derive(Debug)]
pub struct Left(());

impl Termination for Left {
    fn report(self) -> ExitCode {
        ExitCode::SUCCESS
    }
}
