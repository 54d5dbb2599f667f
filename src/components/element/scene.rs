//! Headings and buttons as elements, for the panels.

use super::{Element, Gesture, classed, el};
use crate::components::scene::{Message, Scene};

impl Scene<'_> {
    /// A heading so many levels below the main one.
    pub fn heading(&self, below: u8) -> Element {
        el(self.settings.heading(below))
    }

    /// A button.
    pub fn button(&self, class: &'static str, message: Message) -> Element {
        classed("button", class)
            .set("type", "button")
            .set("part", "button")
            .on(Gesture::Press(message))
    }
}
