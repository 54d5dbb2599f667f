//! What a widget is given.

use std::rc::Rc;

use yew::Properties;

use super::surroundings::Surroundings;
use crate::comparison::{Comparison, Date, Text};
use crate::components::scene::Settings;
use crate::language::Language;
use crate::notation::Link;

/// Properties of [`App`](super::App). They stand for as long as the widget is one element's.
#[derive(Clone, Debug, Properties)]
pub struct Props {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// The comparisons that the page offers, as ids and titles; none where there is no choice.
    pub offered: Vec<(Text, Text)>,
    /// The link to begin with.
    pub link: Link,
    /// What the author of the page has set.
    pub settings: Settings,
    /// The language.
    pub language: Language,
    /// The day on which the widget is seen.
    pub today: Date,
    /// The address of the folder with the widget's files; empty where that is nowhere.
    pub base: String,
    /// What surrounds the widget.
    pub surroundings: Rc<dyn Surroundings>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.surroundings, &other.surroundings)
    }
}
