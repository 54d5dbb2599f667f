//! JSON (RFC 8259) as a tree of nodes.

use std::collections::btree_map::Entry;

use hifijson::num::LexWrite as _;
use hifijson::str::LexAlloc as _;
use hifijson::token::Lex as _;
use hifijson::{Error, Expect, SliceLexer, str};

use super::Lines;
use super::explained::explained;
use crate::node::{Entries, Node, Value};
use crate::problems::{Problems, quote};

/// The deepest that lists and objects may be nested. A comparison needs 7; each level takes room on
/// the stack, of which a browser gives little.
const DEEPEST: usize = 16;

/// Reads a text as JSON; returns `None` if it is not.
pub(in super::super) fn read(text: &str, problems: &Problems) -> Option<Node> {
    let place = Place {
        text,
        lines: Lines::new(text),
        problems,
    };
    let mut lexer = SliceLexer::new(text.as_bytes());
    let read = lexer.exactly_one(SliceLexer::ws_peek, |next, lexer| {
        place.node(next, lexer, DEEPEST)
    });
    match read {
        Ok(root) => Some(root),
        Err(error) => {
            place.refuse(&error, &lexer);
            None
        }
    }
}

/// The text that a lexer reads, its lines, and the problems found in it.
struct Place<'a> {
    text: &'a str,
    lines: Lines,
    problems: &'a Problems,
}

impl Place<'_> {
    fn offset(&self, lexer: &SliceLexer<'_>) -> usize {
        // The rest is a part of the text, so it is no longer than that.
        self.text.len() - lexer.as_slice().len()
    }

    fn line(&self, lexer: &SliceLexer<'_>) -> usize {
        self.lines.at(self.offset(lexer))
    }

    /// The value that begins with the letter `next`, no deeper than `deepest`.
    fn node(&self, next: u8, lexer: &mut SliceLexer<'_>, deepest: usize) -> Result<Node, Error> {
        let place = self.offset(lexer);
        let value = match next {
            b'"' => Value::Text(lexer.discarded().str_string()?.into()),
            b'-' | b'0'..=b'9' => number(lexer)?,
            b'[' => self.list(lexer, deeper(deepest)?)?,
            b'{' => self.table(lexer, deeper(deepest)?)?,
            b'a'..=b'z' => {
                let rest = lexer.as_slice();
                match lexer.null_or_bool() {
                    Some(Some(flag)) => Value::Flag(flag),
                    Some(None) => Value::Other("null"),
                    None => {
                        // Goes back to the beginning of the word that is no value.
                        *lexer = SliceLexer::new(rest);
                        return Err(Expect::Value.into());
                    }
                }
            }
            _ => return Err(Expect::Value.into()),
        };
        Ok(Node {
            line: self.lines.at(place),
            place,
            value,
        })
    }

    fn list(&self, lexer: &mut SliceLexer<'_>, deepest: usize) -> Result<Value, Error> {
        let mut items = Vec::new();
        lexer
            .discarded()
            .seq(b']', SliceLexer::ws_peek, |next, lexer| {
                items.push(self.node(next, lexer, deepest)?);
                Ok::<_, Error>(())
            })?;
        Ok(Value::List(items))
    }

    fn table(&self, lexer: &mut SliceLexer<'_>, deepest: usize) -> Result<Value, Error> {
        let mut entries = Entries::new();
        lexer
            .discarded()
            .seq(b'}', SliceLexer::ws_peek, |next, lexer| {
                let line = self.line(lexer);
                lexer.expect(|_| Some(next), b'"').ok_or(Expect::String)?;
                let key = lexer.str_string()?;
                lexer
                    .expect(SliceLexer::ws_peek, b':')
                    .ok_or(Expect::Colon)?;
                let next = lexer.ws_peek().ok_or(Expect::Value)?;
                let value = self.node(next, lexer, deepest)?;
                match entries.entry(key.into()) {
                    Entry::Vacant(entry) => {
                        entry.insert(value);
                    }
                    Entry::Occupied(first) => {
                        let (key, first) = (quote(first.key()), first.get().line);
                        let message =
                            format_args!("the key {key} is there already, in line {first}");
                        self.problems.note(line, message);
                    }
                }
                Ok::<_, Error>(())
            })?;
        Ok(Value::Table(entries))
    }

    fn refuse(&self, error: &Error, lexer: &SliceLexer<'_>) {
        let offset = self.offset(lexer);
        let offset = match error {
            // The lexer is past the faulty character of a text already.
            Error::Str(str::Error::Control | str::Error::Escape(_)) => offset.saturating_sub(1),
            _ => offset,
        };
        if *error == Error::Depth {
            let message = format_args!("lists and objects stand in more than {DEEPEST} others");
            return self.problems.note(self.lines.at(offset), message);
        }
        let (offset, message) = explained(self.text, offset, error);
        self.problems
            .note(self.lines.at(offset), format_args!("not JSON: {message}"));
    }
}

fn deeper(deepest: usize) -> Result<usize, Error> {
    deepest.checked_sub(1).ok_or(Error::Depth)
}

fn number(lexer: &mut SliceLexer<'_>) -> Result<Value, Error> {
    let (number, parts) = lexer.num_string().validated()?;
    Ok(if parts.is_int() {
        let whole = number.parse();
        whole.map_or(Value::Other("a number beyond all bounds"), Value::Whole)
    } else {
        Value::decimal(number)
    })
}
