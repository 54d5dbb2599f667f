//! Claims and sources: what scores, fits and texts rest on.

use weigh_up_model::comparison::{Claim, ClaimKind, Judgement, Source};

use super::schema::{ANY, NO_DATE, Schema};
use super::table::Table;
use crate::problems::quote;

const KINDS: [(&str, ClaimKind); 4] = [
    ("fact", ClaimKind::Fact),
    ("opinion", ClaimKind::Opinion),
    ("advice", ClaimKind::Advice),
    ("measurement", ClaimKind::Measurement),
];
const JUDGEMENTS: [(&str, Judgement); 4] = [
    ("accurate", Judgement::Accurate),
    ("outdated", Judgement::Outdated),
    ("contested", Judgement::Contested),
    ("wrong", Judgement::Wrong),
];

impl Schema<'_> {
    pub(super) fn claim(self, table: &mut Table<'_>) -> Claim {
        let kind = table.choice("kind", &KINDS);
        let judgement = table.optional_choice("judgement", &JUDGEMENTS);
        let claim = Claim {
            id: table.text("id"),
            kind: kind.unwrap_or(ClaimKind::Opinion),
            in_article: table.optional("in-article").unwrap_or_default(),
            says: table.text("says"),
            judgement: judgement.unwrap_or(Judgement::Accurate),
            note: table.optional("note").unwrap_or_default(),
            as_of: table.required("as-of").unwrap_or(NO_DATE),
            review_by: table.optional("review-by"),
            sources: table.references("sources", ANY, &self.ids.sources),
        };
        let known = matches!(claim.kind, ClaimKind::Fact | ClaimKind::Measurement);
        if known && table.items("sources").is_empty() {
            let message = format_args!("a fact or a measurement needs “sources”");
            table.note("kind", message);
        }
        if claim.judgement != Judgement::Accurate && claim.note.trim().is_empty() {
            let message = format_args!("a claim that is not accurate needs a “note”");
            table.note("judgement", message);
        }
        if let Some(review_by) = claim.review_by.filter(|day| *day <= claim.as_of) {
            let message = format_args!("review-by {review_by} is not after as-of {}", claim.as_of);
            table.note("review-by", message);
        }
        claim
    }
}

/// Reads a source. Its id is for the file alone, as is the date of one that can be looked up.
pub(super) fn source(table: &mut Table<'_>) -> Source {
    table.text("id");
    let date = table.optional_text("date");
    let title = table.text("title");
    let address = table.optional_text("address");
    let reason = table.optional_text("without-address");
    let has_address = address.is_some();
    let source = Source {
        title,
        address,
        reason: reason.clone().unwrap_or_default(),
        date: date.filter(|_| !has_address).unwrap_or_default(),
    };
    if let Some(address) = &source.address {
        refuse_unsafe(address, &["https://"], "address", table);
    }
    if source.address.is_some() == reason.is_some() {
        let message = format_args!("a source needs either “address” or “without-address”");
        table.note("address", message);
    }
    source
}

/// Notes an address that does not begin as it must, or that has white space in it.
pub(super) fn refuse_unsafe(address: &str, schemes: &[&str], key: &str, table: &Table<'_>) {
    if address.trim().is_empty() {
        // A problem of its own.
        return;
    }
    let begins = |scheme: &&str| address.len() > scheme.len() && address.starts_with(*scheme);
    let quoted = quote(address);
    if !schemes.iter().any(begins) {
        let expected = schemes.join(" or ");
        let message = format_args!("the address {quoted} does not begin with {expected}");
        table.note(key, message);
    }
    if address.contains(char::is_whitespace) {
        let message = format_args!("the address {quoted} contains white space");
        table.note(key, message);
    }
}
