//! Elements: what is on the screen, as a tree that knows nothing of browsers. `app` hands it to
//! Yew.

pub mod bars;
mod scene;

use super::panel::Panel;
use super::scene::Message;
use super::slider::Dial;
use crate::comparison::Text;
/// A text that is there from the start, or shared.
pub use implicit_clone::unsync::IString as Value;

/// An element in the making.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct Element(pub(crate) Box<Parts>);

/// What an element is made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Parts {
    pub(crate) tag: Value,
    /// What tells it from its siblings.
    pub(crate) key: Option<Text>,
    pub(crate) attributes: Vec<(Value, Value)>,
    /// Where a slider or a text field stands.
    pub(crate) held: Option<Value>,
    /// Whether a check box or a radio button is chosen.
    pub(crate) checked: Option<bool>,
    pub(crate) gesture: Option<Gesture>,
    pub(crate) children: Vec<Node>,
}

/// What an element may hold.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    /// A text.
    Text(Value),
    /// Another element.
    Element(Element),
}

/// What a reader can do to an element, and what it means.
#[derive(Clone, Debug, PartialEq)]
pub enum Gesture {
    /// A click, or its like on a keyboard. A check box or a radio button that is chosen by keys is
    /// clicked as well.
    Press(Message),
    /// A slider moved.
    Slide(Dial),
    /// A text was written, or an option chosen: it becomes the panel's state.
    Write(Panel),
}

/// An element of a kind.
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts {
        tag: Value::Static(tag),
        ..Parts::default()
    }))
}

/// An element of a kind and a class.
pub fn classed(tag: &'static str, class: &'static str) -> Element {
    el(tag).set("class", class)
}

/// Something that may be an attribute's value or a text.
pub fn value(text: &Text) -> Value {
    Value::Rc(text.clone())
}

impl Element {
    /// Sets an attribute. The last value holds.
    pub fn set(self, name: &'static str, value: impl Into<Value>) -> Self {
        self.put(name, value.into())
    }

    /// Sets an attribute that is there or not.
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on {
            self.put(name, Value::Static(""))
        } else {
            self
        }
    }

    /// Sets an attribute to `true` or `false`.
    pub fn state(self, name: &'static str, on: bool) -> Self {
        self.put(name, Value::Static(if on { "true" } else { "false" }))
    }

    fn put(mut self, name: &'static str, value: Value) -> Self {
        self.0.attributes.push((Value::Static(name), value));
        self
    }

    /// Tells this element from its siblings, so that it stays itself when they change.
    pub fn key(mut self, key: &Text) -> Self {
        self.0.key = Some(key.clone());
        self
    }

    /// Tells this element from its siblings by a position.
    pub fn key_at(self, position: usize) -> Self {
        self.key(&Text::from(position.to_string()))
    }

    /// Adds a text.
    pub fn text(self, text: impl Into<Value>) -> Self {
        self.add(Node::Text(text.into()))
    }

    /// Adds an element.
    pub fn child(self, child: Self) -> Self {
        self.add(Node::Element(child))
    }

    /// Adds elements.
    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    fn add(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    /// Says where a slider or a text field stands.
    pub fn holding(mut self, value: Value) -> Self {
        self.0.held = Some(value);
        self
    }

    /// Says whether a check box or a radio button is chosen.
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.checked = Some(checked);
        self.flag("checked", checked)
    }

    /// Tells what a gesture on the element means.
    pub fn on(mut self, gesture: Gesture) -> Self {
        self.0.gesture = Some(gesture);
        self
    }
}
