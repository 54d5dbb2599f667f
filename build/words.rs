//! Turns `content/locales/en.toml` into the enums `Message` and `Counted`.

use std::fmt::Write as _;

/// The Rust text of the words, or every mistake with its line.
pub(crate) fn generate(file: &str, text: &str) -> Result<String, Vec<String>> {
    let document = match toml::de::DeTable::parse(text) {
        Ok(document) => document,
        Err(error) => {
            let line = line_of(text, error.span().map_or(0, |span| span.start));
            return Err(vec![format!("{file}:{line}: {}", error.message())]);
        }
    };
    let mut problems = Vec::new();
    let mut messages = Vec::new();
    let mut counted = Vec::new();
    for (key, value) in document.get_ref() {
        let name = key.get_ref();
        let line = line_of(text, key.span().start);
        match value.get_ref() {
            toml::de::DeValue::String(text) => messages.push((name.to_string(), text.to_string())),
            toml::de::DeValue::Table(forms) => {
                let form = |wanted: &str| {
                    forms.iter().find_map(|(key, value)| {
                        let text = value.get_ref().as_str()?;
                        (key.get_ref() == wanted).then(|| text.to_owned())
                    })
                };
                match (form("one"), form("other")) {
                    (Some(one), Some(other)) if forms.len() == 2 => {
                        counted.push((name.to_string(), one, other));
                    }
                    _ => problems.push(format!(
                        "{file}:{line}: “{name}” needs the texts “one” and “other”, and nothing else"
                    )),
                }
            }
            _ => problems.push(format!("{file}:{line}: “{name}” is neither a text nor its forms")),
        }
    }
    if problems.is_empty() {
        Ok(write(&messages, &counted))
    } else {
        Err(problems)
    }
}

fn write(messages: &[(String, String)], counted: &[(String, String, String)]) -> String {
    let mut out = String::new();
    let mut put = |line: String| {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{line}");
    };
    put("/// A message on the screen.".into());
    put("#[derive(Clone, Copy, Debug, PartialEq, Eq)]".into());
    put("pub enum Message {".into());
    for (name, text) in messages {
        put(format!("    /// {}", text.replace('\n', " ")));
        put(format!("    {},", camel(name)));
    }
    put("}".into());
    put("impl Message {".into());
    put("    fn text(self) -> &'static str {".into());
    put("        match self {".into());
    for (name, text) in messages {
        put(format!("            Self::{} => {text:?},", camel(name)));
    }
    put("        }\n    }\n}".into());
    put("/// A message that counts something.".into());
    put("#[derive(Clone, Copy, Debug, PartialEq, Eq)]".into());
    put("pub enum Counted {".into());
    for (name, _, other) in counted {
        put(format!("    /// {other}"));
        put(format!("    {},", camel(name)));
    }
    put("}".into());
    put("impl Counted {".into());
    put("    fn form(self, plural: Plural) -> &'static str {".into());
    put("        match (self, plural) {".into());
    for (name, one, other) in counted {
        let name = camel(name);
        put(format!("            (Self::{name}, Plural::One) => {one:?},"));
        put(format!("            (Self::{name}, _) => {other:?},"));
    }
    put("        }\n    }\n}".into());
    out
}

fn camel(name: &str) -> String {
    name.split('-')
        .map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(|letter| letter.to_ascii_uppercase());
            first.into_iter().chain(letters).collect::<String>()
        })
        .collect()
}

fn line_of(text: &str, offset: usize) -> usize {
    let before = text.get(..offset).unwrap_or_default();
    before.matches('\n').count() + 1
}
