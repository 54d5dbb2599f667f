//! Elements as Yew has them, for what the appendix makes.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Event, HtmlInputElement};
use yew::virtual_dom::{
    AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VComp, VNode, VTag, VText,
};
use yew::{Callback, Component, Context, Html, Properties, TargetCast, component};

use crate::comparison::Points;
use crate::components::element::{Element, Gesture, Node, Value};
use crate::components::environment::use_environment;
use crate::components::scene::Message;

/// Properties of [`Embedded`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct EmbeddedProps {
    /// The element to embed.
    pub element: Element,
}

/// An element within the screen.
#[component]
pub fn Embedded(props: &EmbeddedProps) -> Html {
    let environment = use_environment();
    html(
        props.element.clone(),
        &environment.dispatch,
        &environment.drawing,
    )
}

/// An element whose gestures are told, as well as that more of the screen is about to be drawn: Yew
/// lets the browser take its turn between one part and the next.
pub fn html(element: Element, tell: &Callback<Message>, drawing: &Callback<()>) -> Html {
    let Some(key) = element.0.key.clone() else {
        return anew(element, tell, drawing);
    };
    let (tell, drawing) = (tell.clone(), drawing.clone());
    let props = Rc::new(StillProps {
        element,
        tell,
        drawing,
    });
    VNode::from(VComp::new::<Still>(props, Some(Key::from(key))))
}

/// An element that is told from its siblings. As long as it is the same, nothing is done for it: of
/// forty rows, a step of a slider changes one.
struct Still;

#[derive(Clone, PartialEq, Properties)]
struct StillProps {
    element: Element,
    tell: Callback<Message>,
    drawing: Callback<()>,
}

impl Component for Still {
    type Message = ();
    type Properties = StillProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let StillProps {
            element,
            tell,
            drawing,
        } = context.props();
        drawing.emit(());
        anew(element.clone(), tell, drawing)
    }
}

/// An element with all that is in it.
fn anew(element: Element, tell: &Callback<Message>, drawing: &Callback<()>) -> Html {
    let parts = *element.0;
    let mut tag = VTag::new(parts.tag);
    tag.key = parts.key.map(Key::from);
    tag.attributes = attributes(parts.attributes);
    if let Some(held) = parts.held {
        tag.set_value(held);
    }
    if let Some(checked) = parts.checked {
        tag.set_checked(checked);
    }
    if let Some(gesture) = parts.gesture {
        tag.add_listener(Rc::new(Hearer {
            gesture,
            tell: tell.clone(),
        }));
    }
    for child in parts.children {
        tag.add_child(match child {
            Node::Text(text) => VNode::from(VText::new(text)),
            Node::Element(element) => html(element, tell, drawing),
        });
    }
    VNode::from(tag)
}

/// The attributes of an element; of those of one name the last.
fn attributes(mut given: Vec<(Value, Value)>) -> Attributes {
    let mut at = 0;
    while let Some((name, _)) = given.get(at) {
        if given.iter().skip(at + 1).any(|(later, _)| later == name) {
            given.remove(at);
        } else {
            at += 1;
        }
    }
    let known = |(name, _): &(Value, Value)| match name {
        Value::Static(name) => Some(*name),
        Value::Rc(_) => None,
    };
    let names: Option<Vec<&'static str>> = given.iter().map(known).collect();
    let values = given.into_iter();
    if let Some(names) = names {
        let values = values.map(|(_, value)| Some(AttributeOrProperty::Attribute(value)));
        return Attributes::Dynamic {
            keys: interned(names),
            values: values.collect(),
        };
    }
    let values = values.map(|(name, value)| (name, AttributeOrProperty::Attribute(value)));
    Attributes::IndexMap(Rc::new(values.collect()))
}

thread_local! {
    /// The lists of names that elements of ours have: some dozens, so they may stay for ever.
    static NAMES: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
}

/// The one copy of a list of names. Yew compares lists by where they are, and a list needs less
/// memory than a map for each of some hundred elements.
fn interned(names: Vec<&'static str>) -> &'static [&'static str] {
    NAMES.with_borrow_mut(|known| {
        if let Some(list) = known.iter().find(|list| ***list == *names) {
            return *list;
        }
        let list: &'static [&'static str] = names.leak();
        known.push(list);
        list
    })
}

/// Hears a gesture and passes on what it means.
struct Hearer {
    gesture: Gesture,
    tell: Callback<Message>,
}

impl Hearer {
    fn message(&self, event: &Event) -> Option<Message> {
        // Each element hears nothing but its own kind, so that its type is known.
        let input = || event.target_unchecked_into::<HtmlInputElement>();
        match &self.gesture {
            Gesture::Press(message) => Some(message.clone()),
            Gesture::Slide(dial) => {
                let points = Points::clamped(input().value().parse().ok()?);
                Some(Message::Act(dial.set(points)))
            }
            // Text areas and selections have a value as inputs do.
            Gesture::Write(panel) => Some(Message::Turn(*panel, input().value().into())),
        }
    }
}

impl Listener for Hearer {
    fn kind(&self) -> ListenerKind {
        match self.gesture {
            Gesture::Press(_) => ListenerKind::onclick,
            Gesture::Slide(_) | Gesture::Write(_) => ListenerKind::oninput,
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
