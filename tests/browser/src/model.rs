//! The model, run natively, whose results the browser has to match.

#[path = "../../../benches/model/largest.rs"]
mod largest;

use anyhow::{Context, Result};
use serde_json::Value;
use weigh_up::answers::Answers;
use weigh_up::comparison::{Comparison, Date};
use weigh_up::language::Language;
use weigh_up::notation::{self, Link};
use weigh_up::verdict::Findings;
use weigh_up::verdict::explanation::Explanation;
use weigh_up::verdict::report::Report;
use weigh_up::verdict::share::Share;

/// The comparison of the page.
pub fn comparison() -> Result<Comparison> {
    weigh_up::content::bundled("node-vs-python").context("the comparison is bundled")
}

/// A comparison of so many alternatives by as many criteria as there may be, and answers that have
/// all of it in play, as text.
pub fn large(alternatives: usize) -> (Comparison, String) {
    let comparison = largest::comparison(alternatives);
    let answers = notation::encode(&comparison, &largest::answers(&comparison));
    (comparison, answers)
}

/// The comparison of three.
pub fn with_go() -> Result<Comparison> {
    weigh_up::content::bundled("node-vs-python-vs-go").context("the comparison is bundled")
}

/// The verdict object that follows from an `answers` attribute.
pub fn report(comparison: &Comparison, answers: &str) -> Result<Value> {
    let (answers, _) = notation::decode(comparison, answers);
    report_on(comparison, &answers)
}

/// The verdict object that follows from the query of a link.
pub fn report_of_link(comparison: &Comparison, query: &str) -> Result<Value> {
    report_on(comparison, &Link::read(comparison, query).answers)
}

/// The shares that follow from an `answers` attribute.
pub fn shares(comparison: &Comparison, answers: &str) -> Vec<Share> {
    let (answers, _) = notation::decode(comparison, answers);
    let findings = Findings::whole(comparison, &answers, today());
    findings.shares.unwrap_or_default()
}

fn report_on(comparison: &Comparison, answers: &Answers) -> Result<Value> {
    let findings = Findings::whole(comparison, answers, today());
    let explanation = Explanation::new(comparison, answers, &findings, &Language::english());
    let text = notation::encode(comparison, answers);
    let report = Report::new(comparison, answers, &text, &findings, &explanation);
    Ok(serde_json::to_value(report)?)
}

/// Today's date in the system's time zone, as the browser sees it too.
pub fn today() -> Date {
    let today = jiff::Zoned::now().date();
    let small = |number: i8| u8::try_from(number).unwrap_or_default();
    Date {
        year: u16::try_from(today.year()).unwrap_or_default(),
        month: small(today.month()),
        day: small(today.day()),
    }
}
