//! The evidence behind a verdict, as its decision record tells it.

use typed_index_collections::ti_vec;
use weigh_up::comparison::{AlternativeId, ClaimId, CriterionId, Source, SourceId, ViewId};
use weigh_up::verdict::Band;
use weigh_up::verdict::ledger::{Ledger, Stale, Why, Without};
use weigh_up::verdict::share::{Portion, Share};

use crate::files::{Files, LINK, claim, two};
use crate::record::record;

/// A case whose first score rests on a claim.
fn with_a_claim() -> Files {
    let mut files = Files::of(&two([[7, 9, 8], [9, 5, 9]]));
    files.comparison.claims = ti_vec![claim("Speed | is *all*".into(), SourceId(0))];
    let scores = &mut files.comparison.criteria[CriterionId(0)].scores;
    let score = scores[ViewId(0)][AlternativeId(0)].as_mut();
    score.expect("a score").claims = vec![ClaimId(0)];
    let source = |title: &str, address: &str| Source {
        title: title.into(),
        address: Some(address.into()),
        reason: "".into(),
        date: "".into(),
    };
    files.comparison.sources = ti_vec![source(
        "A [source]",
        "https://example.org/a_(b)?c=1&copy;=2",
    )];
    files
}

#[test]
fn sources_and_the_next_review_stand_there() {
    let mut files = with_a_claim();
    let read = record(&files);
    let review = "The first of the claims behind these scores is due for another check by November 22, 2026.";
    assert_eq!(read.under("Confirmation").last(), Some(&review));
    let link = |text: &str, address: &str| (text.to_owned(), address.to_owned());
    assert_eq!(
        read.links,
        [
            link("Open these answers", LINK),
            link("A [source]", "https://example.org/a_(b)?c=1&copy;=2"),
        ]
    );
    files.comparison.sources[SourceId(0)].address = Some("javascript:alert(1)".into());
    let read = record(&files);
    assert_eq!(read.links.len(), 1);
    assert_eq!(
        read.all("*").last(),
        Some(&"A [source]: javascript:alert(1)")
    );
}

#[test]
fn stale_claims_are_told_with_what_they_decide() {
    let mut files = with_a_claim();
    let stale = |why, without| Stale {
        claim: ClaimId(0),
        why,
        without,
    };
    let unchanged = Without {
        leader: Some(AlternativeId(0)),
        band: Band::Close,
        unchanged: true,
    };
    let turned = Without {
        leader: Some(AlternativeId(1)),
        band: Band::Clear,
        unchanged: false,
    };
    let level = Without {
        leader: None,
        band: Band::Tie,
        unchanged: false,
    };
    files.findings.ledger = Ledger {
        stale: vec![
            stale(Why::Wrong, unchanged),
            stale(Why::Contested, turned),
            stale(Why::PastReview, level),
        ],
        without_all: Some(Without {
            leader: None,
            band: Band::None,
            unchanged: false,
        }),
    };
    let record = record(&files);
    let items = record.under("More Information");
    for item in [
        "“Speed | is *all*” (wrong). Without it: the same verdict.",
        "“Speed | is *all*” (contested). Without it: Python is clearly ahead.",
        "“Speed | is *all*” (due for another check by November 22, 2026). Without it: none leads alone.",
        "Without all of them: Undecided: the scores that would settle it are missing.",
    ] {
        assert!(items.contains(&item), "no {item} in {items:?}");
    }
}

#[test]
fn the_sum_can_be_redone_from_the_table() {
    let mut files = Files::of(&two([[7, 9, 8], [9, 5, 9]]));
    let share = |alternative, all| Share {
        alternative: AlternativeId(alternative),
        all,
        order: None,
        near: all,
    };
    files.findings.shares = Some(vec![share(0, Portion::ALL), share(1, Portion::NONE)]);
    let record = record(&files);
    assert_eq!(
        record.all("th"),
        ["Criterion", "Weight", "Node.js", "Python"]
    );
    let rows = [
        ["Learning", "5", "7", "9"],
        ["Speed", "5", "9", "5"],
        ["Libraries", "5", "8", "9"],
        ["Total", "", "120", "115"],
        ["Mean score, of 10", "", "8.0", "7.7"],
        ["First, of all possible weights", "", "100%", "0%"],
        ["First, close to these weights", "", "100%", "0%"],
    ];
    assert_eq!(record.all("td"), rows.concat());
}
