//! Pasted text: its lines as they were before mail, chat and markup had them, and the links in a
//! line.

use crate::notation::pairs::decoded;

/// How many links of a line are looked at: one may stand in another, and that in a third.
const MOST_LINKS: usize = 8;

/// How often a link in a link is decoded.
const MOST_LAYERS: usize = 4;

/// What escapes stand for, one after another: those of HTML, of JSON, and of Markdown.
const ESCAPES: [(&str, &str); 16] = [
    ("&amp;", "&"),
    ("&#38;", "&"),
    ("&#038;", "&"),
    ("&#x26;", "&"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#34;", "\""),
    ("&#39;", "'"),
    ("&#x27;", "'"),
    ("&nbsp;", " "),
    ("\\u0026", "&"),
    ("\\u003d", "="),
    ("\\u003D", "="),
    ("\\", ""),
    ("\u{200b}", ""),
];

/// A text without the escapes of mail and markup.
pub(super) fn unescaped(text: &str) -> String {
    let mut text = text.replace("\r\n", "\n");
    // Mail that is sent as “quoted-printable” escapes each equals sign, and ends its lines with
    // one.
    if text.contains("=3D") {
        text = text.replace("=\n", "").replace("=3D", "=");
    }
    // What was escaped twice is there again after the first time.
    for _ in 0..2 {
        for (escape, letter) in ESCAPES {
            if text.contains(escape) {
                text = text.replace(escape, letter);
            }
        }
    }
    text
}

/// A line without what marks it as quoted, or as an item of a list.
pub(super) fn unmarked(line: &str) -> &str {
    let mut line = line.trim();
    while let Some(rest) = line.strip_prefix(['>', '|', '*', '•', '-', '–']) {
        // Bold text begins like an item, and a negative number like one too.
        if !rest.starts_with([' ', '\t', '>']) && !line.starts_with('>') {
            break;
        }
        line = rest.trim_start();
    }
    let after = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    match after
        .strip_prefix(". ")
        .or_else(|| after.strip_prefix(") "))
    {
        Some(rest) if after.len() < line.len() => rest.trim_start(),
        _ => line,
    }
}

/// The places where links begin in a line, those that are escaped too.
pub(super) fn links(line: &str) -> Vec<usize> {
    let schemes = line.match_indices("http").filter(|(at, scheme)| {
        let after = line.get(at + scheme.len()..).unwrap_or_default();
        let after = after.strip_prefix('s').unwrap_or(after);
        // An escape that is escaped again has a 25 more.
        let escaped = after.strip_prefix('%').unwrap_or_default();
        let escaped = escaped.trim_start_matches("25").to_ascii_lowercase();
        after.starts_with("://") || after.starts_with("-3A__") || escaped.starts_with("3a")
    });
    schemes.map(|(at, _)| at).take(MOST_LINKS).collect()
}

/// The query of the link that begins a text; `None` where it has none.
pub(super) fn query(text: &str) -> Option<String> {
    let mut link = whole(text).to_owned();
    for _ in 0..MOST_LAYERS {
        if link.starts_with("http:/") || link.starts_with("https:/") {
            break;
        }
        // Up to where it is decoded, an ampersand belongs to the link around it.
        let inner = link.split('&').next().unwrap_or_default();
        // Proofpoint has signs of its own.
        link = if inner.contains("-3A__") {
            decoded(&inner.replace('_', "/").replace('-', "%"))
        } else {
            decoded(inner)
        };
    }
    let link = link.split("__;").next().unwrap_or_default();
    let address = link.split('#').next().unwrap_or_default();
    let (_, query) = address.split_once('?')?;
    Some(query.to_owned())
}

/// A link up to its end in a line of prose. What stands behind a comma, an ampersand or an equals
/// sign still belongs to it, for hands write blanks there.
fn whole(text: &str) -> &str {
    let mut before = ' ';
    let mut in_query = false;
    for (at, letter) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        let ends = if letter.is_whitespace() {
            let goes_on = rest.trim_start().starts_with(['&', ',', '=']);
            !(in_query && (goes_on || "&,=".contains(before)))
        } else {
            "<>\"|`“”„‟«»".contains(letter)
                || in_query && ("')}’‘".contains(letter) || rest.starts_with("]("))
        };
        if ends {
            return text.get(..at).unwrap_or_default();
        }
        in_query |= letter == '?';
        if !letter.is_whitespace() {
            before = letter;
        }
    }
    text
}
