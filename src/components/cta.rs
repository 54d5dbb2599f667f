//! The call to action: what the author of the page suggests to a reader with this verdict.

use yew::prelude::*;

use super::environment::use_environment;
use crate::comparison::{AlternativeId, Comparison, Text};

/// The suggestion of an author for one verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The alternative that leads; `None` for a tie.
    pub leader: Option<AlternativeId>,
    /// Its text.
    pub text: Text,
    /// The address that it leads to, as [`safe`] found it; a sentence leads nowhere.
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
    let alternatives = comparison.alternatives.iter_enumerated();
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

/// Properties of [`CallToAction`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CallToActionProps {
    /// The alternative that leads; `None` in a tie.
    pub leader: Option<AlternativeId>,
    /// Set if there is a verdict that something follows from.
    pub decided: bool,
}

/// The calls, of which the one that follows from the verdict is in sight. The others keep their
/// room, so that nothing below moves when the verdict changes.
#[component]
pub fn CallToAction(props: &CallToActionProps) -> Html {
    let environment = use_environment();
    let mut rows: Vec<(&Call, bool)> = Vec::new();
    for call in &environment.settings.calls {
        let follows = props.decided && call.leader == props.leader;
        // What holds for several verdicts stands there once.
        let is_same =
            |(row, _): &&mut (&Call, bool)| (&row.text, &row.href) == (&call.text, &call.href);
        match rows.iter_mut().find(is_same) {
            Some((_, shown)) => *shown |= follows,
            None => rows.push((call, follows)),
        }
    }
    let framed = environment.settings.framed;
    let rows = rows.into_iter().enumerate();
    let rows = rows.map(|(position, (call, follows))| line(position, call, follows, framed));
    html! { <p class="calls">{ rows.collect::<Html>() }</p> }
}

fn line(position: usize, call: &Call, follows: bool, framed: bool) -> Html {
    let class = if follows { "call" } else { "call spare" };
    let text = call.text.clone();
    let Some(href) = call.href.clone() else {
        return html! { <span key={position} {class} part="cta">{ text }</span> };
    };
    // A frame that may not be left may still open another page.
    let target = framed.then_some("_blank");
    let rel = framed.then_some("noopener noreferrer");
    html! { <a key={position} {class} part="cta" {href} {target} {rel}>{ text }</a> }
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
