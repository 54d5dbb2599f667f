//! The call to action: what the author of the page suggests to a reader with this verdict.

use super::element::{Element, classed, el, value};
use super::scene::Scene;
use crate::comparison::Text;
use crate::verdict::Band;

/// What an author suggests for one verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The alternative that leads, by its position; `None` for a tie.
    pub leader: Option<usize>,
    /// What it says.
    pub text: Text,
    /// Where it leads, as [`safe`] found it; a sentence leads nowhere.
    pub href: Option<Text>,
}

/// The calls, of which the one that follows from the verdict is in sight. The others keep their
/// room, so that nothing below moves when the verdict changes.
pub fn calls(scene: &Scene<'_>) -> Option<Element> {
    let calls = &scene.settings.calls;
    let verdict = scene.verdict();
    let rows = calls.iter().enumerate().map(|(position, call)| {
        let follows = verdict.band != Band::None && call.leader == verdict.leader;
        let shown = if follows { "call" } else { "call spare" };
        let made = match &call.href {
            Some(href) => {
                let link = el("a").set("href", value(href));
                if scene.settings.framed {
                    // A frame that may not be left may still open another page.
                    link.set("target", "_blank")
                        .set("rel", "noopener noreferrer")
                } else {
                    link
                }
            }
            None => el("span"),
        };
        made.set("class", shown)
            .set("part", "cta")
            .key_at(position)
            .text(value(&call.text))
    });
    (!calls.is_empty()).then(|| classed("p", "calls").children(rows))
}

/// An address that a call may lead to: `https://…`, `mailto:…`, or a path on the page's own host.
///
/// Browsers pass over control characters around an address, and over some within it, and read `\`
/// as `/` (URL Standard, section 4.4): that could make of a path what it does not look like.
pub fn safe(href: &str) -> Option<&str> {
    let href = href.trim_ascii();
    let bytes = href.as_bytes();
    let misleads = |byte: &u8| byte.is_ascii_control() || *byte == b'\\';
    // A colon ends a scheme unless one of the others stands before it.
    let end = bytes.iter().position(|byte| b":/?#".contains(byte));
    let is_safe = match bytes.split_at(end.unwrap_or_default()) {
        (scheme, [b':', b'/', b'/', first, ..]) => {
            scheme.eq_ignore_ascii_case(b"https") && !b"/?#".contains(first)
        }
        (scheme, [b':', rest @ ..]) => scheme.eq_ignore_ascii_case(b"mailto") && !rest.is_empty(),
        (_, rest) => !rest.is_empty() && !bytes.starts_with(b"//"),
    };
    (is_safe && !bytes.iter().any(misleads)).then_some(href)
}
