//! Who stands behind the comparison, and how the verdict comes about.

use super::claims::outward;
use super::element::{Element, Value, classed, el, value};
use super::fold::Fold;
use super::scene::Scene;
use crate::chunks;
use crate::language::Message as Word;

/// Scorer, basis, interests, licence, where to report, and the rule.
pub fn about(scene: &Scene<'_>) -> Element {
    let opener = scene.opener(scene.say(Word::AboutTitle));
    scene.evidence_fold("fold about", Fold("about", 0, 0), opener, |chunk| {
        chunks::colophon(chunk, scene)
    })
}

/// The content of the disclosure.
pub(crate) fn content(scene: &Scene<'_>) -> Element {
    let about = &scene.comparison.about;
    let revision = Value::from(scene.comparison.revision.to_string());
    let rows = [
        (Word::AboutScoredBy, value(&about.scored_by)),
        (Word::AboutBasis, value(&about.basis)),
        (Word::AboutInterests, value(&about.interests)),
        (Word::AboutLicence, value(&about.licence)),
        (Word::AboutRevision, revision),
    ];
    let rows = rows.map(|(word, text)| {
        el("div")
            .child(el("dt").text(scene.say(word)))
            .child(el("dd").text(text))
    });
    let report = outward(value(&about.report)).text(scene.say(Word::AboutReport));
    el("div")
        .child(el("p").text(scene.say(Word::AboutRule)))
        .child(el("dl").children(rows))
        .child(el("p").child(report))
        .child(classed("p", "note").text(scene.say(Word::AboutPrivacy)))
}
