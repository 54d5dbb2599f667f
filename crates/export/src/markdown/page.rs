//! A page of Markdown as it is written (`CommonMark`, with the tables of GitHub). All its text is
//! escaped here, and nowhere else.

use std::fmt::Write as _;

use crate::plain;

/// A page. Blocks stand apart by an empty line, items of one list do not.
pub(super) struct Page {
    out: String,
    in_list: bool,
}

impl Page {
    /// A page that begins with front matter of plain words, and right behind it the title: tools
    /// that list records, such as adr-log, take the first line for it.
    pub(super) fn new(front: &[(&str, &str)], title: &str) -> Self {
        let mut out = String::from("---\n");
        for (key, value) in front {
            push_all(&mut out, &[key, ": ", value, "\n"]);
        }
        push_all(&mut out, &["---\n# ", &escape(title), "\n"]);
        Self {
            out,
            in_list: false,
        }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    pub(super) fn heading(&mut self, level: usize, text: &str) {
        self.begin();
        for _ in 0..level {
            self.out.push('#');
        }
        push_all(&mut self.out, &[" ", &escape(text), "\n"]);
    }

    pub(super) fn paragraph(&mut self, text: &str) {
        self.begin();
        push_all(&mut self.out, &[&escape(text), "\n"]);
    }

    pub(super) fn item(&mut self, text: &str) {
        self.begin_item();
        push_all(&mut self.out, &[&escape(text), "\n"]);
    }

    /// An item that leads somewhere; an address that is not one of the web is text.
    pub(super) fn link_item(&mut self, label: &str, address: &str) {
        if address.is_empty() {
            return self.item(label);
        }
        if !is_of_the_web(address) {
            return self.item(&[label, ": ", address].concat());
        }
        self.begin_item();
        let parts = ["[", &escape(label), "](<", &destination(address), ">)\n"];
        push_all(&mut self.out, &parts);
    }

    /// A row of a table; the first is its head, whose numbers begin after the first cell.
    pub(super) fn row(&mut self, cells: &[String], is_head: bool) {
        if is_head {
            self.begin();
        }
        for cell in cells {
            push_all(&mut self.out, &["| ", &escape(cell), " "]);
        }
        self.out.push_str("|\n");
        if is_head {
            for (position, _) in cells.iter().enumerate() {
                let rule = if position == 0 { "| --- " } else { "| ---: " };
                self.out.push_str(rule);
            }
            self.out.push_str("|\n");
        }
    }

    fn begin(&mut self) {
        self.out.push('\n');
        self.in_list = false;
    }

    fn begin_item(&mut self) {
        if !self.in_list {
            self.out.push('\n');
        }
        self.in_list = true;
        self.out.push_str("* ");
    }
}

/// Escapes a text so that it comes out as it is, wherever on a line it stands: what is markup
/// anywhere, what begins a block at the start of a line, and what turns into a link by itself.
fn escape(text: &str) -> String {
    let text = plain(text);
    let mut out = String::new();
    // While the text is a number so far, a dot would begin a list.
    let mut numbers_only = true;
    let mut rest = text.chars();
    while let Some(letter) = rest.next() {
        let after = rest.as_str();
        let is_first = out.is_empty();
        let is_markup = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '#' | '$' | '@' => {
                true
            }
            '+' | '-' | '=' | ':' if is_first => true,
            '.' | ')' if numbers_only && !is_first => true,
            ':' => after.starts_with('/'),
            '.' => out.ends_with("www"),
            _ => false,
        };
        numbers_only = numbers_only && letter.is_ascii_digit();
        if is_markup {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// Returns `true` if a link may lead to the address.
fn is_of_the_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// Escapes an address for angle brackets. An ampersand stays as it is unless it would begin a
/// character reference, so that the address can be copied from the source.
fn destination(address: &str) -> String {
    let address = plain(address);
    let mut out = String::new();
    let mut rest = address.chars();
    while let Some(letter) = rest.next() {
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '#';
        match letter {
            '<' | '>' | '\\' | ' ' | '|' | '`' => {
                // Writing to a String cannot fail.
                let _ = write!(out, "%{:02X}", u32::from(letter));
            }
            '&' if rest.as_str().trim_start_matches(is_name).starts_with(';') => {
                out.push_str("\\&");
            }
            _ => out.push(letter),
        }
    }
    out
}

fn push_all(out: &mut String, parts: &[&str]) {
    for part in parts {
        out.push_str(part);
    }
}
