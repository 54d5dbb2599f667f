//! The part of a page that stands without scripts, rendered natively by the same code.

pub mod fallback;

use std::rc::Rc;

use yew::LocalServerRenderer;

use self::fallback::{Fallback, Props};
use crate::answers::Answers;
use crate::content;
use crate::language::Language;
use crate::verdict::Findings;
use crate::verdict::explanation::Explanation;

/// The fallback of a bundled comparison as HTML, as it is on the day of its scores; empty for an
/// unknown one.
pub async fn fallback(comparison: &str) -> String {
    let Some(comparison) = content::bundled(comparison) else {
        return String::new();
    };
    let language = Language::english();
    let answers = Answers::neutral(&comparison);
    let Some(today) = comparison.views.first().map(|view| view.as_of) else {
        return String::new();
    };
    let findings = Findings::whole(&comparison, &answers, today);
    let explanation = Explanation::new(&comparison, &answers, &findings, &language);
    let props = Props {
        comparison: Rc::new(comparison),
        verdict: Rc::new(findings.verdict),
        explanation: Rc::new(explanation),
        language,
    };
    LocalServerRenderer::<Fallback>::with_props(props)
        .hydratable(false)
        .render()
        .await
}
