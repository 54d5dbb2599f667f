//! The outline of a bundled comparison: all that a verdict needs, with the evidence apart.

use weigh_up::comparison::{Comparison, Date};
use weigh_up::content;
use weigh_up::language::Language;
use weigh_up::notation;
use weigh_up::verdict::Findings;
use weigh_up::verdict::explanation::Explanation;
use weigh_up::verdict::report::Report;

/// Long after every date in the files, so that each claim that can be stale is.
const LATE: Date = Date {
    year: 2100,
    month: 1,
    day: 1,
};

const ANSWERS: [&str; 4] = [
    "",
    "speed=9&projects=messaging-chat",
    "learning=2&speed=8&projects=messaging-chat&fit=7&team.python=8&must=iot&nodejs.errors=4",
    "speed=10&extensibility=0&view=article&team.nodejs=3",
];

/// All that is told of some answers.
fn told(comparison: &Comparison, text: &str) -> String {
    let (answers, _) = notation::decode(comparison, text);
    let findings = Findings::whole(comparison, &answers, LATE);
    let explanation = Explanation::new(comparison, &answers, &findings, &Language::english());
    let report = Report::new(comparison, &answers, text, &findings, &explanation);
    format!("{report:#?}\n{explanation:#?}")
}

#[test]
fn an_outline_comes_to_the_same_as_the_whole() {
    for id in content::ids() {
        let outline = content::outline(id).expect("it is bundled");
        let whole = content::bundled(id).expect("it is bundled");
        for answers in ANSWERS {
            assert_eq!(
                told(&outline, answers),
                told(&whole, answers),
                "{id}?{answers}"
            );
        }
    }
}

#[test]
fn what_an_outline_lacks_is_its_evidence() {
    for id in content::ids() {
        let mut whole = content::bundled(id).expect("it is bundled");
        let mut outline = content::outline(id).expect("it is bundled");
        assert_ne!(outline, whole, "{id}");
        let evidence = whole.take_evidence().to_blob();
        assert_eq!(content::evidence(id), Some(&*evidence), "{id}");
        assert_eq!(outline, whole, "{id}");
        // Of an outline nothing is left to take.
        outline.take_evidence();
        assert_eq!(outline, whole, "{id}");
    }
}

#[test]
fn the_evidence_of_another_comparison_is_refused() {
    let [two, three] = ["node-vs-python", "node-vs-python-vs-go"];
    let outline = content::outline(two).expect("it is bundled");
    for evidence in [content::evidence(three).expect("it is bundled"), b"", b"\0"] {
        assert_eq!(outline.with_evidence(evidence), None);
    }
}
