//! weigh-up: an embeddable widget that turns “it depends” into a verdict for this reader.
//!
//! # Architecture
//!
//! Everything that needs no screen is in three packages under `crates/`. None of them depends on a
//! crate of the web, and the other two rest on the model alone:
//!
//! | package | modules |
//! |---|---|
//! | `weigh-up-model` | `comparison`, `answers`, `notation`, `verdict`, `audit`, `language` |
//! | `weigh-up-check` | `check` |
//! | `weigh-up-export` | `export`, `snippet`, and `verdict::report` |
//!
//! The widget re-exports their modules under these names, and the build script rests on the check.
//! All modules, in reading order:
//!
//! | module | concept |
//! |---|---|
//! | [`comparison`] | what is compared, by which criteria, on which evidence: authored, unchanging |
//! | [`answers`] | what a reader has set, and the one function that changes it |
//! | [`notation`] | answers as text and back: links, attributes, presets, tests |
//! | [`verdict`] | what follows from both, in whole numbers, and its explanation |
//! | [`audit`] | what a comparison lets its readers decide, whatever they answer |
//! | [`language`] | the words on the screen, and how numbers, lists and dates read |
//! | [`content`] | the comparisons that are compiled in |
//! | [`export`] | a verdict as a file: decision record, table, object, picture |
//! | [`snippet`] | what an author pastes into a page so that it shows some answers |
//! | [`check`] | the rules of a comparison's text; natively, in the build script and for pages that bring one |
//! | [`explained`] | a verdict with what explains it, which comes after the first one |
//! | [`components`] | what is on the screen: function components, and functions from a scene that arrange them |
//! | [`panels`] | what few readers open, made in the same way |
//! | [`chunks`] | the seams at which the program is split: what a page loads on demand |
//! | [`app`] | the one stateful component, which a Yew program may take in as [`WeighUp`](app::WeighUp) |
//! | [`page`] | the part that stands without scripts, rendered at build time |
//! | `intl` | the browser's own formats; in the browser alone |
//! | `embed` | the element: attributes in, events out; in the browser alone |
//!
//! Everything goes one way round. A link, an attribute or a preset is decoded into
//! [`Answers`](answers::Answers); [`Findings`](verdict::Findings) follow from a comparison and
//! answers: the verdict, what would change it, how sure it is. The components show both; what the
//! reader does comes back as an [`Action`](answers::Action) to [`App`](app::App), which applies it.
//! Only when the reader acted are the answers encoded again, for the address and for the host.
//! Answers, link and what follows from them stand in one place, the [`Store`](app::store::Store) of
//! a widget.
//!
//! # Words
//!
//! The vocabulary of the code is that of the screen: alternative, criterion, score, weight,
//! contribution, total, lead, rival, verdict, band, flip, share, view, preset, claim, source,
//! revision. A **factor** is whatever carries a weight: a criterion, the project fit, or the team's
//! experience. An **overturn** is a change of one answer after which another alternative leads;
//! what the team knows and what a score is are **facts**. A **dial** is an answer on the scale from
//! 0 to 10. A **part** is a piece of the widget that an author may hide. A **panel** is a piece
//! that few readers open. A **chunk** is a part of the program that a page loads on demand.
//!
//! # Invariants
//!
//! - No module above `components` in the table names a web type. Logic is headless, and the screen
//!   renders natively as well.
//! - What every part of the screen needs is its
//!   [`Environment`](components::environment::Environment), a context. A component takes plain
//!   values beside it, and is skipped while these are equal.
//! - Answers change in [`Answers::apply`](answers::Answers::apply) and nowhere else.
//! - The model counts in whole numbers; ties are exact and the same in every browser. Shares of
//!   weightings alone divide, by steps that come out the same everywhere.
//! - Text from outside never fails: reading returns what it understood and what it passed over.
//!   Text from `content/` fails at build time, with file and line; so does a comparison that a page
//!   brings, when it is mounted.
//! - The way to the first verdict needs no chunk. What [explains](explained) it is one, which is
//!   asked for as soon as the verdict stands and has its room by then; the others wait for the
//!   reader. A call into one takes a token that exists only once it is loaded; where it does not
//!   come, the widget goes on, says so, and asks again when the reader acts. All chunks share one
//!   memory, so that a panic anywhere ends every widget of the page.
//! - No `style` attribute, no HTML from strings, no cookie, no storage, no request but for the
//!   widget's own files.
//! - Before the widget draws, what stands on the screen is what it drew last: what other hands have
//!   changed is put back. While it does not draw, it changes nothing of theirs.
//! - A list beside an input is keyed, and callbacks are made once, so that no render takes a
//!   slider out of the reader's hand.

pub mod app;
pub mod chunks;
pub mod components;
pub mod content;
#[cfg(all(target_arch = "wasm32", feature = "csr"))]
pub mod embed;
pub mod explained;
#[cfg(all(target_arch = "wasm32", feature = "csr"))]
mod intl;
#[cfg(all(feature = "ssr", not(target_arch = "wasm32")))]
pub mod page;
pub mod panels;

pub use weigh_up_check as check;
pub use weigh_up_export::{self as export, snippet};
pub use weigh_up_model::{answers, audit, comparison, language, notation};

/// The verdict and its report.
pub mod verdict {
    pub use weigh_up_export::report;
    pub use weigh_up_model::verdict::*;
}

/// A third of the size of the allocator that Rust brings for wasm.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
