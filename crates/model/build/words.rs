//! Turns `locales/en.toml` into the constants of `Message` and `Counted`.
//!
//! A constant of `Message` has one of two types: a text with gaps is a `Template`, which can be
//! filled and not said, and a text without any is a `Message`, which can be said and not filled.

use std::collections::BTreeSet;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The Rust text of the words, or every mistake with its line.
pub(crate) fn generate(file: &str, text: &str) -> Result<String, Vec<String>> {
    let (document, errors) = DeTable::parse_recoverable(text);
    let mut problems = Vec::new();
    for error in &errors {
        let offset = error.span().map_or(0, |span| span.start);
        let message = error.message().replace('\n', ", ");
        problems.push((offset, format!("not TOML: {message}")));
    }
    let mut words = Words::default();
    if errors.is_empty() {
        for (key, value) in document.get_ref() {
            if let Err(problem) = words.add(key.get_ref(), value.get_ref()) {
                problems.push((key.span().start, problem));
            }
        }
    }
    if problems.is_empty() {
        return Ok(words.into_rust());
    }
    problems.sort();
    Err(problems
        .into_iter()
        .map(|(offset, problem)| format!("{file}:{}: {problem}", line_of(text, offset)))
        .collect())
}

/// The constants of both kinds of message so far.
#[derive(Default)]
struct Words {
    messages: Vec<String>,
    counted: Vec<String>,
}

impl Words {
    fn add(&mut self, key: &str, value: &DeValue<'_>) -> Result<(), String> {
        let name = camel(key).ok_or_else(|| {
            format!("the key “{key}” is not of the form [a-z][a-z0-9]*(-[a-z][a-z0-9]*)*")
        })?;
        if let Some(text) = value.as_str() {
            let kind = if gaps(key, text)?.is_empty() {
                "Message"
            } else {
                "Template"
            };
            self.messages
                .push(constant(&name, text, kind, &format!("{kind}({text:?})")));
            return Ok(());
        }
        let [one, other] = forms(key, value)?;
        let value = format!("Self {{ one: {one:?}, other: {other:?} }}");
        self.counted.push(constant(&name, other, "Self", &value));
        Ok(())
    }

    /// Constants and no enums, so that a module of the widget holds none but the texts it says.
    fn into_rust(self) -> String {
        let [messages, counted] = [self.messages, self.counted].map(|lines| lines.concat());
        format!(
            "\
/// A message on the screen that is whole as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message(&'static str);

/// A message on the screen with gaps, which are filled before anybody reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template(&'static str);

/// A message that counts something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {{
    one: &'static str,
    other: &'static str,
}}

#[allow(non_upper_case_globals, reason = \"messages read as the variants of an enum\")]
impl Message {{
{messages}}}

#[allow(non_upper_case_globals, reason = \"messages read as the variants of an enum\")]
impl Counted {{
{counted}}}
"
        )
    }
}

/// A constant that shows its text, as code, so that no markup in it counts.
fn constant(name: &str, text: &str, kind: &str, value: &str) -> String {
    let shown = text.replace('\n', " ");
    format!("    /// `` {shown} ``\n    pub const {name}: {kind} = {value};\n")
}

/// The forms of a message that counts something: of one, and of any other number.
fn forms<'a>(key: &str, value: &'a DeValue<'_>) -> Result<[&'a str; 2], String> {
    let table = value
        .as_table()
        .ok_or_else(|| format!("“{key}” is neither a text nor a table of forms"))?;
    let form = |wanted: &str| table.get(wanted).map(Spanned::get_ref)?.as_str();
    let (Some(one), Some(other), 2) = (form("one"), form("other"), table.len()) else {
        let message = format!("“{key}” needs the texts “one” and “other”, and nothing else");
        return Err(message);
    };
    // A form may leave the number out, as in “the other one”, but nothing else.
    let named = |text| -> Result<BTreeSet<&str>, String> {
        let gaps = gaps(key, text)?.into_iter();
        Ok(gaps.filter(|gap| *gap != "n").collect())
    };
    if named(one)? != named(other)? {
        return Err(format!("the forms of “{key}” do not have the same gaps"));
    }
    Ok([one, other])
}

/// The names of the gaps in a text: `leader` for “{leader} is ahead”.
fn gaps<'a>(key: &str, text: &'a str) -> Result<Vec<&'a str>, String> {
    if text.trim().is_empty() {
        return Err(format!("“{key}” is empty"));
    }
    let mut pieces = text.split('{');
    let mut whole = pieces.next().is_some_and(|before| !before.contains('}'));
    let mut gaps = Vec::new();
    for piece in pieces {
        let (gap, after) = piece.split_once('}').unwrap_or_default();
        let plain = |letter: char| letter.is_ascii_lowercase() || letter == '-';
        whole &= !gap.is_empty() && gap.chars().all(plain) && !after.contains('}');
        gaps.push(gap);
    }
    let problem = || format!("“{key}” has a brace that is not of a gap such as “{{name}}”");
    whole.then_some(gaps).ok_or_else(problem)
}

/// The name of a key in Rust: `AtLeast` for `at-least`. Different keys have different names.
fn camel(key: &str) -> Option<String> {
    let mut name = String::new();
    for word in key.split('-') {
        let mut letters = word.chars();
        let first = letters.next().filter(char::is_ascii_lowercase)?;
        let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
        if !letters.clone().all(plain) {
            return None;
        }
        name.push(first.to_ascii_uppercase());
        name.extend(letters);
    }
    // The only name of this form that Rust reserves.
    (name != "Self").then_some(name)
}

fn line_of(text: &str, offset: usize) -> usize {
    let before = text.get(..offset).unwrap_or_default();
    before.matches('\n').count() + 1
}
