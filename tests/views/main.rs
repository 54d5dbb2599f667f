//! The screen, rendered natively and read as a reader's software reads it.

#![allow(
    clippy::indexing_slicing,
    reason = "a test that reaches beyond a list is to fail"
)]

mod audit;
mod bundled;
mod calls;
#[path = "../small/case.rs"]
mod case;
mod change;
mod chart;
mod claims;
mod compare;
mod component;
mod directions;
mod disclosures;
mod dom;
mod embed;
mod evidence;
mod fallback;
mod given;
mod leads;
mod limits;
mod many;
mod opinions;
mod optional;
mod parts;
mod rule;
mod rules;
mod sentences;
mod skipped;
mod snapshots;
mod space;
mod stage;
mod standing;
mod states;
mod suits;
mod ties;
mod tracks;
mod unit;
