//! The call to action: what the author of the page suggests to a reader with this verdict.

use super::element::{Element, classed, el, value};
use super::scene::Scene;
use crate::comparison::{Comparison, Text};
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

/// The id that stands for a tie.
pub const TIE: &str = "tie";

/// The call for each leader and for a tie, from what an author has `written` under each name:
/// `cta-<id>` and `cta-<id>-href`, and where that is not there `cta` and `cta-href`, which hold for
/// any verdict. A text that is empty says nothing.
pub fn written(comparison: &Comparison, written: impl Fn(&str) -> Option<String>) -> Vec<Call> {
    let href = |name: &str| written(name).as_deref().and_then(safe).map(Text::from);
    let (any, anywhere) = (written("cta"), href("cta-href"));
    let alternatives = comparison.alternatives.iter().enumerate();
    let alternatives = alternatives.map(|(position, its)| (Some(position), &*its.id));
    let leaders = alternatives.chain([(None, TIE)]);
    let calls = leaders.filter_map(|(leader, id)| {
        let name = ["cta-", id].concat();
        let text = written(&name).or_else(|| any.clone())?;
        let text = Text::from(text.trim());
        let href = href(&[&*name, "-href"].concat()).or_else(|| anywhere.clone());
        (!text.is_empty()).then_some(Call { leader, text, href })
    });
    calls.collect()
}

/// The calls, of which the one that follows from the verdict is in sight. The others keep their
/// room, so that nothing below moves when the verdict changes.
pub fn calls(scene: &Scene<'_>) -> Option<Element> {
    let calls = &scene.settings.calls;
    let verdict = scene.verdict();
    let mut rows: Vec<(&Call, bool)> = Vec::new();
    for call in calls {
        let follows = verdict.band != Band::None && call.leader == verdict.leader;
        // What holds for several verdicts stands there once.
        let is_same =
            |(row, _): &&mut (&Call, bool)| (&row.text, &row.href) == (&call.text, &call.href);
        match rows.iter_mut().find(is_same) {
            Some((_, shown)) => *shown |= follows,
            None => rows.push((call, follows)),
        }
    }
    let rows = rows
        .into_iter()
        .enumerate()
        .map(|(position, (call, follows))| {
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
