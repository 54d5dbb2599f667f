//! Disputing a claim: a link that begins a report to the authors, which only the reader can send.

use std::borrow::Cow;

use yew::prelude::*;

use super::environment::Environment;
use crate::comparison::Claim;
use crate::language::Message as Word;

/// The link, where the comparison names an address for reports. It carries the claim, and the
/// reader's own scores and link where the address takes them.
pub(super) fn dispute(environment: &Environment, claim: &Claim, answers: &str) -> Html {
    let report = &environment.comparison.about.report;
    if report.is_empty() {
        return Html::default();
    }
    let values = [
        ("claim", &*claim.id),
        ("title", &environment.comparison.title),
    ];
    let subject = environment.fill(Word::DisputeTitle, &values);
    let says = environment.fill(Word::Quoted, &[("name", &claim.says)]);
    let asks = environment.say(Word::DisputeAsks);
    let parts = [&*says, answers, asks].into_iter();
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let address = begun(report, &subject, &parts.join("\n\n"));
    let label = environment.fill(Word::DisputeLabel, &[("claim", &claim.says)]);
    html! {
        <>
            { " · " }
            <a href={address} target="_blank" rel="noopener noreferrer" aria-label={label}>
                { environment.say(Word::Dispute) }
            </a>
        </>
    }
}

/// An address for reports with a subject and a text, where it is a mailbox or the list of issues of
/// a forge which takes them as GitHub does; else the address itself.
pub fn begun(report: &str, subject: &str, text: &str) -> String {
    let names = if report.starts_with("mailto:") {
        ["subject=", "&body="]
    } else {
        ["title=", "&body="]
    };
    let trimmed = report.trim_end_matches('/');
    let form = if report.starts_with("mailto:") || trimmed.ends_with("/issues/new") {
        Cow::Borrowed(trimmed)
    } else if trimmed.ends_with("/issues") && !trimmed.ends_with("/-/issues") {
        Cow::Owned([trimmed, "/new"].concat())
    } else {
        return report.to_owned();
    };
    let joint = if form.contains('?') { "&" } else { "?" };
    let [first, second] = names;
    [
        &*form,
        joint,
        first,
        &*encoded(subject),
        second,
        &*encoded(text),
    ]
    .concat()
}

/// A text as a part of a query, where a space is not a plus: mailboxes would show it.
fn encoded(text: &str) -> String {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied();
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(byte.into());
        } else {
            out.push('%');
            out.extend(digit(byte >> 4));
            out.extend(digit(byte & 15));
        }
    }
    out
}
