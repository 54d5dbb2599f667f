//! Elements, built by calls instead of `html!` and function components: those write so much code
//! for each element that this widget was some 16 KB of brotli larger with them.

use std::rc::Rc;

use web_sys::{Event, HtmlDetailsElement, HtmlInputElement};
use yew::virtual_dom::{AttrValue, Key, Listener, ListenerKind, VNode, VTag, VText};
use yew::{Callback, Html, TargetCast};

use super::scene::{Fold, Message};
use super::slider::Dial;
use crate::comparison::{Points, Text};

/// An element in the making.
#[must_use]
#[derive(Debug)]
pub struct Element(Box<VTag>);

/// An element of a kind.
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(VTag::new(tag)))
}

/// An element of a kind and a class.
pub fn classed(tag: &'static str, class: &'static str) -> Element {
    el(tag).set("class", class)
}

/// Something that may be an attribute's value or a text.
pub fn value(text: &Text) -> AttrValue {
    AttrValue::from(text.clone())
}

/// What a reader can do to an element, and what it means.
#[derive(Clone, Debug, PartialEq)]
pub enum Gesture {
    /// A click, or its like on a keyboard.
    Press(Message),
    /// A choice by a check box or a radio button.
    Choose(Message),
    /// A slider moved.
    Slide(Dial),
    /// A disclosure opened.
    Unfold(Fold),
}

impl Element {
    /// Sets an attribute.
    pub fn set(self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.put(name, value.into())
    }

    /// Sets an attribute that is there or not.
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on {
            self.put(name, AttrValue::Static(""))
        } else {
            self
        }
    }

    /// Sets an attribute to `true` or `false`.
    pub fn state(self, name: &'static str, on: bool) -> Self {
        self.put(name, AttrValue::Static(if on { "true" } else { "false" }))
    }

    fn put(mut self, name: &'static str, value: AttrValue) -> Self {
        self.0.add_attribute(name, value);
        self
    }

    /// Tells this element from its siblings, so that it stays itself when they change.
    pub fn key(mut self, key: &Text) -> Self {
        self.0.key = Some(Key::from(key.clone()));
        self
    }

    /// Tells this element from its siblings by a position.
    pub fn key_at(self, position: usize) -> Self {
        self.key(&Text::from(position.to_string()))
    }

    /// Adds a text.
    pub fn text(self, text: impl Into<AttrValue>) -> Self {
        self.put_text(text.into())
    }

    fn put_text(self, text: AttrValue) -> Self {
        self.add(VNode::from(VText::new(text)))
    }

    /// Adds an element.
    pub fn child(self, child: Self) -> Self {
        self.add(child.done())
    }

    /// Adds elements.
    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    fn add(mut self, child: VNode) -> Self {
        self.0.add_child(child);
        self
    }

    /// Says where a slider or a text field stands.
    pub fn holding(mut self, value: AttrValue) -> Self {
        self.0.set_value(value);
        self
    }

    /// Says whether a check box or a radio button is chosen.
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        if checked {
            self.flag("checked", true)
        } else {
            self
        }
    }

    /// Tells what a gesture on the element means.
    pub fn on(mut self, gesture: Gesture, tell: &Callback<Message>) -> Self {
        self.0.add_listener(Rc::new(Hearer {
            gesture,
            tell: tell.clone(),
        }));
        self
    }

    /// The finished element.
    pub fn done(self) -> Html {
        VNode::from(*self.0)
    }
}

/// Hears a gesture and passes on what it means.
struct Hearer {
    gesture: Gesture,
    tell: Callback<Message>,
}

impl Hearer {
    fn message(&self, event: &Event) -> Option<Message> {
        match &self.gesture {
            Gesture::Press(message) | Gesture::Choose(message) => Some(message.clone()),
            // A slider and a disclosure hear nothing but their own kind.
            Gesture::Slide(dial) => {
                let input = event.target_unchecked_into::<HtmlInputElement>();
                let points = Points::clamped(input.value().parse().ok()?);
                Some(Message::Act(dial.set(points)))
            }
            Gesture::Unfold(fold) => {
                let details = event.target_unchecked_into::<HtmlDetailsElement>();
                details.open().then_some(Message::Unfold(*fold))
            }
        }
    }
}

impl Listener for Hearer {
    fn kind(&self) -> ListenerKind {
        match self.gesture {
            Gesture::Press(_) => ListenerKind::onclick,
            Gesture::Choose(_) => ListenerKind::onchange,
            Gesture::Slide(_) => ListenerKind::oninput,
            Gesture::Unfold(_) => ListenerKind::ontoggle,
        }
    }

    fn handle(&self, event: Event) {
        if let Some(message) = self.message(&event) {
            self.tell.emit(message);
        }
    }

    fn passive(&self) -> bool {
        false
    }
}
