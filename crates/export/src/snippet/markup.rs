//! HTML as text. Whatever it is given, a parser finds the same in it again, also where the HTML
//! stands in Markdown, in JSX, or in a template of Vue, Svelte or Angular.

use std::fmt::Write as _;

/// An element with its attributes and what is in it, which is HTML already. An attribute whose
/// value is empty is its bare name.
pub(super) fn element(name: &str, attributes: &[(&str, &str)], inside: &str) -> String {
    let mut out = ["<", name].concat();
    for (name, value) in attributes {
        out.push(' ');
        out.push_str(name);
        if !value.is_empty() {
            out.push_str("=\"");
            out.push_str(&escape(value, "{}"));
            out.push('"');
        }
    }
    for part in [">", inside, "</", name, ">"] {
        out.push_str(part);
    }
    out
}

/// An address as a word that means nothing else, neither to a shell nor in HTML.
pub(super) fn word(address: &str) -> String {
    let mut out = String::new();
    for byte in address.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/%[]@".contains(&byte) {
            out.push(byte.into());
        } else {
            // Writing into a text cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// A text between tags. What Markdown or a template would read as a sign of its own is written by
/// its number.
pub(super) fn text(text: &str) -> String {
    escape(text, "{}@*_`~^=$|[]\\")
}

/// A text with some signs by their numbers. What ends a line is always written so: a parser would
/// change it, and for Markdown an empty line would be the end of the HTML.
fn escape(text: &str, signs: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            _ if signs.contains(letter) => {
                // Writing into a text cannot fail.
                let _ = write!(out, "&#{};", u32::from(letter));
            }
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            // HTML has no way to say it.
            '\0' => out.push(char::REPLACEMENT_CHARACTER),
            _ => out.push(letter),
        }
    }
    out
}
