//! The files of a case, and texts that try to be more than text.

use std::fmt;

use proptest::collection::vec;
use proptest::prelude::*;
use weigh_up::answers::Answers;
use weigh_up::comparison::{
    Claim, ClaimId, ClaimKind, Comparison, Judgement, Source, SourceId, Text,
};
use weigh_up::export::{Export, Kind};
use weigh_up::language::Language;
use weigh_up::verdict::Findings;
use weigh_up::verdict::explanation::Explanation;

use crate::case::{Case, DAY, Side};
use crate::random::cases;

pub(crate) const LINK: &str = "https://example.org/p(1)?c=small&speed=9&lt;=2&rev=7";

/// Everything that a file is made of.
#[derive(Clone)]
pub(crate) struct Files {
    pub(crate) comparison: Comparison,
    pub(crate) answers: Answers,
    pub(crate) findings: Findings,
}

/// Shows the inputs when a law fails; the findings follow from them.
impl fmt::Debug for Files {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let comparison = &self.comparison;
        let criteria = comparison.criteria.iter();
        let texts = criteria.map(|criterion| [&criterion.id, &criterion.name, &criterion.short]);
        to.debug_struct("Files")
            .field("title", &comparison.title)
            .field("names", &self.names())
            .field("criteria", &texts.collect::<Vec<_>>())
            .field("sources", &comparison.sources)
            .finish_non_exhaustive()
    }
}

impl Files {
    pub(crate) fn new(comparison: Comparison, answers: Answers) -> Self {
        let findings = Findings::whole(&comparison, &answers, DAY);
        Self {
            comparison,
            answers,
            findings,
        }
    }

    pub(crate) fn of(case: &Case) -> Self {
        Self::new(case.comparison(), case.answers())
    }

    pub(crate) fn text(&self, kind: Kind) -> String {
        self.export(|export| export.text(kind))
    }

    pub(crate) fn card(&self, whose: Option<&str>) -> String {
        self.export(|export| export.card(whose))
    }

    #[expect(
        clippy::redundant_closure_for_method_calls,
        reason = "the method itself takes one lifetime alone"
    )]
    pub(crate) fn question(&self) -> String {
        self.export(|export| export.question_card())
    }

    pub(crate) fn name(&self, kind: Kind) -> String {
        self.export(|export| export.file_name(kind))
    }

    pub(crate) fn explanation(&self) -> Explanation {
        let language = Language::english();
        Explanation::new(&self.comparison, &self.answers, &self.findings, &language)
    }

    /// The names of the alternatives, as a reader sees them.
    pub(crate) fn names(&self) -> Vec<String> {
        let alternatives = self.comparison.alternatives.iter();
        alternatives.map(|named| seen(&named.name)).collect()
    }

    fn export(&self, made: impl Fn(&Export<'_>) -> String) -> String {
        made(&Export {
            comparison: &self.comparison,
            answers: &self.answers,
            findings: &self.findings,
            explanation: &self.explanation(),
            language: &Language::english(),
            link: LINK,
            today: DAY,
        })
    }
}

/// A text as a reader sees it: control characters count as spaces, and marks that change the
/// direction are gone.
pub(crate) fn seen(text: &str) -> String {
    let turns = "\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}";
    let unturned = text.replace(|letter| turns.contains(letter), "");
    let parts = |letter: char| letter.is_control() || ['\u{fffe}', '\u{ffff}'].contains(&letter);
    let parted = unturned.replace(parts, " ");
    parted.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Two alternatives with three scores each, all weights equal.
pub(crate) fn two(scores: [[i64; 3]; 2]) -> Case {
    let sides = ["Node.js", "Python"].into_iter().zip(scores);
    Case {
        decimals: false,
        sides: sides.map(|(name, scores)| side(name, &scores)).collect(),
        criteria: ["Learning", "Speed", "Libraries"]
            .map(|name| (name.to_owned(), 5))
            .to_vec(),
        types: Vec::new(),
        fit: 5,
        team: 5,
    }
}

pub(crate) fn side(name: &str, scores: &[i64]) -> Side {
    Side {
        name: name.to_owned(),
        scores: scores.iter().map(|score| Some((*score, 1))).collect(),
        own: vec![None; scores.len()],
        fits: Vec::new(),
        experience: 0,
    }
}

/// Cases whose every text is hostile, that of their ids too.
pub(crate) fn hostile() -> impl Strategy<Value = Files> {
    let cases = (cases(10, 10), any::<bool>());
    (cases, vec(hostile_text(), 40)).prop_map(|((case, decimals), texts)| {
        let case = Case { decimals, ..case };
        let mut comparison = case.comparison();
        let mut endless = texts.into_iter().cycle();
        spoil(&mut comparison, &mut || {
            endless.next().expect("an endless list")
        });
        Files::new(comparison, case.answers())
    })
}

const PIECES: [&str; 44] = [
    "|",
    "*",
    "_",
    "`",
    "~~",
    "\\",
    "#",
    "##",
    "-",
    "+",
    "=",
    "1.",
    "2)",
    ">",
    "<script>",
    "</b>",
    "<!--",
    "]]>",
    "&lt;",
    "&",
    "\"",
    "'",
    ",",
    ";",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "\u{85}",
    "\u{2028}",
    "\u{ffff}",
    "\u{202e}",
    "[a](javascript:b)",
    "![",
    "]: ",
    "https://a.example",
    "www.a.example",
    "a@a.example",
    "$x$",
    "---",
    "===",
    " ",
    "word",
    "漢",
];

fn hostile_text() -> impl Strategy<Value = Text> {
    let pieces = vec(
        prop_oneof![3 => piece(), 1 => any::<char>().prop_map(String::from)],
        0..8,
    );
    pieces.prop_map(|pieces| pieces.concat().into())
}

fn piece() -> impl Strategy<Value = String> {
    (0..PIECES.len()).prop_map(|place| PIECES[place].to_owned())
}

fn spoil(comparison: &mut Comparison, text: &mut dyn FnMut() -> Text) {
    comparison.id = text();
    comparison.title = text();
    comparison.subject = text();
    comparison.about.scored_by = text();
    comparison.about.interests = text();
    for view in &mut comparison.views {
        view.id = text();
        view.name_in_sentence = text();
    }
    for alternative in &mut comparison.alternatives {
        alternative.id = text();
        alternative.name = text();
        alternative.introduction = text();
    }
    for criterion in &mut comparison.criteria {
        criterion.id = text();
        criterion.name = text();
        criterion.short = text();
        criterion.worst = text();
        criterion.best = text();
        for score in criterion.scores.iter_mut().flatten().flatten() {
            score.text = text();
            score.claims = vec![ClaimId(0), ClaimId(1)];
        }
    }
    for project_type in &mut comparison.project_types {
        project_type.name = text();
    }
    comparison.claims = (0..2)
        .map(|source| claim(text(), SourceId(source)))
        .collect();
    let address = format!("https://example.org/{}", text());
    let addresses = [address.into(), text()];
    let source = |address| Source {
        title: text(),
        address: Some(address),
        reason: text(),
        date: text(),
    };
    comparison.sources = addresses.into_iter().map(source).collect();
}

pub(crate) fn claim(says: Text, source: SourceId) -> Claim {
    Claim {
        id: "claim".into(),
        kind: ClaimKind::Fact,
        in_article: true,
        says,
        judgement: Judgement::Accurate,
        note: "".into(),
        as_of: DAY,
        review_by: Some(DAY),
        sources: vec![source],
    }
}
