//! What is on the screen: stateless function components, one a file.

pub mod about;
pub mod bar;
pub mod chart;
pub mod claims;
pub mod criterion;
pub mod evidence;
pub mod fallback;
pub mod fold;
pub mod header;
pub mod introductions;
pub mod notice;
pub mod presets;
pub mod projects;
pub mod pull;
pub mod share;
pub mod slider;
pub mod team;
pub mod totals;
pub mod verdict;
