//! The verdict object, byte for byte: pages and other programs read it, so that it changes only on
//! purpose. Of 500 answers to the bundled comparisons a file keeps the outcome and a hash of the
//! whole object. Where one differs, the file is written anew and the test fails, once.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use weigh_up::answers::Answers;
use weigh_up::comparison::{Comparison, Date};
use weigh_up::content;
use weigh_up::language::Language;
use weigh_up::notation::{decode, encode};
use weigh_up::verdict::Findings;
use weigh_up::verdict::explanation::Explanation;
use weigh_up::verdict::report::Report;

const FILE: &str = "tests/verdicts.txt";

const ANSWERS: usize = 500;

/// No claim of the bundled comparisons is past its review on that day.
const DAY: Date = Date {
    year: 2026,
    month: 11,
    day: 30,
};

/// Numbers that are the same on every machine (splitmix64, by Steele, Lea and Flood).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let end = u64::try_from(end).expect("a small number");
        usize::try_from((mixed ^ (mixed >> 31)) % end).expect("less than it")
    }

    fn any<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        let place = self.below(list.len());
        list.get(place).expect("it is not empty")
    }

    /// Answers as a link has them: some weights, project types, experience and own scores.
    fn query(&mut self, comparison: &Comparison) -> String {
        let mut query = String::new();
        for criterion in &comparison.criteria {
            if self.below(2) == 0 {
                let _ = write!(query, "{}={}&", criterion.id, self.below(11));
            }
        }
        for key in ["projects", "must"] {
            if self.below(3) == 0 {
                let _ = write!(
                    query,
                    "{key}={}&",
                    self.any(&comparison.project_types.raw).id
                );
            }
        }
        for alternative in &comparison.alternatives {
            if self.below(4) == 0 {
                let _ = write!(query, "team.{}={}&", alternative.id, self.below(11));
            }
        }
        if self.below(4) == 0 {
            let criterion = &self.any(&comparison.criteria.raw).id;
            let alternative = &self.any(&comparison.alternatives.raw).id;
            let _ = write!(query, "{alternative}.{criterion}={}&", self.below(11));
        }
        if self.below(5) == 0 {
            let _ = write!(query, "view={}&", self.any(&comparison.views.raw).id);
        }
        query
    }
}

fn row(comparison: &Comparison, answers: &Answers) -> String {
    let findings = Findings::whole(comparison, answers, DAY);
    let explanation = Explanation::new(comparison, answers, &findings, &Language::english());
    let text = encode(comparison, answers);
    let report = Report::new(comparison, answers, &text, &findings, &explanation);
    let object = report.to_json();
    let read: serde_json::Value = serde_json::from_str(&object).expect("JSON");
    let of = |key: &str| read.get(key).map(ToString::to_string).unwrap_or_default();
    format!(
        "{}?{text} => {} {} {} {:016x}\n",
        comparison.id,
        of("leader"),
        of("band"),
        of("lead"),
        fnv(object.as_bytes())
    )
}

/// The hash of bytes (FNV-1a, by Fowler, Noll and Vo).
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[test]
fn the_objects_of_500_answers_are_those_in_the_file() {
    let ids = ["node-vs-python", "node-vs-python-vs-go"];
    let comparisons = ids.map(|id| content::bundled(id).expect(id));
    let mut random = Random(1);
    let mut made = String::new();
    for place in 0..ANSWERS {
        // To count the shares of three alternatives takes long.
        let comparison = comparisons.get(usize::from(place % 10 == 0)).expect("two");
        let query = random.query(comparison);
        made += &row(comparison, &decode(comparison, &query).0);
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let kept = fs::read_to_string(&path).unwrap_or_default();
    if made != kept {
        fs::write(&path, &made).expect(FILE);
    }
    let mut differing = made
        .lines()
        .zip(kept.lines())
        .filter(|(now, then)| now != then);
    assert_eq!(differing.next(), None, "written anew: {FILE}");
    assert_eq!(
        made.lines().count(),
        kept.lines().count(),
        "written anew: {FILE}"
    );
}
