//! Headings, whose levels the author of the page sets.

use yew::html::IntoPropValue;
use yew::prelude::*;

use super::scene::Settings;

impl Settings {
    /// The tag of a heading so many levels below the main one.
    pub fn heading(&self, below: u8) -> &'static str {
        let levels = ["h1", "h2", "h3", "h4", "h5", "h6"];
        let level = usize::from(self.heading_level + below).clamp(1, 6);
        levels.get(level - 1).copied().unwrap_or("h6")
    }
}

/// A heading so many levels below the main one.
pub fn heading(settings: &Settings, below: u8, content: impl IntoPropValue<Html>) -> Html {
    named_heading(settings, below, ("", None), content)
}

/// A heading that has a class, and perhaps a name for the page's own styles.
#[expect(clippy::ignored_unit_patterns, reason = "generated")]
pub fn named_heading(
    settings: &Settings,
    below: u8,
    (class, part): (&'static str, Option<&'static str>),
    content: impl IntoPropValue<Html>,
) -> Html {
    html! { <@{settings.heading(below)} {class} {part}>{ content.into_prop_value() }</@> }
}
