//! What is on the screen: a function for each part, from a [`Scene`](scene::Scene) to elements.

pub mod about;
pub mod bars;
pub mod chart;
pub mod claims;
pub mod criteria;
pub mod element;
pub mod evidence;
pub mod fallback;
pub mod header;
pub mod introductions;
pub mod notice;
pub mod presets;
pub mod projects;
pub mod scene;
pub mod share;
pub mod slider;
pub mod team;
pub mod verdict;
