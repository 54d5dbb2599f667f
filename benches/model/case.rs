//! A comparison with answers, and all that follows from them: what is measured on.

use weigh_up::answers::Answers;
use weigh_up::comparison::{Comparison, Date};
use weigh_up::content;
use weigh_up::export::{Export, Kind};
use weigh_up::language::Language;
use weigh_up::notation;
use weigh_up::verdict::explanation::Explanation;
use weigh_up::verdict::{Findings, Table, Verdict};

use crate::largest;

/// The day of the bundled evidence.
pub(crate) const TODAY: Date = Date {
    year: 2_026,
    month: 11,
    day: 22,
};

/// Answers that have fit and team in play on a bundled comparison.
const BUNDLED: &str = "speed=8&learning=2&projects=messaging-chat,iot&team.python=6";

/// A comparison with answers, and the results that the measurements start from.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) comparison: Comparison,
    pub(crate) answers: Answers,
    pub(crate) table: Table,
    pub(crate) findings: Findings,
    pub(crate) explanation: Explanation,
    pub(crate) language: Language,
}

impl Case {
    fn new(name: &'static str, comparison: Comparison, answers: Answers) -> Self {
        let language = Language::english();
        let table = Table::new(&comparison, &answers);
        let findings = Findings::whole(&comparison, &answers, TODAY);
        assert!(findings.verdict.reason.is_none(), "{name} has no verdict");
        let explanation = Explanation::new(&comparison, &answers, &findings, &language);
        Self {
            name,
            comparison,
            answers,
            table,
            findings,
            explanation,
            language,
        }
    }

    fn bundled(name: &'static str, id: &str) -> Self {
        let comparison = content::bundled(id).expect("a bundled comparison");
        let (answers, ignored) = notation::decode(&comparison, BUNDLED);
        assert!(ignored.is_empty(), "not all answers mean something in {id}");
        Self::new(name, comparison, answers)
    }

    /// Alternatives × criteria, from small to large.
    pub(crate) fn all() -> [Self; 3] {
        let largest = largest::comparison(40);
        let answers = largest::answers(&largest);
        [
            Self::bundled("2x8", "node-vs-python"),
            Self::bundled("3x8", "node-vs-python-vs-go"),
            Self::new("40x40", largest, answers),
        ]
    }

    /// The name of something that is measured on it.
    pub(crate) fn id(&self, what: &str) -> String {
        format!("{what}/{}", self.name)
    }

    pub(crate) fn verdict(&self) -> &Verdict {
        &self.findings.verdict
    }

    pub(crate) fn export(&self, kind: Kind) -> String {
        let export = Export {
            comparison: &self.comparison,
            answers: &self.answers,
            findings: &self.findings,
            explanation: &self.explanation,
            language: &self.language,
            link: "https://example.org/",
            today: TODAY,
        };
        export.text(kind)
    }
}
