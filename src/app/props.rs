//! The properties of a widget.

use std::rc::Rc;

use yew::Properties;

use super::store::Store;
use super::surroundings::Surroundings;
use crate::comparison::Text;
use crate::components::scene::Settings;

/// Properties of [`App`](super::App). They stand for as long as the widget is one element's.
#[derive(Clone, Debug, Properties)]
pub struct Props {
    /// The link that the widget is opened with, and what it is about.
    pub store: Rc<Store>,
    /// The comparisons that the page offers, as ids and titles; none where there is no choice.
    pub offered: Vec<(Text, Text)>,
    /// The settings of the page's author.
    pub settings: Settings,
    /// The address of the folder with the widget's files; empty where no link to it opens what is
    /// here.
    pub base: String,
    /// The widget's surroundings.
    pub surroundings: Rc<dyn Surroundings>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.surroundings, &other.surroundings)
    }
}
