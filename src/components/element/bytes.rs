//! An element as bytes, for a part of the screen that another module makes.
//!
//! Numbers are seven bits a byte, the lowest first; a text has its length before it. Bytes that
//! nobody wrote read as some element or none, and never fail.

use super::{Element, Gesture, Node, Parts, Value};
use crate::components::panel::Panel;
use crate::components::presets::Start;
use crate::components::scene::{Message, Taking};

const KEY: u8 = 1;
const ATTRIBUTE: u8 = 2;
const HELD: u8 = 3;
const CHOSEN: u8 = 4;
const NOT_CHOSEN: u8 = 5;
const START: u8 = 6;
const TURN: u8 = 7;
const TAKE: u8 = 8;
const WRITE: u8 = 9;
const TEXT: u8 = 10;
const CHILD: u8 = 11;
const END: u8 = 12;

/// How deep elements may stand in each other.
const DEPTH: usize = 64;

impl Element {
    /// Writes the element. Of its gestures only those can cross over that a panel uses: to start
    /// from answers, to turn a panel, to take a file, and to write.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        write(self, &mut bytes);
        bytes
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader { rest: bytes };
        let element = reader.element(DEPTH)?;
        reader.rest.is_empty().then_some(element)
    }
}

fn write(element: &Element, to: &mut Vec<u8>) {
    let parts = &*element.0;
    text(&parts.tag, to);
    if let Some(key) = &parts.key {
        to.push(KEY);
        text(key, to);
    }
    for (name, value) in &parts.attributes {
        to.push(ATTRIBUTE);
        text(name, to);
        text(value, to);
    }
    if let Some(held) = &parts.held {
        to.push(HELD);
        text(held, to);
    }
    match parts.checked {
        Some(true) => to.push(CHOSEN),
        Some(false) => to.push(NOT_CHOSEN),
        None => {}
    }
    match &parts.gesture {
        Some(Gesture::Press(Message::Start(Start::Answers(answers)))) => {
            to.push(START);
            text(answers, to);
        }
        Some(Gesture::Press(Message::Turn(panel, state))) => {
            to.push(TURN);
            number(panel.number(), to);
            text(state, to);
        }
        Some(Gesture::Press(Message::Take(taking, kind))) => {
            to.push(TAKE);
            number(taking.number(), to);
            text(kind, to);
        }
        Some(Gesture::Write(panel)) => {
            to.push(WRITE);
            number(panel.number(), to);
        }
        _ => {}
    }
    for child in &parts.children {
        match child {
            Node::Text(words) => {
                to.push(TEXT);
                text(words, to);
            }
            Node::Element(child) => {
                to.push(CHILD);
                write(child, to);
            }
        }
    }
    to.push(END);
}

fn text(text: &str, to: &mut Vec<u8>) {
    number(text.len(), to);
    to.extend(text.as_bytes());
}

fn number(mut number: usize, to: &mut Vec<u8>) {
    loop {
        let [low, ..] = number.to_le_bytes();
        number >>= 7;
        if number == 0 {
            to.push(low & 0x7F);
            return;
        }
        to.push(low | 0x80);
    }
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn element(&mut self, depth: usize) -> Option<Element> {
        let mut parts = Parts {
            tag: self.value()?,
            ..Parts::default()
        };
        let depth = depth.checked_sub(1)?;
        loop {
            match self.byte()? {
                KEY => parts.key = Some(self.text()?.into()),
                ATTRIBUTE => {
                    let attribute = (self.value()?, self.value()?);
                    parts.attributes.push(attribute);
                }
                HELD => parts.held = Some(self.value()?),
                CHOSEN => parts.checked = Some(true),
                NOT_CHOSEN => parts.checked = Some(false),
                START => {
                    let start = Start::Answers(self.text()?.into());
                    parts.gesture = Some(Gesture::Press(Message::Start(start)));
                }
                TURN => {
                    let panel = Panel::from_number(self.number()?)?;
                    let turn = Message::Turn(panel, self.text()?.into());
                    parts.gesture = Some(Gesture::Press(turn));
                }
                TAKE => {
                    let taking = Taking::from_number(self.number()?)?;
                    let take = Message::Take(taking, self.text()?.into());
                    parts.gesture = Some(Gesture::Press(take));
                }
                WRITE => {
                    parts.gesture = Some(Gesture::Write(Panel::from_number(self.number()?)?));
                }
                TEXT => {
                    let text = self.value()?;
                    parts.children.push(Node::Text(text));
                }
                CHILD => {
                    let child = self.element(depth)?;
                    parts.children.push(Node::Element(child));
                }
                END => return Some(Element(Box::new(parts))),
                _ => return None,
            }
        }
    }

    fn byte(&mut self) -> Option<u8> {
        let (byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*byte)
    }

    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        // Four bytes hold 28 bits, more than any panel has letters.
        for shift in [0, 7, 14, 21] {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        let (text, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        std::str::from_utf8(text).ok()
    }

    fn value(&mut self) -> Option<Value> {
        Some(Value::Rc(self.text()?.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{classed, el};
    use super::*;

    fn tree() -> Element {
        let state = |state: &str| Message::Turn(Panel::Space, state.into());
        classed("div", "panel")
            .key_at(300)
            .text("“é” & <1>")
            .child(
                el("textarea")
                    .holding("a\nb".into())
                    .on(Gesture::Write(Panel::Compare)),
            )
            .child(el("button").on(Gesture::Press(state("speed,fit"))))
            .child(el("button").on(Gesture::Press(Message::Take(Taking::Save, "csv".into()))))
            .child(el("button").on(Gesture::Press(Message::Start(Start::Answers("a=1".into())))))
            .children([el("input").checked(true), el("input").checked(false)])
    }

    #[test]
    fn an_element_reads_as_it_was_written() {
        assert_eq!(Element::from_bytes(&tree().to_bytes()), Some(tree()));
    }

    #[test]
    fn what_nobody_wrote_never_fails() {
        let bytes = tree().to_bytes();
        for end in 0..bytes.len() {
            assert_eq!(
                Element::from_bytes(bytes.get(..end).unwrap_or_default()),
                None
            );
        }
        for position in 0..bytes.len() {
            for wrong in [0, 12, 0x7F, 0xFF] {
                let mut bytes = bytes.clone();
                bytes.splice(position..=position, [wrong]);
                let _ = Element::from_bytes(&bytes);
            }
        }
        let deep = [0, CHILD].repeat(100_000);
        assert_eq!(Element::from_bytes(&deep), None);
    }
}
