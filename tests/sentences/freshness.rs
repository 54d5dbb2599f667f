//! Sentences on claims that should not be relied on.

use weigh_up::comparison::{AlternativeId, ClaimId};
use weigh_up::verdict::ledger::{Ledger, Stale, Why, Without};
use weigh_up::verdict::{Band, Findings};

use crate::case::Case;
use crate::{explain, findings, two};

const SAME: Without = Without {
    leader: Some(AlternativeId(0)),
    band: Band::Close,
    unchanged: true,
};

const OPEN: Without = Without {
    leader: None,
    band: Band::None,
    unchanged: false,
};

/// Node.js leads in a toss-up.
fn led() -> Case {
    let mut case = two();
    case.criteria[1].1 = 6;
    case
}

pub(crate) fn ledger(reasons: &[Why], without_all: Without) -> Ledger {
    let stale = reasons.iter().enumerate().map(|(claim, why)| Stale {
        claim: ClaimId(claim),
        why: *why,
        without: without_all,
    });
    Ledger {
        stale: stale.collect(),
        without_all: Some(without_all),
    }
}

#[track_caller]
fn check(case: &Case, ledger: Ledger, expected: &[&str]) {
    let findings = Findings {
        ledger,
        ..findings(case)
    };
    assert_eq!(explain(case, &findings).freshness, expected);
}

#[test]
fn fresh_claims_are_not_mentioned() {
    check(&led(), Ledger::default(), &[]);
}

#[test]
fn one_contested_claim_without_which_nothing_changes() {
    check(
        &led(),
        ledger(&[Why::Contested], SAME),
        &[
            "Of the claims behind these reasons, 1 is contested",
            "Without the scores that rest on it, the verdict stays as it is",
        ],
    );
}

#[test]
fn the_worst_kind_comes_first_and_each_is_counted() {
    let stale = [Why::PastReview, Why::Contested, Why::Wrong, Why::Contested];
    check(
        &led(),
        ledger(&stale, SAME),
        &[
            "Of the claims behind these reasons, 1 is wrong, 2 are contested, and 1 is past its review date",
            "Without the scores that rest on them, the verdict stays as it is",
        ],
    );
    check(
        &led(),
        ledger(
            &[Why::Wrong, Why::PastReview, Why::Wrong, Why::PastReview],
            OPEN,
        ),
        &[
            "Of the claims behind these reasons, 2 are wrong and 2 are past their review dates",
            "Without the scores that rest on them: Undecided: the scores that would settle it are missing",
        ],
    );
}

#[test]
fn a_verdict_that_would_be_less_firm_or_firmer_says_so() {
    let leans = Without {
        band: Band::Leans,
        unchanged: false,
        ..SAME
    };
    check(
        &led(),
        ledger(&[Why::PastReview], leans),
        &[
            "Of the claims behind these reasons, 1 is past its review date",
            "Without the scores that rest on it: Leaning towards Node.js",
        ],
    );
}

#[test]
fn a_tie_that_would_be_open_or_stay_says_so() {
    check(
        &two(),
        ledger(&[Why::Wrong], OPEN),
        &[
            "Of the claims behind these reasons, 1 is wrong",
            "Without the scores that rest on it: Undecided: the scores that would settle it are missing",
        ],
    );
    let level = Without {
        leader: None,
        band: Band::Tie,
        unchanged: true,
    };
    check(
        &two(),
        ledger(&[Why::Wrong, Why::Wrong], level),
        &[
            "Of the claims behind these reasons, 2 are wrong",
            "Without the scores that rest on them, the verdict stays as it is",
        ],
    );
}

#[test]
fn claims_are_counted_even_where_nothing_is_known_without_them() {
    let ledger = Ledger {
        without_all: None,
        ..ledger(&[Why::Contested, Why::Contested], SAME)
    };
    check(
        &led(),
        ledger,
        &["Of the claims behind these reasons, 2 are contested"],
    );
}
